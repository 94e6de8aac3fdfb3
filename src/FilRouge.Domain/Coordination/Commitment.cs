using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>What a partner commits to in a PAG or a GOS (debates of the law of 26 January 2016, article 89).</summary>
[Fr("nature de l’engagement")]
public enum CommitmentKind
{
    /// <summary>Money.</summary>
    [Fr("financement")] Funding,

    /// <summary>An authorisation.</summary>
    [Fr("autorisation")] Authorisation,

    /// <summary>An exception to a rule of admission or of number.</summary>
    [Fr("dérogation")] Derogation,

    /// <summary>Something delivered to the person.</summary>
    [Fr("prestation")] Prestation,
}

/// <summary>What is said of a commitment.</summary>
/// <param name="Actor">Who commits: structure or authority.</param>
/// <param name="Kind">To what.</param>
/// <param name="What">In words, with its quantity.</param>
/// <param name="DueOn">From when it must be held.</param>
[Fr("contenu de l’engagement")]
public sealed record CommitmentContent(string Actor, CommitmentKind Kind, string What, DateOnly? DueOn);

/// <summary>Something that a partner has promised for a person, followed until it is held or known not to be.</summary>
[Fr("engagement d’un partenaire")]
public sealed class Commitment : Entity, IAboutPerson
{
    private Commitment()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Meeting where it was given; null when given otherwise.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>Who commits.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>To what.</summary>
    public CommitmentKind Kind { get; private set; }

    /// <summary>In words.</summary>
    public string What { get; private set; } = "";

    /// <summary>Day from which it must be held.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public CommitmentStatus Status { get; private set; } = FollowUpStates.Commitments.InitialState;

    /// <summary>Day of the last news; null while none.</summary>
    public DateOnly? FollowedOn { get; private set; }

    /// <summary>What the last news says.</summary>
    public string? Comment { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>True while something of it is owed.</summary>
    public bool IsOpen => Status is CommitmentStatus.Given or CommitmentStatus.PartlyKept;

    /// <summary>True when its day has passed and it is not held (alert A27).</summary>
    public bool IsLate(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>Why it cannot be written so.</summary>
    public static IReadOnlyList<Refusal> WhyNotRecord(CommitmentContent content)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(content.Actor))
        {
            refusals.Add(new("commitment.actor", "Nommez celui qui s’engage : la structure ou l’autorité.", Field: nameof(Actor)));
        }

        if (string.IsNullOrWhiteSpace(content.What))
        {
            refusals.Add(new("commitment.what", "Écrivez à quoi il s’engage, avec la quantité.", Field: nameof(What)));
        }

        if (content.DueOn is null)
        {
            refusals.Add(new("commitment.due", "Dites à partir de quand : sans échéance, un engagement ne se vérifie pas.", Field: nameof(DueOn)));
        }

        return refusals;
    }

    /// <summary>Records a commitment.</summary>
    public static Commitment Record(Guid personId, CommitmentContent content, Guid? meetingId, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecord(content));
        return new Commitment
        {
            PersonId = personId,
            MeetingId = meetingId,
            Actor = content.Actor.Trim(),
            Kind = content.Kind,
            What = content.What.Trim(),
            DueOn = content.DueOn!.Value,
            RecordedAtUtc = nowUtc,
        };
    }

    /// <summary>Why the news cannot be noted; anything but a full « tenu » says what is missing or why.</summary>
    public IReadOnlyList<Refusal> WhyNotFollow(CommitmentVerb verb, string? comment) =>
    [
        .. FollowUpStates.Commitments.WhyNot(Status, verb),
        .. verb != CommitmentVerb.Keep && string.IsNullOrWhiteSpace(comment)
            ? [new Refusal("commitment.comment", "Dites ce qui manque, ou pourquoi l’engagement n’est pas tenu.", Field: nameof(Comment))]
            : Array.Empty<Refusal>(),
    ];

    /// <summary>Notes the news.</summary>
    public void Follow(CommitmentVerb verb, string? comment, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotFollow(verb, comment));
        Status = FollowUpStates.Commitments.Next(Status, verb)!.Value;
        (FollowedOn, Comment) = (today, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim());
    }

    /// <summary>Says in which meeting it was given, or that it was given otherwise.</summary>
    public void GivenAt(Guid? meetingId) => MeetingId = meetingId;
}
