using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

public sealed partial class EpisodeOfCare
{
    /// <summary>Why the assessment cannot start.</summary>
    public IReadOnlyList<Refusal> WhyNotStartAssessment(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.StartAssessment, on, today);

    /// <summary>Starts the assessment.</summary>
    public void StartAssessment(DateOnly on, DateOnly today) => Step(EpisodeVerb.StartAssessment, on, today);

    /// <summary>Why the plan cannot be started.</summary>
    public IReadOnlyList<Refusal> WhyNotStartPlan(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.StartPlan, on, today);

    /// <summary>Starts writing the plan, for the first time, after a review or after it came back from validation.</summary>
    public void StartPlan(DateOnly on, DateOnly today) => Step(EpisodeVerb.StartPlan, on, today);

    /// <summary>Why the plan cannot be sent to be signed.</summary>
    public IReadOnlyList<Refusal> WhyNotSubmitPlan(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.SubmitPlan, on, today);

    /// <summary>Sends the plan to be signed.</summary>
    public void SubmitPlan(DateOnly on, DateOnly today) => Step(EpisodeVerb.SubmitPlan, on, today);

    /// <summary>Why the support cannot start.</summary>
    public IReadOnlyList<Refusal> WhyNotActivate(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.Activate, on, today);

    /// <summary>Starts the support.</summary>
    public void Activate(DateOnly on, DateOnly today) => Step(EpisodeVerb.Activate, on, today);

    /// <summary>Why it cannot be paused.</summary>
    public IReadOnlyList<Refusal> WhyNotSuspend(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.Suspend, on, today);

    /// <summary>Pauses the path, for a reason.</summary>
    public void Suspend(SuspensionReason reason, DateOnly on, DateOnly today)
    {
        Step(EpisodeVerb.Suspend, on, today, reason.Fr());
        Suspension = reason;
    }

    /// <summary>Why it cannot go on.</summary>
    public IReadOnlyList<Refusal> WhyNotResume(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.Resume, on, today);

    /// <summary>Goes on after a pause, or after a transition that was given up.</summary>
    public void Resume(DateOnly on, DateOnly today)
    {
        Step(EpisodeVerb.Resume, on, today);
        Suspension = null;
    }

    /// <summary>Why a review cannot start.</summary>
    public IReadOnlyList<Refusal> WhyNotStartReview(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.StartReview, on, today);

    /// <summary>Starts a review.</summary>
    public void StartReview(DateOnly on, DateOnly today) => Step(EpisodeVerb.StartReview, on, today);

    /// <summary>Why the review cannot be concluded.</summary>
    public IReadOnlyList<Refusal> WhyNotCompleteReview(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.CompleteReview, on, today);

    /// <summary>Concludes the review: the next one is due after the months of the policy.</summary>
    public void CompleteReview(DateOnly on, DateOnly today)
    {
        Step(EpisodeVerb.CompleteReview, on, today);
        LastReviewOn = on;
    }

    /// <summary>Why a transition cannot be prepared.</summary>
    public IReadOnlyList<Refusal> WhyNotPrepareTransition(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.PrepareTransition, on, today);

    /// <summary>Prepares the hand-over.</summary>
    public void PrepareTransition(DateOnly on, DateOnly today)
    {
        Step(EpisodeVerb.PrepareTransition, on, today);
        Suspension = null;
    }

    /// <summary>Why the follow-up after exit cannot start.</summary>
    public IReadOnlyList<Refusal> WhyNotStartFollowUp(DateOnly on, DateOnly today)
    {
        List<Refusal> refusals = WhyNotMove(EpisodeVerb.StartFollowUp, on, today);
        if (Exit is { Motive: ExitMotive.Death })
        {
            refusals.Add(new Refusal("episode.deceased", "La personne est décédée : il n’y a pas de post-suivi."));
        }

        return refusals;
    }

    /// <summary>Starts the follow-up after exit.</summary>
    public void StartFollowUp(DateOnly on, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotStartFollowUp(on, today));
        Move(EpisodeVerb.StartFollowUp, on);
    }

    /// <summary>Why it cannot be archived.</summary>
    public IReadOnlyList<Refusal> WhyNotArchive(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.Archive, on, today);

    /// <summary>Puts the path in intermediate archive.</summary>
    public void Archive(DateOnly on, DateOnly today) => Step(EpisodeVerb.Archive, on, today);

    private void Step(EpisodeVerb verb, DateOnly on, DateOnly today, string? reason = null)
    {
        RuleBrokenException.ThrowIfAny(WhyNotMove(verb, on, today));
        Move(verb, on, reason);
    }
}
