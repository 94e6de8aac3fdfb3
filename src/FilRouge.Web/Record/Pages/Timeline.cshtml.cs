using FilRouge.Domain.Record;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Record.Pages;

/// <summary>The whole thread of a record over the years, by year and by month: every place one can go to is a plain link.</summary>
[Needs(RecordAccess.Read)]
public sealed class TimelineModel(RecordReader reader, PathSight paths) : ProductPage, IPersonPage
{
    private const int MonthsAhead = 6;
    private static readonly DateOnly BeforeAll = new(1900, 1, 1);
    private static readonly string[] MonthNames = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    public Guid PersonId { get; set; }

    /// <summary>First month shown, « 2025-01 »; empty for all.</summary>
    [BindProperty(Name = "de", SupportsGet = true)]
    public string? First { get; set; }

    /// <summary>Last month shown.</summary>
    [BindProperty(Name = "a", SupportsGet = true)]
    public string? Last { get; set; }

    /// <summary>False before the first request.</summary>
    public bool Begun { get; private set; }

    public ThreadWindow Window { get; private set; } = null!;

    public ThreadModel Drawing { get; private set; } = null!;

    public StripModel Strip { get; private set; } = null!;

    public IReadOnlyList<FilterLink> Months { get; private set; } = [];

    public string Root => $"/personnes/{PersonId}/fil";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await reader.Head(PersonId, Aborted) is not { } head)
        {
            return Missing();
        }

        var today = Clock.Today;
        var ahead = today.AddMonths(MonthsAhead);
        // The whole path is read whatever the zoom: the strip shows it, and one reading serves both.
        var seen = await paths.Read(PersonId, BeforeAll, ahead, Aborted);
        var path = seen.Path with { LookBackDays = 7 * (await Db.DelaysFor(PersonId, today, Aborted)).SilenceWeeks };
        Begun = seen.Path.Begins is not null;
        var begins = seen.Path.Begins ?? today;
        Window = ThreadWindow.Read(First, Last, begins, seen.Path.Exit is { } exit && exit < today ? today : ahead);
        Drawing = ThreadBuilder.Build(head, path, Window.From, Window.To, today, seen.Rights);
        var (from, to) = (Window.Whole.From, Window.Whole.To!.Value);
        Strip = new StripModel(from, to, Window.From, Window.To, ThreadBuilder.Segments(path, from, to, today), [.. Window.Years.Select(y => new StripYear(y, AddressOf(Window.Year(y))))]);
        Months = [.. Window.MonthsOfYear().Select(m => new FilterLink(MonthNames[m.From.Month - 1], AddressOf(m), m.From == Window.From && m.To == Window.To))];
        return Page();
    }

    /// <summary>Address of a window.</summary>
    public string AddressOf(ThreadWindow window) => $"{Root}?de={window.FromText}&a={window.ToText}";

    /// <summary>The year that holds the months looked at, to go back to; null when they are more.</summary>
    public ThreadWindow? Year => Window.From.Year == Window.To.Year && Window.Months < 12 ? Window.Year(Window.From.Year) : null;
}
