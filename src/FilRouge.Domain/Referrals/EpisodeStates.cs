using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Where a path stands. Erasure at the end of retention leaves no path, hence no state for it.</summary>
[Fr("état du parcours")]
public enum EpisodeStatus
{
    /// <summary>The request is accepted.</summary>
    [Fr("recevable")] Eligible,

    /// <summary>Waiting for a place.</summary>
    [Fr("liste d’attente")] Waiting,

    /// <summary>Admission pronounced.</summary>
    [Fr("admission prononcée")] Admitted,

    /// <summary>Needs are being assessed.</summary>
    [Fr("évaluation")] Assessment,

    /// <summary>The plan is being written.</summary>
    [Fr("élaboration du projet")] Planning,

    /// <summary>The plan waits for signatures.</summary>
    [Fr("projet en validation")] PlanApproval,

    /// <summary>Under way.</summary>
    [Fr("actif")] Active,

    /// <summary>Paused, for a reason.</summary>
    [Fr("suspendu")] Suspended,

    /// <summary>Being reviewed.</summary>
    [Fr("réévaluation")] Review,

    /// <summary>Being handed over.</summary>
    [Fr("transition")] Transition,

    /// <summary>Ended.</summary>
    [Fr("sorti")] Exited,

    /// <summary>Ended, with news taken at 3, 6 and 12 months.</summary>
    [Fr("post-suivi")] FollowUp,

    /// <summary>Ended before any admission.</summary>
    [Fr("clos sans admission")] ClosedWithoutAdmission,

    /// <summary>In intermediate archive until the end of retention.</summary>
    [Fr("archivé")] Archived,
}

/// <summary>What may be done with a path.</summary>
[Fr("action sur le parcours")]
public enum EpisodeVerb
{
    /// <summary>Put on the waiting list.</summary>
    [Fr("inscrire sur la liste d’attente")] PutOnWaitingList,

    /// <summary>Pronounce the admission.</summary>
    [Fr("prononcer l’admission")] Admit,

    /// <summary>Close before admission.</summary>
    [Fr("clore sans admission")] CloseWithoutAdmission,

    /// <summary>Start the assessment.</summary>
    [Fr("commencer l’évaluation")] StartAssessment,

    /// <summary>Start writing the plan.</summary>
    [Fr("commencer le projet")] StartPlan,

    /// <summary>Send the plan to be signed.</summary>
    [Fr("mettre le projet en validation")] SubmitPlan,

    /// <summary>Start the support.</summary>
    [Fr("activer")] Activate,

    /// <summary>Pause.</summary>
    [Fr("suspendre")] Suspend,

    /// <summary>Go on after a pause or a transition given up.</summary>
    [Fr("reprendre")] Resume,

    /// <summary>Start a review.</summary>
    [Fr("commencer la réévaluation")] StartReview,

    /// <summary>End a review.</summary>
    [Fr("conclure la réévaluation")] CompleteReview,

    /// <summary>Prepare the hand-over.</summary>
    [Fr("préparer la transition")] PrepareTransition,

    /// <summary>Pronounce the exit.</summary>
    [Fr("prononcer la sortie")] Exit,

    /// <summary>Close after a death.</summary>
    [Fr("clore pour décès")] CloseDeceased,

    /// <summary>Return within the delay of the territory.</summary>
    [Fr("rouvrir après un retour")] Reopen,

    /// <summary>Start the follow-up after exit.</summary>
    [Fr("commencer le post-suivi")] StartFollowUp,

    /// <summary>Put in intermediate archive.</summary>
    [Fr("archiver")] Archive,
}

/// <summary>The state table of a path.</summary>
[Fr("cycle de vie du parcours")]
public static class EpisodeLifecycle
{
    private const string Coordinator = "coordonnateur";
    private const string Head = "chef de service";
    private const string Director = "directeur";

    /// <summary>What may follow what.</summary>
    public static StateTable<EpisodeStatus, EpisodeVerb> Table { get; } = new("le parcours", EpisodeStatus.Eligible, [.. Entry(), .. Course(), .. Ending()]);

    private static IEnumerable<(EpisodeStatus From, EpisodeVerb Verb, EpisodeStatus To, string Who)> Entry() =>
    [
        (EpisodeStatus.Eligible, EpisodeVerb.PutOnWaitingList, EpisodeStatus.Waiting, Head),
        (EpisodeStatus.Eligible, EpisodeVerb.Admit, EpisodeStatus.Admitted, Director),
        (EpisodeStatus.Waiting, EpisodeVerb.Admit, EpisodeStatus.Admitted, Director),
        (EpisodeStatus.Eligible, EpisodeVerb.CloseWithoutAdmission, EpisodeStatus.ClosedWithoutAdmission, Head),
        (EpisodeStatus.Waiting, EpisodeVerb.CloseWithoutAdmission, EpisodeStatus.ClosedWithoutAdmission, Head),
        (EpisodeStatus.Eligible, EpisodeVerb.CloseDeceased, EpisodeStatus.ClosedWithoutAdmission, Head),
        (EpisodeStatus.Waiting, EpisodeVerb.CloseDeceased, EpisodeStatus.ClosedWithoutAdmission, Head),
    ];

    private static IEnumerable<(EpisodeStatus From, EpisodeVerb Verb, EpisodeStatus To, string Who)> Course() =>
    [
        (EpisodeStatus.Admitted, EpisodeVerb.StartAssessment, EpisodeStatus.Assessment, Coordinator),
        (EpisodeStatus.Admitted, EpisodeVerb.StartPlan, EpisodeStatus.Planning, Coordinator),
        (EpisodeStatus.Assessment, EpisodeVerb.StartPlan, EpisodeStatus.Planning, Coordinator),
        (EpisodeStatus.Planning, EpisodeVerb.SubmitPlan, EpisodeStatus.PlanApproval, Coordinator),
        (EpisodeStatus.PlanApproval, EpisodeVerb.StartPlan, EpisodeStatus.Planning, Coordinator),
        (EpisodeStatus.Planning, EpisodeVerb.Activate, EpisodeStatus.Active, Head),
        (EpisodeStatus.PlanApproval, EpisodeVerb.Activate, EpisodeStatus.Active, Head),
        (EpisodeStatus.Active, EpisodeVerb.Suspend, EpisodeStatus.Suspended, Head),
        (EpisodeStatus.Suspended, EpisodeVerb.Resume, EpisodeStatus.Active, Head),
        (EpisodeStatus.Active, EpisodeVerb.StartReview, EpisodeStatus.Review, Coordinator),
        (EpisodeStatus.Review, EpisodeVerb.CompleteReview, EpisodeStatus.Active, Coordinator),
        (EpisodeStatus.Review, EpisodeVerb.StartPlan, EpisodeStatus.Planning, Coordinator),
        (EpisodeStatus.Active, EpisodeVerb.PrepareTransition, EpisodeStatus.Transition, Coordinator),
        (EpisodeStatus.Suspended, EpisodeVerb.PrepareTransition, EpisodeStatus.Transition, Coordinator),
        (EpisodeStatus.Review, EpisodeVerb.PrepareTransition, EpisodeStatus.Transition, Coordinator),
        (EpisodeStatus.Transition, EpisodeVerb.Resume, EpisodeStatus.Active, Head),
    ];

    private static IEnumerable<(EpisodeStatus From, EpisodeVerb Verb, EpisodeStatus To, string Who)> Ending()
    {
        foreach (var status in Enum.GetValues<EpisodeStatus>().Where(CountsInActiveFile))
        {
            yield return (status, EpisodeVerb.Exit, EpisodeStatus.Exited, Head);
            yield return (status, EpisodeVerb.CloseDeceased, EpisodeStatus.Exited, Head);
        }

        yield return (EpisodeStatus.Exited, EpisodeVerb.Reopen, EpisodeStatus.Active, Head);
        yield return (EpisodeStatus.Exited, EpisodeVerb.StartFollowUp, EpisodeStatus.FollowUp, Coordinator);
        yield return (EpisodeStatus.FollowUp, EpisodeVerb.Reopen, EpisodeStatus.Active, Head);
        yield return (EpisodeStatus.Exited, EpisodeVerb.Archive, EpisodeStatus.Archived, Head);
        yield return (EpisodeStatus.FollowUp, EpisodeVerb.Archive, EpisodeStatus.Archived, Head);
        yield return (EpisodeStatus.ClosedWithoutAdmission, EpisodeVerb.Archive, EpisodeStatus.Archived, Head);
    }

    /// <summary>True for the states that make the active file (« file active »): from the admission to the exit.</summary>
    public static bool CountsInActiveFile(EpisodeStatus status) => status is >= EpisodeStatus.Admitted and <= EpisodeStatus.Transition;
}
