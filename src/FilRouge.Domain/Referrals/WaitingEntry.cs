using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Stage on the waiting list.</summary>
[Fr("étape de la liste d’attente")]
public enum WaitingStage
{
    /// <summary>Being studied.</summary>
    [Fr("en analyse")] UnderAnalysis,

    /// <summary>Can be admitted when a place opens.</summary>
    [Fr("admissible")] Admissible,

    /// <summary>Admitted.</summary>
    [Fr("admis")] Admitted,

    /// <summary>Left the list without admission.</summary>
    [Fr("sorti de la liste")] Left,
}

/// <summary>What may be done on the waiting list.</summary>
[Fr("action sur la liste d’attente")]
public enum WaitingVerb
{
    /// <summary>State that the person can be admitted.</summary>
    [Fr("déclarer admissible")] MarkAdmissible,

    /// <summary>Study again.</summary>
    [Fr("remettre en analyse")] BackToAnalysis,

    /// <summary>Note the admission.</summary>
    [Fr("noter l’admission")] NoteAdmission,

    /// <summary>Leave the list.</summary>
    [Fr("sortir de la liste")] Leave,
}

/// <summary>A change on the waiting list: who, when, what, why.</summary>
[Fr("mouvement sur la liste d’attente")]
public sealed class WaitingMove
{
    internal WaitingMove(DateOnly on, Guid by, UrgencyGrade urgency, WaitingStage stage, string reason) =>
        (On, By, Urgency, Stage, Reason) = (on, by, urgency, stage, Guards.Trimmed(reason) ?? "");

    private WaitingMove() => Reason = "";

    /// <summary>UUIDv7: the order of entry.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Account.</summary>
    public Guid By { get; private set; }

    /// <summary>Grade from then on.</summary>
    public UrgencyGrade Urgency { get; private set; }

    /// <summary>Stage from then on.</summary>
    public WaitingStage Stage { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; private set; }
}

/// <summary>A person on the waiting list of a PCPE. Its rank is computed: see <see cref="WaitingList"/>.</summary>
[Fr("inscription sur la liste d’attente")]
public sealed class WaitingEntry : Entity, IAboutPerson
{
    private const string Head = "chef de service";
    private readonly List<WaitingMove> _moves = [];

    private WaitingEntry()
    {
    }

    /// <summary>What may follow what.</summary>
    public static StateTable<WaitingStage, WaitingVerb> Lifecycle { get; } = new(
        "l’inscription",
        WaitingStage.UnderAnalysis,
        (WaitingStage.UnderAnalysis, WaitingVerb.MarkAdmissible, WaitingStage.Admissible, Head),
        (WaitingStage.Admissible, WaitingVerb.BackToAnalysis, WaitingStage.UnderAnalysis, Head),
        (WaitingStage.UnderAnalysis, WaitingVerb.NoteAdmission, WaitingStage.Admitted, "directeur"),
        (WaitingStage.Admissible, WaitingVerb.NoteAdmission, WaitingStage.Admitted, "directeur"),
        (WaitingStage.UnderAnalysis, WaitingVerb.Leave, WaitingStage.Left, Head),
        (WaitingStage.Admissible, WaitingVerb.Leave, WaitingStage.Left, Head));

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The PCPE.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The path that waits.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The request.</summary>
    public Guid ReferralId { get; private set; }

    /// <summary>Day on the list.</summary>
    public DateOnly ListedOn { get; private set; }

    /// <summary>Instant of reception of the request, UTC: second criterion.</summary>
    public DateTime ReceivedAtUtc { get; private set; }

    /// <summary>Day of reception in the territory, as shown.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Grade: first criterion.</summary>
    public UrgencyGrade Urgency { get; private set; }

    /// <summary>Day of the grade; null when nobody has graded.</summary>
    public DateOnly? UrgencyGradedOn { get; private set; }

    /// <summary>Stage.</summary>
    public WaitingStage Stage { get; private set; }

    /// <summary>Changes, oldest first.</summary>
    public IReadOnlyList<WaitingMove> Moves => _moves;

    /// <summary>True while waiting.</summary>
    public bool IsWaiting => Stage is WaitingStage.UnderAnalysis or WaitingStage.Admissible;

    /// <summary>Why a stage cannot change so.</summary>
    public IReadOnlyList<Refusal> WhyNotMove(WaitingVerb verb, Guid by, DateOnly on, string? reason) => [.. Lifecycle.WhyNot(Stage, verb), .. Traced(by, on, reason)];

    /// <summary>Changes the stage; noting an admission never pronounces it.</summary>
    public void Move(WaitingVerb verb, Guid by, DateOnly on, string reason)
    {
        RuleBrokenException.ThrowIfAny(WhyNotMove(verb, by, on, reason));
        Stage = Lifecycle.Next(Stage, verb)!.Value;
        _moves.Add(new WaitingMove(on, by, Urgency, Stage, reason));
    }

    /// <summary>Why the urgency cannot change.</summary>
    public IReadOnlyList<Refusal> WhyNotRegrade(UrgencyGrade grade, Guid by, DateOnly on, string? reason)
    {
        List<Refusal> refusals = [.. Traced(by, on, reason)];
        if (!IsWaiting)
        {
            refusals.Add(new Refusal("waiting.over", $"La personne est « {Stage.Fr()} » : son rang ne change plus."));
        }

        if (grade == Urgency && UrgencyGradedOn is not null)
        {
            refusals.Add(new Refusal("waiting.same", $"L’urgence est déjà « {grade.Fr()} ».", null, nameof(Urgency)));
        }

        return refusals;
    }

    /// <summary>Changes the urgency, hence the rank; the reason stays readable.</summary>
    public void Regrade(UrgencyGrade grade, Guid by, DateOnly on, string reason)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRegrade(grade, by, on, reason));
        (Urgency, UrgencyGradedOn) = (grade, on);
        _moves.Add(new WaitingMove(on, by, grade, Stage, reason));
    }

    internal static WaitingEntry For(EpisodeOfCare episode, Referral referral, DateOnly on, TriageClock clock) => new()
    {
        PersonId = episode.PersonId,
        OrganisationId = episode.OrganisationId,
        EpisodeId = episode.Id,
        ReferralId = referral.Id,
        ListedOn = on,
        ReceivedAtUtc = referral.ReceivedAtUtc!.Value,
        ReceivedOn = clock.LocalDay(referral.ReceivedAtUtc.Value),
        Urgency = referral.Urgency,
        UrgencyGradedOn = referral.UrgencyGradedAtUtc is { } graded ? clock.LocalDay(graded) : null,
    };

    private IEnumerable<Refusal> Traced(Guid by, DateOnly on, string? reason)
    {
        if (by == Guid.Empty)
        {
            yield return new Refusal("waiting.by", "Indiquez qui décide.", null, nameof(WaitingMove.By));
        }

        var last = _moves.Count > 0 ? _moves[^1].On : ListedOn;
        foreach (var refusal in Guards.Required(reason, "waiting.reason", "Écrivez le motif : chaque mouvement de la liste d’attente s’explique.", nameof(WaitingMove.Reason))
            .Concat(Guards.NotBefore(on, last, "le mouvement précédent", nameof(WaitingMove.On))))
        {
            yield return refusal;
        }
    }
}
