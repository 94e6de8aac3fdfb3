using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Writes a proposal: what the professional will read is shown first.</summary>
[Needs(PlansAccess.Source)]
public sealed class ProposeModel(SendProposal send) : PlanFormPage<ProposeModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Message { get; set; } = "";
        public DayOfWeek? SlotDay { get; set; }
        public TimeOnly? SlotAt { get; set; }
        public string SlotText { get; set; } = "";
        public DateOnly? AnswerBy { get; set; }
    }

    [BindProperty(Name = "prestation", SupportsGet = true)]
    public Guid PrestationId { get; set; }

    [BindProperty(Name = "professionnel", SupportsGet = true)]
    public Guid ProfessionalId { get; set; }

    /// <summary>The time looked for, kept for the form.</summary>
    [BindProperty(Name = "jour", SupportsGet = true)]
    public DayOfWeek? Day { get; set; }

    [BindProperty(Name = "heure", SupportsGet = true)]
    public TimeOnly? At { get; set; }

    [BindProperty(Name = "jusque", SupportsGet = true)]
    public TimeOnly? Until { get; set; }

    public Professional Professional { get; private set; } = null!;

    public string Terms { get; private set; } = "";

    public static IReadOnlyList<Platform.Pages.Kit.Choice> Days { get; } =
        [.. Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Select(d => new Platform.Pages.Kit.Choice(d.ToString(), FrenchDate.DayName(d)))];

    public override string Back => $"/personnes/{PersonId}/projet/chercher?prestation={PrestationId}";

    protected override string Gone => "Choisissez d’abord un professionnel.";

    public Task<IActionResult> OnPostAsync() => Send(
        send,
        () => new(PersonId, PrestationId, ProfessionalId, Input.Message) { SlotDay = Input.SlotDay, SlotAt = Input.SlotAt, SlotText = Input.SlotText, AnswerBy = Input.AnswerBy },
        _ => Back,
        "La proposition est faite.");

    protected override async Task<bool> LoadAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted);
        var versions = await Db.OpenVersionsWith(PersonId, PrestationId, Aborted);
        var professional = await Db.Professionals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == ProfessionalId, Aborted);
        if (person is null || professional?.OrganisationId != person.OrganisationId || versions.Count == 0)
        {
            return false;
        }

        Professional = professional;
        var place = (await Db.PlacesOf(PersonId, Aborted)).Find(p => p.HoldsOn(Clock.Today));
        Terms = ProposalTerms.Of((versions.Find(v => v.InForce) ?? versions[0]).Prestation(PrestationId)!, person, place, Clock.Today);
        return true;
    }

    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(new Form
    {
        AnswerBy = Clock.Today.AddDays(7),
        SlotDay = Day,
        // Within a window the hour is for the professional to say.
        SlotAt = Until is null ? At : null,
        SlotText = At is { } from && Until is { } to ? $"entre {FrenchTime.Display(from)} et {FrenchTime.Display(to)}" : "",
    });
}
