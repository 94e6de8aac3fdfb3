using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>The typical week: school behind, homes on alternate weeks, the plan before, and « chercher » on each hole.</summary>
[Needs(AgendaAccess.Read)]
public sealed class TypicalWeekModel : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    public TypicalWeekView View { get; private set; } = null!;

    public string Called { get; private set; } = "";

    public bool MayPlan { get; private set; }

    public bool MaySearch { get; private set; }

    public bool MayDescribe { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted);
        if (person is null)
        {
            return Missing();
        }

        (MayPlan, MaySearch, MayDescribe) = (await May(AgendaAccess.Write), await May(PlansAccess.Source), await May(PeopleAccess.Write));
        Called = person.Names.CalledFirst;
        View = await TypicalWeekView.Load(Db, person, await May(PeopleAccess.ProtectedAddress), Clock, Aborted);
        return Page();
    }

    /// <summary>« Semaines impaires (prochaine : semaine 49, du 30 novembre 2026) ».</summary>
    public string Title(TypicalShown week)
    {
        if (View.Weeks.Count == 1)
        {
            return "Chaque semaine";
        }

        var words = week.Week.Parity.Fr();
        var number = System.Globalization.ISOWeek.GetWeekOfYear(week.Monday.ToDateTime(TimeOnly.MinValue));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} ({(week.Monday <= Clock.Today ? "celle-ci" : "prochaine")} : semaine {number}, du {FrenchDate.Long(week.Monday)})";
    }

    /// <summary>A sentence when two odd weeks will follow each other before long.</summary>
    public string? Week53 => View.Weeks.Count == 2 && System.Globalization.ISOWeek.GetWeeksInYear(Clock.Today.Year) == 53 && Clock.Today.Month >= 10
        ? $"L’année {Clock.Today.Year} a 53 semaines : les semaines 53 et 1 se suivent et sont toutes deux impaires. Voyez avec les deux foyers qui échange."
        : null;

    /// <summary>Who comes, as far as the reader may know it: who is only asked is the coordination’s business.</summary>
    public string? Who(Guid? professionalId, SlotCover cover) =>
        professionalId is { } id && (cover == SlotCover.Covered || MaySearch) ? View.Names.GetValueOrDefault(id) : null;

    /// <summary>« 14 h à 14 h 45 », « 45 min entre 14 h et 17 h ».</summary>
    public static string Hours(TypicalSlot slot) => slot.IsWindow
        ? $"{new Minutes(slot.Prestation.DurationMinutes).Display} entre {FrenchTime.Display(slot.Times.From)} et {FrenchTime.Display(slot.Times.To)}"
        : $"{FrenchTime.Display(slot.Times.From)} à {FrenchTime.Display(slot.Times.To)}";

    /// <summary>Where the search of a professional for a time begins.</summary>
    public string Search(TypicalSlot slot) => SearchLink.Of(PersonId, slot.Prestation.LineId, slot.Times, slot.IsWindow);

    /// <summary>Word and shape of a cover.</summary>
    public static string Chip(SlotCover cover) => cover switch { SlotCover.Covered => "ok", SlotCover.Proposed => "soon", _ => "risk" };

    /// <summary>« 1 par semaine, 45 min », in short.</summary>
    public static string Volume(PlannedPrestation p) => $"{p.Frequency}, {new Minutes(p.DurationMinutes).Display}";
}
