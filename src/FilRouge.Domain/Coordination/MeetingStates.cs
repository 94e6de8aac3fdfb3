using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>Where a meeting and its minutes stand.</summary>
[Fr("état de la réunion")]
public enum MeetingStatus
{
    /// <summary>Invitations and agenda; the note may be typed.</summary>
    [Fr("préparée")] Prepared,

    /// <summary>It took place: its decisions are tasks.</summary>
    [Fr("tenue")] Held,

    /// <summary>The minutes went out: they no longer change.</summary>
    [Fr("relevé diffusé")] Circulated,

    /// <summary>It did not take place.</summary>
    [Fr("annulée")] Cancelled,
}

/// <summary>What is done with a meeting.</summary>
[Fr("action sur la réunion")]
public enum MeetingVerb
{
    /// <summary>End it.</summary>
    [Fr("tenir")] Hold,

    /// <summary>Send its minutes.</summary>
    [Fr("diffuser le relevé")] Circulate,

    /// <summary>Cancel it.</summary>
    [Fr("annuler")] Cancel,
}

/// <summary>Whether somebody invited came.</summary>
[Fr("présence à la réunion")]
public enum Presence
{
    /// <summary>Invited, nothing known yet.</summary>
    [Fr("invité")] Invited,

    /// <summary>Was there.</summary>
    [Fr("présent")] Present,

    /// <summary>Had told.</summary>
    [Fr("excusé")] Excused,

    /// <summary>Had not told.</summary>
    [Fr("absent")] Absent,
}

/// <summary>The states of a meeting.</summary>
[Fr("états de la réunion")]
public static class MeetingStates
{
    private const string Who = "le coordonnateur, le chef de service";

    /// <summary>What may follow what.</summary>
    public static StateTable<MeetingStatus, MeetingVerb> Table { get; } = new(
        "la réunion",
        MeetingStatus.Prepared,
        (MeetingStatus.Prepared, MeetingVerb.Hold, MeetingStatus.Held, Who),
        (MeetingStatus.Prepared, MeetingVerb.Cancel, MeetingStatus.Cancelled, Who + ", avec un motif"),
        (MeetingStatus.Held, MeetingVerb.Circulate, MeetingStatus.Circulated, Who));
}
