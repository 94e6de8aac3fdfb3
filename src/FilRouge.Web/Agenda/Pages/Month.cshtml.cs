using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>A month of a person: what the plan of the first of the month wrote, and what took place.</summary>
[Needs(AgendaAccess.Read)]
public sealed class MonthModel : ProductPage, IPersonPage, IExportPage
{
    public Guid PersonId { get; set; }

    /// <summary>« 2026-11 »; this month when not told or not read.</summary>
    [BindProperty(Name = "mois", SupportsGet = true)]
    public string Month { get; set; } = "";

    public MonthView View { get; private set; } = null!;

    public string Called { get; private set; } = "";

    public ExportTable Exported => ExportTable.Of(
        "mois", $"Prévu et réalisé, {View.Words}", View.Version is { } version ? $"projet version {version}" : "aucun projet en vigueur le 1er du mois",
        View.Prestations.Select(p => ("prestation", p)).Concat(View.Professionals.Select(p => ("professionnel", p))).Concat(View.Codes.Select(p => ("code", p))).Append(("total", View.Total)),
        ("Par", r => r.Item1),
        ("Quoi", r => r.Item2.Label),
        ("Minutes prévues", r => r.Item2.Planned),
        ("Minutes réalisées", r => r.Item2.Done),
        ("Minutes annulées", r => r.Item2.Cancelled),
        ("Réalisé (%)", r => r.Item2.Percent));

    public async Task<IActionResult> OnGetAsync()
    {
        var person = await Db.Persons.AsNoTracking().Where(p => p.Id == PersonId).Select(p => p.Names).SingleOrDefaultAsync(Aborted);
        if (person is null)
        {
            return Missing();
        }

        Called = person.CalledFirst;
        View = await MonthView.Load(Db, PersonId, MonthReading.First(Month, Clock.Today), Aborted);
        return Page();
    }

    /// <summary>Address of another month.</summary>
    public string At(DateOnly first) => $"/personnes/{PersonId}/mois?mois={MonthReading.Key(first)}";
}
