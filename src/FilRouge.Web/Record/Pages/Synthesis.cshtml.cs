using FilRouge.Domain.Record;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Coordination;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Record.Pages;

/// <summary>Tab « Synthèse »: the thread, what is next, who answers what, the last events. Fits one printed page.</summary>
[Needs(RecordAccess.Read)]
public sealed class SynthesisModel(RecordReader reader, PathSight paths, DueReader due) : ProductPage, IPersonPage
{
    private const int MonthsBack = 18;
    private const int MonthsAhead = 4;
    private const int MaxEvents = 6;

    public Guid PersonId { get; set; }

    /// <summary>A year to look at; empty for the last eighteen months.</summary>
    [BindProperty(Name = "annee", SupportsGet = true)]
    public int? Year { get; set; }

    public PathData Path { get; private set; } = new();

    public ThreadModel Thread { get; private set; } = null!;

    public IReadOnlyList<Due> Next { get; private set; } = [];

    public IReadOnlyList<TimelineItem> Timeline { get; private set; } = [];

    /// <summary>True when the reader may see assessed needs; the panel is absent otherwise.</summary>
    public bool SeesNeeds { get; private set; }

    /// <summary>True when the reader may note a call from here.</summary>
    public bool MayNote { get; private set; }

    public IReadOnlyList<FilterLink> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await reader.Head(PersonId, Aborted) is not { } head)
        {
            return Missing();
        }

        var today = Clock.Today;
        var (from, to) = Year is >= 1900 and <= 2200 and var year
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : (today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead));
        var delays = await Db.DelaysOf(Db.Persons.Where(p => p.Id == PersonId).Select(p => p.Id), today, Aborted);
        var lookBack = 7 * delays.For(PersonId).SilenceWeeks;
        // A year looks back these weeks more, so that its first days are judged like the others.
        var seen = await paths.Read(PersonId, Min(from, today.AddYears(-1)).AddDays(-lookBack), to, Aborted);
        (SeesNeeds, Path) = (seen.Needs, seen.Path with { LookBackDays = lookBack });
        if (Year is null && Path.Begins is { } begins && begins > from)
        {
            from = begins.AddDays(-14);
        }

        Thread = ThreadBuilder.Build(head, Path, from, to, today, seen.Rights);
        Next = await due.Of(PersonId, Aborted, delays);
        MayNote = await May(CoordinationAccess.Write);
        // Each module tells its milestones in the order they happened: of one day too, the latest are kept and come first.
        Timeline = [.. Path.Milestones.Where(m => m.Day <= today).Reverse().OrderByDescending(m => m.Day).Take(MaxEvents).Select(m => new TimelineItem(m.Day, m.Title, m.Detail, m.Lane, m.Href, null))];
        Years = [.. YearLinks(today)];
        return Page();
    }

    /// <summary>The last twelve months of a need.</summary>
    public SparkModel Spark(AnsweredNeed need) =>
        ThreadBuilder.Spark(
            Path.Interventions.Where(i => i.State != InterventionState.Missed && i.Prestation is { } line && need.Prestations.Contains(line)).Select(i => new Presence(i.Day, i.By, i.State == InterventionState.Done)),
            Path.AdmittedOn ?? Path.Begins ?? Clock.Today,
            Clock.Today,
            Path.LookBackDays);

    private IEnumerable<FilterLink> YearLinks(DateOnly today)
    {
        yield return new FilterLink("Dix-huit mois", $"/personnes/{PersonId}", Year is null);
        for (var year = Path.Begins?.Year ?? today.Year; year <= today.Year; year++)
        {
            yield return new FilterLink($"{year}", $"/personnes/{PersonId}?annee={year}", Year == year);
        }

        yield return new FilterLink("Tout le fil, année par année", $"/personnes/{PersonId}/fil", false);
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
