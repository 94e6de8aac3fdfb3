using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Decides on a request: accept, refuse, redirect, withdraw, mark as a duplicate; always with its reason.</summary>
[Needs(ReferralsAccess.Read)]
public sealed class ReferralDecisionModel(
    AcceptReferral accept, DeclineReferral decline, RedirectReferral redirect, WithdrawReferral withdraw, MarkReferralDuplicate duplicate)
    : FormPage<ReferralDecisionModel.Form>, IPersonPage
{
    private static readonly ReferralVerb[] Rulings = [ReferralVerb.Accept, ReferralVerb.Decline, ReferralVerb.Redirect, ReferralVerb.Withdraw, ReferralVerb.MarkDuplicate];
    private static readonly ReferralVerb[] OfTheHead = [ReferralVerb.Accept, ReferralVerb.Decline, ReferralVerb.Redirect];

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        public ReferralVerb? Verb { get; set; }
        public DateOnly? On { get; set; }
        public string Reason { get; set; } = "";
        public string Remedy { get; set; } = "";
        public string RedirectedTo { get; set; } = "";
        public Guid? DuplicateOfId { get; set; }
        public string SentText { get; set; } = "";
        public string DerogationAuthority { get; set; } = "";
        public DateOnly? DerogationOn { get; set; }
        public DateOnly? DerogationUntil { get; set; }
    }

    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ReferralId { get; set; }

    public Referral Referral { get; private set; } = null!;

    /// <summary>Decisions that the state allows.</summary>
    public IReadOnlyList<Choice> Verbs { get; private set; } = [];

    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public IReadOnlyList<EligibilityAnswer> Answers { get; private set; } = [];

    public string? NoPolicy { get; private set; }

    /// <summary>Why the decisions of the head of service are not offered; null when they are.</summary>
    public string? NotTheHead { get; private set; }

    private string Here => $"/personnes/{PersonId}/demandes/{ReferralId}";

    private DerogationTyped Derogation => new(Input.DerogationAuthority, Input.DerogationOn, Input.DerogationUntil);

    public Task<IActionResult> OnPostAsync()
    {
        switch (Input.Verb)
        {
            case ReferralVerb.Accept:
                return Send(accept, () => new(PersonId, ReferralId, Input.Reason, Input.Version) { On = Input.On, SentText = Input.SentText, Derogation = Derogation },
                    _ => $"/personnes/{PersonId}/parcours", "La demande est recevable ; le parcours est ouvert.");
            case ReferralVerb.Decline:
                return Send(decline, () => new(PersonId, ReferralId, Input.Reason, Input.Remedy, Input.Version) { On = Input.On, SentText = Input.SentText },
                    _ => Here, "La demande est non recevable ; le motif et la voie de recours sont gardés.");
            case ReferralVerb.Redirect:
                return Send(redirect, () => new(PersonId, ReferralId, Input.Reason, Input.RedirectedTo, Input.Version) { On = Input.On, SentText = Input.SentText },
                    _ => Here, "La demande est réorientée.");
            case ReferralVerb.Withdraw:
                return Send(withdraw, () => new(PersonId, ReferralId, Input.Reason, Input.Version) { On = Input.On }, _ => Here, "La demande est retirée.");
            case ReferralVerb.MarkDuplicate:
                return Send(duplicate, () => new(PersonId, ReferralId, Input.Reason, Input.DuplicateOfId ?? Guid.Empty, Input.Version) { On = Input.On },
                    _ => Here, "La demande est classée comme doublon.");
            default:
                ModelState.AddModelError("Input.Verb", "Choisissez la décision.");
                return Again(StatusCodes.Status422UnprocessableEntity);
        }
    }

    protected override async Task<bool> LoadAsync()
    {
        var all = await Db.Referrals.AsNoTracking().Where(r => r.PersonId == PersonId).OrderByDescending(r => r.ReceivedAtUtc).ToListAsync(Aborted);
        if (all.Find(r => r.Id == ReferralId) is not { } referral)
        {
            return false;
        }

        Referral = referral;
        var head = await Decide(ReferralsAccess.Decide);
        NotTheHead = head.Allowed ? null : head.Sentence;
        var team = await May(ReferralsAccess.Write);
        Verbs = [.. Rulings.Where(v => Referral.Lifecycle.Next(referral.State, v) is not null && (OfTheHead.Contains(v) ? head.Allowed : team))
            .Select(v => new Choice(v.ToString(), ReferralWords.Capital(v.Fr())))];
        Others = [.. all.Where(r => r.Id != ReferralId && r.State is not (ReferralState.Draft or ReferralState.Duplicate))
            .Select(r => new Choice(r.Id.ToString(), $"{r.Number}, {r.State.Fr()}"))];
        var facts = await Db.EligibilityOf(PersonId, referral.OrganisationId, Clock.Today, referral.Situations, referral.CommuneCode, null, Aborted);
        (Answers, NoPolicy) = ([.. facts.Answers.Take(1)], facts.Refusal?.Sentence);
        return true;
    }

    protected override async Task<Form?> StoredAsync() => new()
    {
        Version = await Db.Referrals.Where(r => r.Id == ReferralId).Select(r => r.Version).SingleAsync(Aborted),
    };
}
