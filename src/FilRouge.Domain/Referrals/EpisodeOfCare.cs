using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>The path of one person with one PCPE, from the accepted request to the relay.</summary>
[Fr("parcours")]
public sealed partial class EpisodeOfCare : Entity, IAboutPerson
{
    private readonly List<EpisodeSituation> _situations = [];
    private readonly List<EpisodeStep> _steps = [];
    private readonly List<CoordinatorTerm> _coordinators = [];
    private readonly List<DipcAmendment> _amendments = [];
    private readonly List<FollowUpNews> _news = [];

    private EpisodeOfCare()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The PCPE.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The request it comes from.</summary>
    public Guid ReferralId { get; private set; }

    /// <summary>State, changed by the verbs only.</summary>
    public EpisodeStatus Status { get; private set; }

    /// <summary>States and the day each began, oldest first.</summary>
    public IReadOnlyList<EpisodeStep> Steps => _steps;

    /// <summary>Situations P1 to P7 with their evidence.</summary>
    public IReadOnlyList<EpisodeSituation> Situations => _situations;

    /// <summary>Day of the admission; null before it.</summary>
    public DateOnly? AdmittedOn { get; private set; }

    /// <summary>On what the entry rests; null before the admission.</summary>
    public EntryBasis? Basis { get; private set; }

    /// <summary>Territory policy that allowed an entry without notification.</summary>
    public Guid? PolicyId { get; private set; }

    /// <summary>Documents handed over.</summary>
    public AdmissionDocuments Documents { get; private set; }

    /// <summary>Coordinators, oldest first.</summary>
    public IReadOnlyList<CoordinatorTerm> Coordinators => _coordinators;

    /// <summary>Account that coordinates now; null before the admission and after the exit.</summary>
    public Guid? CoordinatorAccountId { get; private set; }

    /// <summary>Why it is paused; null unless paused.</summary>
    public SuspensionReason? Suspension { get; private set; }

    /// <summary>Day of the last concluded review; null when none yet.</summary>
    public DateOnly? LastReviewOn { get; private set; }

    /// <summary>True from the admission to the exit.</summary>
    public bool IsInActiveFile => EpisodeLifecycle.CountsInActiveFile(Status);

    /// <summary>Opens a path on an accepted request.</summary>
    /// <exception cref="RuleBrokenException">The request is not accepted.</exception>
    public static EpisodeOfCare Open(Referral referral, DateOnly on)
    {
        RuleBrokenException.ThrowIfAny(WhyNotOpen(referral));
        var episode = new EpisodeOfCare { PersonId = referral.PersonId, OrganisationId = referral.OrganisationId, ReferralId = referral.Id };
        episode._steps.Add(new EpisodeStep(EpisodeStatus.Eligible, on, null));
        return episode;
    }

    /// <summary>Why no path can be opened on a request.</summary>
    public static IReadOnlyList<Refusal> WhyNotOpen(Referral referral) =>
        referral.State == ReferralState.Accepted
            ? []
            : [new Refusal("episode.referral", $"La demande est « {referral.State.Fr()} » : un parcours s’ouvre sur une demande recevable.")];

    /// <summary>The state on a day; null before the path opened. The last state that began on that day counts, as at 23:59.</summary>
    public EpisodeStatus? StatusOn(DateOnly day) => _steps.LastOrDefault(s => s.From <= day)?.Status;

    /// <summary>Account that coordinated on a day; null when nobody did.</summary>
    public Guid? CoordinatorOn(DateOnly day) => _coordinators.Find(c => c.From <= day && !(c.To < day))?.AccountId;

    /// <summary>Why a situation cannot be added.</summary>
    public IReadOnlyList<Refusal> WhyNotAddSituation(EligibilitySituations situation, DateOnly since, string? evidence, DateOnly today)
    {
        List<Refusal> refusals =
        [
            .. Guards.NotInFuture(since, today, nameof(EpisodeSituation.Since)),
            .. Guards.Required(evidence, "episode.evidence", "Écrivez ce qui atteste cette situation (notification, courrier, constat daté).", nameof(EpisodeSituation.Evidence), Eligibility.Instruction),
        ];
        if (!int.IsPow2((int)situation))
        {
            refusals.Add(new Refusal("episode.one-situation", "Ajoutez les situations une à une : chacune a sa date et ce qui l’atteste.", Eligibility.Instruction, nameof(EpisodeSituation.Situation)));
        }

        return refusals;
    }

    /// <summary>Adds a situation with its evidence.</summary>
    public void AddSituation(EligibilitySituations situation, DateOnly since, string evidence, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAddSituation(situation, since, evidence, today));
        _situations.Add(new EpisodeSituation(situation, since, evidence));
    }

    /// <summary>Why it cannot be put on the waiting list.</summary>
    public IReadOnlyList<Refusal> WhyNotPutOnWaitingList(DateOnly on, DateOnly today) => WhyNotMove(EpisodeVerb.PutOnWaitingList, on, today);

    /// <summary>Puts the person on the waiting list and gives the entry, ranked by the urgency and the reception of the request.</summary>
    public WaitingEntry PutOnWaitingList(Referral referral, DateOnly on, DateOnly today, TriageClock clock)
    {
        if (referral.Id != ReferralId)
        {
            throw new ArgumentException("Not the request of this path.", nameof(referral));
        }

        RuleBrokenException.ThrowIfAny(WhyNotPutOnWaitingList(on, today));
        Move(EpisodeVerb.PutOnWaitingList, on);
        return WaitingEntry.For(this, referral, on, clock);
    }

    /// <summary>Why it cannot be admitted.</summary>
    public IReadOnlyList<Refusal> WhyNotAdmit(Admission admission, DateOnly today)
    {
        List<Refusal> refusals = WhyNotMove(EpisodeVerb.Admit, admission.AdmittedOn, today);
        if (admission.CoordinatorAccountId == Guid.Empty)
        {
            refusals.Add(new Refusal("episode.coordinator", "Désignez le coordonnateur de parcours : personne n’est admis sans interlocuteur.", null, nameof(Admission.CoordinatorAccountId)));
        }

        if (_situations.Count == 0)
        {
            refusals.Add(new Refusal("episode.situation", "Notez au moins une situation d’éligibilité (P1 à P7), sa date et ce qui l’atteste.", Eligibility.Instruction, nameof(Situations)));
        }

        if (admission is { Basis: EntryBasis.WithoutNotification, PolicyId: null })
        {
            refusals.Add(new Refusal("episode.policy", "Sans notification, indiquez la règle territoriale qui permet l’entrée.", Eligibility.Instruction, nameof(Admission.PolicyId)));
        }

        return refusals;
    }

    /// <summary>Pronounces the admission. Never automatic: a rank on the waiting list proposes, a person decides.</summary>
    /// <param name="admission">The admission.</param>
    /// <param name="delays">Delays of the policy in force on the day of admission.</param>
    /// <param name="today">Today in the territory.</param>
    public void Admit(Admission admission, PolicyDelays delays, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAdmit(admission, today));
        (AdmittedOn, Basis, PolicyId, Documents) = (admission.AdmittedOn, admission.Basis, admission.PolicyId, admission.Documents);
        DipcDueOn = admission.AdmittedOn.AddDays(delays.DipcDays);
        Coordinate(admission.CoordinatorAccountId, admission.AdmittedOn);
        Move(EpisodeVerb.Admit, admission.AdmittedOn, admission.Basis.Fr());
    }

    /// <summary>Notes documents handed over after the admission.</summary>
    public void HandOver(AdmissionDocuments documents) => Documents |= documents;

    /// <summary>Why the coordinator cannot change.</summary>
    public IReadOnlyList<Refusal> WhyNotChangeCoordinator(Guid accountId, DateOnly from, DateOnly today)
    {
        List<Refusal> refusals = [.. Guards.NotInFuture(from, today, nameof(CoordinatorTerm.From))];
        if (!IsInActiveFile)
        {
            refusals.Add(new Refusal("episode.not-active", $"Le parcours est à l’état « {Status.Fr()} » : un coordonnateur se désigne de l’admission à la sortie."));
        }

        if (accountId == Guid.Empty || accountId == CoordinatorAccountId)
        {
            refusals.Add(new Refusal("episode.same-coordinator", "Choisissez un autre coordonnateur que l’actuel.", null, nameof(CoordinatorAccountId)));
        }

        if (_coordinators.Count > 0)
        {
            refusals.AddRange(Guards.NotBefore(from, _coordinators[^1].From.AddDays(1), "le lendemain de la désignation du coordonnateur actuel", nameof(CoordinatorTerm.From)));
        }

        return refusals;
    }

    /// <summary>Changes the coordinator; the former one ends on the eve.</summary>
    public void ChangeCoordinator(Guid accountId, DateOnly from, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotChangeCoordinator(accountId, from, today));
        Coordinate(accountId, from);
    }

    private void Coordinate(Guid accountId, DateOnly from)
    {
        if (_coordinators.Count > 0 && _coordinators[^1].To is null)
        {
            _coordinators[^1].End(from.AddDays(-1));
        }

        _coordinators.Add(new CoordinatorTerm(accountId, from));
        CoordinatorAccountId = accountId;
    }

    private List<Refusal> WhyNotMove(EpisodeVerb verb, DateOnly on, DateOnly today) =>
    [
        .. EpisodeLifecycle.Table.WhyNot(Status, verb),
        .. Guards.NotInFuture(on, today, "On"),
        .. Guards.NotBefore(on, _steps[^1].From, $"le début de l’état « {Status.Fr()} »", "On"),
    ];

    private void Move(EpisodeVerb verb, DateOnly from, string? reason = null)
    {
        Status = EpisodeLifecycle.Table.Next(Status, verb)!.Value;
        _steps.Add(new EpisodeStep(Status, from, reason));
    }
}
