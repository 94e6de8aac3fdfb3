using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Brings a signed agreement into force, suspends it, resumes it or ends it.</summary>
[UseCase("network.agreement.decide", "Décision sur une convention", Needs = NetworkAccess.DecideAgreements)]
public sealed class DecideAgreement(Work work) : UseCase<DecideAgreement.Input>(work)
{
    /// <summary>The verbs of this use case.</summary>
    public static readonly IReadOnlyList<AgreementVerb> Verbs = [AgreementVerb.Activate, AgreementVerb.Suspend, AgreementVerb.Resume, AgreementVerb.Terminate];

    /// <summary>Which one, at which version, what, from which day (today when not told; the last day in force for a termination).</summary>
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
            AgreementVerb.Activate => agreement.WhyNotActivate(Clock.Today).Unless(() => agreement.Activate(Clock.Today)),
            AgreementVerb.Suspend => agreement.WhyNot(input.Verb).Unless(() => agreement.Suspend(on)),
            AgreementVerb.Resume => agreement.WhyNotResume(on).Unless(() => agreement.Resume(on)),
            _ => agreement.WhyNotTerminate(on).Unless(() => agreement.Terminate(on)),
        };
    }
}
