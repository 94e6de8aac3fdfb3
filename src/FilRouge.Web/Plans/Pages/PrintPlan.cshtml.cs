using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>The plan to print: on one page, whatever its length, or in full with all that is signed. Civil names, since it is signed.</summary>
[Needs(PlansAccess.Read)]
public sealed class PrintPlanModel : ProductPage, IPersonPage
{
    /// <summary>Goals on the one-page form; the others are counted, and the full form has them.</summary>
    public const int MostGoals = 6;

    /// <summary>Prestations of a goal on the one-page form.</summary>
    public const int MostPrestations = 3;

    /// <summary>People to call and relays on the one-page form.</summary>
    public const int MostLines = 4;

    public Guid PersonId { get; set; }

    /// <summary>« page » or « entier ».</summary>
    [BindProperty(Name = "forme", SupportsGet = true)]
    public string Shape { get; set; } = "page";

    /// <summary>Number of the version; the one in force, else the newest, when none is given.</summary>
    [BindProperty(Name = "version", SupportsGet = true)]
    public int? Asked { get; set; }

    public bool Whole => Shape == "entier";

    public Person Person { get; private set; } = null!;

    public PlanVersion Shown { get; private set; } = null!;

    /// <summary>Names of the professionals who agreed, by prestation.</summary>
    public ILookup<Guid, string> Agreed { get; private set; } = Array.Empty<string>().ToLookup(_ => Guid.Empty);

    public DateOnly? ReviewDue { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var plan = await Db.PlanOf(PersonId, Aborted);
        var shown = Asked is { } number ? plan?.Versions.FirstOrDefault(v => v.Number == number) : plan?.Current ?? plan?.Draft ?? plan?.Versions.MaxBy(v => v.Number);
        if (shown is null || Shape is not ("page" or "entier"))
        {
            return Missing();
        }

        Shown = shown;
        Person = await Db.Persons.AsNoTracking().SingleAsync(p => p.Id == PersonId, Aborted);
        Agreed = await Db.AgreedOn(PersonId, Aborted);
        var persons = Db.Set<Person>().Where(p => p.Id == PersonId).Select(p => p.Id);
        var due = await Db.ReviewsDue(persons, await Db.ReviewMonthsOf(Person.OrganisationId, Clock.Today, Aborted), DateOnly.MaxValue, Aborted);
        ReviewDue = due.Count > 0 ? due[0].DueOn : null;
        return Page();
    }

    /// <summary>Words that fit: cut at a word, with « … ».</summary>
    public string Fit(string words, int most)
    {
        if (Whole || words.Length <= most)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', most);
        return $"{words[..(cut > most / 2 ? cut : most)].TrimEnd(' ', ',', ';', '.')}…";
    }

    /// <summary>« Psychologue, 1 par semaine, 1 h à chaque fois, cabinet : Maud Pelletier ».</summary>
    public string Words(PlannedPrestation p)
    {
        var by = string.Join(", ", Agreed[p.LineId].Distinct());
        return $"{PlanWords.Profession(p.ProfessionCode)}, {p.Frequency}, {new Minutes(p.DurationMinutes).Display}, {p.Place.Fr()} : {(by.Length > 0 ? by : p.Sourcing is SourcingStatus.Covered ? p.Modality.Fr() : p.Sourcing.Fr())}";
    }
}
