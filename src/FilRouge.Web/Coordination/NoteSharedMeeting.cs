using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Keeps what is typed during a meeting about several persons, each part in its own record, or ends it: all the parts, or none.</summary>
[UseCase("coordination.meeting.share-note", "Note de réunion commune enregistrée", Needs = CoordinationAccess.Shared)]
public sealed class NoteSharedMeeting(Work work) : UseCase<NoteSharedMeeting.Input>(work)
{
    /// <summary>What is typed of one person.</summary>
    public sealed record Part(Guid MeetingId, int Version, string Note, string Decisions);

    /// <summary>Which meeting; presences by name; <c>Confirmed</c> when the names found in a part are those of other people; <c>Hold</c> to end it.</summary>
    public sealed record Input(Guid SharedId, IReadOnlyList<Part> Parts, IReadOnlyDictionary<string, Presence> Presences, string Duration, bool Confirmed, bool Hold);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var shown = await Db.PartsOf(Actor, input.SharedId, ct);
        var minutes = input.Duration.Trim().Length == 0 ? (int?)null : readings.Take(nameof(Input.Duration), Minutes.Parse(input.Duration)).Value;
        var notes = new List<(MeetingPart Part, Part Typed, MeetingNote Note)>();
        foreach (var (typed, i) in input.Parts.Select((p, i) => (p, i)))
        {
            if (shown.FirstOrDefault(p => p.Meeting.Id == typed.MeetingId) is not { } part || !await May(CoordinationAccess.Meet, part.Meeting.PersonId, ct))
            {
                return Outcome.NotFound;
            }

            if (part.Meeting.Version != typed.Version)
            {
                return Outcome.Changed;
            }

            var note = Read(typed, i, part.Meeting, input.Presences, minutes, readings);
            notes.Add((part, typed, note));
            Judge(i, part, note, shown, input, readings);
        }

        return readings.Refusals.Count > 0 ? readings.Refusals.AsOutcome() : await Keep(input, notes, ct);
    }

    private async Task<Outcome> Keep(Input input, List<(MeetingPart Part, Part Typed, MeetingNote Note)> notes, CancellationToken ct)
    {
        foreach (var (part, typed, note) in notes)
        {
            var meeting = await Db.Meetings.SingleAsync(m => m.Id == typed.MeetingId, ct);
            if (!StillAt(meeting, typed.Version))
            {
                return Outcome.Changed;
            }

            meeting.Type(note);
            if (input.Hold && meeting.Status == MeetingStatus.Prepared)
            {
                Db.AddRange(meeting.Hold(meeting.Read(meeting.Decisions, Clock.Today, Actor), Clock.Today, Clock.UtcNow));
            }

            await ActOn(part.Meeting.PersonId, ct);
        }

        return Outcome.Done(input.SharedId);
    }

    private static MeetingNote Read(Part typed, int rank, Meeting meeting, IReadOnlyDictionary<string, Presence> presences, int? minutes, Readings readings) => new(
        readings.Text($"Parts[{rank}].{nameof(Part.Note)}", typed.Note) ?? "",
        new Dictionary<Guid, string>(),
        meeting.Participants.Where(p => presences.ContainsKey(TextFold.Fold(p.Name))).ToDictionary(p => p.Id, p => presences[TextFold.Fold(p.Name)]),
        readings.Text($"Parts[{rank}].{nameof(Part.Decisions)}", typed.Decisions) ?? "",
        meeting.PersonPart,
        minutes ?? meeting.DurationMinutes,
        meeting.NextOn);

    /// <summary>What would be refused, judged on a copy that is not kept: nothing is written before every part can be.</summary>
    private void Judge(int rank, MeetingPart part, MeetingNote note, IReadOnlyList<MeetingPart> all, Input input, Readings readings)
    {
        var (meeting, at) = (part.Meeting, $"Parts[{rank}].");
        var refusals = meeting.WhyNotType().ToList();
        var others = all.Where(p => p.Meeting.Id != meeting.Id).Select(p => p.Names);
        var named = input.Confirmed ? [] : SharedMeeting.Named($"{note.Note}\n{note.Decisions}", part.Names, others, meeting.Participants.Select(p => p.Name));
        refusals.AddRange(named.Select(n => new Refusal(
            "shared.named", $"La partie de {part.Names.Display} nomme « {n} », dont on parle aussi dans cette réunion. Écrivez « un autre enfant », ou confirmez plus bas que c’est quelqu’un d’autre.", "CSP, article L1110-4", nameof(Part.Note))));
        if (refusals.Count == 0)
        {
            var prepared = meeting.Status == MeetingStatus.Prepared;
            meeting.Type(note);
            refusals.AddRange(input.Hold && prepared ? meeting.WhyNotHold(meeting.Read(meeting.Decisions, Clock.Today, Actor), Clock.UtcNow) : []);
        }

        readings.Add(refusals.Select(r => r with { Field = r.Field is nameof(Part.Note) or nameof(Part.Decisions) ? at + r.Field : r.Field }));
    }
}
