using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>The note, typed while the meeting takes place: points on the left, what is said on the right, decisions read as they are typed.</summary>
[Needs(CoordinationAccess.Meet)]
public sealed class MinutesModel(TypeMinutes type, HoldMeeting hold) : FormPage<MinutesModel.Form>, IPersonPage
{
    /// <summary>Note of a point.</summary>
    public sealed class PointRow
    {
        public Guid Id { get; set; }
        public string Note { get; set; } = "";
    }

    /// <summary>Whether somebody came.</summary>
    public sealed class PresenceRow
    {
        public Guid Id { get; set; }
        public Presence Presence { get; set; }
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        public List<PointRow> Points { get; set; } = [];
        public List<PresenceRow> Presences { get; set; } = [];
        [Fr("Note")] public string Note { get; set; } = "";
        [Fr("Décisions")] public string Decisions { get; set; } = "";
        [Fr("Part prise par la personne")] public string PersonPart { get; set; } = "";
        [Fr("Durée")] public string Duration { get; set; } = "";
        [Fr("Prochaine réunion")] public DateOnly? NextOn { get; set; }
    }

    public Guid PersonId { get; set; }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Answers about who came.</summary>
    public static IReadOnlyList<Choice> Presences { get; } = Choice.Of<Presence>();

    public string Here => $"/personnes/{PersonId}/reunions/{MeetingId}";

    /// <summary>What is understood of the decisions as they are typed.</summary>
    public IReadOnlyList<DecisionLine> Understood => Meeting.Read(Input.Decisions, Clock.Today, Actor);

    public Task<IActionResult> OnPostAsync() => Send(type, Typed, _ => Here + "/note", "La note est enregistrée.");

    public Task<IActionResult> OnPostHoldAsync() => Send(hold, Typed, _ => Here, "La réunion est tenue ; ses décisions sont des tâches. Relisez, puis diffusez le relevé.");

    /// <summary>The reading of the decisions alone, asked while typing.</summary>
    public async Task<IActionResult> OnPostReadAsync() => await LoadAsync() ? Partial("_Understood", Understood) : Missing();

    public string NameOf(Guid participant) => Meeting.Participants.FirstOrDefault(p => p.Id == participant)?.Words ?? "invité retiré";

    public string TitleOf(Guid point) => Meeting.Points.FirstOrDefault(p => p.Id == point)?.Title ?? "point retiré";

    protected override async Task<bool> LoadAsync()
    {
        Meeting = (await Db.Meetings.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(m => m.Id == MeetingId && m.PersonId == PersonId, Aborted))!;
        return Meeting is { Status: MeetingStatus.Prepared or MeetingStatus.Held };
    }

    protected override async Task<Form?> StoredAsync() => Meeting is null && !await LoadAsync() ? null : new Form
    {
        Version = Meeting!.Version,
        Points = [.. Meeting.Points.OrderBy(p => p.Rank).Select(p => new PointRow { Id = p.Id, Note = p.Note })],
        Presences = [.. Meeting.Participants.OrderBy(p => p.Id).Select(p => new PresenceRow { Id = p.Id, Presence = p.Presence })],
        Note = Meeting.Note,
        Decisions = Meeting.Decisions,
        PersonPart = Meeting.PersonPart,
        Duration = Meeting.DurationMinutes is { } minutes ? new Minutes(minutes).Display : "",
        NextOn = Meeting.NextOn,
    };

    private MinutesInput Typed() => new(PersonId, MeetingId, Input.Version)
    {
        Note = Input.Note,
        Points = [.. Input.Points.Select(p => (p.Id, p.Note))],
        Presences = [.. Input.Presences.Select(p => (p.Id, p.Presence))],
        Decisions = Input.Decisions,
        PersonPart = Input.PersonPart,
        Duration = Input.Duration,
        NextOn = Input.NextOn,
    };
}
