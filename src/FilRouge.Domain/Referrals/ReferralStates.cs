using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Where a request stands.</summary>
[Fr("état de la demande")]
public enum ReferralState
{
    /// <summary>Being typed.</summary>
    [Fr("brouillon")] Draft,

    /// <summary>Received and numbered: the clocks run.</summary>
    [Fr("reçue")] Received,

    /// <summary>Something is missing to examine it.</summary>
    [Fr("incomplète")] Incomplete,

    /// <summary>Everything needed is there.</summary>
    [Fr("complète")] Complete,

    /// <summary>Under examination.</summary>
    [Fr("en examen")] UnderReview,

    /// <summary>Accepted: a path may open.</summary>
    [Fr("recevable")] Accepted,

    /// <summary>Refused, with its reason and the way to contest.</summary>
    [Fr("non recevable")] Declined,

    /// <summary>Sent to somebody better placed.</summary>
    [Fr("réorientée")] Redirected,

    /// <summary>Withdrawn by who asked.</summary>
    [Fr("retirée")] Withdrawn,

    /// <summary>Same request as another one.</summary>
    [Fr("doublon")] Duplicate,
}

/// <summary>What may be done with a request.</summary>
[Fr("action sur la demande")]
public enum ReferralVerb
{
    /// <summary>Record the reception.</summary>
    [Fr("recevoir")] Receive,

    /// <summary>Ask for what is missing.</summary>
    [Fr("demander des pièces")] AskForMissing,

    /// <summary>State that it is complete.</summary>
    [Fr("déclarer complète")] Complete,

    /// <summary>Start the examination.</summary>
    [Fr("mettre en examen")] Examine,

    /// <summary>Accept.</summary>
    [Fr("déclarer recevable")] Accept,

    /// <summary>Refuse.</summary>
    [Fr("déclarer non recevable")] Decline,

    /// <summary>Send to somebody else.</summary>
    [Fr("réorienter")] Redirect,

    /// <summary>Withdraw.</summary>
    [Fr("retirer")] Withdraw,

    /// <summary>Mark as a duplicate.</summary>
    [Fr("signaler un doublon")] MarkDuplicate,

    /// <summary>Take up again after a contest, a change of mind or a mistake.</summary>
    [Fr("rouvrir")] Reopen,
}
