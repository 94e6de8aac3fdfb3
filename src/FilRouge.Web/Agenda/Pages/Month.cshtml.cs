using FilRouge.Platform.Pages;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>A month of a person: what the plan of the first of the month wrote, and what took place.</summary>
[Needs(AgendaAccess.Read)]
public sealed class MonthModel : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    /// <summary>« 2026-11 »; this month when not told or not read.</summary>
    [BindProperty(Name = "mois", SupportsGet = true)]
    public string Month { get; set; } = "";

    public MonthView View { get; private set; } = null!;

    public string Called { get; private set; } = "";

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
