using FilRouge.Domain.Agenda;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Demo;

/// <summary>The demonstration as it is created, before anybody touches it.</summary>
public sealed class DemoStore : IAsyncLifetime
{
    public const int Crowd = 12;
    private TestDatabase _store = null!;
    private WebApplication _app = null!;

    public List<string> Said { get; } = [];

    public async ValueTask InitializeAsync()
    {
        _store = await TestDatabase.Create();
        _app = Server.Build(new ServerOptions(_store.Database, "http://127.0.0.1:0") { Demo = true });
        await using var scope = _app.Services.CreateAsyncScope();
        await new Migrator(_store.Database, typeof(Server).Assembly).ApplyAsync();
        scope.ServiceProvider.GetRequiredService<Work>().ActAs(Actor.System("tests"), false);
        await DemoTerritory.Fill(scope.ServiceProvider, Crowd, Said.Add, CancellationToken.None);
    }

    /// <summary>Reads as an account, or as the system.</summary>
    public async Task<T> Read<T>(Func<Db, Work, Task<T>> body, string? login = null)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("tests"), false);
        if (login is not null)
        {
            var account = await work.Db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == login);
            work.ActAs(new Actor(account.Id, account.DisplayName, account.Role, account.OrganisationId), account.Role is Role.Coordinator);
        }

        return await body(work.Db, work);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }
}

/// <summary>What the demonstration promises: each situation is there, the rules hold, the services stay apart.</summary>
public sealed class DemoTests(DemoStore demo) : IClassFixture<DemoStore>
{
    private static readonly string[] Named =
    [
        "Inès Bardet", "Noé Fontaine", "Naël Fontaine", "Lucas Martin", "Kylian Roche", "Martine Aubert", "Théo Lambert", "Camille Perrin", "Zoë Œuvrard-D’Hérouville",
        "Adam Benali-Roy", "Jeanne Mercier", "Lina Da Costa", "Sofiane Kaci", "Sacha Delorme",
    ];

    [Fact]
    [Trait("Rule", "E74")]
    public async Task Every_invented_person_is_marked_so() => Assert.All(await Persons(), p => Assert.True(p.Fictive));

    [Fact]
    public async Task Every_situation_is_there_and_the_homonyms_are_two()
    {
        var names = (await Persons()).Select(p => p.Names.Display).ToList();
        Assert.All(Named, n => Assert.Contains(n, names));
        Assert.Equal(DemoStore.Crowd + Named.Length + 1, names.Count);
        var homonyms = (await Persons()).Where(p => p.Names.Display == "Lucas Martin").ToList();
        Assert.Equal(2, homonyms.Select(p => p.BirthDate.Text).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "E05")]
    public async Task Twins_are_told_apart_by_their_order_of_birth()
    {
        var twins = (await Persons()).Where(p => p.Names.BirthName == "Fontaine").OrderBy(p => p.BirthOrder).ToList();
        Assert.Equal([1, 2], twins.Select(p => p.BirthOrder!.Value));
        Assert.Single(twins.Select(p => p.BirthDate).Distinct());
        Assert.Equal([EpisodeStatus.Active, EpisodeStatus.Waiting], [await Status(twins[0]), await Status(twins[1])]);
    }

    [Fact]
    public async Task Two_homes_one_week_each_and_a_respite_still_searched()
    {
        var ines = await Find("Inès Bardet");
        var rhythms = await demo.Read((db, _) => db.LivingPlaces.Where(p => p.PersonId == ines.Id).Select(p => p.Rhythm).ToListAsync());
        Assert.Equal([LivingRhythm.EvenWeeks, LivingRhythm.OddWeeks], rhythms.Order());
        var places = await demo.Read((db, _) => db.Set<Intervention>().Where(i => i.PersonId == ines.Id).Select(i => i.Place).Distinct().ToListAsync());
        Assert.Contains(Place.OtherParentHome, places);
        var plans = await demo.Read((db, _) => db.Set<Plan>().Include(p => p.Versions).Where(p => p.PersonId == ines.Id).ToListAsync());
        var current = Assert.Single(plans).Current!;
        Assert.Equal(2, current.Number);
        Assert.True(current.ContentIntact);
        Assert.Contains(current.Prestations, p => p.Sourcing == SourcingStatus.ToSearch);
        var ends = await demo.Read((db, work) => db.CdaphDecisions.Where(d => d.PersonId == ines.Id && d.RightCode == RightTypes.Pcpe).Select(d => d.Ends!.Value.DayNumber - work.Clock.Today.DayNumber).ToListAsync());
        Assert.Equal([71], ends);
    }

    [Fact]
    public async Task Who_decides_is_told_for_the_foster_child_the_adult_and_the_nearly_adult()
    {
        var kylian = await Find("Kylian Roche");
        var relatives = await Relatives(kylian);
        Assert.Contains(relatives, r => r.Title == Title.ChildWelfare && r.Measure == WelfareMeasure.Placement);
        Assert.Equal(Domain.People.Relation.Father, Assert.Single(relatives, r => r.IsKeptAway).Relation);
        Assert.Equal(LivingPlaceKind.FosterFamily, await demo.Read((db, _) => db.LivingPlaces.Where(p => p.PersonId == kylian.Id && p.Protected).Select(p => p.Kind).SingleAsync()));

        var guardian = Assert.Single(await Relatives(await Find("Martine Aubert")), r => r.Title == Title.Guardian);
        Assert.Equal(("Philippe Roussel", MeasureScope.PersonAndGoods), (guardian.Name, guardian.Scope));

        var theo = await Find("Théo Lambert");
        var today = await demo.Read((_, work) => Task.FromResult(work.Clock.Today));
        Assert.Contains(Decides.On(theo, await Relatives(theo), today).Notes, n => n.StartsWith("Majorité le", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "E21")]
    public async Task A_gap_between_rights_is_in_renewal_and_the_other_ends_are_as_told()
    {
        var camille = await Find("Camille Perrin");
        var (status, today) = await demo.Read(async (db, work) =>
        {
            var decision = await db.CdaphDecisions.SingleAsync(d => d.PersonId == camille.Id);
            return (RightsChain.Of([decision]).StatusOn(decision, work.Clock.Today, new PolicyDelays()), work.Clock.Today);
        });
        Assert.Equal(RightStatus.Renewing, status);

        var lina = await Find("Lina Da Costa");
        var dipc = await demo.Read((db, _) => db.Episodes.SingleAsync(e => e.PersonId == lina.Id));
        Assert.Equal((DipcStatus.Due, today.AddDays(3)), (dipc.DipcStatusOn(today), dipc.DipcDueOn));
        var jeanne = await Find("Jeanne Mercier");
        var exit = (await demo.Read((db, _) => db.Episodes.SingleAsync(e => e.PersonId == jeanne.Id))).Exit!;
        Assert.Null(exit.Relay!.AcknowledgedOn);
        var sofiane = await Find("Sofiane Kaci");
        Assert.Equal(PlanVersionStatus.ToSign, await demo.Read((db, _) => db.Set<PlanVersion>().Where(v => v.PersonId == sofiane.Id).Select(v => v.Status).SingleAsync()));
        var adam = await Find("Adam Benali-Roy");
        Assert.Null(await demo.Read((db, _) => db.Referrals.Where(r => r.PersonId == adam.Id).Select(r => r.TriagedAtUtc).SingleAsync()));
    }

    [Fact]
    public async Task Each_service_sees_its_own_persons_and_each_team_member_hers()
    {
        var all = await Persons();
        var (seine, essonne) = (await Seen("coordination@demo.test"), await Seen("coordination91@demo.test"));
        Assert.Equal(all.Count, seine.Count + essonne.Count);
        Assert.DoesNotContain("Sacha Delorme", seine);
        Assert.Contains("Sacha Delorme", essonne);
        Assert.Equal(["Camille Perrin", "Inès Bardet", "Martine Aubert", "Noé Fontaine"], await Seen("liberale@demo.test"));
        Assert.Equal(["Kylian Roche", "Lucas Martin", "Noé Fontaine", "Théo Lambert"], await Seen("educatrice@demo.test"));
        Assert.Equal(["Inès Bardet"], await Seen("mere@demo.test"));
        Assert.Equal(["Martine Aubert"], await Seen("mandataire@demo.test"));
        Assert.Equal(["Martine Aubert"], await Seen("personne@demo.test"));
    }

    [Fact]
    public async Task Nobody_is_expected_in_two_places_and_nothing_is_declared_before_it_took_place()
    {
        var sessions = await demo.Read((db, _) => db.Set<Intervention>().AsNoTracking().ToListAsync());
        Assert.True(sessions.Count > 300);
        Assert.Empty(sessions.GroupBy(i => (i.ProfessionalId, i.StartsAtUtc)).Where(g => g.Count() > 1));
        Assert.Empty(sessions.GroupBy(i => (i.PersonId, i.StartsAtUtc)).Where(g => g.Count() > 1));
        var now = await demo.Read((_, work) => Task.FromResult(work.Clock.UtcNow));
        Assert.DoesNotContain(sessions, i => i.Status == InterventionStatus.Completed && i.EndsAtUtc > now);
        Assert.Contains(sessions, i => i.Open && i.EndsAtUtc < now);
        Assert.Contains(sessions, i => i.Open && i.StartsAtUtc > now);
    }

    [Fact]
    public async Task The_journal_holds_one_act_for_each_person_and_verifies()
    {
        Assert.Contains("27 dossiers sur 27.", demo.Said);
        var (broken, acts) = await demo.Read((db, _) => Verification.Verify(db, CancellationToken.None));
        Assert.Null(broken);
        Assert.True(acts >= 27);
        var persons = (await Persons()).Select(p => p.Id).ToHashSet();
        var told = await demo.Read((db, _) => db.Acts.Where(a => a.Code == "demo.persons" && a.Subject != Guid.Empty).Select(a => a.Subject).ToListAsync());
        Assert.True(persons.SetEquals(told));
        Assert.Equal(persons.Count, told.Count);
    }

    private Task<List<Person>> Persons() => demo.Read((db, _) => db.Persons.AsNoTracking().ToListAsync());

    private async Task<Person> Find(string name) => (await Persons()).Single(p => p.Names.Display == name);

    private Task<List<Relative>> Relatives(Person person) => demo.Read((db, _) => db.Relatives.AsNoTracking().Where(r => r.PersonId == person.Id).ToListAsync());

    private Task<EpisodeStatus> Status(Person person) => demo.Read((db, _) => db.Episodes.Where(e => e.PersonId == person.Id).Select(e => e.Status).SingleAsync());

    private Task<List<string>> Seen(string login) => demo.Read(
        async (db, _) => (await db.Persons.AsNoTracking().ToListAsync()).Select(p => p.Names.Display).Order(StringComparer.Ordinal).ToList(), login);
}
