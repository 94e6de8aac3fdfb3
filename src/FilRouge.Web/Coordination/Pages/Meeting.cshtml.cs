using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>One meeting: who was there, what was said, what was decided and where it stands. Printed, it is the minutes.</summary>
[Needs(CoordinationAccess.Read)]
public sealed class MeetingModel(CirculateMinutes circulate, CancelMeeting cancel, AddAddendum complete) : FormPage<MeetingModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        public string Reason { get; set; } = "";
        public string Text { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public Sight Sight { get; private set; } = null!;

    /// <summary>Tasks that the meeting decided.</summary>
    public IReadOnlyList<CareTask> Tasks { get; private set; } = [];

    /// <summary>What partners committed to there, for who follows commitments or prepares a GOS.</summary>
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    /// <summary>True when a commitment given there may be written down.</summary>
    public bool MayCommit => Sight.Follows && Meeting.Status is MeetingStatus.Held or MeetingStatus.Circulated && MeetingKinds.Find(Meeting.KindCode) is { GosLevel: not null } or { Code: "pag" };

    /// <summary>True when the reader opens the meeting about several persons of which this one is a part.</summary>
    public bool OpensShared { get; private set; }

    /// <summary>True when the reader may read the note as it stands.</summary>
    public bool ReadsNote => Sight.ReadsNote(Meeting.Status);

    public string Here => $"/personnes/{PersonId}/reunions/{MeetingId}";

    /// <summary>Colour of a state.</summary>
    public static string ChipOf(MeetingStatus status) => status switch { MeetingStatus.Prepared => "soon", MeetingStatus.Held => "risk", MeetingStatus.Circulated => "done", _ => "neutral" };

    public Task<IActionResult> OnPostCirculateAsync() => Send(
        circulate, () => new(PersonId, MeetingId, Input.Version), _ => Here, "Le relevé est diffusé : les invités qui ont un compte le lisent dans le dossier. Imprimez-le pour les autres.");

    public Task<IActionResult> OnPostCancelAsync() => Send(cancel, () => new(PersonId, MeetingId, Input.Version, Input.Reason), _ => Here, "La réunion est annulée.");

    public Task<IActionResult> OnPostCompleteAsync() => Send(complete, () => new(PersonId, MeetingId, Input.Version, Input.Text), _ => Here, "L’additif est joint au relevé.");

    protected override async Task<bool> LoadAsync()
    {
        Sight = await Sight.Of(Work, PersonId, Aborted);
        Meeting = (await Sight.Of(Db.Meetings.AsNoTracking().AsSplitQuery()).SingleOrDefaultAsync(m => m.Id == MeetingId && m.PersonId == PersonId, Aborted))!;
        if (Meeting is null)
        {
            return false;
        }

        Commitments = Sight.Follows || await May(CoordinationAccess.Gos)
            ? await Db.Commitments.AsNoTracking().Where(c => c.MeetingId == MeetingId && c.PersonId == PersonId).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(Aborted)
            : [];
        OpensShared = Meeting.SharedId is not null && Sight.Meets && (await Work.Decide(CoordinationAccess.Shared, null, Aborted)).Allowed;
        // Who may read the minutes reads their decisions, whoever owns them.
        Tasks = ReadsNote ? await Db.CareTasks.AsNoTracking().Where(t => t.MeetingId == MeetingId).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(Aborted) : [];
        return true;
    }

    protected override async Task<Form?> StoredAsync() => Meeting is null && !await LoadAsync() ? null : new Form { Version = Meeting!.Version };
}
