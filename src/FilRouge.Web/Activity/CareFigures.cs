using FilRouge.Domain.Activity;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Web.Activity;

/// <summary>Figures of the interventions: sums made by the database beside what plans foresee.</summary>
internal static class CareFigures
{
    /// <summary>Minutes that the plan in force on the first day of a month writes for a line.</summary>
    public sealed record PlannedMonth(Guid PersonId, Guid LineId, DateOnly FirstOfMonth, long Minutes);

    public static IEnumerable<ComputedFigure> Of(ActivityFacts facts, ActivityMinutes minutes)
    {
        var planned = Planned(facts).ToList();
        var (foreseen, basis) = (planned.Sum(p => p.Minutes), planned.Where(p => p.Minutes > 0).DistinctBy(p => p.PersonId).Count());
        var byLine = minutes.ByLine.ToDictionary(l => (l.LineId, l.Year, l.Month), l => l.Minutes);
        var doneOnPlanned = planned.Sum(p => byLine.GetValueOrDefault((p.LineId, p.FirstOfMonth.Year, p.FirstOfMonth.Month)));
        var done = minutes.Sums.SingleOrDefault(s => s.Status == InterventionStatus.Completed);
        yield return new(Figure.Of(Figures.MinutesPlanned, foreseen) with { Basis = basis }, []);
        yield return new(Figure.Of(Figures.MinutesDone, done?.Minutes ?? 0) with { Basis = done?.Persons ?? 0 }, []);
        yield return new(Figure.Rate(Figures.RealisationRate, doneOnPlanned, foreseen) with { Basis = basis }, []);
        yield return Cancelled(minutes);
        yield return Independents(minutes);
        yield return Coverage(facts);
        yield return Prestations(facts);
    }

    /// <summary>Month by month, what the version in force on the first day of the month writes, for the paths that are in the active file on that day.</summary>
    internal static IEnumerable<PlannedMonth> Planned(ActivityFacts facts)
    {
        var versions = facts.Versions.ToLookup(v => v.EpisodeId);
        return from month in facts.Scope.Period.Months()
               from path in facts.Paths
               where path.PresentOn(month.FirstOfMonth)
               let version = versions[path.Id].Where(v => v.SignedOn <= month.FirstOfMonth).MaxBy(v => (v.SignedOn, v.Number))
               where version is not null
               from line in version.Lines
               where line.InAgenda && line.RunsIn(month.Days)
               select new PlannedMonth(path.PersonId, line.LineId, month.FirstOfMonth, line.MinutesIn(month.Days));
    }

    private static ComputedFigure Cancelled(ActivityMinutes minutes)
    {
        var cancelled = minutes.Sums.Where(s => s.Status == InterventionStatus.Cancelled).OrderByDescending(s => s.Minutes).ToList();
        return new(
            Figure.Of(Figures.MinutesCancelledByMotive, cancelled.Sum(s => s.Minutes)) with { Basis = cancelled.Select(s => s.Persons).DefaultIfEmpty().Max() },
            [.. cancelled.Select(s => new ComputedRow(s.Motive?.Fr() ?? "sans motif", s.Minutes, s.Persons))]);
    }

    private static ComputedFigure Independents(ActivityMinutes minutes)
    {
        var independents = minutes.Direct.Where(d => d.Independent).Sum(d => d.Minutes);
        return new(
            Figure.Rate(Figures.IndependentShare, independents, minutes.Direct.Sum(d => d.Minutes)) with { Basis = minutes.Direct.Select(d => d.Persons).DefaultIfEmpty().Min() },
            []);
    }

    /// <summary>Who has accepted what is known for today only: past searches are not kept.</summary>
    private static ComputedFigure Coverage(ActivityFacts facts)
    {
        var today = facts.Scope.Today;
        if (facts.Scope.Period.Last != today)
        {
            return new(Figure.Rate(Figures.CoverageRate, 0, 0), [], "Calculé seulement quand la période finit aujourd’hui : l’état passé des recherches de professionnels n’est pas gardé.");
        }

        var lines = LinesOfToday(facts).ToList();
        var covered = lines.Where(x => x.Line.Sourcing == SourcingStatus.Covered).Sum(x => x.Line.WeeklyMinutes);
        return new(
            Figure.Rate(Figures.CoverageRate, covered, lines.Sum(x => x.Line.WeeklyMinutes)) with { Basis = lines.DistinctBy(x => x.PersonId).Count() },
            [],
            "Vaut pour aujourd’hui : l’état des recherches de professionnels est celui de ce jour.");
    }

    /// <summary>Lines of the plans in force that run today, of those who are present.</summary>
    internal static IEnumerable<(Guid PersonId, PlanLine Line)> LinesOfToday(ActivityFacts facts)
    {
        var today = facts.Scope.Today;
        var present = facts.Paths.Where(p => p.PresentOn(today)).ToDictionary(p => p.Id, p => p.PersonId);
        return facts.Versions.Where(v => v.InForce && present.ContainsKey(v.EpisodeId)).SelectMany(v => v.Lines, (v, l) => (PersonId: present[v.EpisodeId], Line: l))
            .Where(x => x.Line.RunsIn(new Period(today, today)));
    }

    private static ComputedFigure Prestations(ActivityFacts facts)
    {
        var persons = ActivityLists.Of(facts, Figures.ActiveFile);
        decimal? mean = persons.Count == 0 ? null : Math.Round((decimal)persons.Sum(p => facts.Prestations.GetValueOrDefault(p.PersonId)) / persons.Count, 1, MidpointRounding.AwayFromZero);
        return new(Figure.Of(Figures.DistinctPrestations, mean) with { Basis = persons.Count }, []);
    }
}
