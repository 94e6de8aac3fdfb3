using FilRouge.Domain.Common;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Agenda;

/// <summary>Interventions as a table for a spreadsheet: what the lists and weeks show, never a note.</summary>
internal static class AgendaExport
{
    /// <summary>The table.</summary>
    public static ExportTable Of(string file, string title, string filter, IEnumerable<AgendaRow> rows, Clock clock) => ExportTable.Of(
        file, title, filter, rows,
        ("Jour", r => r.LocalDay),
        ("Heure", r => r.Hours(clock)),
        ("Durée (minutes)", r => r.DurationMinutes),
        ("Personne", r => r.Person),
        ("Professionnel", r => r.Professional),
        ("Intervention", r => r.What),
        ("Lieu", r => r.Where),
        ("État", r => r.Chip(clock.UtcNow).Text));
}
