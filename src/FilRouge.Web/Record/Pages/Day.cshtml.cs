using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Coordination;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>« Ma journée »: what is due, what is today, what others changed since the last visit. All computed.</summary>
[Needs(RecordAccess.Day)]
public sealed class DayModel(DueReader due) : ProductPage, IListPage, IExportPage
{
    private const int FirstGroups = 8;
    private const int MaxGroups = 120;
    private const int MaxMoves = 60;
    private const string ByKind = "genre";

    private IReadOnlyList<Due> _due = [];

    /// <summary>Shows all that is due, not the most pressing only.</summary>
    [BindProperty(Name = "tout", SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>personne or genre: how what is due is gathered.</summary>
    [BindProperty(Name = "par", SupportsGet = true)]
    public string? By { get; set; }

    /// <summary>What is due, gathered, the most pressing first.</summary>
    public IReadOnlyList<DueGroup> Groups { get; private set; } = [];

    public int GroupCount { get; private set; }

    public int DueCount { get; private set; }

    public int LateCount { get; private set; }

    public int PersonCount { get; private set; }

    /// <summary>Whom the reader follows; for a coordinator, with the most pressing requests that nobody has taken.</summary>
    public FollowedPersons Followed { get; private set; } = new([], 0, 0);

    /// <summary>Threads of the persons shown.</summary>
    public IReadOnlyDictionary<Guid, SparkModel> Sparks { get; private set; } = new Dictionary<Guid, SparkModel>();

    public bool SeesActiveFile { get; private set; }

    public IReadOnlyList<Slot> Today { get; private set; } = [];

    public IReadOnlyList<IGrouping<(Guid Id, string Name), Move>> Moves { get; private set; } = [];

    /// <summary>Instant from which things are new, UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>True when the reader had come before.</summary>
    public bool CameBefore { get; private set; }

    /// <summary>Lines shown of each group before the rest is left to the record.</summary>
    public int Lines => GatheredByKind ? 6 : 3;

    public bool GatheredByKind => By == ByKind;

    public IReadOnlyList<FilterLink> Ways =>
        [new("par personne", "/ma-journee", !GatheredByKind), new("par genre", "/ma-journee?par=" + ByKind, GatheredByKind)];

    /// <summary>All that is due, those that the screen gathers under « tout voir » too.</summary>
    public ExportTable Exported => ExportTable.Of(
        "ma-journee", "À faire", "", _due,
        ("Personne", d => d.Person),
        ("Quoi", d => d.Sentence),
        ("Pour le", d => d.On),
        ("En retard", d => d.Late),
        ("Règle", d => d.Why),
        ("Genre", d => d.Kind));

    public string TracedQuery => "jour";

    public int TracedCount => Groups.Count + Today.Count + Meetings.Count + Moves.Count;

    /// <summary>Meetings of the day to which one is invited; the parts of one about several persons together, for who opens it as a whole.</summary>
    public IReadOnlyList<IGrouping<Guid, MeetingSlot>> Meetings { get; private set; } = [];

    /// <summary>True when the reader prepares meetings about several persons.</summary>
    public bool SharesMeetings { get; private set; }

    /// <summary>About whom they are.</summary>
    public IReadOnlyDictionary<Guid, string> MeetingNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>An intervention of the day.</summary>
    public sealed record Slot(Guid Id, Guid PersonId, string Person, DateTime StartsAtUtc, int Minutes, string Professional, InterventionStatus Status, Place Place, bool ToLog);

    /// <summary>What somebody else did in a file.</summary>
    public sealed record Move(Guid PersonId, string Person, string What, string Who, DateTime AtUtc);

    public async Task OnGetAsync()
    {
        Followed = await due.MyPersons(Aborted);
        var (mine, all) = (Followed.Persons, await due.Of(Followed, Aborted));
        (DueCount, LateCount, PersonCount) = (all.Count, all.Count(d => d.Late), all.Select(d => d.PersonId).Distinct().Count());
        _due = all;
        var groups = GatheredByKind ? DueGroup.ByKind(all) : DueGroup.ByPerson(all);
        GroupCount = groups.Count;
        Groups = [.. groups.Take(All ? MaxGroups : FirstGroups)];
        Sparks = await ThreadsReader.Sparks(Work, [.. Groups.Select(g => g.PersonId).OfType<Guid>()], Aborted);
        SeesActiveFile = await May(RecordAccess.ActiveFile);
        Today = await LoadToday(mine);
        SharesMeetings = await May(CoordinationAccess.Shared);
        var meetings = await Db.MeetingsOn(Clock.Today, Actor.AccountId, Aborted);
        Meetings = [.. meetings.GroupBy(m => SharesMeetings ? m.SharedId ?? m.MeetingId : m.MeetingId)];
        var about = meetings.Select(m => m.PersonId).Distinct().ToList();
        MeetingNames = await Db.Set<Person>().AsNoTracking().Where(p => about.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, Aborted);
        await LoadMoves(mine);
    }

    private async Task<IReadOnlyList<Slot>> LoadToday(IReadOnlyCollection<Guid> mine)
    {
        var (today, now, me) = (Clock.Today, Clock.UtcNow, Actor.AccountId);
        // The service declares any; a professional of the team her own.
        var any = Actor.Role is Role.HeadOfService or Role.Coordinator or Role.Secretary;
        // Names come by a join: asked as a whole of each row, they would be looked for among all persons.
        var rows = await Db.Set<Intervention>().AsNoTracking().Where(i => i.LocalDay == today && mine.Contains(i.PersonId) && i.Status != InterventionStatus.Cancelled)
            .OrderBy(i => i.StartsAtUtc).Take(60)
            .Join(Db.Set<Person>(), i => i.PersonId, p => p.Id, (i, p) => new { i, p.Names })
            .Select(x => new
            {
                x.i.Id,
                x.i.PersonId,
                Own = Db.Set<Professional>().Any(p => p.Id == x.i.ProfessionalId && p.AccountId == me),
                x.Names,
                x.i.StartsAtUtc,
                x.i.DurationMinutes,
                Professional = Db.Set<Professional>().Where(p => p.Id == x.i.ProfessionalId).Select(p => p.Name).FirstOrDefault(),
                x.i.Status,
                x.i.Place,
            }).OrderBy(x => x.StartsAtUtc).ToListAsync(Aborted);
        return [.. rows.Select(r => new Slot(
            r.Id, r.PersonId, r.Names.Display, r.StartsAtUtc, r.DurationMinutes, r.Professional ?? "", r.Status, r.Place,
            (any || r.Own) && r.StartsAtUtc <= now && (r.Status is InterventionStatus.Planned or InterventionStatus.Confirmed)))];
    }

    private async Task LoadMoves(IReadOnlyCollection<Guid> mine)
    {
        var me = Actor.AccountId;
        (Since, CameBefore) = await LastVisit.Find(Work, Aborted);
        var since = Since;
        var acts = await Db.Acts.AsNoTracking().Where(a => a.AtUtc > since && a.Allowed && a.ActorId != me && a.ActorId != Guid.Empty && mine.Contains(a.Subject))
            .OrderByDescending(a => a.AtUtc).Take(MaxMoves).Select(a => new { a.Subject, a.Code, a.ActorName, a.AtUtc }).ToListAsync(Aborted);
        var subjects = acts.Select(a => a.Subject).Distinct().ToList();
        var names = await Db.Set<Person>().AsNoTracking().Where(p => subjects.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, Aborted);
        Moves = [.. acts.Where(a => names.ContainsKey(a.Subject))
            .Select(a => new Move(a.Subject, names[a.Subject], Modules.ActLabels.GetValueOrDefault(a.Code, a.Code), a.ActorName, a.AtUtc)).GroupBy(m => (m.PersonId, m.Person))];
    }

    /// <summary>« 14 h 30 ».</summary>
    public string Hour(DateTime utc) => FrenchTime.Display(TimeOnly.FromDateTime(Clock.Local(utc)));

    /// <summary>« aujourd’hui à 9 h 12 », « le 3 mars 2026 à 17 h ».</summary>
    public string When(DateTime utc) => (Clock.DayOf(utc) == Clock.Today ? "aujourd’hui" : $"le {FrenchDate.Long(Clock.DayOf(utc))}") + $" à {Hour(utc)}";
}
