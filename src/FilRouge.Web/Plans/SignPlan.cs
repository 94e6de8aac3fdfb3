using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Signs the submitted version: on screen with one's own account, or by recording a paper that was signed. The last signature awaited
/// puts the plan in force.</summary>
[UseCase("plans.sign", "Projet signé", Needs = PlansAccess.Sign)]
public sealed class SignPlan(Work work) : UseCase<SignPlan.Input>(work)
{
    private readonly Work _work = work;

    /// <summary>Who signs, how, and the hash of the content that was shown; today when no day is given.</summary>
    public sealed record Input(Guid PersonId, Guid SignerId, SignatureQuality Quality, SignatureMethod Method, string ContentHash, DateOnly? SignedOn = null, Guid? DocumentId = null);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.PlanOf(input.PersonId, ct) is not { } plan)
        {
            return Outcome.NotFound;
        }

        var signatories = await Db.SignatoriesOf(input.PersonId, plan.EpisodeId, Clock.Today, ct);
        var signer = signatories.FirstOrDefault(s => s.SignerId == input.SignerId && s.Quality == input.Quality);
        var act = new SignatureAct(
            input.SignerId, signer?.Name ?? "Cette personne", input.Quality, input.Method, input.SignedOn ?? Clock.Today, input.ContentHash, OnBehalf(signer, signatories), input.DocumentId);
        List<Refusal> whyNot = [.. plan.WhyNotSign(act, signatories, Clock.Today), .. await WhyNotThisWay(input, signatories, ct)];
        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        if (plan.Sign(act, signatories, Clock.Today) is { } signed)
        {
            (await Db.PathOf(plan.EpisodeId, ct)).PlanIsSigned(plan.Current!, Clock.Today);
            Announce(signed);
        }

        return Outcome.Done(plan.Id);
    }

    private static string? OnBehalf(RequiredSignatory? signer, IReadOnlyList<RequiredSignatory> signatories) =>
        signer?.Quality is null or SignatureQuality.Person or SignatureQuality.Coordinator or SignatureQuality.Director or SignatureQuality.HeadOfService
            ? null
            : signatories.FirstOrDefault(s => s.Quality == SignatureQuality.Person)?.Name;

    /// <summary>Nobody clicks for somebody else; a paper is recorded by the service, which keeps it.</summary>
    private async Task<IReadOnlyList<Refusal>> WhyNotThisWay(Input input, IReadOnlyList<RequiredSignatory> signatories, CancellationToken ct)
    {
        if (Actor.IsSystem)
        {
            return [];
        }

        var own = await PlanSignatories.Own(signatories, _work, input.PersonId, ct);
        var isOwn = own.Any(s => s.SignerId == input.SignerId && s.Quality == input.Quality);
        return input.Method switch
        {
            SignatureMethod.OnScreen when !isOwn =>
                [new("plan.sign-for-other", "Sur écran, chacun signe avec son propre compte. Pour une autre personne, enregistrez la signature sur papier.", Field: "Method")],
            SignatureMethod.Paper when await MayNotRecord(ct) =>
                [new("plan.paper-by-service", "Une signature sur papier est enregistrée par le service, qui garde le document.", Field: "Method")],
            _ => [],
        };

        async Task<bool> MayNotRecord(CancellationToken stop) =>
            (await _work.StandingTo(input.PersonId, stop)).Relation != Platform.Access.Relation.Own;
    }
}
