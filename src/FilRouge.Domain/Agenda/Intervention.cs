using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>One meeting of a professional with a person, or work done for her: planned, then done or cancelled.</summary>
[Fr("intervention")]
public sealed class Intervention : Entity, IAboutPerson
{
    private readonly List<InterventionCode> _codes = [];

    private Intervention()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The parcours.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>Line of the planned prestation; null outside the plan.</summary>
    public Guid? PrestationId { get; private set; }

    /// <summary>Why it is outside the plan; null within.</summary>
    public OutsidePlanReason? Outside { get; private set; }

    /// <summary>Who comes.</summary>
    public Guid ProfessionalId { get; private set; }

    /// <summary>When it begins.</summary>
    public DateTime StartsAtUtc { get; private set; }

    /// <summary>Minutes foreseen.</summary>
    public int DurationMinutes { get; private set; }

    /// <summary>When it ends, as foreseen.</summary>
    public DateTime EndsAtUtc => StartsAtUtc.AddMinutes(DurationMinutes);

    /// <summary>Local day of its beginning, in the territory where it was planned.</summary>
    public DateOnly LocalDay { get; private set; }

    /// <summary>Where.</summary>
    public Place Place { get; private set; }

    /// <summary>How.</summary>
    public InterventionMode Mode { get; private set; }

    /// <summary>Two professionals together with the person, on purpose.</summary>
    public bool CoIntervention { get; private set; }

    /// <summary>It may run over midnight.</summary>
    public bool Night { get; private set; }

    /// <summary>Shared by the interventions of one group session.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>Where it stands.</summary>
    public InterventionStatus Status { get; private set; } = InterventionStates.Table.InitialState;

    /// <summary>Minutes really spent; null until done.</summary>
    public int? DoneMinutes { get; private set; }

    /// <summary>Whether the person was there; null until done (rule E35).</summary>
    public bool? PersonPresent { get; private set; }

    /// <summary>What the minutes were spent on; empty until done.</summary>
    public IReadOnlyList<InterventionCode> Codes => _codes;

    /// <summary>Why it does not take place; null unless cancelled.</summary>
    public CancelMotive? Motive { get; private set; }

    /// <summary>Word added to the motive.</summary>
    public string CancelComment { get; private set; } = "";

    /// <summary>When it was cancelled: the rule of late cancellations counts from there.</summary>
    public DateTime? CancelledAtUtc { get; private set; }

    /// <summary>Note of the professional.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When the note was first written: its delay counts to there.</summary>
    public DateTime? NoteWrittenAtUtc { get; private set; }

    /// <summary>True while it holds its professional's time.</summary>
    public bool HoldsTime => Status != InterventionStatus.Cancelled;

    /// <summary>True while it is still to come about: neither done nor cancelled.</summary>
    public bool Open => Status is InterventionStatus.Planned or InterventionStatus.Confirmed;

    /// <summary>Why it cannot be planned so. Collisions are looked for beside, by <see cref="Collisions"/>.</summary>
    /// <param name="draft">What is planned.</param>
    /// <param name="version">The plan version of the person; null when she has none.</param>
    /// <param name="zone">Time zone of the territory.</param>
    public static IReadOnlyList<Refusal> WhyNotPlan(InterventionDraft draft, PlanVersion? version, TimeZoneInfo zone) =>
    [
        .. TimeRules.WhyNotTime(draft.StartsAtUtc, draft.DurationMinutes, draft.Night, zone),
        .. PlanFit.WhyNot(draft.PrestationId, draft.Outside, version, LocalClock.DayOf(draft.StartsAtUtc, zone)),
    ];

    /// <summary>Plans an intervention.</summary>
    public static Intervention Plan(Guid personId, InterventionDraft draft, PlanVersion? version, TimeZoneInfo zone)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPlan(draft, version, zone));
        return new Intervention
        {
            PersonId = personId,
            EpisodeId = draft.EpisodeId,
            PrestationId = draft.PrestationId,
            Outside = draft.Outside,
            ProfessionalId = draft.ProfessionalId,
            StartsAtUtc = draft.StartsAtUtc,
            DurationMinutes = draft.DurationMinutes,
            LocalDay = LocalClock.DayOf(draft.StartsAtUtc, zone),
            Place = draft.Place,
            Mode = draft.Mode,
            CoIntervention = draft.CoIntervention,
            Night = draft.Night,
            GroupId = draft.GroupId,
        };
    }

    /// <summary>Why it cannot be confirmed.</summary>
    public IReadOnlyList<Refusal> WhyNotConfirm() => InterventionStates.Table.WhyNot(Status, InterventionVerb.Confirm);

    /// <summary>Both sides know of it.</summary>
    public void Confirm() => Become(InterventionVerb.Confirm);

    /// <summary>Why it cannot be moved there.</summary>
    public IReadOnlyList<Refusal> WhyNotMove(DateTime startsAtUtc, int durationMinutes, PlanVersion? version, TimeZoneInfo zone) =>
    [
        .. InterventionStates.Table.WhyNot(Status, InterventionVerb.Move),
        .. TimeRules.WhyNotTime(startsAtUtc, durationMinutes, Night, zone),
        .. PlanFit.WhyNot(PrestationId, Outside, version, LocalClock.DayOf(startsAtUtc, zone)),
    ];

    /// <summary>Moves it to another time; a confirmed one is to be confirmed again.</summary>
    public void Move(DateTime startsAtUtc, int durationMinutes, PlanVersion? version, TimeZoneInfo zone)
    {
        RuleBrokenException.ThrowIfAny(WhyNotMove(startsAtUtc, durationMinutes, version, zone));
        Become(InterventionVerb.Move);
        (StartsAtUtc, DurationMinutes, LocalDay) = (startsAtUtc, durationMinutes, LocalClock.DayOf(startsAtUtc, zone));
    }

    /// <summary>Why it cannot be declared done so.</summary>
    public IReadOnlyList<Refusal> WhyNotComplete(CompletionReport report, DeclarationDelay delay, DateTime nowUtc, TimeZoneInfo zone) =>
    [
        .. InterventionStates.Table.WhyNot(Status, InterventionVerb.Complete),
        .. TimeRules.WhyNotDeclare(report.StartedAtUtc ?? StartsAtUtc, LocalDay, delay, nowUtc, zone),
        .. TimeRules.WhyNotStart(report, LocalDay, Night, zone),
        .. TimeRules.WhyNotMinutes(report),
    ];

    /// <summary>Declares it done; when it began at another hour, the hour foreseen stays in the history only.</summary>
    public void Complete(CompletionReport report, DeclarationDelay delay, DateTime nowUtc, TimeZoneInfo zone)
    {
        RuleBrokenException.ThrowIfAny(WhyNotComplete(report, delay, nowUtc, zone));
        Become(InterventionVerb.Complete);
        (DoneMinutes, PersonPresent, StartsAtUtc) = (report.DoneMinutes, report.PersonPresent, report.StartedAtUtc ?? StartsAtUtc);
        _codes.AddRange(report.Minutes.Select(m => new InterventionCode(m)));
    }

    /// <summary>Why it cannot be cancelled for that motive; once done, only as a mistake.</summary>
    public IReadOnlyList<Refusal> WhyNotCancel(CancelMotive? motive)
    {
        if (Status == InterventionStatus.Completed && motive != CancelMotive.Mistake)
        {
            return [new("intervention.done", "L’intervention est déclarée réalisée : elle ne s’annule que pour « erreur ».")];
        }

        List<Refusal> refusals = [.. InterventionStates.Table.WhyNot(Status, CancelVerb)];
        if (motive is null || !Enum.IsDefined(motive.Value))
        {
            refusals.Add(new("intervention.motive", "Dites pourquoi l’intervention est annulée.", "TDDUI, Statut.motifNonRealisation", nameof(Motive)));
        }

        return refusals;
    }

    /// <summary>Cancels it. What had been declared done stays readable, and no longer counts.</summary>
    public void Cancel(CancelMotive motive, string comment, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCancel(motive));
        Become(CancelVerb);
        (Motive, CancelComment, CancelledAtUtc) = (motive, comment.Trim(), nowUtc);
    }

    /// <summary>Why this note cannot be written: it is its professional's, and about what has begun.</summary>
    public IReadOnlyList<Refusal> WhyNotWriteNote(string text, Guid byProfessionalId, DateTime nowUtc)
    {
        List<Refusal> refusals = [];
        if (byProfessionalId != ProfessionalId)
        {
            refusals.Add(new("intervention.note-author", "La note est écrite par le professionnel qui est intervenu."));
        }

        if (Status == InterventionStatus.Cancelled)
        {
            refusals.Add(new("intervention.note-cancelled", "L’intervention est annulée : il n’y a pas de note à écrire."));
        }

        if (StartsAtUtc > nowUtc)
        {
            refusals.Add(new("intervention.note-early", "L’intervention n’a pas commencé : écrivez la note une fois qu’elle a eu lieu."));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new("intervention.note-empty", "Écrivez la note.", Field: nameof(Note)));
        }

        return refusals;
    }

    /// <summary>Writes the note; rewritten, it keeps the instant of its first writing.</summary>
    public void WriteNote(string text, Guid byProfessionalId, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotWriteNote(text, byProfessionalId, nowUtc));
        (Note, NoteWrittenAtUtc) = (text.Trim(), NoteWrittenAtUtc ?? nowUtc);
    }

    private InterventionVerb CancelVerb => Status == InterventionStatus.Completed ? InterventionVerb.Void : InterventionVerb.Cancel;

    private void Become(InterventionVerb verb)
    {
        RuleBrokenException.ThrowIfAny(InterventionStates.Table.WhyNot(Status, verb));
        Status = InterventionStates.Table.Next(Status, verb)!.Value;
    }
}
