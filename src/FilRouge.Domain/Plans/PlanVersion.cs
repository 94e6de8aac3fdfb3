using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>One version of a projet individuel. Its content changes in preparation only; signed, it is replaced by the next version, never edited.</summary>
[Fr("version du projet individuel")]
public sealed partial class PlanVersion : Entity, IAboutPerson
{
    private readonly List<Expectation> _expectations = [];
    private readonly List<Goal> _goals = [];
    private readonly List<PlannedPrestation> _prestations = [];
    private readonly List<Signature> _signatures = [];

    private PlanVersion()
    {
    }

    internal PlanVersion(Plan plan, int number, string authorName, Period period)
    {
        (PersonId, PlanId, Number, AuthorName) = (plan.PersonId, plan.Id, number, authorName.Trim());
        (StartsOn, EndsOn) = (period.From, period.To ?? period.From.AddYears(1).AddDays(-1));
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>1, 2, 3… within the plan.</summary>
    public int Number { get; private set; }

    /// <summary>Who prepares it.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public PlanVersionStatus Status { get; private set; } = PlanStates.Table.InitialState;

    /// <summary>First day it covers.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day it covers.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Day its content was frozen; null in preparation.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Day of the signature that completed it; null before.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>True when the exit of the person ended it, and not a decision about the plan: a return within the delay lets it go on.</summary>
    public bool EndedWithPath { get; private set; }

    /// <summary>SHA-256 of the frozen content; null in preparation.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>What to do when it goes wrong, and whom to call.</summary>
    public string CrisisPlan { get; private set; } = "";

    /// <summary>What is foreseen while school, structure or pôle are closed.</summary>
    public string ClosurePlan { get; private set; } = "";

    /// <summary>Expectations.</summary>
    public IReadOnlyList<Expectation> Expectations => _expectations;

    /// <summary>Goals.</summary>
    public IReadOnlyList<Goal> Goals => _goals;

    /// <summary>Planned prestations.</summary>
    public IReadOnlyList<PlannedPrestation> Prestations => _prestations;

    /// <summary>All signatures given, those on a content since changed included.</summary>
    public IReadOnlyList<Signature> Signatures => _signatures;

    /// <summary>Signatures given on the content as it is frozen now.</summary>
    public IEnumerable<Signature> CountingSignatures => _signatures.Where(s => s.ContentHash == ContentHash);

    /// <summary>True while prestations may be delivered under it.</summary>
    public bool InForce => Status is PlanVersionStatus.Signed;

    /// <summary>The content as one text, the same for the same content whenever it is computed; what signatures are about.</summary>
    public string ContentText => CanonicalContent.TextOf(this);

    /// <summary>True when the frozen content still has the hash it was signed with.</summary>
    public bool ContentIntact => ContentHash is null || ContentHash == CanonicalContent.HashOf(this);

    /// <summary>Minutes per week of the prestations that run on a day.</summary>
    public long WeeklyMinutesOn(DateOnly day) => _prestations.Where(p => p.From <= day && day <= p.To).Sum(p => p.WeeklyMinutes);

    /// <summary>The same, of the prestations that a professional has fully accepted: numerator of the « taux de couverture du PIA ».</summary>
    public long CoveredWeeklyMinutesOn(DateOnly day) =>
        _prestations.Where(p => p.Sourcing == SourcingStatus.Covered && p.From <= day && day <= p.To).Sum(p => p.WeeklyMinutes);

    /// <summary>Why it cannot be submitted to signature yet.</summary>
    public IReadOnlyList<Refusal> WhyNotSubmit() => [.. PlanStates.Table.WhyNot(Status, PlanVerb.Submit), .. PlanChecks.WhyIncomplete(this)];

    /// <summary>Freezes the content and asks for signatures.</summary>
    public void SubmitForSignature(DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotSubmit());
        Move(PlanVerb.Submit);
        SubmittedOn = today;
        ContentHash = CanonicalContent.HashOf(this);
    }

    /// <summary>Why preparation cannot be resumed.</summary>
    public IReadOnlyList<Refusal> WhyNotReopen() => PlanStates.Table.WhyNot(Status, PlanVerb.Reopen);

    /// <summary>Back to preparation: signatures given count again only if the content is frozen unchanged.</summary>
    public void Reopen()
    {
        Move(PlanVerb.Reopen);
        (SubmittedOn, ContentHash) = (null, null);
    }

    /// <summary>Why it cannot be dropped.</summary>
    public IReadOnlyList<Refusal> WhyNotAbandon() => PlanStates.Table.WhyNot(Status, PlanVerb.Abandon);

    /// <summary>Drops a preparation.</summary>
    public void Abandon() => Move(PlanVerb.Abandon);

    /// <summary>Why it cannot be paused.</summary>
    public IReadOnlyList<Refusal> WhyNotPause() => PlanStates.Table.WhyNot(Status, PlanVerb.Pause);

    /// <summary>Suspends what it foresees.</summary>
    public void Pause() => Move(PlanVerb.Pause);

    /// <summary>Why it cannot be resumed.</summary>
    public IReadOnlyList<Refusal> WhyNotResume() => PlanStates.Table.WhyNot(Status, PlanVerb.Resume);

    /// <summary>Resumes after a pause.</summary>
    public void Resume() => Move(PlanVerb.Resume);

    /// <summary>Why it cannot be ended.</summary>
    public IReadOnlyList<Refusal> WhyNotEnd() => PlanStates.Table.WhyNot(Status, PlanVerb.End);

    /// <summary>Ends it without a next version.</summary>
    public void End() => Move(PlanVerb.End);

    /// <summary>The path ended: a version in force or paused ends with it, one never signed is abandoned.</summary>
    public void EndWithPath()
    {
        if (Status == PlanVersionStatus.ToSign)
        {
            Reopen();
        }

        if (WhyNotAbandon().Count == 0)
        {
            Abandon();
        }
        else if (WhyNotEnd().Count == 0)
        {
            End();
            EndedWithPath = true;
        }
    }

    /// <summary>Why it does not go on when the person comes back: only the exit that is undone had ended it, and its days are not over.</summary>
    /// <param name="on">First day back.</param>
    public IReadOnlyList<Refusal> WhyNotReturn(DateOnly on)
    {
        List<Refusal> refusals = [.. PlanStates.Table.WhyNot(Status, PlanVerb.Return)];
        if (!EndedWithPath)
        {
            refusals.Add(new("plan.ended-before", "Ce n’est pas la sortie qui avait mis fin au projet : ouvrez une nouvelle version."));
        }

        if (on > EndsOn)
        {
            refusals.Add(new("plan.over", $"Le projet couvrait jusqu’au {FrenchDate.Long(EndsOn)} : ouvrez une nouvelle version."));
        }

        return refusals;
    }

    /// <summary>Goes on after a return that continues the same path, under the signatures it has.</summary>
    public void Return(DateOnly on)
    {
        RuleBrokenException.ThrowIfAny(WhyNotReturn(on));
        Move(PlanVerb.Return);
        EndedWithPath = false;
    }

    /// <summary>Why this signature cannot be given now; the signatories are those that representation, team and delegations give on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotSign(SignatureAct act, IReadOnlyList<RequiredSignatory> signatories, DateOnly today) =>
        SigningRules.WhyNot(this, act, signatories, today);

    /// <summary>Seats whose signature is still awaited before the version is in force.</summary>
    public IReadOnlyList<string> SeatsAwaited(IReadOnlyList<RequiredSignatory> signatories) => SigningRules.SeatsAwaited(this, signatories);

    internal bool Sign(SignatureAct act, IReadOnlyList<RequiredSignatory> signatories, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotSign(act, signatories, today));
        _signatures.Add(new Signature(act));
        if (SeatsAwaited(signatories).Count > 0)
        {
            return false;
        }

        Move(PlanVerb.CompleteSignatures);
        SignedOn = CountingSignatures.Max(s => s.SignedOn);
        return true;
    }

    internal void Replace() => Move(PlanVerb.Replace);

    private void Move(PlanVerb verb)
    {
        RuleBrokenException.ThrowIfAny(PlanStates.Table.WhyNot(Status, verb));
        Status = PlanStates.Table.Next(Status, verb)!.Value;
    }
}
