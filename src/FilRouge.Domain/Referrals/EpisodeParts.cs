using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>An admission about to be pronounced.</summary>
/// <param name="AdmittedOn">Day of the admission: day 0 of the DIPC.</param>
/// <param name="CoordinatorAccountId">Coordinator from that day on.</param>
/// <param name="Documents">Documents handed over; what is missing becomes due, an urgent admission does not wait for it.</param>
/// <param name="Basis">On what the entry rests.</param>
/// <param name="PolicyId">The territory policy that allows an entry without notification; needed in that case.</param>
[Fr("admission")]
public sealed record Admission(DateOnly AdmittedOn, Guid CoordinatorAccountId, AdmissionDocuments Documents, EntryBasis Basis, Guid? PolicyId = null);

/// <summary>Who takes over.</summary>
/// <param name="Who">Person or structure.</param>
/// <param name="Contact">Telephone or e-mail, and name to ask for.</param>
/// <param name="On">Day from which they take over.</param>
/// <param name="AcknowledgedOn">Day on which they said yes; null while they have not.</param>
[Fr("relais")]
public sealed record Relay(string Who, string Contact, DateOnly On, DateOnly? AcknowledgedOn = null);

/// <summary>The end of a path.</summary>
/// <param name="LastDay">Last day present, included.</param>
/// <param name="Motive">Why.</param>
/// <param name="Destination">Where the person goes, in words.</param>
/// <param name="Relay">Who takes over; null when the motive leaves nobody to name.</param>
[Fr("sortie")]
public sealed record EpisodeExit(DateOnly LastDay, ExitMotive Motive, string? Destination, Relay? Relay = null)
{
    // For the store, which fills a record that holds another one property by property.
    private EpisodeExit()
        : this(default, default, null)
    {
    }
}

/// <summary>The opinion of a minor, or how it was sought.</summary>
/// <param name="Kind">Expressed or not.</param>
/// <param name="Text">The opinion in the minor’s words; otherwise how it was sought and what was observed.</param>
[Fr("avis du mineur, recueil")]
public sealed record MinorOpinion(MinorOpinionKind Kind, string Text);

/// <summary>The individual document of support (DIPC), as given.</summary>
/// <param name="GivenOn">Day it was given to the person.</param>
/// <param name="Participants">Names of those who took part, the person and family among them: « à peine de nullité » (CASF D311).</param>
/// <param name="SignedBy">Director or delegate who signed, by name and function.</param>
/// <param name="MinorOpinion">Opinion of the minor; null for an adult.</param>
/// <param name="CountersignedBy">Who countersigned, by name; the person may, and does not have to.</param>
[Fr("DIPC")]
public sealed record Dipc(DateOnly GivenOn, string Participants, string SignedBy, MinorOpinion? MinorOpinion = null, string? CountersignedBy = null)
{
    // For the store: see EpisodeExit.
    private Dipc()
        : this(default, "", "")
    {
    }
}

/// <summary>A situation P1 to P7 that opened the path, with its day and evidence.</summary>
[Fr("situation d’éligibilité du parcours")]
public sealed class EpisodeSituation
{
    internal EpisodeSituation(EligibilitySituations situation, DateOnly since, string evidence) =>
        (Situation, Since, Evidence) = (situation, since, Guards.Trimmed(evidence) ?? "");

    private EpisodeSituation() => Evidence = "";

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>One situation.</summary>
    public EligibilitySituations Situation { get; private set; }

    /// <summary>Since when.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>What shows it.</summary>
    public string Evidence { get; private set; }
}

/// <summary>A state of the path and the day it began.</summary>
[Fr("changement d’état du parcours")]
public sealed class EpisodeStep
{
    internal EpisodeStep(EpisodeStatus status, DateOnly from, string? reason) => (Status, From, Reason) = (status, from, Guards.Trimmed(reason));

    private EpisodeStep()
    {
    }

    /// <summary>UUIDv7: the order of entry.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The state.</summary>
    public EpisodeStatus Status { get; private set; }

    /// <summary>First day in this state. After an exit: the day that follows the last day present.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; private set; }
}

/// <summary>News taken after the exit.</summary>
[Fr("nouvelles après la sortie")]
public sealed class FollowUpNews
{
    internal FollowUpNews(int months, DateOnly on, NewsOutcome outcome, string words) => (Months, On, Outcome, Words) = (months, on, outcome, words.Trim());

    private FollowUpNews() => Words = "";

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>For which appointment: months after the last day.</summary>
    public int Months { get; private set; }

    /// <summary>Day they were taken.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What is learnt.</summary>
    public NewsOutcome Outcome { get; private set; }

    /// <summary>From whom, and in which words.</summary>
    public string Words { get; private set; }
}

/// <summary>Who coordinated, from when to when.</summary>
[Fr("coordonnateur de parcours, période")]
public sealed class CoordinatorTerm
{
    internal CoordinatorTerm(Guid accountId, DateOnly from) => (AccountId, From) = (accountId, from);

    private CoordinatorTerm()
    {
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Account of the coordinator.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while coordinating.</summary>
    public DateOnly? To { get; private set; }

    // The news of a death may come after a change of coordinator: a term never ends before it began.
    internal void End(DateOnly lastDay) => To = lastDay < From ? From : lastDay;
}

/// <summary>An amendment to the DIPC that states objectives and prestations (CASF D311 V).</summary>
[Fr("avenant au DIPC")]
public sealed class DipcAmendment
{
    internal DipcAmendment(DateOnly signedOn, string subject) => (SignedOn, Subject) = (signedOn, Guards.Trimmed(subject) ?? "");

    private DipcAmendment() => Subject = "";

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Day of signature.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>What it states, in words.</summary>
    public string Subject { get; private set; }
}
