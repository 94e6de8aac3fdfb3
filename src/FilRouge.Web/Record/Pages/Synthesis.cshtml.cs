using FilRouge.Domain.Record;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Assessments;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Record.Pages;

/// <summary>Tab « Synthèse »: the thread, what is next, who answers what, the last events. Fits one printed page.</summary>
[Needs(RecordAccess.Read)]
public sealed class SynthesisModel(RecordReader reader, PathReader paths, DueReader due) : ProductPage, IPersonPage
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
        // A year looks back four weeks more, so that its first days are judged like the others.
        Path = await paths.Read(PersonId, Min(from, today.AddYears(-1)).AddDays(-ThreadReading.LookBackDays), to, Aborted);
        if (Year is null && Path.Begins is { } begins && begins > from)
        {
            from = begins.AddDays(-14);
        }

        var seesRights = await May(ReferralsAccess.Rights);
        (SeesNeeds, Path) = (await May(AssessmentsAccess.Read), await Visible(Path));
        Thread = ThreadBuilder.Build(head, Path, from, to, today, seesRights);
        Next = await due.Of(PersonId, Aborted);
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
            Clock.Today);

    /// <summary>The same rules as the tabs: what a tab would refuse is not on the Synthèse either, and a link leads only where one may go.</summary>
    private async Task<PathData> Visible(PathData path)
    {
        var (needs, plan) = (await May(AssessmentsAccess.Read), await May(PlansAccess.Read));
        var school = await May(PeopleAccess.Read);
        var (requests, course) = (await May(ReferralsAccess.Read), await May(ReferralsAccess.Path));
        bool Leads(Milestone m) => m.Lane switch { "Demande" => requests, "Parcours" => course, _ => true };
        return path with
        {
            Needs = needs ? path.Needs : [],
            Schools = school ? path.Schools : [],
            Versions = plan ? path.Versions : [],
            Interventions = needs ? path.Interventions : [.. path.Interventions.Select(i => i with { Need = null })],
            Milestones = [.. path.Milestones.Where(m => m.Lane switch { "Besoins" => needs, "Projet" => plan, _ => true }).Select(m => Leads(m) ? m : m with { Href = null })],
        };
    }

    private IEnumerable<FilterLink> YearLinks(DateOnly today)
    {
        yield return new FilterLink("Dix-huit mois", $"/personnes/{PersonId}", Year is null);
        for (var year = Path.Begins?.Year ?? today.Year; year <= today.Year; year++)
        {
            yield return new FilterLink($"{year}", $"/personnes/{PersonId}?annee={year}", Year == year);
        }
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
