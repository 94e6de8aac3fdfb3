using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Changes the stage or the urgency of somebody who waits; each move keeps who, when and why.</summary>
[UseCase("waiting.move", "Mouvement sur la liste d’attente", Needs = ReferralsAccess.Lead)]
public sealed class MoveOnWaitingList(Work work) : EpisodeAct<MoveOnWaitingList.Input>(work)
{
    /// <summary>A stage or a grade, and why. An admission is pronounced by <see cref="AdmitPerson"/>, a departure by <see cref="CloseWithoutAdmission"/>.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, string Reason, WaitingVerb? Verb = null, UrgencyGrade? Grade = null, int? Version = null) : IOnEpisode;

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        if (await WaitingOf(episode, ct) is not { } entry)
        {
            return Outcome.Refused("waiting.none", "La personne n’est pas sur la liste d’attente.");
        }

        return (input.Verb, input.Grade) switch
        {
            (WaitingVerb.MarkAdmissible or WaitingVerb.BackToAnalysis, _) => entry.WhyNotMove(input.Verb.Value, Actor.AccountId, Clock.Today, input.Reason)
                .Unless(() => entry.Move(input.Verb.Value, Actor.AccountId, Clock.Today, input.Reason)),
            (null, { } grade) => entry.WhyNotRegrade(grade, Actor.AccountId, Clock.Today, input.Reason)
                .Unless(() => entry.Regrade(grade, Actor.AccountId, Clock.Today, input.Reason)),
            _ => Outcome.Refused("waiting.what", "Choisissez ce qui change : l’étape ou l’urgence.", nameof(Input.Verb)),
        };
    }
}
