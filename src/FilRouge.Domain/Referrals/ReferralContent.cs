using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Who asks.</summary>
/// <param name="Name">Name as given.</param>
/// <param name="Quality">In which quality: « mère », « enseignante référente ».</param>
/// <param name="Phone">Telephone as given; null when none.</param>
/// <param name="Email">E-mail as given; null when none, which is frequent.</param>
/// <param name="Informed">Whether the person knows of the request.</param>
[Fr("demandeur")]
public sealed record Requester(string Name, string Quality, string? Phone, string? Email, PersonInformed Informed);

/// <summary>What a request says; typed by who receives it and corrected until it is decided.</summary>
/// <param name="Channel">By which way it came.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="CurrentSituation">The situation in words; needed to receive the request.</param>
/// <param name="PersonWishes">What the person wants, in her words, apart from what the requester wants.</param>
/// <param name="Reasons">Why help is asked.</param>
/// <param name="Situations">Eligibility situations P1 to P7.</param>
/// <param name="CommuneCode">INSEE code of the commune where the person lives, 5 characters; null while unknown.</param>
/// <param name="LivingPlace">With whom and where she lives.</param>
/// <param name="Schooling">Schooling in words.</param>
[Fr("contenu de la demande")]
public sealed record ReferralContent(
    ReferralChannel Channel,
    Requester Requester,
    string? CurrentSituation,
    string? PersonWishes,
    ReferralReasons Reasons,
    EligibilitySituations Situations,
    string? CommuneCode,
    string? LivingPlace = null,
    string? Schooling = null);

/// <summary>A decision about to be taken on a request.</summary>
/// <param name="By">Account that decides.</param>
/// <param name="On">Day of the decision, in the territory.</param>
/// <param name="Reason">The reason in words: a decision is always motivated.</param>
/// <param name="Remedy">How to contest; needed for a refusal.</param>
/// <param name="RedirectedTo">To whom, when redirected.</param>
/// <param name="SentText">The text sent to the requester, as sent.</param>
[Fr("décision motivée")]
public sealed record ReferralRuling(Guid By, DateOnly On, string Reason, string? Remedy = null, string? RedirectedTo = null, string? SentText = null);

/// <summary>A decision taken on a request, kept when a later one follows.</summary>
[Fr("décision sur la demande")]
public sealed class ReferralDecision
{
    internal ReferralDecision(ReferralVerb verb, ReferralRuling ruling)
    {
        (Verb, By, On, Reason) = (verb, ruling.By, ruling.On, Guards.Trimmed(ruling.Reason) ?? "");
        (Remedy, RedirectedTo, SentText) = (Guards.Trimmed(ruling.Remedy), Guards.Trimmed(ruling.RedirectedTo), Guards.Trimmed(ruling.SentText));
    }

    private ReferralDecision() => Reason = "";

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>What was decided.</summary>
    public ReferralVerb Verb { get; private set; }

    /// <summary>Account that decided.</summary>
    public Guid By { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The reason in words.</summary>
    public string Reason { get; private set; }

    /// <summary>How to contest.</summary>
    public string? Remedy { get; private set; }

    /// <summary>To whom the request was sent.</summary>
    public string? RedirectedTo { get; private set; }

    /// <summary>The text as sent to the requester.</summary>
    public string? SentText { get; private set; }
}
