using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Sends an agreement for signature, takes it back, keeps its signature, notes that it came to its end.</summary>
[UseCase("network.agreement.advance", "Convention avancée", Needs = NetworkAccess.Agreements)]
public sealed class AdvanceAgreement(Work work) : UseCase<AdvanceAgreement.Input>(work)
{
    /// <summary>The verbs of this use case; the others decide of the agreement.</summary>
    public static readonly IReadOnlyList<AgreementVerb> Verbs = [AgreementVerb.Send, AgreementVerb.TakeBack, AgreementVerb.Sign, AgreementVerb.Expire];

    /// <summary>Which one, at which version, what, and the day of the last signature when it is signed.</summary>
    public sealed record Input(Guid AgreementId, int Version, AgreementVerb Verb, DateOnly? On = null);

    protected override string? ReasonOf(Input input) => input.Verb.Fr();

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var agreement = await Db.Agreements.SingleOrDefaultAsync(a => a.Id == input.AgreementId && a.OrganisationId == Actor.OrganisationId, ct);
        if (agreement is null || !Verbs.Contains(input.Verb))
        {
            return Outcome.NotFound;
        }

        if (!StillAt(agreement, input.Version))
        {
            return Outcome.Changed;
        }

        var on = input.On ?? Clock.Today;
        return input.Verb switch
        {
            AgreementVerb.Send => agreement.WhyNot(input.Verb).Unless(agreement.Send),
            AgreementVerb.TakeBack => agreement.WhyNot(input.Verb).Unless(agreement.TakeBack),
            AgreementVerb.Sign => agreement.WhyNotSign(on, Clock.Today).Unless(() => agreement.Sign(on, Clock.Today)),
            _ => agreement.WhyNotExpire(Clock.Today).Unless(() => agreement.Expire(Clock.Today)),
        };
    }
}
