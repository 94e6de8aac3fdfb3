using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Web.Network;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>A month of one's perimeter, or of one professional: planned against done, the least carried out first.</summary>
[Needs(AgendaAccess.List)]
public sealed class AgendaMonthModel : ProductPage, IListPage, IExportPage
{
    /// <summary>« 2026-11 ».</summary>
    [BindProperty(Name = "mois", SupportsGet = true)]
    public string Month { get; set; } = "";

    [BindProperty(Name = "pro", SupportsGet = true)]
    public Guid? ProfessionalId { get; set; }

    public ServiceMonth View { get; private set; } = null!;

    public IReadOnlyList<ProfessionalChoice> Professionals { get; private set; } = [];

    public string TracedQuery => $"mois={MonthReading.Key(View.First)} pro={ProfessionalId}";

    public int TracedCount => View.Persons.Count;

    public ExportTable Exported => ExportTable.Of(
        "mois", $"Prévu et réalisé, {Words}", ProfessionalId is null ? "" : "un professionnel", View.Persons.Select(p => (p.Name, p.Part)).Append(("Ensemble", View.Total)),
        ("Personne", r => r.Item1),
        ("Minutes prévues", r => r.Item2.Planned),
        ("Minutes réalisées", r => r.Item2.Done),
        ("Minutes annulées", r => r.Item2.Cancelled),
        ("Réalisé (%)", r => r.Item2.Percent));

    /// <summary>« novembre 2026 ».</summary>
    public string Words => $"{FrenchDate.MonthName(View.First.Month)} {View.First.Year}";

    public async Task OnGetAsync()
    {
        var first = MonthReading.First(Month, Clock.Today);
        if (await May(NetworkAccess.List))
        {
            Professionals = await Db.ProfessionalsOn(Actor.OrganisationId, first, Aborted);
        }

        View = await ServiceMonth.Load(Db, first, ProfessionalId, Aborted);
    }
}
