using FilRouge.Domain.Assessments;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.Assessments;
using FilRouge.Web.Network;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Demo;

/// <summary>What the stories happen in: accounts, rules, diary of the professionals.</summary>
internal sealed class DemoWorld
{
    private const int TeamMeetingPersons = 4;

    private readonly Dictionary<Guid, (Guid Key, int Told)> _teamMeetings = [];
    private readonly Dictionary<string, Account> _accounts;
    private readonly Dictionary<string, TerritoryPolicy> _policies;

    private DemoWorld(Clock clock, Dictionary<string, Account> accounts, Dictionary<string, TerritoryPolicy> policies, DemoDiary diary)
    {
        (Clock, _accounts, _policies, Diary) = (clock, accounts, policies, diary);
        (Today, Now) = (clock.Today, clock.UtcNow);
        var holidays = Enumerable.Range(Today.Year - 3, 5).SelectMany(y => Domain.Common.PublicHolidays.In(y)).ToHashSet();
        Triage = new TriageClock(new PolicyDelays(), clock.Zone, holidays);
        Holidays = holidays;
    }

    public Clock Clock { get; }
    public DateOnly Today { get; }
    public DateTime Now { get; }
    public DemoDiary Diary { get; }
    public TriageClock Triage { get; }
    public IReadOnlySet<DateOnly> Holidays { get; }
    public IReadOnlyList<Grid> Grids { get; private init; } = [];

    public static async Task<DemoWorld> Read(Work work, CancellationToken ct)
    {
        var agreed = await work.Db.Agreements.AsNoTracking().Where(a => a.Status == AgreementStatus.Active).Select(a => a.ProfessionalId).ToListAsync(ct);
        var professionals = await work.Db.Professionals.AsNoTracking().Include(p => p.Zones).Include(p => p.Slots).AsSplitQuery().OrderBy(p => p.Id).ToListAsync(ct);
        var able = professionals.Where(p => p.Status != ProfessionalStatus.Independent || agreed.Contains(p.Id)).ToList();
        return new DemoWorld(
            work.Clock,
            await work.Db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.UserName!, ct),
            await work.Db.TerritoryPolicies.AsNoTracking().ToDictionaryAsync(p => p.Territory, ct),
            new DemoDiary(able))
        {
            Grids = await work.Db.Grids.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct),
        };
    }

    /// <summary>Key of the next team meeting of a coordinator, about her first persons; null once it has its number.</summary>
    public Guid? TeamMeetingOf(Guid coordinator)
    {
        var (key, told) = _teamMeetings.GetValueOrDefault(coordinator, (Domain.Common.OrderedId.Next(), 0));
        _teamMeetings[coordinator] = (key, told + 1);
        return told < TeamMeetingPersons ? key : null;
    }

    public Account Account(string login) => _accounts[login];

    public TerritoryPolicy Policy(string territory) => _policies[territory];

    /// <summary>Who decides for the service.</summary>
    public Account Head(string territory) => _accounts[territory == "91" ? "direction91@demo.test" : "chef@demo.test"];

    public DateTime At(DateOnly day, int hour, int minute = 0) => Clock.ToUtc(day, new TimeOnly(hour, minute));

    public static Guid OrganisationOf(string territory) => (territory == "91" ? DemoAccounts.Essonne : DemoAccounts.SeineEtMarne).Id;

    /// <summary>Beginning of the numbers of a service: the code of the organisation.</summary>
    public static string PrefixOf(string territory) => (territory == "91" ? DemoAccounts.Essonne : DemoAccounts.SeineEtMarne).Code;
}
