using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>Where a task stands.</summary>
[Fr("état de la tâche")]
public enum CareTaskStatus
{
    /// <summary>To do.</summary>
    [Fr("à faire")] ToDo,

    /// <summary>Done.</summary>
    [Fr("faite")] Done,

    /// <summary>Given up, with a motive.</summary>
    [Fr("abandonnée")] Abandoned,
}

/// <summary>What is done with a task.</summary>
[Fr("action sur la tâche")]
public enum CareTaskVerb
{
    /// <summary>Note it as done.</summary>
    [Fr("faire")] Complete,

    /// <summary>Give it up.</summary>
    [Fr("abandonner")] Abandon,

    /// <summary>Put it off to another day.</summary>
    [Fr("reporter")] Postpone,

    /// <summary>Do it again.</summary>
    [Fr("remettre à faire")] Reopen,
}

/// <summary>Where a commitment of a partner stands.</summary>
[Fr("état de l’engagement")]
public enum CommitmentStatus
{
    /// <summary>Given.</summary>
    [Fr("pris")] Given,

    /// <summary>Held in full.</summary>
    [Fr("tenu")] Kept,

    /// <summary>Held in part: what is missing is still owed.</summary>
    [Fr("tenu en partie")] PartlyKept,

    /// <summary>Not held, with a motive.</summary>
    [Fr("non tenu")] NotKept,
}

/// <summary>What is noted about a commitment.</summary>
[Fr("suite de l’engagement")]
public enum CommitmentVerb
{
    /// <summary>It is held.</summary>
    [Fr("tenu")] Keep,

    /// <summary>It is held in part.</summary>
    [Fr("tenu en partie")] KeepPartly,

    /// <summary>It will not be held.</summary>
    [Fr("non tenu")] GiveUp,
}

/// <summary>The states of tasks and commitments.</summary>
[Fr("états des tâches et des engagements")]
public static class FollowUpStates
{
    private const string Who = "son responsable, le coordonnateur, le chef de service";
    private const string Coordinator = "le coordonnateur, le chef de service";

    /// <summary>What may follow what, for a task.</summary>
    public static StateTable<CareTaskStatus, CareTaskVerb> Tasks { get; } = new(
        "la tâche",
        CareTaskStatus.ToDo,
        (CareTaskStatus.ToDo, CareTaskVerb.Complete, CareTaskStatus.Done, Who),
        (CareTaskStatus.ToDo, CareTaskVerb.Abandon, CareTaskStatus.Abandoned, Who + ", avec un motif"),
        (CareTaskStatus.ToDo, CareTaskVerb.Postpone, CareTaskStatus.ToDo, Who + ", avec un motif"),
        (CareTaskStatus.Done, CareTaskVerb.Reopen, CareTaskStatus.ToDo, Who),
        (CareTaskStatus.Abandoned, CareTaskVerb.Reopen, CareTaskStatus.ToDo, Who));

    /// <summary>What may follow what, for a commitment.</summary>
    public static StateTable<CommitmentStatus, CommitmentVerb> Commitments { get; } = new(
        "l’engagement",
        CommitmentStatus.Given,
        (CommitmentStatus.Given, CommitmentVerb.Keep, CommitmentStatus.Kept, Coordinator),
        (CommitmentStatus.Given, CommitmentVerb.KeepPartly, CommitmentStatus.PartlyKept, Coordinator),
        (CommitmentStatus.Given, CommitmentVerb.GiveUp, CommitmentStatus.NotKept, Coordinator + ", avec un motif"),
        (CommitmentStatus.PartlyKept, CommitmentVerb.Keep, CommitmentStatus.Kept, Coordinator),
        (CommitmentStatus.PartlyKept, CommitmentVerb.GiveUp, CommitmentStatus.NotKept, Coordinator + ", avec un motif"));
}
