using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>One decision of the CDAPH: renewal, cancellation, return, how far it is put into effect.</summary>
[Needs(ReferralsAccess.WriteRights)]
public sealed class RightModel(FileRenewal renewal, CancelDecision cancel, ReactivateDecision reactivate, SetImplementation implement)
    : FormPage<RightModel.Form>, IPersonPage
{
    /// <summary>What the small forms of the page type.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        public DateOnly? RenewalFiledOn { get; set; }
        public string RenewalProof { get; set; } = "";
        public DateOnly? CancelledOn { get; set; }
        public DateOnly? ReactivatedOn { get; set; }
        public Implementation Implementation { get; set; }
        public string ImplementedBy { get; set; } = "";
        public MdphTransfer Transfer { get; set; }
    }

    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid DecisionId { get; set; }

    public CdaphDecision Decision { get; private set; } = null!;

    public RightStatus Status { get; private set; }

    private string Tab => $"/personnes/{PersonId}/droits";

    public Task<IActionResult> OnPostRenewalAsync() => Send(
        renewal, () => new(PersonId, DecisionId, Input.RenewalFiledOn ?? Clock.Today, Input.RenewalProof, Input.Version), _ => Tab, "Le dépôt du renouvellement est noté.");

    public Task<IActionResult> OnPostCancelAsync() => Send(
        cancel, () => new(PersonId, DecisionId, Input.CancelledOn ?? Clock.Today, Input.Version), _ => Tab, "La décision est annulée ; ce qui a été fait avant reste acquis.");

    public Task<IActionResult> OnPostReactivateAsync() => Send(
        reactivate, () => new(PersonId, DecisionId, Input.ReactivatedOn ?? Clock.Today, Input.Version), _ => Tab, "La décision est réactivée.");

    public Task<IActionResult> OnPostImplementAsync() => Send(
        implement, () => new(PersonId, DecisionId, Input.Implementation, Input.ImplementedBy, Input.Transfer, Input.Version), _ => Tab, "La mise en œuvre est notée.");

    protected override async Task<bool> LoadAsync()
    {
        var chain = await Db.RightsOf(PersonId, Aborted);
        if (chain.Decisions.FirstOrDefault(d => d.Id == DecisionId) is not { } decision)
        {
            return false;
        }

        Decision = decision;
        Status = chain.StatusOn(decision, Clock.Today, new PolicyDelays());
        return true;
    }

    protected override async Task<Form?> StoredAsync() => !await LoadAsync() ? null : new Form
    {
        Version = Decision.Version,
        Implementation = Decision.Implementation,
        ImplementedBy = Decision.ImplementedBy ?? "",
        Transfer = Decision.Transfer,
    };
}
