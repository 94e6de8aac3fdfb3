using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>A meeting about a person: prepared, noted while it takes place, then its minutes go out and no longer change.</summary>
[Fr("réunion")]
public sealed class Meeting : Entity, IAboutPerson
{
    private readonly List<MeetingParticipant> _participants = [];
    private readonly List<AgendaPoint> _points = [];
    private readonly List<MinutesAddendum> _addenda = [];

    private Meeting()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Key that the parts of one meeting about several persons share; null for a meeting about one.</summary>
    public Guid? SharedId { get; private set; }

    /// <summary>Code of the kind, among <see cref="MeetingKinds"/>.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>True when the minutes may be read by the person and those who represent her; follows the kind.</summary>
    public bool SharedWithPerson { get; private set; }

    /// <summary>When it begins, UTC.</summary>
    public DateTime StartsAtUtc { get; private set; }

    /// <summary>Local day of its beginning.</summary>
    public DateOnly LocalDay { get; private set; }

    /// <summary>Where, or how to join.</summary>
    public string Place { get; private set; } = "";

    /// <summary>True when people do not meet in one place.</summary>
    public bool Remote { get; private set; }

    /// <summary>Where it stands.</summary>
    public MeetingStatus Status { get; private set; } = MeetingStates.Table.InitialState;

    /// <summary>Note for the whole.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Decisions as typed, one a line.</summary>
    public string Decisions { get; private set; } = "";

    /// <summary>How the person took part, or why she did not.</summary>
    public string PersonPart { get; private set; } = "";

    /// <summary>Minutes it lasted; null while unknown.</summary>
    public int? DurationMinutes { get; private set; }

    /// <summary>Day of the next one.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Account that prepared it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Name of who prepared it.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>When the minutes went out, UTC; null until then.</summary>
    public DateTime? CirculatedAtUtc { get; private set; }

    /// <summary>Who sent them.</summary>
    public string? CirculatedBy { get; private set; }

    /// <summary>Who is invited, in order.</summary>
    public IReadOnlyList<MeetingParticipant> Participants => _participants;

    /// <summary>The agenda.</summary>
    public IReadOnlyList<AgendaPoint> Points => _points;

    /// <summary>What was added once the minutes were out, oldest first.</summary>
    public IReadOnlyList<MinutesAddendum> Addenda => _addenda;

    /// <summary>Name of its kind.</summary>
    public string KindLabel => MeetingKinds.LabelOf(KindCode);

    /// <summary>Why a meeting cannot be prepared so.</summary>
    public static IReadOnlyList<Refusal> WhyNotPrepare(MeetingPlan plan)
    {
        var refusals = new List<Refusal>();
        if (MeetingKinds.OfferedOn(plan.LocalDay).All(k => k.Code != plan.KindCode))
        {
            refusals.Add(new("meeting.kind", "Choisissez le type de la réunion dans la liste.", Field: "Kind"));
        }

        if (plan.Invited.Count == 0)
        {
            refusals.Add(new("meeting.invited", "Invitez au moins une personne : cochez dans le cercle, ou écrivez un nom.", Field: "Invited"));
        }

        if (string.IsNullOrWhiteSpace(plan.Place))
        {
            refusals.Add(new("meeting.place", plan.Remote ? "Écrivez comment rejoindre la réunion : téléphone, visioconférence." : "Écrivez où se tient la réunion.", Field: nameof(Place)));
        }

        return refusals;
    }

    /// <summary>Prepares a meeting.</summary>
    public static Meeting Prepare(Guid personId, MeetingPlan plan, Author author, Guid? sharedId = null)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPrepare(plan));
        var meeting = new Meeting { PersonId = personId, SharedId = sharedId, AuthorId = author.AccountId, AuthorName = author.Name };
        meeting.Apply(plan);
        return meeting;
    }

    /// <summary>Why it cannot be prepared again.</summary>
    public IReadOnlyList<Refusal> WhyNotChange(MeetingPlan plan) =>
        [.. WhyNotWrite(MeetingStatus.Prepared, "La préparation ne change plus"), .. WhyNotPrepare(plan)];

    /// <summary>Changes the preparation; what was typed about points and people that stay is kept.</summary>
    public void Change(MeetingPlan plan)
    {
        RuleBrokenException.ThrowIfAny(WhyNotChange(plan));
        Apply(plan);
    }

    /// <summary>Why the note cannot be typed: before it goes out, it can.</summary>
    public IReadOnlyList<Refusal> WhyNotType() =>
        Status is MeetingStatus.Prepared or MeetingStatus.Held ? [] : WhyNotWrite(MeetingStatus.Held, "Le relevé ne change plus");

    /// <summary>Keeps what is typed during the meeting.</summary>
    public void Type(MeetingNote note)
    {
        RuleBrokenException.ThrowIfAny(WhyNotType());
        (Note, PersonPart, DurationMinutes, NextOn) = (note.Note.Trim(), note.PersonPart.Trim(), note.Minutes, note.NextOn);
        // Once held, its decisions are tasks that live their own life.
        Decisions = Status == MeetingStatus.Prepared ? note.Decisions.Trim() : Decisions;
        foreach (var point in _points.Where(p => note.PointNotes.ContainsKey(p.Id)))
        {
            point.Note = note.PointNotes[point.Id].Trim();
        }

        foreach (var participant in _participants.Where(p => note.Presences.ContainsKey(p.Id)))
        {
            participant.Presence = note.Presences[participant.Id];
        }
    }

    /// <summary>Why it cannot be noted as held: it must have begun, somebody must have been there, and each decision must be understood.</summary>
    public IReadOnlyList<Refusal> WhyNotHold(IReadOnlyList<DecisionLine> decisions, DateTime nowUtc)
    {
        List<Refusal> refusals = [.. MeetingStates.Table.WhyNot(Status, MeetingVerb.Hold)];
        if (StartsAtUtc > nowUtc)
        {
            refusals.Add(new("meeting.future", "La réunion n’a pas commencé : elle se termine une fois tenue. Si elle a été avancée, changez d’abord son jour et son heure."));
        }

        if (_participants.TrueForAll(p => p.Presence != Presence.Present))
        {
            refusals.Add(new("meeting.nobody", "Dites qui était présent.", Field: "Presences"));
        }

        refusals.AddRange(decisions.Where(d => d.Problem is not null).Select(d => new Refusal("meeting.decision", $"« {d.Typed} » : {d.Problem}", Field: nameof(Decisions))));
        return refusals;
    }

    /// <summary>Ends the meeting; gives the tasks that its decisions are, for the caller to add.</summary>
    public IReadOnlyList<CareTask> Hold(IReadOnlyList<DecisionLine> decisions, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotHold(decisions, nowUtc));
        Status = MeetingStates.Table.Next(Status, MeetingVerb.Hold)!.Value;
        return [.. decisions.Select(d => CareTask.Add(PersonId, d.What!, d.Owner!, d.DueOn!.Value, new TaskOrigin(Id), today, nowUtc))];
    }

    /// <summary>Why the minutes cannot go out.</summary>
    public IReadOnlyList<Refusal> WhyNotCirculate()
    {
        List<Refusal> refusals = [.. MeetingStates.Table.WhyNot(Status, MeetingVerb.Circulate)];
        if (Note.Length == 0 && Decisions.Length == 0 && _points.TrueForAll(p => p.Note.Length == 0))
        {
            refusals.Add(new("meeting.empty", "Le relevé est vide : écrivez la note ou les décisions avant de le diffuser."));
        }

        return refusals;
    }

    /// <summary>Sends the minutes: from then on they are completed by addenda only.</summary>
    public void Circulate(string by, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCirculate());
        Status = MeetingStates.Table.Next(Status, MeetingVerb.Circulate)!.Value;
        (CirculatedAtUtc, CirculatedBy) = (nowUtc, by);
    }

    /// <summary>Why it cannot be cancelled.</summary>
    public IReadOnlyList<Refusal> WhyNotCancel(string? reason) =>
    [
        .. MeetingStates.Table.WhyNot(Status, MeetingVerb.Cancel),
        .. string.IsNullOrWhiteSpace(reason) ? [new Refusal("meeting.reason", "Dites pourquoi la réunion n’a pas lieu.", Field: "Reason")] : Array.Empty<Refusal>(),
    ];

    /// <summary>Cancels it.</summary>
    public void Cancel(string reason)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCancel(reason));
        Status = MeetingStates.Table.Next(Status, MeetingVerb.Cancel)!.Value;
        CancelReason = reason.Trim();
    }

    /// <summary>Why no addendum can be written.</summary>
    public IReadOnlyList<Refusal> WhyNotComplete(string? text) =>
        Status != MeetingStatus.Circulated ? [new("meeting.not-out", "Le relevé n’est pas encore diffusé : corrigez-le directement.")]
        : string.IsNullOrWhiteSpace(text) ? [new("meeting.addendum", "Écrivez ce que l’additif corrige ou complète.", Field: "Text")]
        : [];

    /// <summary>Completes or corrects minutes that are out.</summary>
    public void Complete(string text, string author, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotComplete(text));
        _addenda.Add(new MinutesAddendum(text.Trim(), author, nowUtc));
    }

    private IReadOnlyList<Refusal> WhyNotWrite(MeetingStatus needed, string sentence) => Status == needed ? []
        : [new("meeting.state", $"{sentence} : la réunion est à l’état « {Status.Fr()} ».{(Status == MeetingStatus.Circulated ? " Ajoutez un additif." : "")}")];

    private void Apply(MeetingPlan plan)
    {
        (KindCode, StartsAtUtc, LocalDay, Place, Remote) = (plan.KindCode, plan.StartsAtUtc, plan.LocalDay, plan.Place.Trim(), plan.Remote);
        SharedWithPerson = MeetingKinds.Find(plan.KindCode)!.SharedWithPerson;
        var invited = plan.Invited.DistinctBy(i => TextFold.Fold(i.Name)).ToList();
        _participants.RemoveAll(p => invited.TrueForAll(i => TextFold.Fold(i.Name) != TextFold.Fold(p.Name)));
        _participants.AddRange(invited.Where(i => _participants.TrueForAll(p => TextFold.Fold(p.Name) != TextFold.Fold(i.Name))).Select(i => new MeetingParticipant(i)));
        var titles = plan.Points.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct().ToList();
        _points.RemoveAll(p => p.Note.Length == 0 && !titles.Contains(p.Title));
        _points.AddRange(titles.Where(t => _points.TrueForAll(p => p.Title != t)).Select(t => new AgendaPoint(0, t)));
        foreach (var (point, rank) in _points.OrderBy(p => titles.IndexOf(p.Title) is var at && at < 0 ? int.MaxValue : at).Select((p, i) => (p, i + 1)).ToList())
        {
            point.Rank = rank;
        }
    }
}
