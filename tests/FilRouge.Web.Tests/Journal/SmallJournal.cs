using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Journal;

/// <summary>A journal of some sixty acts and ten read traces over three days, the first two sealed, written by the product itself.</summary>
internal sealed class SmallJournal : IAsyncDisposable
{
    public const int Persons = 8;

    private static readonly Actor Reader = new(Guid.Parse("0199a000-0000-7000-8000-000000000001"), "Claire Aubry", Role.Coordinator, Guid.Parse("0199a000-0000-7000-8000-000000000002"));

    private SmallJournal(Store store) => Store = store;

    public Store Store { get; }

    public List<Guid> People { get; } = [];

    public static async Task<SmallJournal> Write()
    {
        var time = new TestTime(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        var journal = new SmallJournal(await Store.Open(time: time));
        for (var i = 0; i < Persons; i++)
        {
            await journal.Register(i);
            time.Advance(TimeSpan.FromMinutes(3.0000001));
        }

        for (var round = 0; round < 5; round++)
        {
            foreach (var person in journal.People)
            {
                await journal.Correct(person, round);
                time.Advance(TimeSpan.FromSeconds(7));
            }

            await journal.Refuse(journal.People[round]);
            await journal.Read(journal.People[round], null, null);
            await journal.Read(null, $"q=roux tri=nom {round}", round);
            await journal.Touch(journal.People[0], journal.People[round + 1], journal.People[round + 2]);
            time.Advance(TimeSpan.FromHours(11));
        }

        await journal.Seal(new DateOnly(2026, 3, 4), time.GetUtcNow().UtcDateTime);
        return journal;
    }

    public Task<(string? Broken, int Acts)> Verify() => Store.Inside((_, db) => Verification.Verify(db, CancellationToken.None));

    public Task<int> Seal(DateOnly until, DateTime now) => Store.Inside((_, db) => Sealing.SealUntil(db, until, now, CancellationToken.None));

    private async Task Register(int i)
    {
        var done = await Store.Inside((services, _) => services.GetRequiredService<RegisterPerson>()
            .Execute(new RegisterPerson.Input { BirthName = "Journal" + (char)('a' + i), GivenNames = "Élie", BirthDate = $"{i + 1}/3/1990" }));
        Assert.True(done.Ok, string.Join(' ', done.Reasons.Select(r => r.Sentence)));
        People.Add(done.Id);
    }

    private async Task Correct(Guid person, int version)
    {
        var done = await Store.Inside((services, _) => services.GetRequiredService<CorrectPerson>()
            .Execute(new CorrectPerson.Input(person, new() { Version = version, BirthName = "Journal", GivenNames = "Élie", BirthDate = "14/3/1990", SupportLanguage = $"LSF {version}" })));
        Assert.True(done.Ok, string.Join(' ', done.Reasons.Select(r => r.Sentence)));
    }

    private Task<bool> Refuse(Guid person) => Store.Inside(Reader, true, async (services, _) =>
    {
        await services.GetRequiredService<Work>().JournalRefusal("people.correct", person, "Une autre organisation tient ce dossier.", CancellationToken.None);
        return true;
    });

    private Task<bool> Read(Guid? person, string? query, int? count) => Store.Inside(async (services, _) =>
    {
        await services.GetRequiredService<ReadTraces>().WriteAsync(Reader, "people.read", person, query, count, CancellationToken.None);
        return true;
    });

    public Task<Outcome> Touch(Guid person, params Guid[] others) => Store.Inside((services, _) => new TouchTogether(services.GetRequiredService<Work>()).Execute(new(person, others)));

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    /// <summary>An act about one person that touches others.</summary>
    [UseCase("tests.touch", "Dossiers rapprochés", Needs = PeopleAccess.Write)]
    private sealed class TouchTogether(Work work) : UseCase<TouchTogether.Input>(work)
    {
        public sealed record Input(Guid Person, IReadOnlyList<Guid> Others);

        protected override Guid? PersonOf(Input input) => input.Person;

        protected override Task<Outcome> Change(Input input, CancellationToken ct)
        {
            foreach (var other in input.Others)
            {
                AlsoAbout(other);
            }

            return Task.FromResult(Outcome.Done());
        }
    }
}
