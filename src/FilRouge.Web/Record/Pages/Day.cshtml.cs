using System.Reflection;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>« Ma journée »: what is due, what is today, what others changed since the last visit. All computed.</summary>
[Needs(RecordAccess.Day)]
public sealed class DayModel(DueReader due) : ProductPage, IListPage
{
    private const int FirstDue = 15;
    private const int MaxDue = 200;
    private const int MaxMoves = 30;
    private static readonly TimeSpan LongestAbsence = TimeSpan.FromDays(7);

    private static readonly Dictionary<string, string> Labels = Modules.UseCases
        .Select(u => u.GetCustomAttribute<UseCaseAttribute>()!).ToDictionary(u => u.Code, u => u.Label);

    /// <summary>Shows all that is due, not the most pressing only.</summary>
    [BindProperty(Name = "tout", SupportsGet = true)]
    public bool All { get; set; }

    public IReadOnlyList<Due> Due { get; private set; } = [];

    public int DueCount { get; private set; }

    public IReadOnlyList<Slot> Today { get; private set; } = [];

    public IReadOnlyList<IGrouping<(Guid Id, string Name), Move>> Moves { get; private set; } = [];

    public DateTime Since { get; private set; }

    public string TracedQuery => "jour";

    public int TracedCount => Due.Count + Today.Count + Moves.Count;

    /// <summary>An intervention of the day.</summary>
    public sealed record Slot(Guid PersonId, string Person, DateTime StartsAtUtc, int Minutes, string Professional, InterventionStatus Status, Place Place);

    /// <summary>What somebody else did in a file.</summary>
    public sealed record Move(Guid PersonId, string Person, string What, string Who, DateTime AtUtc);

    public async Task OnGetAsync()
    {
        var mine = await due.MyPersons(Aborted);
        var all = await due.Of(mine, Aborted);
        DueCount = all.Count;
        Due = [.. all.Take(All ? MaxDue : FirstDue)];
        Today = await LoadToday(mine);
        await LoadMoves(mine);
    }

    private async Task<IReadOnlyList<Slot>> LoadToday(IReadOnlyCollection<Guid> mine)
    {
        var today = Clock.Today;
        var rows = await Db.Set<Intervention>().AsNoTracking().Where(i => i.LocalDay == today && mine.Contains(i.PersonId) && i.Status != InterventionStatus.Cancelled)
            .OrderBy(i => i.StartsAtUtc).Take(60)
            .Select(i => new
            {
                i.PersonId,
                Names = Db.Set<Person>().Where(p => p.Id == i.PersonId).Select(p => p.Names).First(),
                i.StartsAtUtc,
                i.DurationMinutes,
                Professional = Db.Set<Professional>().Where(p => p.Id == i.ProfessionalId).Select(p => p.Name).FirstOrDefault(),
                i.Status,
                i.Place,
            }).ToListAsync(Aborted);
        return [.. rows.Select(r => new Slot(r.PersonId, r.Names.Display, r.StartsAtUtc, r.DurationMinutes, r.Professional ?? "", r.Status, r.Place))];
    }

    /// <summary>Since the visit before this one; the trace of this page, written on each visit, says when that was.</summary>
    private async Task LoadMoves(IReadOnlyCollection<Guid> mine)
    {
        var (now, me) = (Clock.UtcNow, Actor.AccountId);
        var dayStart = Clock.ToUtc(Clock.Today, TimeOnly.MinValue);
        var last = await Db.ReadTraces.AsNoTracking().Where(r => r.AccountId == me && r.Page == RecordAccess.Day && r.AtUtc < dayStart).OrderByDescending(r => r.Id).Select(r => (DateTime?)r.AtUtc).FirstOrDefaultAsync(Aborted);
        Since = last is { } visit && now - visit < LongestAbsence ? visit : now - LongestAbsence;
        var since = Since;
        var acts = await Db.Acts.AsNoTracking().Where(a => a.AtUtc > since && a.Allowed && a.ActorId != me && a.ActorId != Guid.Empty && mine.Contains(a.Subject))
            .OrderByDescending(a => a.Id).Take(MaxMoves).Select(a => new { a.Subject, a.Code, a.ActorName, a.AtUtc }).ToListAsync(Aborted);
        var subjects = acts.Select(a => a.Subject).Distinct().ToList();
        var names = await Db.Set<Person>().AsNoTracking().Where(p => subjects.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, Aborted);
        Moves = [.. acts.Where(a => names.ContainsKey(a.Subject))
            .Select(a => new Move(a.Subject, names[a.Subject], Labels.GetValueOrDefault(a.Code, a.Code), a.ActorName, a.AtUtc)).GroupBy(m => (m.PersonId, m.Person))];
    }

    /// <summary>« 14 h 30 ».</summary>
    public string Hour(DateTime utc) => FrenchTime.Display(TimeOnly.FromDateTime(Clock.Local(utc)));
}
