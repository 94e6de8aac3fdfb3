using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.Plans;

/// <summary>Where a proposal stands.</summary>
[Fr("état de la proposition")]
public enum ProposalStatus
{
    /// <summary>Sent, no answer.</summary>
    [Fr("proposée")]
    Sent,

    /// <summary>The professional agrees.</summary>
    [Fr("acceptée")]
    Accepted,

    /// <summary>The professional declines.</summary>
    [Fr("refusée")]
    Declined,

    /// <summary>Taken back by who sent it.</summary>
    [Fr("retirée")]
    Withdrawn,

    /// <summary>No answer in time.</summary>
    [Fr("expirée")]
    Expired,
}

/// <summary>What moves a proposal.</summary>
[Fr("action sur la proposition")]
public enum ProposalVerb
{
    /// <summary>Agree.</summary>
    [Fr("accepter")]
    Accept,

    /// <summary>Decline; no reason is owed.</summary>
    [Fr("refuser")]
    Decline,

    /// <summary>Take back.</summary>
    [Fr("retirer")]
    Withdraw,

    /// <summary>Note that no answer came in time.</summary>
    [Fr("constater l’expiration")]
    Expire,
}

/// <summary>The time proposed; all parts optional.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="At">Local time.</param>
/// <param name="Text">In words: « une semaine sur deux, plutôt le matin ».</param>
[Fr("créneau proposé")]
public sealed record ProposedSlot(DayOfWeek? Day = null, TimeOnly? At = null, string Text = "");

/// <summary>An answer to a proposal.</summary>
/// <param name="AnsweredById">The professional, as the network knows her; or who records the answer for her.</param>
/// <param name="AnsweredByName">Name of the same.</param>
/// <param name="Evidence">When recorded for the professional: how and when she said so, « téléphone le 3 mai à 10 h ».</param>
/// <param name="Reason">Why not, if she wishes to say.</param>
[Fr("réponse à la proposition")]
public sealed record ProposalAnswer(Guid AnsweredById, string AnsweredByName, string Evidence = "", string Reason = "");

/// <summary>A planned prestation offered to a professional, who is free to take it: nothing is imposed and a refusal owes no reason.</summary>
[Fr("proposition")]
public sealed class Proposal : Entity, IAboutPerson, IOfferedToProfessional
{
    private Proposal()
    {
    }

    /// <summary>What may follow what.</summary>
    public static StateTable<ProposalStatus, ProposalVerb> States { get; } = new(
        "la proposition",
        ProposalStatus.Sent,
        (ProposalStatus.Sent, ProposalVerb.Accept, ProposalStatus.Accepted, "le professionnel"),
        (ProposalStatus.Sent, ProposalVerb.Decline, ProposalStatus.Declined, "le professionnel"),
        (ProposalStatus.Sent, ProposalVerb.Withdraw, ProposalStatus.Withdrawn, "le coordonnateur"),
        (ProposalStatus.Sent, ProposalVerb.Expire, ProposalStatus.Expired, "le logiciel, passé le délai"));

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Line of the planned prestation.</summary>
    public Guid PrestationId { get; private set; }

    /// <summary>To whom it is offered.</summary>
    public Guid ProfessionalId { get; private set; }

    /// <summary>When it was sent.</summary>
    public DateTime SentAtUtc { get; private set; }

    /// <summary>Last day to answer; null for no limit.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>What is offered, as the professional reads it before accepting: prestation, volume, place, age; no name.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>What the coordinator writes with it.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Day of the week proposed.</summary>
    public DayOfWeek? SlotDay { get; private set; }

    /// <summary>Local time proposed.</summary>
    public TimeOnly? SlotAt { get; private set; }

    /// <summary>Time proposed, in words.</summary>
    public string SlotText { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ProposalStatus Status { get; private set; } = States.InitialState;

    /// <summary>When the answer was recorded, or the proposal closed.</summary>
    public DateTime? AnsweredAtUtc { get; private set; }

    /// <summary>Who recorded the answer: the professional herself, or staff.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>Name of the same.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>How the professional's agreement is known when staff recorded it; empty when she answered herself.</summary>
    public string AcceptanceEvidence { get; private set; } = "";

    /// <summary>Why she declined, if she wished to say.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Why a prestation cannot be offered to a professional.</summary>
    /// <param name="version">The version that holds the prestation.</param>
    /// <param name="prestationId">Line of the prestation.</param>
    /// <param name="professionalId">To whom.</param>
    /// <param name="others">Proposals already made for the same prestation.</param>
    public static IReadOnlyList<Refusal> WhyNotSend(PlanVersion version, Guid prestationId, Guid professionalId, IEnumerable<Proposal> others)
    {
        List<Refusal> refusals = [];
        if (version.Prestation(prestationId) is not { } prestation)
        {
            refusals.Add(new("proposal.prestation", "Cette prestation n’est plus dans cette version du projet : rechargez la page."));
        }
        else if (prestation.Sourcing == SourcingStatus.Covered)
        {
            refusals.Add(new("proposal.covered", "Cette prestation est couverte : remettez-la d’abord à chercher."));
        }

        if (version.Status is PlanVersionStatus.Replaced or PlanVersionStatus.Ended or PlanVersionStatus.Abandoned)
        {
            refusals.Add(new("proposal.closed", $"Cette version du projet est {version.Status.Fr()} : proposez depuis la version en cours."));
        }

        if (others.Any(o => o.PrestationId == prestationId && o.ProfessionalId == professionalId && o.Status == ProposalStatus.Sent))
        {
            refusals.Add(new("proposal.twice", "Ce professionnel a déjà cette proposition et n’a pas encore répondu : attendez sa réponse ou retirez-la."));
        }

        return refusals;
    }

    /// <summary>Offers a prestation. The search of the prestation is moved beside, by <see cref="PlanVersion.MarkSourcing"/>.</summary>
    public static Proposal Send(
        PlanVersion version, Guid prestationId, Guid professionalId, IEnumerable<Proposal> others, string message, ProposedSlot slot, DateOnly? answerBy, DateTime nowUtc, string terms = "")
    {
        RuleBrokenException.ThrowIfAny(WhyNotSend(version, prestationId, professionalId, others));
        return new Proposal
        {
            PersonId = version.PersonId,
            PrestationId = prestationId,
            ProfessionalId = professionalId,
            Terms = terms,
            Message = message.Trim(),
            SlotDay = slot.Day,
            SlotAt = slot.At,
            SlotText = slot.Text.Trim(),
            AnswerBy = answerBy,
            SentAtUtc = nowUtc,
        };
    }

    /// <summary>Why it cannot be accepted so.</summary>
    public IReadOnlyList<Refusal> WhyNotAccept(ProposalAnswer answer, DateOnly today)
    {
        List<Refusal> refusals = [.. States.WhyNot(Status, ProposalVerb.Accept)];
        if (AnswerBy < today)
        {
            refusals.Add(new("proposal.late", $"Le délai de réponse est passé ({AnswerBy:dd'/'MM'/'yyyy}) : faites une nouvelle proposition."));
        }

        if (answer.AnsweredById != ProfessionalId && string.IsNullOrWhiteSpace(answer.Evidence))
        {
            refusals.Add(new("proposal.evidence", "Personne n’accepte à la place d’un professionnel : dites comment et quand il a donné son accord (« téléphone le 3 mai à 10 h »).", Field: nameof(ProposalAnswer.Evidence)));
        }

        return refusals;
    }

    /// <summary>Records the professional's agreement; gives the fact to announce.</summary>
    public ProposalAccepted Accept(ProposalAnswer answer, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAccept(answer, today));
        Close(ProposalVerb.Accept, nowUtc, answer);
        AcceptanceEvidence = answer.Evidence.Trim();
        return new ProposalAccepted(PersonId, Id, PrestationId, ProfessionalId, nowUtc);
    }

    /// <summary>Why it cannot be declined.</summary>
    public IReadOnlyList<Refusal> WhyNotDecline() => States.WhyNot(Status, ProposalVerb.Decline);

    /// <summary>Records a refusal; no reason is owed.</summary>
    public void Decline(ProposalAnswer answer, DateTime nowUtc)
    {
        Close(ProposalVerb.Decline, nowUtc, answer);
        Reason = answer.Reason.Trim();
    }

    /// <summary>Why it cannot be taken back.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw() => States.WhyNot(Status, ProposalVerb.Withdraw);

    /// <summary>Takes it back.</summary>
    public void Withdraw(DateTime nowUtc) => Close(ProposalVerb.Withdraw, nowUtc);

    /// <summary>Why it is not expired.</summary>
    public IReadOnlyList<Refusal> WhyNotExpire(DateOnly today) => AnswerBy is { } last && last < today
        ? States.WhyNot(Status, ProposalVerb.Expire)
        : [.. States.WhyNot(Status, ProposalVerb.Expire), new("proposal.in-time", "Le délai de réponse n’est pas passé.")];

    /// <summary>Notes that no answer came in time.</summary>
    public void Expire(DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotExpire(today));
        Close(ProposalVerb.Expire, nowUtc);
    }

    private void Close(ProposalVerb verb, DateTime nowUtc, ProposalAnswer? answer = null)
    {
        RuleBrokenException.ThrowIfAny(States.WhyNot(Status, verb));
        (Status, AnsweredAtUtc, AnsweredById, AnsweredBy) = (States.Next(Status, verb)!.Value, nowUtc, answer?.AnsweredById, answer?.AnsweredByName.Trim() ?? "");
    }
}
