using FilRouge.Domain.Activity;
using FilRouge.Domain.Agenda;

namespace FilRouge.Web.Activity;

/// <summary>Figures of coordination, and of interventions by heading, from what the database summed.</summary>
internal static class CoordinationFigures
{
    private static readonly FigureDefinition[] Breakdowns =
        [Figures.MinutesByPrestation, Figures.MinutesByProfession, Figures.MinutesByPlace, Figures.MinutesByPresence, Figures.Exchanges, Figures.Meetings, Figures.Commitments];

    public static IEnumerable<ComputedFigure> Of(ActivityMinutes minutes, ActivitySums sums)
    {
        foreach (var definition in Breakdowns)
        {
            var rows = sums.Rows[definition].Select(r => new ComputedRow(r.Row, definition.Unit == FigureUnit.Minutes ? r.Minutes : r.Count, r.Persons)).ToList();
            rows = definition == Figures.MinutesByPrestation ? rows : [.. rows.OrderByDescending(r => r.Value).ThenBy(r => r.Label, StringComparer.Ordinal)];
            yield return new(Figure.Of(definition, rows.Sum(r => r.Value)) with { Basis = Most(sums.Rows[definition]) }, rows);
        }

        var meetings = sums.Rows[Figures.Meetings];
        yield return new(
            Figure.Of(Figures.MeetingMinutes, meetings.Sum(m => m.Minutes)) with { Basis = Most(meetings) }, [],
            sums.WithoutLength switch { 0 => null, 1 => "1 réunion n’a pas de durée notée.", var n => $"{n} réunions n’ont pas de durée notée." });
        yield return Part(Figures.CoordinationMinutes, sums, "2.4");
        yield return Part(Figures.IndirectMinutes, sums, "3.");
        yield return new(Figure.Rate(Figures.TasksInTime, sums.Tasks.InTime, sums.Tasks.Due), []);
        yield return Acts(Figures.ActsDone, minutes, InterventionStatus.Completed);
        yield return Acts(Figures.ActsCancelled, minutes, InterventionStatus.Cancelled);
    }

    private static ComputedFigure Part(FigureDefinition definition, ActivitySums sums, string codes)
    {
        var rows = sums.Rows[Figures.MinutesByPrestation].Where(r => r.Row.StartsWith(codes, StringComparison.Ordinal)).ToList();
        return new(Figure.Of(definition, rows.Sum(r => r.Minutes)) with { Basis = Most(rows) }, []);
    }

    private static ComputedFigure Acts(FigureDefinition definition, ActivityMinutes minutes, InterventionStatus status)
    {
        var sums = minutes.Sums.Where(s => s.Status == status).ToList();
        return new(Figure.Of(definition, sums.Sum(s => s.Count)) with { Basis = sums.Select(s => s.Persons).DefaultIfEmpty().Max() }, []);
    }

    /// <summary>At least so many persons: those of the fullest row. Fewer than there are hides more, never less.</summary>
    private static int Most(IEnumerable<EventSum> rows) => rows.Select(r => r.Persons).DefaultIfEmpty().Max();
}
