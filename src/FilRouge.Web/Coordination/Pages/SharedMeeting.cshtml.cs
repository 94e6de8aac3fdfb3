using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>A meeting about several persons, as the coordination sees it: the part of each, and where it stands.</summary>
[Needs(CoordinationAccess.Shared)]
public sealed class SharedMeetingModel(MoveSharedMeeting move, CirculateMinutes circulate, CancelMeeting cancel, ReadTraces traces) : FormPage<SharedMeetingModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public DateOnly? Day { get; set; }
        public TimeOnly? At { get; set; }
        public string Place { get; set; } = "";
        public string Reason { get; set; } = "";
    }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid SharedId { get; set; }

    public IReadOnlyList<MeetingPart> Parts { get; private set; } = [];

    /// <summary>Tasks decided, by part.</summary>
    public ILookup<Guid?, CareTask> Tasks { get; private set; } = Array.Empty<CareTask>().ToLookup(t => t.MeetingId);

    /// <summary>What all the parts have in common.</summary>
    public Meeting First => Parts[0].Meeting;

    /// <summary>True while something can be typed.</summary>
    public bool Open => Parts.Any(p => p.Meeting.Status is MeetingStatus.Prepared or MeetingStatus.Held);

    public string Here => $"/reunions/{SharedId}";

    public Task<IActionResult> OnPostMoveAsync() => Send(move, () => new(SharedId, Input.Day, Input.At, Input.Place), _ => Here, "La réunion est déplacée, dans chaque dossier.");

    /// <summary>Sends the minutes of each part, each for itself: what cannot go out stays, with why.</summary>
    public Task<IActionResult> OnPostCirculateAsync() => Each(
        MeetingStatus.Held, m => circulate.Execute(new(m.PersonId, m.Id, m.Version), Aborted), n => Counted.Of(n, "relevé diffusé.", "relevés diffusés, chacun dans son dossier.", "Aucun relevé n’a été diffusé."));

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Dites pourquoi la réunion n’a pas lieu.");
            return await Again(StatusCodes.Status422UnprocessableEntity);
        }

        var names = (await Db.PartsOf(Actor, SharedId, Aborted)).Select(p => p.Names).ToList();
        if (SharedMeeting.WhyNotSay(Input.Reason, "Le motif", "Reason", names, []) is { Count: > 0 } named)
        {
            Show(named.Select(r => new Reason(r.Code, r.Sentence, r.Source, r.Field)));
            return await Again(StatusCodes.Status422UnprocessableEntity);
        }

        return await Each(MeetingStatus.Prepared, m => cancel.Execute(new(m.PersonId, m.Id, m.Version, Input.Reason), Aborted), _ => "La réunion est annulée.");
    }

    protected override async Task<bool> LoadAsync()
    {
        Parts = await Db.PartsOf(Actor, SharedId, Aborted);
        var ids = Parts.Select(p => (Guid?)p.Meeting.Id).ToList();
        Tasks = (await Db.CareTasks.AsNoTracking().Where(t => ids.Contains(t.MeetingId)).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(Aborted)).ToLookup(t => t.MeetingId);
        foreach (var part in Parts)
        {
            // The page is about the service; each person whose part is read finds it among the reads of her record.
            await traces.WriteAsync(Actor, CoordinationAccess.Shared, part.Meeting.PersonId, null, null, Aborted);
        }

        return Parts.Count > 0;
    }

    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(Parts.Count == 0 ? null : new Form
    {
        Day = First.LocalDay,
        At = TimeOnly.FromDateTime(Clock.Local(First.StartsAtUtc)),
        Place = First.Place,
    });

    private async Task<IActionResult> Each(MeetingStatus status, Func<Meeting, Task<Outcome>> act, Func<int, string> said)
    {
        var parts = (await Db.PartsOf(Actor, SharedId, Aborted)).Where(p => p.Meeting.Status == status).ToList();
        var (done, why) = (0, new List<string>());
        foreach (var part in parts)
        {
            var outcome = await act(part.Meeting);
            done += outcome.Ok ? 1 : 0;
            why.AddRange(outcome.Ok ? [] : outcome.Reasons.Take(1).Select(r => $"{part.Names.Display} : {r.Sentence}"));
        }

        return parts.Count == 0 ? Missing() : Go(Here, string.Join(" ", [said(done), .. why.Take(5)]));
    }
}
