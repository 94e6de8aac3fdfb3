using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>Plans an intervention, once or every week.</summary>
[Needs(AgendaAccess.Write)]
public sealed class PlanModel(PlanIntervention plan) : FormPage<PlanModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>Line of a prestation, or member of <see cref="OutsidePlanReason"/>.</summary>
        public string PrestationId { get; set; } = "";
        public string ProfessionalId { get; set; } = "";
        public DateOnly? Day { get; set; }
        public TimeOnly? At { get; set; }
        public string DurationMinutes { get; set; } = "";
        public Place Place { get; set; }
        public InterventionMode Mode { get; set; }
        public DateOnly? Until { get; set; }
        public bool SkipClosures { get; set; }
        public bool CoIntervention { get; set; }
        public bool Night { get; set; }
        public string Acceptance { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>Line of the prestation to plan.</summary>
    [BindProperty(Name = "prestation", SupportsGet = true)]
    public Guid? Prestation { get; set; }

    /// <summary>The professional to plan.</summary>
    [BindProperty(Name = "professionnel", SupportsGet = true)]
    public Guid? Professional { get; set; }

    /// <summary>Day to begin with.</summary>
    [BindProperty(Name = "jour", SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<Choice> Grounds { get; private set; } = [];

    public IReadOnlyList<Choice> Professionals { get; private set; } = [];

    public bool HasPlan => Version is not null;

    private PlanVersion? Version { get; set; }

    public Task<IActionResult> OnPostAsync()
    {
        var duration = Minutes.Parse(Input.DurationMinutes);
        if (!duration.Ok)
        {
            ModelState.AddModelError("Input.DurationMinutes", duration.Error!);
        }

        return Send(plan, () => Typed(duration.Value.Value), _ => $"/personnes/{PersonId}/semaine?semaine={Input.Day:yyyy-MM-dd}", "L’intervention est planifiée.");
    }

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Missing();
        }

        await Prefill();
        return Page();
    }

    protected override async Task<bool> LoadAsync()
    {
        var organisation = await Db.Persons.Where(p => p.Id == PersonId).Select(p => (Guid?)p.OrganisationId).SingleOrDefaultAsync(Aborted);
        if (organisation is null)
        {
            return false;
        }

        Professionals = [.. (await Db.ProfessionalsOn(organisation.Value, Clock.Today, Aborted)).Select(p => new Choice(p.Id.ToString(), p.Label))];
        var episode = await PlanningGround.OpenEpisode(Db, PersonId, Aborted);
        Version = episode is null ? null : await PlanningGround.VersionInForce(Db, episode, Aborted);
        Grounds =
        [
            .. (Version?.Prestations ?? []).Select(p => new Choice(
                p.LineId.ToString(), $"{p.SerafinCode.Label}, {Professions.Find(p.ProfessionCode)?.Label.ToLowerInvariant()}, {p.Frequency}", Group: "Prestations du projet signé")),
            .. Enum.GetValues<OutsidePlanReason>().Select(r => new Choice(r.ToString(), r.Fr(), Group: "Hors projet")),
        ];
        return true;
    }

    private PlanIntervention.Input Typed(int minutes) => new(PersonId)
    {
        PrestationId = Guid.TryParse(Input.PrestationId, out var line) ? line : null,
        Outside = Enum.TryParse<OutsidePlanReason>(Input.PrestationId, out var reason) ? reason : null,
        ProfessionalId = Guid.TryParse(Input.ProfessionalId, out var professional) ? professional : Guid.Empty,
        Day = Input.Day,
        At = Input.At,
        DurationMinutes = minutes,
        Place = Input.Place,
        Mode = Input.Mode,
        Until = Input.Until,
        SkipClosures = Input.SkipClosures,
        CoIntervention = Input.CoIntervention,
        Night = Input.Night,
        Acceptance = Input.Acceptance,
    };

    /// <summary>What the plan and an accepted proposal already say is not asked again.</summary>
    private async Task Prefill()
    {
        Input.SkipClosures = true;
        (Input.Day, Input.ProfessionalId) = (Day, Professional?.ToString() ?? "");
        if (Version?.Prestations.FirstOrDefault(p => p.LineId == Prestation) is not { } prestation)
        {
            return;
        }

        (Input.PrestationId, Input.Place, Input.DurationMinutes) = (prestation.LineId.ToString(), prestation.Place, new Minutes(prestation.DurationMinutes).Display);
        Input.Mode = prestation.Place == Place.Remote ? InterventionMode.Video : InterventionMode.InPerson;
        var accepted = await Db.Set<Proposal>().AsNoTracking()
            .Where(p => p.PersonId == PersonId && p.PrestationId == prestation.LineId && p.Status == ProposalStatus.Accepted && (Professional == null || p.ProfessionalId == Professional))
            .OrderByDescending(p => p.AnsweredAtUtc).FirstOrDefaultAsync(Aborted);
        if (accepted is not null)
        {
            Input.ProfessionalId = accepted.ProfessionalId.ToString();
            Input.At = accepted.SlotAt;
            var from = Day ?? Clock.Today;
            Input.Day = accepted.SlotDay is { } weekday ? from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7) : Day;
        }
    }
}
