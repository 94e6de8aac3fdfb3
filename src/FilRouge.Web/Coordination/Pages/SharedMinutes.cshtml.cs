using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>The note of a meeting about several persons, typed while it takes place: one part a person, who is there said once.</summary>
[Needs(CoordinationAccess.Shared)]
public sealed class SharedMinutesModel(NoteSharedMeeting note, ReadTraces traces) : FormPage<SharedMinutesModel.Form>
{
    /// <summary>What is typed of one person.</summary>
    public sealed class PartRow
    {
        public Guid MeetingId { get; set; }
        public int Version { get; set; }
        public string Note { get; set; } = "";
        public string Decisions { get; set; } = "";
    }

    /// <summary>Whether somebody came.</summary>
    public sealed class PresenceRow
    {
        public string Name { get; set; } = "";
        public Presence Presence { get; set; }
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public List<PartRow> Parts { get; set; } = [];
        public List<PresenceRow> Presences { get; set; } = [];
        [Fr("Durée")] public string Duration { get; set; } = "";
        public bool Confirmed { get; set; }
    }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid SharedId { get; set; }

    /// <summary>Parts that can still be typed.</summary>
    public IReadOnlyList<MeetingPart> Parts { get; private set; } = [];

    public Meeting First => Parts[0].Meeting;

    public string Here => $"/reunions/{SharedId}";

    /// <summary>True when a name was found in the part of another, or was confirmed before.</summary>
    public bool Named => Input.Confirmed || ModelState.Values.SelectMany(v => v.Errors).Any(e => e.ErrorMessage.Contains("confirmez", StringComparison.Ordinal));

    /// <summary>True when somebody else has changed a part meanwhile: the next save is made on top of what is shown.</summary>
    public bool Changed => Response.StatusCode == StatusCodes.Status409Conflict;

    public MeetingPart? PartOf(Guid meeting) => Parts.FirstOrDefault(p => p.Meeting.Id == meeting);

    public string NameOf(Guid meeting) => PartOf(meeting)?.Names.Display ?? "partie retirée";

    /// <summary>What is understood of the decisions of a part.</summary>
    public IReadOnlyList<DecisionLine> Understood(int part) => PartOf(Input.Parts[part].MeetingId) is { } found ? found.Meeting.Read(Input.Parts[part].Decisions, Clock.Today, Actor) : [];

    public Task<IActionResult> OnPostAsync() => Send(note, () => Typed(false), _ => Here + "/note", "La note est enregistrée, chaque partie dans son dossier.");

    public Task<IActionResult> OnPostHoldAsync() => Send(note, () => Typed(true), _ => Here, "La réunion est tenue ; ses décisions sont des tâches, chacune dans son dossier. Relisez, puis diffusez.");

    protected override async Task<bool> LoadAsync()
    {
        Parts = [.. (await Db.PartsOf(Actor, SharedId, Aborted)).Where(p => p.Meeting.Status is MeetingStatus.Prepared or MeetingStatus.Held)];
        foreach (var part in Parts)
        {
            await traces.WriteAsync(Actor, CoordinationAccess.Shared, part.Meeting.PersonId, null, null, Aborted);
        }

        return Parts.Count > 0;
    }

    protected override async Task<Form?> StoredAsync() => Parts.Count == 0 && !await LoadAsync() ? null : new Form
    {
        Parts = [.. Parts.Select(p => new PartRow { MeetingId = p.Meeting.Id, Version = p.Meeting.Version, Note = p.Meeting.Note, Decisions = p.Meeting.Decisions })],
        Presences = [.. Parts.SelectMany(p => p.Meeting.Participants.OrderBy(a => a.Id)).DistinctBy(a => TextFold.Fold(a.Name)).Select(a => new PresenceRow { Name = a.Name, Presence = a.Presence })],
        Duration = First.DurationMinutes is { } minutes ? new Minutes(minutes).Display : "",
    };

    private NoteSharedMeeting.Input Typed(bool hold) => new(
        SharedId,
        [.. Input.Parts.Select(p => new NoteSharedMeeting.Part(p.MeetingId, p.Version, p.Note, p.Decisions))],
        Input.Presences.DistinctBy(p => TextFold.Fold(p.Name)).ToDictionary(p => TextFold.Fold(p.Name), p => p.Presence),
        Input.Duration,
        Input.Confirmed,
        hold);
}
