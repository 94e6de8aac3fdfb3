using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>One request: what it says, what is owed, triage, contact, pieces, what the territory's rules answer, decisions.</summary>
[Needs(ReferralsAccess.Read)]
public sealed class ReferralDetailModel(
    GradeReferral grade, RecordFirstContact contact, AskForMissing ask, CompleteReferral complete, ExamineReferral examine, ReopenReferral reopen)
    : FormPage<ReferralDetailModel.Form>, IPersonPage
{
    /// <summary>What the small forms of the page type.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        public UrgencyGrade? Grade { get; set; }
        public string Measures { get; set; } = "";
        public DateOnly? FirstContactOn { get; set; }
        public string MissingPieces { get; set; } = "";
        public string Reason { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ReferralId { get; set; }

    public Referral Referral { get; private set; } = null!;

    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public IReadOnlyList<EligibilityAnswer> Answers { get; private set; } = [];

    public string? NoPolicy { get; private set; }

    public string? CommuneName { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public EpisodeOfCare? Episode { get; private set; }

    public bool MayWrite { get; private set; }

    public bool MayDecide { get; private set; }

    public IReadOnlyList<string> WhyNotExamine { get; private set; } = [];

    public IReadOnlyList<string> WhyNotComplete => [.. Referral.WhyNotComplete().Select(r => r.Sentence)];

    public bool CanReopen => MayDecide && Referral.Decisions.Count > 0 && Referral.Lifecycle.Next(Referral.State, ReferralVerb.Reopen) is not null;

    private string Here => $"/personnes/{PersonId}/demandes/{ReferralId}";

    public Task<IActionResult> OnPostGradeAsync()
    {
        if (Input.Grade is null)
        {
            ModelState.AddModelError("Input.Grade", "Choisissez le degré d’urgence.");
        }

        return Send(grade, () => new(PersonId, ReferralId, Input.Grade!.Value, Input.Measures, Input.Version), _ => Here, "L’urgence est graduée.");
    }

    public Task<IActionResult> OnPostContactAsync() => Send(
        contact, () => new(PersonId, ReferralId, Input.FirstContactOn ?? Clock.Today, Input.Version), _ => Here, "Le premier contact est noté.");

    public Task<IActionResult> OnPostAskAsync() => Send(
        ask, () => new(PersonId, ReferralId, Input.MissingPieces, Input.Version), _ => Here, "Ce qui manque est noté ; les délais continuent.");

    public Task<IActionResult> OnPostCompleteAsync() => Send(complete, () => new(PersonId, ReferralId, Input.Version), _ => Here, "La demande est complète.");

    public Task<IActionResult> OnPostExamineAsync() => Send(examine, () => new(PersonId, ReferralId, Input.Version), _ => Here, "La demande est en examen.");

    public Task<IActionResult> OnPostReopenAsync() => Send(
        reopen, () => new(PersonId, ReferralId, Input.Reason, Input.Version), _ => Here, "La demande est rouverte ; les décisions passées restent lisibles.");

    protected override async Task<bool> LoadAsync()
    {
        var referral = await Db.Referrals.AsNoTracking().WithDecisions().SingleOrDefaultAsync(r => r.Id == ReferralId && r.PersonId == PersonId, Aborted);
        if (referral is null)
        {
            return false;
        }

        Referral = referral;
        (MayWrite, MayDecide) = (await May(ReferralsAccess.Write), await May(ReferralsAccess.Decide));
        WhyNotExamine = await this.WhyNot(ReferralsAccess.Examine, referral.WhyNotExamine());
        Episode = await Db.Episodes.AsNoTracking().OrderByDescending(e => e.Id).FirstOrDefaultAsync(e => e.ReferralId == ReferralId, Aborted);
        var policies = await Db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == referral.OrganisationId).ToListAsync(Aborted);
        Due = DueQueries.ItemsOf(referral, policies, Clock);
        var facts = await Db.EligibilityOf(PersonId, referral.OrganisationId, Clock.Today, referral.Situations, referral.CommuneCode, null, Aborted);
        (Answers, NoPolicy) = (facts.Answers, facts.Refusal?.Sentence);
        var commune = facts.Case?.CommuneCode ?? referral.CommuneCode;
        CommuneName = commune is null ? null : Domain.Network.Communes.Find(commune)?.Name ?? commune;
        var actors = referral.Decisions.Select(d => d.By).Append(referral.UrgencyGradedBy ?? Guid.Empty).Distinct().ToList();
        Names = await Db.Accounts.AsNoTracking().Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, Aborted);
        return true;
    }
}
