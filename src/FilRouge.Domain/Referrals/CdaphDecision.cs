using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Double orientation of the law of 26/01/2016, article 89.</summary>
[Fr("qualification")]
public enum OrientationQualification
{
    /// <summary>The orientation aimed at.</summary>
    [Fr("cible")] Target,

    /// <summary>The orientation meanwhile.</summary>
    [Fr("alternative")] Alternative,
}

/// <summary>How far a right is put into effect.</summary>
[Fr("mise en œuvre")]
public enum Implementation
{
    /// <summary>Not at all.</summary>
    [Fr("non mise en œuvre")] None,

    /// <summary>In part.</summary>
    [Fr("partielle")] Partial,

    /// <summary>Fully.</summary>
    [Fr("totale")] Full,
}

/// <summary>Where the transfer of the file between two MDPH stands.</summary>
[Fr("transfert entre MDPH")]
public enum MdphTransfer
{
    /// <summary>The decision comes from the MDPH that follows the person.</summary>
    [Fr("sans objet")] NotNeeded,

    /// <summary>Another MDPH decided; the transfer is still to be asked for.</summary>
    [Fr("à demander")] ToRequest,

    /// <summary>Asked for.</summary>
    [Fr("demandé")] Requested,

    /// <summary>Done.</summary>
    [Fr("fait")] Done,
}

/// <summary>Local status of a right on a day: computed, never stored.</summary>
[Fr("statut du droit")]
public enum RightStatus
{
    /// <summary>Open on that day.</summary>
    [Fr("active")] Active,

    /// <summary>Opens later.</summary>
    [Fr("à venir")] Upcoming,

    /// <summary>Over.</summary>
    [Fr("échue")] Expired,

    /// <summary>Cancelled and replaced by a later decision.</summary>
    [Fr("remplacée")] Replaced,

    /// <summary>Cancelled.</summary>
    [Fr("annulée")] Cancelled,

    /// <summary>Over, with a renewal filed and within the grace of the territory.</summary>
    [Fr("en renouvellement")] Renewing,
}

/// <summary>A decision of the CDAPH about one right of one person.</summary>
[Fr("décision de la CDAPH")]
public sealed class CdaphDecision : Entity, IAboutPerson
{
    private readonly List<RightInterruption> _interruptions = [];
    private readonly List<RenewalFiling> _filings = [];

    private CdaphDecision() => (RightCode, Mdph) = ("", "");

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Code of the type of right.</summary>
    public string RightCode { get; private set; }

    /// <summary>Département code of the MDPH that decided.</summary>
    public string Mdph { get; private set; }

    /// <summary>Number written on the notification.</summary>
    public string? DecisionNumber { get; private set; }

    /// <summary>National identifier (idNat_Decision).</summary>
    public string? NationalId { get; private set; }

    /// <summary>Day of the CDAPH.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>First day of the right.</summary>
    public DateOnly Opens { get; private set; }

    /// <summary>Last day as notified, included; null without limit. A later decision may shorten it: see <see cref="RightsChain"/>.</summary>
    public DateOnly? Ends { get; private set; }

    /// <summary>Target or alternative.</summary>
    public OrientationQualification Qualification { get; private set; }

    /// <summary>A PAG is drawn up or validated.</summary>
    public bool HasPag { get; private set; }

    /// <summary>Kept in a child establishment beyond 20 years.</summary>
    public bool Creton { get; private set; }

    /// <summary>Filings of the renewal, each with its proof, as they were recorded: a later one erases none (rules E22, E71).</summary>
    public IReadOnlyList<RenewalFiling> Filings => _filings;

    /// <summary>The filing that counts, the earliest; null when none is known.</summary>
    public RenewalFiling? Renewal => RenewalKnownAt(null);

    /// <summary>How far the right is put into effect.</summary>
    public Implementation Implementation { get; private set; }

    /// <summary>Which structure puts it into effect.</summary>
    public string? ImplementedBy { get; private set; }

    /// <summary>The decision that this one cancels and replaces.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>Times without the right, as they were recorded: a later one erases none (rule E71).</summary>
    public IReadOnlyList<RightInterruption> Interruptions => _interruptions;

    /// <summary>The cancellation that nothing has ended yet; null when the right holds.</summary>
    public RightInterruption? Cancellation => _interruptions.Find(i => i.Until is null);

    /// <summary>Number of the person in the MDPH that decided.</summary>
    public string? InitialIndividualNumber { get; private set; }

    /// <summary>Where the transfer between MDPH stands.</summary>
    public MdphTransfer Transfer { get; private set; }

    /// <summary>When the decision was entered here, UTC: what was known when.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>When a filing, a cancellation or a reactivation was last entered, UTC: two who act on what they both read do not miss each other.</summary>
    public DateTime? ActedAtUtc { get; private set; }

    /// <summary>Type of right.</summary>
    public RightType? Right => RightTypes.Find(RightCode);

    /// <summary>Why these terms cannot be recorded beside what the person already has.</summary>
    public static IReadOnlyList<Refusal> WhyNotRecord(DecisionTerms terms, RightsChain known, DateOnly today)
    {
        List<Refusal> refusals =
        [
            .. Guards.NotInFuture(terms.DecidedOn, today, nameof(DecidedOn)),
            .. Guards.NotBefore(terms.Ends ?? terms.Opens, terms.Opens, "le premier jour du droit", nameof(Ends)),
            .. Guards.Required(terms.Mdph, "rights.mdph", "Écrivez le code du département de la MDPH qui a décidé.", nameof(Mdph)),
        ];
        if (RightTypes.Find(terms.RightCode) is null)
        {
            refusals.Add(new Refusal("rights.code", "Choisissez le type de droit dans la liste nationale.", "Nomenclature SI-MDPH", nameof(RightCode)));
        }

        // The chain compares periods: it is asked only about terms that hold together.
        return refusals.Count > 0 ? refusals : known.WhyNotAdd(terms);
    }

    /// <summary>Records a decision.</summary>
    /// <param name="terms">What the notification says.</param>
    /// <param name="known">What the person already has.</param>
    /// <param name="currentMdph">Département code of the MDPH that follows the person now; another one opens a transfer.</param>
    /// <param name="today">Today in the territory.</param>
    /// <param name="nowUtc">Now.</param>
    public static CdaphDecision Record(DecisionTerms terms, RightsChain known, string currentMdph, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecord(terms, known, today));
        return new CdaphDecision
        {
            PersonId = terms.PersonId,
            RightCode = terms.RightCode.Trim(),
            Mdph = terms.Mdph.Trim(),
            DecisionNumber = Guards.Trimmed(terms.DecisionNumber),
            NationalId = Guards.Trimmed(terms.NationalId),
            DecidedOn = terms.DecidedOn,
            Opens = terms.Opens,
            Ends = terms.Ends,
            Qualification = terms.Qualification,
            HasPag = terms.HasPag,
            Creton = terms.Creton,
            ReplacesId = terms.ReplacesId,
            InitialIndividualNumber = Guards.Trimmed(terms.InitialIndividualNumber),
            Transfer = terms.Mdph.Trim() == currentMdph ? MdphTransfer.NotNeeded : MdphTransfer.ToRequest,
            RecordedAtUtc = nowUtc.MustBeUtc(),
        };
    }

    /// <summary>Why the filing of a renewal cannot be noted.</summary>
    public IReadOnlyList<Refusal> WhyNotFileRenewal(DateOnly on, string? proof, DateOnly today)
    {
        List<Refusal> refusals =
        [
            .. Guards.NotInFuture(on, today, "RenewalFiledOn"),
            .. Guards.NotBefore(on, DecidedOn, "la décision à renouveler", "RenewalFiledOn"),
            .. Guards.Required(proof, "rights.proof", "Écrivez la preuve du dépôt (récépissé, courriel, courrier suivi).", "RenewalProof"),
        ];
        if (Ends is null)
        {
            refusals.Add(new Refusal("rights.no-end", "Ce droit est sans limite de durée : il n’y a rien à renouveler."));
        }

        return refusals;
    }

    /// <summary>Notes the filing of a renewal and its proof, beside those already noted.</summary>
    public void FileRenewal(DateOnly on, string proof, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotFileRenewal(on, proof, today));
        _filings.Add(new RenewalFiling(on, Guards.Trimmed(proof)!, nowUtc));
        ActedAtUtc = nowUtc;
    }

    /// <summary>Why it cannot be cancelled.</summary>
    public IReadOnlyList<Refusal> WhyNotCancel(DateOnly on)
    {
        List<Refusal> refusals = [.. Guards.NotBefore(on, Opens, "le premier jour du droit", "CancelledOn")];
        if (Cancellation is { } already)
        {
            refusals.Add(new Refusal("rights.cancelled", $"Cette décision est déjà annulée au {FrenchDate.Long(already.From)}."));
        }

        return refusals;
    }

    /// <summary>Cancels the right from a day on; a decision made by mistake is cancelled on its first day. Sessions done before are not touched.</summary>
    public void Cancel(DateOnly on, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCancel(on));
        _interruptions.Add(new RightInterruption(on, nowUtc));
        ActedAtUtc = nowUtc;
    }

    /// <summary>Why it cannot be reactivated.</summary>
    public IReadOnlyList<Refusal> WhyNotReactivate(DateOnly on)
    {
        if (Cancellation is not { } cancelled)
        {
            return [new Refusal("rights.not-cancelled", "Seule une décision annulée peut être réactivée.")];
        }

        List<Refusal> refusals = [.. Guards.NotBefore(on, cancelled.From, "l’annulation", "ReactivatedOn")];
        if (_interruptions.Find(i => i != cancelled && i.Covers(on, null)) is { Until: { } again } other)
        {
            refusals.Add(new Refusal("rights.cancelled-then", $"Le {FrenchDate.Long(on)}, la décision est annulée aussi par ce qui a été noté avant (du {FrenchDate.Long(other.From)} au {FrenchDate.Long(again.AddDays(-1))}) : réactivez-la au {FrenchDate.Long(again)} ou après.", null, "ReactivatedOn"));
        }

        return refusals;
    }

    /// <summary>Reactivates a cancelled right from a day on; the days without it stay so.</summary>
    public void Reactivate(DateOnly on, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotReactivate(on));
        Cancellation!.End(on, nowUtc);
        ActedAtUtc = nowUtc;
    }

    /// <summary>States how far the right is put into effect, and by whom.</summary>
    public void SetImplementation(Implementation level, string? structure) =>
        (Implementation, ImplementedBy) = (level, level == Implementation.None ? null : Guards.Trimmed(structure));

    /// <summary>States where the transfer between MDPH stands.</summary>
    public void SetTransfer(MdphTransfer transfer) => Transfer = transfer;

    /// <summary>The filing that counts as it was known at an instant; null for what is known now.</summary>
    internal RenewalFiling? RenewalKnownAt(DateTime? instantUtc) =>
        _filings.Where(f => !(f.RecordedAtUtc > instantUtc)).OrderBy(f => f.FiledOn).ThenBy(f => f.RecordedAtUtc).FirstOrDefault();

    /// <summary>The times without the right as they were known at an instant; null for what is known now.</summary>
    internal IEnumerable<RightInterruption> InterruptionsKnownAt(DateTime? instantUtc) => _interruptions.Where(i => !(i.RecordedAtUtc > instantUtc));
}
