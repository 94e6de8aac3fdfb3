using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>Who does a task: an account of the team, or a partner by name.</summary>
/// <param name="AccountId">The account; null for a partner without one.</param>
/// <param name="Name">Name, or function and structure.</param>
[Fr("responsable de la tâche")]
public sealed record TaskOwner(Guid? AccountId, string Name);

/// <summary>Where a task comes from; both null when it was added by hand.</summary>
/// <param name="MeetingId">Decision of a meeting.</param>
/// <param name="ExchangeId">Next step of an exchange.</param>
[Fr("origine de la tâche")]
public sealed record TaskOrigin(Guid? MeetingId = null, Guid? ExchangeId = null);

/// <summary>A day that a task had, and why it was put off.</summary>
[Fr("report de tâche")]
public sealed class TaskPostponement
{
    private TaskPostponement()
    {
    }

    internal TaskPostponement(DateOnly dueOn, string reason, string by, DateTime atUtc) => (DueOn, Reason, By, AtUtc) = (dueOn, reason, by, atUtc);

    /// <summary>UUIDv7: the order.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The day that it had until then.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Why it was put off.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who put it off.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; private set; }
}

/// <summary>Something that somebody does for a person before a day.</summary>
[Fr("tâche")]
public sealed class CareTask : Entity, IAboutPerson
{
    /// <summary>Most characters of the sentence.</summary>
    public const int MaxLength = 400;

    private readonly List<TaskPostponement> _postponements = [];

    private CareTask()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>What is to be done.</summary>
    public string What { get; private set; } = "";

    /// <summary>Account of who does it; null for a partner.</summary>
    public Guid? OwnerAccountId { get; private set; }

    /// <summary>Name of who does it.</summary>
    public string OwnerName { get; private set; } = "";

    /// <summary>Last day to do it.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public CareTaskStatus Status { get; private set; } = FollowUpStates.Tasks.InitialState;

    /// <summary>Day it was done or given up; null while to do.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was given up.</summary>
    public string? Motive { get; private set; }

    /// <summary>Meeting that decided it.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>Exchange that called for it.</summary>
    public Guid? ExchangeId { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>The days that it had before, oldest first.</summary>
    public IReadOnlyList<TaskPostponement> Postponements => _postponements;

    /// <summary>True when its day has passed and nobody did it.</summary>
    public bool IsLate(DateOnly today) => Status == CareTaskStatus.ToDo && DueOn < today;

    /// <summary>Why a task cannot be written so. A day already passed is refused: the task would be born late.</summary>
    public static IReadOnlyList<Refusal> WhyNotAdd(string? what, string? owner, DateOnly? dueOn, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(what))
        {
            refusals.Add(new("task.what", "Écrivez ce qu’il faut faire.", Field: nameof(What)));
        }
        else if (what.Length > MaxLength)
        {
            refusals.Add(new("task.long", $"Une tâche tient en {MaxLength} caractères ; mettez le détail dans l’échange ou la note.", Field: nameof(What)));
        }

        if (string.IsNullOrWhiteSpace(owner))
        {
            refusals.Add(new("task.owner", "Dites qui s’en charge : sans responsable, une tâche n’est à personne.", Field: "Owner"));
        }

        if (dueOn is not { } due)
        {
            refusals.Add(new("task.due", "Dites pour quand : sans échéance, personne ne sera prévenu.", Field: nameof(DueOn)));
        }
        else if (due < today)
        {
            refusals.Add(new("task.past", $"Le {FrenchDate.Long(due)} est déjà passé : choisissez un jour à venir.", Field: nameof(DueOn)));
        }

        return refusals;
    }

    /// <summary>Writes a task.</summary>
    public static CareTask Add(Guid personId, string what, TaskOwner owner, DateOnly dueOn, TaskOrigin origin, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAdd(what, owner.Name, dueOn, today));
        return new CareTask
        {
            PersonId = personId,
            What = what.Trim(),
            OwnerAccountId = owner.AccountId,
            OwnerName = owner.Name.Trim(),
            DueOn = dueOn,
            MeetingId = origin.MeetingId,
            ExchangeId = origin.ExchangeId,
            RecordedAtUtc = nowUtc,
        };
    }

    /// <summary>Why a verb is not possible; giving up needs a motive.</summary>
    public IReadOnlyList<Refusal> WhyNot(CareTaskVerb verb, string? motive = null) =>
    [
        .. FollowUpStates.Tasks.WhyNot(Status, verb),
        .. verb == CareTaskVerb.Abandon && string.IsNullOrWhiteSpace(motive)
            ? [new Refusal("task.motive", "Dites pourquoi la tâche est abandonnée.", Field: nameof(Motive))]
            : Array.Empty<Refusal>(),
    ];

    /// <summary>Done, given up, or to do again.</summary>
    public void Move(CareTaskVerb verb, DateOnly today, string? motive = null)
    {
        RuleBrokenException.ThrowIfAny(WhyNot(verb, motive));
        Status = FollowUpStates.Tasks.Next(Status, verb)!.Value;
        ClosedOn = Status == CareTaskStatus.ToDo ? null : today;
        Motive = Status == CareTaskStatus.Abandoned ? motive!.Trim() : null;
    }

    /// <summary>Why it cannot be put off so: a later day and a reason, while it is to do.</summary>
    public IReadOnlyList<Refusal> WhyNotPostpone(DateOnly? until, string? reason, DateOnly today) =>
    [
        .. FollowUpStates.Tasks.WhyNot(Status, CareTaskVerb.Postpone),
        .. until is not { } day ? [new Refusal("task.until", "Dites jusqu’à quand la tâche est reportée.", Field: "Until")]
            : day < today ? [new Refusal("task.past", $"Le {FrenchDate.Long(day)} est déjà passé : choisissez un jour à venir.", Field: "Until")]
            : day == DueOn ? [new Refusal("task.same-day", $"La tâche est déjà pour le {FrenchDate.Long(day)}.", Field: "Until")]
            : Array.Empty<Refusal>(),
        .. string.IsNullOrWhiteSpace(reason) ? [new Refusal("task.why-later", "Dites en quelques mots pourquoi la tâche est reportée.", Field: nameof(Motive))] : Array.Empty<Refusal>(),
    ];

    /// <summary>Puts it off to another day; the day that it had and the reason are kept.</summary>
    public void Postpone(DateOnly until, string reason, string by, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPostpone(until, reason, today));
        Status = FollowUpStates.Tasks.Next(Status, CareTaskVerb.Postpone)!.Value;
        _postponements.Add(new TaskPostponement(DueOn, reason.Trim(), by, nowUtc));
        DueOn = until;
    }
}
