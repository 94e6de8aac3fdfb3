using FilRouge.Domain.Activity;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Activity;

/// <summary>A row of a breakdown, as computed.</summary>
/// <param name="Label">French label.</param>
/// <param name="Value">Value, in the unit of the figure.</param>
/// <param name="Basis">Persons, requests or paths that it rests on.</param>
public sealed record ComputedRow(string Label, long Value, long Basis);

/// <summary>A figure as computed, with its breakdown.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Rows">Its breakdown; empty when there is none.</param>
/// <param name="Note">What must be known to read it; null when its definition says all.</param>
public sealed record ComputedFigure(Figure Figure, IReadOnlyList<ComputedRow> Rows, string? Note = null);

/// <summary>Figures under one title.</summary>
public sealed record ComputedBlock(string Key, string Title, IReadOnlyList<ComputedFigure> Figures);

/// <summary>The figures of a period, by block, in the order of the page and of the export.</summary>
public static class ActivityReport
{
    private static readonly (string Key, string Title, FigureDefinition[] Figures)[] Blocks =
    [
        ("sollicitations", "Sollicitations",
            [Figures.Requests, Figures.RequestsAccepted, Figures.RequestsDeclined, Figures.RequestsRedirected, Figures.RequestsWithdrawn,
             Figures.RequestsByChannel, Figures.RequestsByReason, Figures.RequestsByDepartement, Figures.RequestsByCommune]),
        ("file-active", "File active",
            [Figures.ActiveFile, Figures.PresentFirstDay, Figures.Entries, Figures.Exits, Figures.PresentLastDay, Figures.AveragePresent, Figures.Returns, Figures.Waiting]),
        ("delais", "Durées et délais",
            [Figures.FirstContactMedian, Figures.FirstContactWorking, Figures.FirstContactP90, Figures.WithoutContact, Figures.DecisionMedian, Figures.DecisionP90,
             Figures.WaitOfWaiting, Figures.WaitOfAdmitted, Figures.FirstInterventionMedian, Figures.FirstInterventionP90,
             Figures.SupportMean, Figures.SupportMedian]),
        ("droits", "Droits et documents", [Figures.DipcInTime, Figures.PlansUpToDate, Figures.WithRight, Figures.WithPcpeRight, Figures.WithPag, Figures.UnmetAge, Figures.UnmetOrientations]),
        ("interventions", "Interventions",
            [Figures.MinutesPlanned, Figures.MinutesDone, Figures.RealisationRate, Figures.ActsDone, Figures.ActsCancelled, Figures.IndependentShare, Figures.IndirectMinutes,
             Figures.CoverageRate, Figures.DistinctPrestations, Figures.MinutesByPrestation, Figures.MinutesByProfession, Figures.MinutesByPlace, Figures.MinutesByPresence,
             Figures.MinutesCancelledByMotive, Figures.PersonsByPrestations]),
        ("coordination", "Coordination",
            [Figures.MeetingMinutes, Figures.CoordinationMinutes, Figures.TasksInTime, Figures.Exchanges, Figures.Meetings, Figures.Commitments]),
        ("ruptures", "Là où le fil a pu rompre", [Figures.Suspensions, Figures.Silent]),
        ("profil", "Profil", [Figures.AgeBands, Figures.ActiveFileBySex, Figures.ActiveFileByDisability, Figures.Schooling, Figures.Residence, Figures.Protection]),
        ("sorties", "Sorties et suites", [Figures.ExitsByMotive, Figures.News]),
    ];

    private static readonly HashSet<FigureDefinition> BrokenDown =
    [
        Figures.RequestsByChannel, Figures.RequestsByReason, Figures.RequestsByDepartement, Figures.RequestsByCommune,
        Figures.AgeBands, Figures.ActiveFileBySex, Figures.ActiveFileByDisability, Figures.PersonsByPrestations, Figures.ExitsByMotive,
        Figures.UnmetOrientations, Figures.Schooling, Figures.Residence, Figures.Protection, Figures.News,
    ];

    /// <summary>Reads and computes all of them.</summary>
    public static async Task<IReadOnlyList<ComputedBlock>> ActivityFigures(this Db db, ActivityScope scope, Clock clock, CancellationToken ct)
    {
        var facts = await db.ActivityFacts(scope, clock, ct) with { Situation = await db.ActivitySituation(scope, clock, ct) };
        return Of(facts, await db.ActivityMinutes(scope, ct), await db.ActivitySums(scope, clock, ct));
    }

    /// <summary>Computes all of them.</summary>
    private static IReadOnlyList<ComputedBlock> Of(ActivityFacts facts, ActivityMinutes minutes, ActivitySums sums)
    {
        var care = CareFigures.Of(facts, minutes).Concat(CoordinationFigures.Of(minutes, sums)).ToDictionary(f => f.Figure.Definition);
        return [.. Blocks.Select(b => new ComputedBlock(b.Key, b.Title, [.. b.Figures.Select(d => care.GetValueOrDefault(d) ?? Counted(facts, d))]))];
    }

    private static ComputedFigure Counted(ActivityFacts facts, FigureDefinition definition)
    {
        var list = ActivityLists.Of(facts, definition);
        if (definition.Unit == FigureUnit.Percent)
        {
            return new(Figure.Rate(definition, list.Sum(b => b.Value), list.Count), []);
        }

        if (definition.Unit == FigureUnit.Days)
        {
            return new(Figure.Of(definition, DaysOf(definition, Distribution.Of(list.Select(b => b.Value)))) with { Basis = list.Count }, []);
        }

        if (definition == Figures.AveragePresent)
        {
            var average = Math.Round((decimal)list.Sum(b => b.Value) / facts.Scope.Period.Days, 1, MidpointRounding.AwayFromZero);
            return new(Figure.Of(definition, average) with { Basis = list.DistinctBy(b => b.PersonId).Count() }, []);
        }

        // A request with several reasons is several rows and one request; a person with two measures is one person.
        var total = definition.RowsAddUp ? list.Count : list.DistinctBy(b => (b.ReferralId, b.PersonId)).Count();
        return new(Figure.Of(definition, total), BrokenDown.Contains(definition) ? Rows(definition, list) : []);
    }

    private static decimal? DaysOf(FigureDefinition definition, Distribution days) => definition.Code.Split('.')[^1] switch
    {
        "median" => days.Median,
        "p90" => days.P90,
        _ => days.Mean,
    };

    /// <summary>Age bands and numbers of prestations in their order, the others from the most frequent.</summary>
    private static List<ComputedRow> Rows(FigureDefinition definition, IReadOnlyList<Behind> list)
    {
        var rows = list.CountBy(b => b.Row).Select(c => new ComputedRow(c.Key, c.Value, c.Value));
        return definition == Figures.AgeBands || definition == Figures.PersonsByPrestations
            ? [.. rows.OrderBy(r => int.TryParse(r.Label.Split(' ')[0], out var first) ? first : r.Label == "aucune" ? 0 : int.MaxValue)]
            : [.. rows.OrderByDescending(r => r.Value).ThenBy(r => r.Label, StringComparer.Ordinal)];
    }
}
