using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Persistence;

/// <summary>What holds for every table without a mapping having to say it.</summary>
public sealed class ConventionTests
{
    [Fact]
    public async Task Instants_come_back_as_utc_to_the_microsecond()
    {
        await using var store = await Store.Open();
        var at = new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc).AddTicks(1_234_560);
        var id = await store.Inside(async (_, db) =>
        {
            var person = Person.Register(Guid.NewGuid(), new PersonIdentity(new PersonName("Roux", "Lou"), Sex.Undetermined, PartialDate.FromStore("1990-03-14")), false, null, new DateOnly(2026, 1, 1), at);
            db.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });
        var read = await store.Inside((_, db) => db.Persons.AsNoTracking().Where(p => p.Id == id).Select(p => p.CreatedAtUtc).SingleAsync());
        Assert.Equal(at, read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task Each_save_raises_the_version_by_one_and_an_older_one_conflicts()
    {
        await using var store = await Store.Open();
        var id = await store.Inside(async (_, db) => (await Given.PersonIn(db, Guid.NewGuid(), "Bertin")).Id);
        var conflict = await store.Inside((_, first) => store.Inside(async (_, second) =>
        {
            var (mine, theirs) = (await first.Persons.SingleAsync(p => p.Id == id), await second.Persons.SingleAsync(p => p.Id == id));
            mine.UpdateSituation(default, default, "LSF");
            await first.SaveChangesAsync();
            Assert.Equal(1, mine.Version);
            theirs.UpdateSituation(default, default, "Makaton");
            return await Xunit.Record.ExceptionAsync(() => second.SaveChangesAsync());
        }));
        Assert.IsType<DbUpdateConcurrencyException>(conflict);
        Assert.Equal((1, "LSF"), await store.Inside(async (_, db) =>
        {
            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == id);
            return (person.Version, person.SupportLanguage);
        }));
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task Two_use_cases_on_the_same_version_end_with_one_done_and_one_changed()
    {
        await using var store = await Store.Open();
        var id = await store.Inside(async (_, db) => (await Given.PersonIn(db, Guid.NewGuid(), "Bertin")).Id);
        Task<Outcome> Correct(string language) => store.Inside((services, _) => services.GetRequiredService<CorrectPerson>()
            .Execute(new CorrectPerson.Input(id, new() { Version = 0, BirthName = "Bertin", GivenNames = "Camille", BirthDate = "14/3/1990", SupportLanguage = language })));
        Assert.Equal(Ending.Done, (await Correct("LSF")).Ending);
        Assert.Equal(Ending.Changed, (await Correct("Makaton")).Ending);
    }

    [Fact]
    public async Task Nobody_sees_nothing_and_a_service_sees_its_own()
    {
        await using var store = await Store.Open();
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Inside(async (_, db) => (await Given.PersonIn(db, mine, "Mien"), await Given.PersonIn(db, other, "Autre")));
        Task<List<string>> Seen(Actor actor, bool organisation) => store.Inside(actor, organisation, (_, db) => db.Persons.AsNoTracking().Select(p => p.Names.BirthName).Order().ToListAsync());

        Assert.Equal(["Mien"], await Seen(new Actor(Guid.NewGuid(), "A", Role.Coordinator, mine), true));
        Assert.Empty(await Seen(new Actor(Guid.NewGuid(), "B", Role.Salaried, mine), false));
        Assert.Equal(["Autre", "Mien"], await Seen(Actor.System("tests"), false));
        Assert.Empty(await store.Inside(async (_, db) =>
        {
            db.Viewer = Viewer.Nobody;
            return await db.Persons.AsNoTracking().ToListAsync();
        }));
    }

    [Fact]
    public async Task The_model_keeps_to_what_both_engines_share()
    {
        await using var store = await Store.Open(migrated: false);
        var entities = await store.Inside((_, db) => Task.FromResult(db.GetService<IDesignTimeModel>().Model.GetEntityTypes().ToList()));
        var properties = entities.SelectMany(AllProperties).ToList();
        Assert.True(properties.Count > 100, $"only {properties.Count} columns seen");
        Type[] refused = [typeof(decimal), typeof(float), typeof(DateTimeOffset), typeof(TimeSpan)];
        Assert.Empty(properties.Where(p => refused.Contains(Provider(p))).Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name} is kept as {Provider(p).Name}"));
        Assert.Empty(properties.Where(p => p.GetColumnName().Any(char.IsUpper)).Select(p => p.GetColumnName()));
        Assert.Empty(entities.Where(e => e.ClrType.IsAssignableTo(typeof(Entity)) && e.FindProperty("Version") is not { IsConcurrencyToken: true }).Select(e => e.DisplayName()));
        Assert.Empty(entities.SelectMany(e => e.GetKeys()).SelectMany(k => k.Properties)
            .Where(p => p.ClrType == typeof(Guid) && !p.IsShadowProperty() && !p.IsForeignKey() && p.ValueGenerated != ValueGenerated.Never).Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}"));
    }

    [Fact]
    public async Task Every_foreign_key_has_an_index()
    {
        await using var store = await Store.Open(migrated: false);
        var keys = await store.Inside((_, db) => Task.FromResult(db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).ToList()));
        Assert.NotEmpty(keys);
        Assert.Empty(keys.Where(k => !Covered(k)).Select(k => $"{k.DeclaringEntityType.DisplayName()}: {string.Join(", ", k.Properties.Select(p => p.Name))}"));
    }

    private static bool Covered(IForeignKey key) =>
        key.DeclaringEntityType.GetIndexes().Select(i => i.Properties).Concat(key.DeclaringEntityType.GetKeys().Select(k => k.Properties))
            .Any(columns => columns.Take(key.Properties.Count).SequenceEqual(key.Properties));

    private static IEnumerable<IProperty> AllProperties(ITypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => AllProperties(c.ComplexType)));

    private static Type Provider(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
