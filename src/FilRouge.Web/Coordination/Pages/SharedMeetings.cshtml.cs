using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>Meetings about several persons of the service: those to come, and the last held.</summary>
[Needs(CoordinationAccess.Shared)]
public sealed class SharedMeetingsModel : ProductPage, IListPage, IExportPage
{
    private const int Most = 60;

    /// <summary>A meeting, with the least advanced state of its parts.</summary>
    public sealed record Row(Guid SharedId, string Kind, DateOnly Day, int Persons, MeetingStatus Status);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string TracedQuery => "réunions communes";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "reunions-communes", "Réunions communes", "", Rows, ("Réunion", r => r.Kind), ("Jour", r => r.Day), ("Personnes", r => r.Persons), ("État", r => r.Status.Fr()));

    public async Task OnGetAsync()
    {
        var found = await Db.Parts(Actor).AsNoTracking()
            .GroupBy(m => new { m.SharedId, m.KindCode, m.LocalDay })
            .Select(g => new { g.Key.SharedId, g.Key.KindCode, g.Key.LocalDay, Persons = g.Count(), Status = g.Min(m => m.Status) })
            .OrderByDescending(g => g.LocalDay).ThenByDescending(g => g.SharedId).Take(Most).ToListAsync(Aborted);
        Rows = [.. found.Select(f => new Row(f.SharedId!.Value, MeetingKinds.LabelOf(f.KindCode), f.LocalDay, f.Persons, f.Status))];
    }
}
