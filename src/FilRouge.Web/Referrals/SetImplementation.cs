using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>States how far a right is put into effect and by whom, and where the transfer between two MDPH stands.</summary>
[UseCase("rights.implementation", "Mise en œuvre du droit notée", Needs = ReferralsAccess.WriteRights)]
public sealed class SetImplementation(Work work) : RightAct<SetImplementation.Input>(work)
{
    /// <summary>How far, by whom, and the transfer.</summary>
    public sealed record Input(Guid PersonId, Guid DecisionId, Implementation Implementation, string ImplementedBy, MdphTransfer Transfer, int? Version = null) : IOnRight;

    protected override Outcome Act(CdaphDecision decision, Input input)
    {
        if (input.Implementation != Implementation.None && string.IsNullOrWhiteSpace(input.ImplementedBy))
        {
            return Outcome.Refused("rights.structure", "Écrivez quelle structure met ce droit en œuvre.", nameof(Input.ImplementedBy));
        }

        decision.SetImplementation(input.Implementation, input.ImplementedBy);
        decision.SetTransfer(input.Transfer);
        return Outcome.Done();
    }
}
