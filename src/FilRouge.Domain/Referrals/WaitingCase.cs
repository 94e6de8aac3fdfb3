using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Somebody who waits, with what each criterion reads: a narrow row, so that a long list is ranked whole.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="PersonId">The person.</param>
/// <param name="EpisodeId">The path that waits.</param>
/// <param name="Urgency">Grade.</param>
/// <param name="GradedOn">Day of the grade; null when nobody has graded.</param>
/// <param name="ReceivedAtUtc">Instant of reception of the request.</param>
/// <param name="ReceivedOn">Day of reception in the territory, as shown.</param>
/// <param name="ListedOn">Day on the list.</param>
/// <param name="Stage">Stage.</param>
[Fr("situation sur la liste d’attente")]
public sealed record WaitingCase(
    Guid EntryId, Guid PersonId, Guid EpisodeId, UrgencyGrade Urgency, DateOnly? GradedOn, DateTime ReceivedAtUtc, DateOnly ReceivedOn, DateOnly ListedOn, WaitingStage Stage)
{
    /// <summary>The request says that there is no answer at all.</summary>
    public bool WithoutAnswer { get; init; }

    /// <summary>Day on which the age limit is reached, when it is near; null when it is far, or when there is none.</summary>
    public DateOnly? AgeLimitOn { get; init; }

    /// <summary>A brother or a sister is accompanied already.</summary>
    public bool Sibling { get; init; }

    /// <summary>INSEE code of the commune of the request.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>The case of an entry, for the two criteria that it carries itself.</summary>
    public static WaitingCase Of(WaitingEntry entry) =>
        new(entry.Id, entry.PersonId, entry.EpisodeId, entry.Urgency, entry.UrgencyGradedOn, entry.ReceivedAtUtc, entry.ReceivedOn, entry.ListedOn, entry.Stage);
}
