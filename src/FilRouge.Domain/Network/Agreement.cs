using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>State of an agreement with an independent professional.</summary>
[Fr("état de la convention")]
public enum AgreementStatus
{
    /// <summary>Being written.</summary>
    [Fr("brouillon")] Draft,

    /// <summary>Sent for signature.</summary>
    [Fr("envoyée")] Sent,

    /// <summary>Signed, not yet in force.</summary>
    [Fr("signée")] Signed,

    /// <summary>In force.</summary>
    [Fr("active")] Active,

    /// <summary>Suspended.</summary>
    [Fr("suspendue")] Suspended,

    /// <summary>Came to its end.</summary>
    [Fr("expirée")] Expired,

    /// <summary>Ended before its end.</summary>
    [Fr("résiliée")] Terminated,
}

/// <summary>What may be done with an agreement.</summary>
[Fr("action sur la convention")]
public enum AgreementVerb
{
    /// <summary>Send for signature.</summary>
    [Fr("envoyer")] Send,

    /// <summary>Take back to change it.</summary>
    [Fr("reprendre")] TakeBack,

    /// <summary>Sign.</summary>
    [Fr("signer")] Sign,

    /// <summary>Bring into force.</summary>
    [Fr("activer")] Activate,

    /// <summary>Suspend.</summary>
    [Fr("suspendre")] Suspend,

    /// <summary>Resume.</summary>
    [Fr("reprendre après suspension")] Resume,

    /// <summary>Note that it came to its end.</summary>
    [Fr("constater l’expiration")] Expire,

    /// <summary>End it before its end.</summary>
    [Fr("résilier")] Terminate,
}

/// <summary>Days during which an agreement was suspended.</summary>
[Fr("suspension de la convention")]
public sealed class AgreementPause : Entity
{
    private AgreementPause()
    {
    }

    internal AgreementPause(Guid agreementId, DateOnly from) => (AgreementId, From) = (agreementId, from);

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while suspended.</summary>
    public DateOnly? To { get; private set; }

    internal void Close(DateOnly lastDay) => To = lastDay;
}

/// <summary>A dated agreement between the pôle and an independent professional. No session is paid without one in force on its day.</summary>
[Fr("convention")]
public sealed class Agreement : Entity
{
    /// <summary>What may follow what.</summary>
    public static readonly StateTable<AgreementStatus, AgreementVerb> States = new(
        "la convention",
        AgreementStatus.Draft,
        (AgreementStatus.Draft, AgreementVerb.Send, AgreementStatus.Sent, "secrétariat, direction"),
        (AgreementStatus.Sent, AgreementVerb.TakeBack, AgreementStatus.Draft, "secrétariat, direction"),
        (AgreementStatus.Sent, AgreementVerb.Sign, AgreementStatus.Signed, "direction et professionnel"),
        (AgreementStatus.Signed, AgreementVerb.Activate, AgreementStatus.Active, "direction, ou le premier jour"),
        (AgreementStatus.Signed, AgreementVerb.Terminate, AgreementStatus.Terminated, "direction ou professionnel"),
        (AgreementStatus.Active, AgreementVerb.Suspend, AgreementStatus.Suspended, "direction"),
        (AgreementStatus.Suspended, AgreementVerb.Resume, AgreementStatus.Active, "direction"),
        (AgreementStatus.Active, AgreementVerb.Expire, AgreementStatus.Expired, "le lendemain du dernier jour"),
        (AgreementStatus.Suspended, AgreementVerb.Expire, AgreementStatus.Expired, "le lendemain du dernier jour"),
        (AgreementStatus.Active, AgreementVerb.Terminate, AgreementStatus.Terminated, "direction ou professionnel"),
        (AgreementStatus.Suspended, AgreementVerb.Terminate, AgreementStatus.Terminated, "direction ou professionnel"));

    private readonly List<AgreementPause> _pauses = [];

    private Agreement()
    {
    }

    /// <summary>A draft.</summary>
    /// <param name="organisationId">The carrier's organisation.</param>
    /// <param name="professionalId">The independent professional.</param>
    /// <param name="number">Number written on the document.</param>
    /// <param name="period">Days in force, ends included.</param>
    public Agreement(Guid organisationId, Guid professionalId, string number, Period period) =>
        (OrganisationId, ProfessionalId, Number, From, To) = (organisationId, professionalId, number, period.From, period.To);

    /// <summary>The carrier's organisation.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The independent professional.</summary>
    public Guid ProfessionalId { get; private set; }

    /// <summary>Number written on the document.</summary>
    public string Number { get; private set; } = "";

    /// <summary>First day in force.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day in force, included; null while open. A termination brings it forward.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>State.</summary>
    public AgreementStatus Status { get; private set; }

    /// <summary>Day of the last signature; null before.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Suspensions, past and present.</summary>
    public IReadOnlyList<AgreementPause> Pauses => _pauses;

    /// <summary>True when signed and in force on that day, past days included whatever the state is now.</summary>
    public bool IsInForceOn(DateOnly day) => SignedOn is { } signed && signed <= day && From <= day && (To is null || day <= To)
        && !_pauses.Any(p => p.From <= day && (p.To is null || day <= p.To));

    /// <summary>Last day on which one of a professional's agreements is in force without interruption from a day on: past when none is in force then,
    /// null when one is open or when there never was any.</summary>
    public static DateOnly? LastDay(IEnumerable<Agreement> agreements, DateOnly from)
    {
        var signed = agreements.Where(a => a.SignedOn is not null).ToList();
        if (!signed.Exists(a => a.IsInForceOn(from)))
        {
            return signed.Where(a => a.From <= from).Max(a => a._pauses.Where(p => p.To is null || p.To >= from).Min(p => (DateOnly?)p.From.AddDays(-1)) ?? a.To);
        }

        var last = from;
        while (signed.FindAll(a => a.IsInForceOn(last)) is { Count: > 0 } open)
        {
            // A pause to come is not foreseen: a suspension is decided for the day it begins.
            if (open.Exists(a => a.To is null))
            {
                return null;
            }

            last = open.Max(a => a.To!.Value).AddDays(1);
        }

        return last.AddDays(-1);
    }

    /// <summary>Why no session can take place under this agreement on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotIntervene(DateOnly day) => IsInForceOn(day)
        ? []
        : [new("agreement.not-in-force", $"La convention {Number} n’est pas en vigueur le {FrenchDate.Long(day)} ({Status.Fr()}) : faites-la signer ou renouveler avant cette séance.")];

    /// <summary>Why a verb is not possible in this state.</summary>
    public IReadOnlyList<Refusal> WhyNot(AgreementVerb verb) => States.WhyNot(Status, verb);

    /// <summary>Sends for signature.</summary>
    public void Send() => Move(AgreementVerb.Send);

    /// <summary>Takes back to change it.</summary>
    public void TakeBack() => Move(AgreementVerb.TakeBack);

    /// <summary>Why it cannot be signed on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotSign(DateOnly signedOn, DateOnly today) => WhyNot(AgreementVerb.Sign) is { Count: > 0 } refusals ? refusals
        : signedOn > today ? [new("agreement.signed-future", "La date de signature est dans l’avenir : vérifiez-la.", Field: nameof(SignedOn))]
        : To < signedOn ? [new("agreement.signed-late", $"La convention finit le {FrenchDate.Long(To.Value)}, avant cette signature : établissez-en une nouvelle.", Field: nameof(SignedOn))]
        : [];

    /// <summary>Keeps the day of the last signature.</summary>
    public void Sign(DateOnly signedOn, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotSign(signedOn, today));
        Move(AgreementVerb.Sign);
        SignedOn = signedOn;
    }

    /// <summary>Why it cannot be brought into force today.</summary>
    public IReadOnlyList<Refusal> WhyNotActivate(DateOnly today) => WhyNot(AgreementVerb.Activate) is { Count: > 0 } refusals ? refusals
        : today < From ? [new("agreement.too-early", $"La convention commence le {FrenchDate.Long(From)} : elle sera active ce jour-là.")]
        : [];

    /// <summary>Brings it into force.</summary>
    public void Activate(DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotActivate(today));
        Move(AgreementVerb.Activate);
    }

    /// <summary>Suspends from a day on, included.</summary>
    public void Suspend(DateOnly from)
    {
        Move(AgreementVerb.Suspend);
        _pauses.Add(new AgreementPause(Id, from));
    }

    /// <summary>Why it cannot resume on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotResume(DateOnly on) => WhyNot(AgreementVerb.Resume) is { Count: > 0 } refusals ? refusals
        : on <= _pauses[^1].From ? [new("agreement.resume-early", $"La suspension commence le {FrenchDate.Long(_pauses[^1].From)} : la reprise ne peut être que plus tard.")]
        : [];

    /// <summary>Resumes on a day.</summary>
    public void Resume(DateOnly on)
    {
        RuleBrokenException.ThrowIfAny(WhyNotResume(on));
        Move(AgreementVerb.Resume);
        _pauses[^1].Close(on.AddDays(-1));
    }

    /// <summary>Why it has not expired yet.</summary>
    public IReadOnlyList<Refusal> WhyNotExpire(DateOnly today) => WhyNot(AgreementVerb.Expire) is { Count: > 0 } refusals ? refusals
        : To is null || today <= To ? [new("agreement.not-ended", To is { } end ? $"La convention est en vigueur jusqu’au {FrenchDate.Long(end)} inclus." : "La convention n’a pas de fin : résiliez-la pour y mettre fin.")]
        : [];

    /// <summary>Notes that it came to its end.</summary>
    public void Expire(DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotExpire(today));
        Move(AgreementVerb.Expire);
    }

    /// <summary>Why it cannot be ended on that day; the eve of the first day means that it never came into force.</summary>
    public IReadOnlyList<Refusal> WhyNotTerminate(DateOnly lastDay) => WhyNot(AgreementVerb.Terminate) is { Count: > 0 } refusals ? refusals
        : lastDay < From.AddDays(-1) || To < lastDay ? [new("agreement.terminate-out", "Le dernier jour doit se trouver dans la période de la convention.", Field: nameof(To))]
        : [];

    /// <summary>Ends it on a last day, included.</summary>
    public void Terminate(DateOnly lastDay)
    {
        RuleBrokenException.ThrowIfAny(WhyNotTerminate(lastDay));
        Move(AgreementVerb.Terminate);
        To = lastDay;
    }

    private void Move(AgreementVerb verb)
    {
        RuleBrokenException.ThrowIfAny(WhyNot(verb));
        Status = States.Next(Status, verb)!.Value;
    }
}
