using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The end of a path: why, where to, who takes over; then a page to check. A death closes the path by itself.</summary>
[Needs(ReferralsAccess.Lead)]
public sealed class ExitModel(PronounceExit exit, CloseForDeath death) : FormPage<ExitModel.Form>, IPersonPage
{
    /// <summary>The answers.</summary>
    public sealed class Form
    {
        public Guid EpisodeId { get; set; }
        public int Version { get; set; }
        public DateOnly? LastDay { get; set; }
        public ExitMotive? Motive { get; set; }
        public string Destination { get; set; } = "";
        public string RelayWho { get; set; } = "";
        public string RelayContact { get; set; } = "";
        public DateOnly? RelayOn { get; set; }
        public DateOnly? RelayAcknowledgedOn { get; set; }
    }

    public Guid PersonId { get; set; }

    public EpisodeOfCare? Episode { get; private set; }

    /// <summary>True once the answers hold and are shown to be checked.</summary>
    public bool Checking { get; private set; }

    public DateOnly LastDay => Input.LastDay ?? Clock.Today;

    private PronounceExit.Input Typed => new(PersonId, Input.EpisodeId, Input.Version)
    {
        LastDay = LastDay,
        Motive = Input.Motive,
        Destination = Input.Destination,
        RelayWho = Input.RelayWho,
        RelayContact = Input.RelayContact,
        RelayOn = Input.RelayOn,
        RelayAcknowledgedOn = Input.RelayAcknowledgedOn,
    };

    /// <summary>Checks the answers and shows them.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return Missing();
        }

        if (Episode is { } episode)
        {
            Show((Input.Motive == ExitMotive.Death
                ? episode.WhyNotCloseDeceased(LastDay, Clock.Today)
                : Typed.WhyNot(episode, Clock.Today)).Select(r => new Platform.Commands.Reason(r.Code, r.Sentence, r.Source, r.Field)));
        }

        if (!ModelState.IsValid)
        {
            return await Again(StatusCodes.Status422UnprocessableEntity);
        }

        Checking = true;
        return Page();
    }

    /// <summary>Goes back to the answers.</summary>
    public Task<IActionResult> OnPostBackAsync() => Again(StatusCodes.Status200OK);

    /// <summary>Pronounces the exit.</summary>
    public Task<IActionResult> OnPostConfirmAsync() => Input.Motive == ExitMotive.Death
        ? Send(death, () => new(PersonId, Input.EpisodeId, LastDay, Input.Version), _ => $"/personnes/{PersonId}/parcours", "Le parcours est clos ; les alertes et les courriers à la famille s’arrêtent.")
        : Send(exit, () => Typed, _ => $"/personnes/{PersonId}/parcours", "La sortie est prononcée.");

    protected override async Task<bool> LoadAsync()
    {
        Episode = await Db.EpisodeOf(PersonId, Aborted);
        return await Db.Set<Domain.People.Person>().AnyAsync(p => p.Id == PersonId, Aborted);
    }
}
