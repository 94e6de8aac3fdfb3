using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>Tab « Semaine »: seven days of a person, homes, interventions, and what the plan writes that nobody holds.</summary>
[Needs(AgendaAccess.Read)]
public sealed class WeekModel : ProductPage, IPersonPage, IExportPage
{
    public Guid PersonId { get; set; }

    /// <summary>A day of the week shown; today when not told.</summary>
    [BindProperty(Name = "semaine", SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public PersonWeek Week { get; private set; } = null!;

    public string Called { get; private set; } = "";

    public ExportTable Exported => AgendaExport.Of("semaine", $"Semaine de {Called}", $"semaine du {Week.Week.Words}", Week.Days.SelectMany(d => d.Rows), Clock);

    public bool MayPlan { get; private set; }

    public bool MaySearch { get; private set; }

    /// <summary>Hours at school, in words.</summary>
    public static string AtSchool(IEnumerable<SlotTimes> hours) => "école " + string.Join(", ", hours.Select(h => $"{FrenchTime.Display(h.From)}–{FrenchTime.Display(h.To)}"));

    public async Task<IActionResult> OnGetAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted);
        if (person is null)
        {
            return Missing();
        }

        (MayPlan, MaySearch) = (await May(AgendaAccess.Write), await May(FilRouge.Web.Plans.PlansAccess.Source));
        Called = person.Names.CalledFirst;
        Week = await PersonWeek.Load(Db, person, WeekDays.Of(Day ?? Clock.Today), await May(PeopleAccess.ProtectedAddress), Clock.Today, Aborted);
        return Page();
    }
}
