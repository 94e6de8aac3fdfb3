using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A request for help about one person, from its reception to a motivated decision.</summary>
[Fr("demande")]
public sealed partial class Referral : Entity, IAboutPerson
{
    private const string Team = "équipe, secrétariat";
    private const string Head = "chef de service";
    private readonly List<ReferralDecision> _decisions = [];

    private Referral() => Requester = new Requester("", "", null, null, PersonInformed.No);

    /// <summary>What may follow what.</summary>
    public static StateTable<ReferralState, ReferralVerb> Lifecycle { get; } = new(
        "la demande",
        ReferralState.Draft,
        (ReferralState.Draft, ReferralVerb.Receive, ReferralState.Received, Team),
        (ReferralState.Received, ReferralVerb.AskForMissing, ReferralState.Incomplete, Team),
        (ReferralState.Received, ReferralVerb.Complete, ReferralState.Complete, Team),
        (ReferralState.Incomplete, ReferralVerb.Complete, ReferralState.Complete, Team),
        (ReferralState.Complete, ReferralVerb.AskForMissing, ReferralState.Incomplete, Team),
        (ReferralState.Complete, ReferralVerb.Examine, ReferralState.UnderReview, "coordonnateur"),
        (ReferralState.UnderReview, ReferralVerb.AskForMissing, ReferralState.Incomplete, "coordonnateur"),
        (ReferralState.UnderReview, ReferralVerb.Accept, ReferralState.Accepted, Head),
        (ReferralState.UnderReview, ReferralVerb.Decline, ReferralState.Declined, Head),
        (ReferralState.UnderReview, ReferralVerb.Redirect, ReferralState.Redirected, Head),
        (ReferralState.Received, ReferralVerb.Withdraw, ReferralState.Withdrawn, Team),
        (ReferralState.Incomplete, ReferralVerb.Withdraw, ReferralState.Withdrawn, Team),
        (ReferralState.Complete, ReferralVerb.Withdraw, ReferralState.Withdrawn, Team),
        (ReferralState.UnderReview, ReferralVerb.Withdraw, ReferralState.Withdrawn, Team),
        (ReferralState.Received, ReferralVerb.MarkDuplicate, ReferralState.Duplicate, Team),
        (ReferralState.Incomplete, ReferralVerb.MarkDuplicate, ReferralState.Duplicate, Team),
        (ReferralState.Complete, ReferralVerb.MarkDuplicate, ReferralState.Duplicate, Team),
        (ReferralState.UnderReview, ReferralVerb.MarkDuplicate, ReferralState.Duplicate, Team),
        (ReferralState.Declined, ReferralVerb.Reopen, ReferralState.UnderReview, Head),
        (ReferralState.Redirected, ReferralVerb.Reopen, ReferralState.UnderReview, Head),
        (ReferralState.Withdrawn, ReferralVerb.Reopen, ReferralState.Received, Team),
        (ReferralState.Duplicate, ReferralVerb.Reopen, ReferralState.Received, Team));

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The PCPE that received it.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>State, changed by the verbs only.</summary>
    public ReferralState State { get; private set; }

    /// <summary>Readable number; null while a draft.</summary>
    public string? Number { get; private set; }

    /// <summary>Instant of reception, UTC; null while a draft. Every clock starts here, at night and at weekends too.</summary>
    public DateTime? ReceivedAtUtc { get; private set; }

    /// <summary>By which way it came.</summary>
    public ReferralChannel Channel { get; private set; }

    /// <summary>Who asks.</summary>
    public Requester Requester { get; private set; }

    /// <summary>The situation in words; empty only in a draft.</summary>
    public string CurrentSituation { get; private set; } = "";

    /// <summary>What the person wants, apart from what the requester wants; null when not gathered yet.</summary>
    public string? PersonWishes { get; private set; }

    /// <summary>Why help is asked.</summary>
    public ReferralReasons Reasons { get; private set; }

    /// <summary>Eligibility situations P1 to P7.</summary>
    public EligibilitySituations Situations { get; private set; }

    /// <summary>With whom and where the person lives.</summary>
    public string? LivingPlace { get; private set; }

    /// <summary>Schooling in words.</summary>
    public string? Schooling { get; private set; }

    /// <summary>INSEE code of the commune where the person lives; null while unknown.</summary>
    public string? CommuneCode { get; private set; }

    /// <summary>Grade; « normale » as long as nobody has graded.</summary>
    public UrgencyGrade Urgency { get; private set; }

    /// <summary>Account that graded; null when nobody has.</summary>
    public Guid? UrgencyGradedBy { get; private set; }

    /// <summary>When it was graded, UTC.</summary>
    public DateTime? UrgencyGradedAtUtc { get; private set; }

    /// <summary>What was done at once for a proven rupture.</summary>
    public string? ProvisionalMeasures { get; private set; }

    /// <summary>When triage ended, UTC: graded and, for a proven rupture, first measures taken. Null while it is owed.</summary>
    public DateTime? TriagedAtUtc { get; private set; }

    /// <summary>Start of the triage clock, UTC: the reception or, when the situation worsened later, that instant.</summary>
    public DateTime? TriageClockStartUtc { get; private set; }

    /// <summary>Day of the first two-way contact with the person or a relative; null when none yet.</summary>
    public DateOnly? FirstContactOn { get; private set; }

    /// <summary>The request this one repeats; null unless a duplicate.</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>What was asked for, in words; null once complete.</summary>
    public string? MissingPieces { get; private set; }

    /// <summary>All decisions, oldest first.</summary>
    public IReadOnlyList<ReferralDecision> Decisions => _decisions;

    /// <summary>The last decision; null when none yet.</summary>
    public ReferralDecision? LastDecision => _decisions.Count == 0 ? null : _decisions[^1];

    /// <summary>True from reception to decision.</summary>
    public bool IsPending => State is ReferralState.Received or ReferralState.Incomplete or ReferralState.Complete or ReferralState.UnderReview;

    /// <summary>Starts a draft: it may be incomplete, nothing typed on the telephone is lost.</summary>
    public static Referral Draft(Guid personId, Guid organisationId, ReferralContent content)
    {
        var referral = new Referral { PersonId = personId, OrganisationId = organisationId };
        referral.Describe(content);
        return referral;
    }

    /// <summary>Why the content cannot be changed.</summary>
    public IReadOnlyList<Refusal> WhyNotDescribe(ReferralContent content)
    {
        List<Refusal> refusals = [];
        if (State is not ReferralState.Draft && !IsPending)
        {
            refusals.Add(new Refusal("referral.decided", $"La demande est « {State.Fr()} » : rouvrez-la pour corriger son contenu."));
        }

        if (State is not ReferralState.Draft)
        {
            refusals.AddRange(Missing(content.Requester.Name, content.CurrentSituation));
        }

        if (content.CommuneCode is { } code && InseeCommune.Parse(code).Value.Text != code)
        {
            refusals.Add(new Refusal("referral.commune", "Le code de commune a 5 caractères (77288, 2A004, 97411) : choisissez la commune dans la liste.", "Code officiel géographique", nameof(CommuneCode)));
        }

        return refusals;
    }

    /// <summary>Writes or corrects the content.</summary>
    public void Describe(ReferralContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotDescribe(content));
        (Channel, Requester, Reasons, Situations) = (content.Channel, content.Requester, content.Reasons, content.Situations);
        CurrentSituation = Guards.Trimmed(content.CurrentSituation) ?? "";
        (PersonWishes, LivingPlace) = (Guards.Trimmed(content.PersonWishes), Guards.Trimmed(content.LivingPlace));
        (Schooling, CommuneCode) = (Guards.Trimmed(content.Schooling), content.CommuneCode);
    }

    /// <summary>Why the reception cannot be recorded.</summary>
    public IReadOnlyList<Refusal> WhyNotReceive(string number, DateTime receivedAtUtc, DateTime nowUtc)
    {
        List<Refusal> refusals = [.. Lifecycle.WhyNot(State, ReferralVerb.Receive), .. Missing(Requester.Name, CurrentSituation)];
        if (!ReferralNumber.IsWellFormed(number))
        {
            refusals.Add(new Refusal("referral.number", "Le numéro de demande s’écrit comme « PCPE77-2026-00042 ».", null, nameof(Number)));
        }

        if (receivedAtUtc.MustBeUtc() > nowUtc.MustBeUtc())
        {
            refusals.Add(new Refusal("referral.future", "L’heure de réception n’est pas encore venue : écrivez l’heure à laquelle la demande est arrivée.", null, nameof(ReceivedAtUtc)));
        }

        return refusals;
    }

    /// <summary>Records the reception: the clocks run from <paramref name="receivedAtUtc"/>, which may be in the past.</summary>
    public void Receive(string number, DateTime receivedAtUtc, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotReceive(number, receivedAtUtc, nowUtc));
        (Number, ReceivedAtUtc, TriageClockStartUtc) = (number, receivedAtUtc, receivedAtUtc);
        Follow(ReferralVerb.Receive);
    }

    /// <summary>Why the urgency cannot be graded.</summary>
    public IReadOnlyList<Refusal> WhyNotGradeUrgency(DateTime atUtc)
    {
        List<Refusal> refusals = [];
        if (!IsPending && State != ReferralState.Accepted)
        {
            refusals.Add(new Refusal("referral.grade", $"La demande est « {State.Fr()} » : l’urgence se gradue sur une demande reçue et non close."));
        }

        if (atUtc.MustBeUtc() < ReceivedAtUtc)
        {
            refusals.Add(new Refusal("referral.grade-early", "Le triage ne peut pas précéder la réception : corrigez l’heure.", null, nameof(UrgencyGradedAtUtc)));
        }

        return refusals;
    }

    /// <summary>Triage: grades the urgency. A proven rupture is triaged only once its first measures are written; until then its clock runs.</summary>
    public void GradeUrgency(UrgencyGrade grade, Guid by, DateTime atUtc, string? provisionalMeasures = null)
    {
        RuleBrokenException.ThrowIfAny(WhyNotGradeUrgency(atUtc));
        var worsened = TriagedAtUtc is not null && grade == UrgencyGrade.Proven && Urgency != UrgencyGrade.Proven;
        if (worsened)
        {
            (TriagedAtUtc, TriageClockStartUtc, ProvisionalMeasures) = (null, atUtc, null);
        }

        (Urgency, UrgencyGradedBy, UrgencyGradedAtUtc) = (grade, by, atUtc);
        ProvisionalMeasures = Guards.Trimmed(provisionalMeasures) ?? ProvisionalMeasures;
        if (grade != UrgencyGrade.Proven || ProvisionalMeasures is not null)
        {
            TriagedAtUtc ??= atUtc;
        }
    }

    /// <summary>Why the first contact cannot be recorded.</summary>
    /// <param name="on">Day of the contact, in the territory.</param>
    /// <param name="today">Today in the territory.</param>
    /// <param name="receivedOn">Day of reception in the territory; see <see cref="TriageClock.LocalDay"/>.</param>
    public IReadOnlyList<Refusal> WhyNotRecordFirstContact(DateOnly on, DateOnly today, DateOnly receivedOn)
    {
        List<Refusal> refusals = [.. Guards.NotInFuture(on, today, nameof(FirstContactOn)), .. Guards.NotBefore(on, receivedOn, "la réception de la demande", nameof(FirstContactOn))];
        if (State == ReferralState.Draft)
        {
            refusals.Add(new Refusal("referral.not-received", "La demande est un brouillon : enregistrez d’abord sa réception."));
        }

        if (FirstContactOn is { } known && known <= on)
        {
            refusals.Add(new Refusal("referral.contact-known", $"Un premier contact est déjà noté le {FrenchDate.Long(known)} : un contact suivant se note dans les échanges."));
        }

        return refusals;
    }

    /// <summary>Records the first two-way contact; an earlier one than known replaces it.</summary>
    public void RecordFirstContact(DateOnly on, DateOnly today, DateOnly receivedOn)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecordFirstContact(on, today, receivedOn));
        FirstContactOn = on;
    }
}
