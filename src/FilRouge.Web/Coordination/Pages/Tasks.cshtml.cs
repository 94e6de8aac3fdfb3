using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>Tasks about a person and commitments of partners: what is open first, the last that are closed below.</summary>
[Needs(CoordinationAccess.Read)]
public sealed class TasksModel(AddTask add, CompleteTask done, AbandonTask abandon, ReopenTask reopen, PostponeTask postpone, RecordCommitment record, FollowCommitment follow, PlaceCommitment placed) : FormPage<TasksModel.Form>, IPersonPage, IListPage, IExportPage
{
    private const int ClosedShown = 20;

    /// <summary>What is typed: one of the small forms.</summary>
    public sealed class Form
    {
        public Guid TaskId { get; set; }
        public Guid CommitmentId { get; set; }
        public int Version { get; set; }
        public string What { get; set; } = "";
        public string Owner { get; set; } = "";
        public string Other { get; set; } = "";
        public DateOnly? DueOn { get; set; }
        public string Motive { get; set; } = "";
        public string Until { get; set; } = "";
        public string Place { get; set; } = "";
        public string Partner { get; set; } = "";
        public CommitmentKind Kind { get; set; }
        public string Promise { get; set; } = "";
        public DateOnly? HeldFrom { get; set; }
        public CommitmentVerb Verb { get; set; }
        public string Comment { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>The meeting to which an added task belongs.</summary>
    [BindProperty(Name = "reunion", SupportsGet = true)]
    public Guid? MeetingId { get; set; }

    /// <summary>« engagement » to write down what was promised in that meeting.</summary>
    [BindProperty(Name = "noter", SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>A sentence proposed for a task; the form is filled in, nothing is added.</summary>
    [BindProperty(Name = "quoi", SupportsGet = true)]
    public string? Proposed { get; set; }

    /// <summary>Page to go back to after one action.</summary>
    [BindProperty(Name = "retour")]
    public string? Back { get; set; }

    public IReadOnlyList<CareTask> Open { get; private set; } = [];

    public IReadOnlyList<CareTask> Closed { get; private set; } = [];

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    /// <summary>Meetings in which a commitment may have been given.</summary>
    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public Circle Circle { get; private set; } = new([]);

    /// <summary>True when the page was opened to write a commitment down.</summary>
    public bool Committing => What == "engagement";

    public bool MayWrite { get; private set; }

    public bool MayFollow { get; private set; }

    public string TracedQuery => "taches";

    public int TracedCount => Open.Count + Closed.Count + Commitments.Count;

    public ExportTable Exported => ExportTable.Of(
        "taches", "Tâches et engagements", "",
        Open.Concat(Closed).Select(t => (Kind: "tâche", t.What, Who: t.OwnerName, t.DueOn, State: t.Status.Fr(), On: t.ClosedOn, Words: t.Motive, Moved: string.Join(" ; ", t.Postponements.OrderBy(p => p.Id).Select(p => $"du {FrenchDate.Short(p.DueOn)} : {p.Reason}")), Meeting: ""))
            .Concat(Commitments.Select(c => (Kind: $"engagement : {c.Kind.Fr()}", c.What, Who: c.Actor, c.DueOn, State: c.Status.Fr(), On: c.FollowedOn, Words: c.Comment, Moved: "", Meeting: MeetingOf(c) ?? ""))),
        ("Nature", r => r.Kind),
        ("Quoi", r => r.What),
        ("Qui", r => r.Who),
        ("Échéance", r => r.DueOn),
        ("État", r => r.State),
        ("Dernière suite", r => r.On),
        ("Motif ou commentaire", r => r.Words),
        ("Reports", r => r.Moved),
        ("Pris en réunion", r => r.Meeting));

    /// <summary>Colour of a task.</summary>
    public static string ChipOf(CareTask task, DateOnly today) => task.Status switch
    {
        CareTaskStatus.Done => "done",
        CareTaskStatus.Abandoned => "neutral",
        _ => task.IsLate(today) ? "late" : "soon",
    };

    /// <summary>Colour of a commitment.</summary>
    public static string ChipOf(Commitment commitment, DateOnly today) => commitment.IsLate(today) ? "late" : commitment.Status switch
    {
        CommitmentStatus.Kept => "ok",
        CommitmentStatus.NotKept => "risk",
        _ => "soon",
    };

    /// <summary>True when the form of a task comes back to be corrected.</summary>
    public bool Reopened(CareTask task, string handler) => !ModelState.IsValid && Input.TaskId == task.Id && Request.Query["handler"] == handler;

    /// <summary>The meeting where a commitment was given, in words; null when it is not known.</summary>
    public string? MeetingOf(Commitment commitment) => Places.FirstOrDefault(p => p.Value == commitment.MeetingId.ToString())?.Label;

    public Task<IActionResult> OnPostAddAsync() => Send(
        add, () => new(PersonId, Input.What, Input.Other.Trim().Length > 0 ? Input.Other : Input.Owner, Input.DueOn, MeetingId),
        _ => MeetingId is { } meeting ? $"/personnes/{PersonId}/reunions/{meeting}" : Here, "La tâche est ajoutée.");

    public Task<IActionResult> OnPostDoneAsync() => Send(done, One, _ => Returned, "La tâche est faite.");

    public Task<IActionResult> OnPostAbandonAsync() => Send(abandon, One, _ => Returned, "La tâche est abandonnée.");

    public Task<IActionResult> OnPostPostponeAsync() => Send(
        postpone, () => new(PersonId, Input.TaskId, Input.Version, Input.Until, Input.Motive), _ => Returned, "La tâche est reportée ; le jour qu’elle avait et le motif sont gardés.");

    public Task<IActionResult> OnPostReopenAsync() => Send(reopen, One, _ => Returned, "La tâche est de nouveau à faire.");

    public Task<IActionResult> OnPostRecordAsync() => Send(
        record, () => new(PersonId, Input.Partner, Input.Kind, Input.Promise, Input.HeldFrom, Place),
        _ => Committing && Place is { } meeting ? $"/personnes/{PersonId}/reunions/{meeting}" : Here + "#engagements", "L’engagement est noté.");

    public Task<IActionResult> OnPostPlaceAsync() => Send(
        placed, () => new(PersonId, Input.CommitmentId, Input.Version, Place), _ => Here + "#engagements", "L’engagement et sa réunion sont reliés.");

    public Task<IActionResult> OnPostFollowAsync() => Send(
        follow, () => new(PersonId, Input.CommitmentId, Input.Version, Input.Verb, Input.Comment), _ => Here + "#engagements", "La suite de l’engagement est notée.");

    protected override async Task<bool> LoadAsync()
    {
        var sight = await Sight.Of(Work, PersonId, Aborted);
        (MayWrite, MayFollow) = (await May(CoordinationAccess.Write), sight.Follows);
        var tasks = sight.Of(Db.CareTasks.AsNoTracking()).Where(t => t.PersonId == PersonId);
        Open = await tasks.Where(t => t.Status == CareTaskStatus.ToDo).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(200).ToListAsync(Aborted);
        Closed = await tasks.Where(t => t.Status != CareTaskStatus.ToDo).OrderByDescending(t => t.ClosedOn).ThenByDescending(t => t.Id).Take(ClosedShown).ToListAsync(Aborted);
        Commitments = sight.Follows || await May(CoordinationAccess.Gos)
            ? await Db.Commitments.AsNoTracking().Where(c => c.PersonId == PersonId).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(200).ToListAsync(Aborted)
            : [];
        Places = MayFollow || Commitments.Any(c => c.MeetingId is not null)
            ? [.. (await Db.WhereOneCommits(PersonId, Clock.Today, Aborted)).Select(m => new Choice(m.Id.ToString(), m.Words))] : [];
        Circle = MayWrite ? await Circle.Of(Db, PersonId, Clock.Today, Aborted) : Circle;
        if (HttpMethods.IsGet(Request.Method) && MeetingId is { } meeting)
        {
            Input.Place = meeting.ToString();
        }

        if (HttpMethods.IsGet(Request.Method) && Proposed is { Length: > 0 })
        {
            (Input.What, Input.DueOn) = (Proposed, WorkingDays.OnOrAfter(Clock.Today.AddDays(1)));
        }

        return true;
    }

    private Guid? Place => Guid.TryParse(Input.Place, out var place) ? place : null;

    private string Here => $"/personnes/{PersonId}/taches";

    private string Returned => Back is { } back && Url.IsLocalUrl(back) ? back : Here;

    private TaskInput One() => new(PersonId, Input.TaskId, Input.Version, Input.Motive);
}
