using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Referrals;

/// <summary>States in words and shapes, the same on every page.</summary>
public static class ReferralWords
{
    /// <summary>The urgency, or that nobody has graded it.</summary>
    public static string UrgencyOf(Referral referral) => referral.UrgencyGradedBy is null ? "à graduer" : referral.Urgency.Fr();

    /// <summary>Shape of the urgency.</summary>
    public static string ChipOf(Referral referral) => referral.UrgencyGradedBy is null ? "soon" : ChipOf(referral.Urgency);

    /// <summary>Shape of a grade.</summary>
    public static string ChipOf(UrgencyGrade grade) => grade switch
    {
        UrgencyGrade.Proven => "late",
        UrgencyGrade.Imminent => "risk",
        UrgencyGrade.Fragile => "soon",
        _ => "neutral",
    };

    /// <summary>Shape of a right's status.</summary>
    public static string ChipOf(RightStatus status) => status switch
    {
        RightStatus.Active => "ok",
        RightStatus.Upcoming => "soon",
        RightStatus.Renewing => "risk",
        RightStatus.Expired => "late",
        _ => "neutral",
    };

    /// <summary>Shape of the validity of rights.</summary>
    public static string ChipOf(ValidityWord word) => word switch
    {
        ValidityWord.MoreThanAQuarter => "ok",
        ValidityWord.LessThanAQuarter => "soon",
        ValidityWord.Expired => "late",
        _ => "neutral",
    };

    /// <summary>What the sentence of a validity says after its word, which stands beside it as a shape.</summary>
    public static string RestOf(RightsValidity validity) => validity.Sentence[validity.Word.Fr().Length..].TrimStart(',', ' ');

    /// <summary>Criteria of a waiting list in their order: « urgence graduée, puis date de réception de la demande ».</summary>
    public static string InOrder(IReadOnlyList<WaitingCriterion> criteria) => string.Join(", puis ", criteria.Select(c => c.Fr()));

    /// <summary>First letter as a capital: the domain's words begin without one.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
