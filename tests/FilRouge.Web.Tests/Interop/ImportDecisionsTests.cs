using FilRouge.Domain.Interop;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Interop;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Interop;

/// <summary>Decisions of the CDAPH that come with a list of persons.</summary>
public sealed class ImportDecisionsTests(Site site)
{
    private const string Login = "coordination@demo.test";
    private readonly string _tag = "V" + new string([.. Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6)]);

    private async Task<(Outcome Outcome, ImportReport Report)> Import(byte[] file)
    {
        var report = new ImportReport { KeepsLines = true };
        return (await site.Inside(Login, (services, _) => services.GetRequiredService<ImportPersons>().Execute(new ImportPersons.Input(new MemoryStream(file), "liste.xlsx", report))), report);
    }

    private Task<List<CdaphDecision>> Stored() => site.Inside(Login, (_, db) => db.CdaphDecisions.AsNoTracking()
        .Where(d => db.Set<Domain.People.Person>().Any(p => p.Id == d.PersonId && p.Names.BirthName == _tag)).OrderBy(d => d.Opens).ToListAsync());

    private object?[] Who(string given) => [_tag, given, new DateOnly(1990, 5, 5), "77000", "Melun"];

    [Theory]
    [Trait("Rule", "E68")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Columns_repeated_under_merged_headers_are_several_decisions(bool from1904)
    {
        var (opens, ends) = (new DateOnly(2024, 3, 1), new DateOnly(2027, 2, 28));
        // A day left as a bare number, in the calendar of its workbook.
        var bare = new DateOnly(2025, 9, 1).DayNumber - new DateOnly(1899, 12, 30).DayNumber - (from1904 ? 1462 : 0);
        var book = new Book { From1904 = from1904 }.Sheet("Liste", [
            ["Personne", null, null, "Adresse", null, "Décision 1", null, null, "Décision 2", null, null],
            ["Nom", "Prénom", "Né(e) le", "CP", "Ville", "Droit", "Début", "Fin", "Droit", "Début", "Fin"],
            [.. Who("Ana"), "PCPE", opens, ends, "ULIS", bare, null],
        ]).Bytes();
        var (outcome, report) = await Import(book);
        Assert.True(outcome.Ok, report.Unreadable);
        var stored = await Stored();
        Assert.Equal([("14.0", opens, ends, "77"), ("8.4", new DateOnly(2025, 9, 1), null, "77")], stored.Select(d => (d.RightCode, d.Opens, d.Ends, d.Mdph)));
        var (_, again) = await Import(book);
        Assert.Equal((0, 0, 1), (again.Created, again.Changed, again.Unchanged));
        Assert.Equal(2, (await Stored()).Count);
    }

    [Fact]
    public async Task One_row_a_decision_completes_the_person_of_the_row_before_and_all_of_it_is_undone()
    {
        object?[] heads = ["Nom", "Prénom", "Né(e) le", "CP", "Ville", "Orientation", "Début droit", "Fin droit"];
        var book = new Book().Sheet("2025", [
            heads,
            [.. Who("Ana"), "PCPE", new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31)],
            [.. Who("Bo"), "PCPE", new DateOnly(2025, 1, 1), null],
            [.. Who("Ana"), "SESSAD", new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31)],
            [.. Who("Ana"), "PCPE", new DateOnly(2025, 6, 1), null],
            [.. Who("Bo"), null, null, null],
        ]).Bytes();
        var (refused, said) = await Import(book);
        // A row that comes again without another decision is the person twice.
        Assert.Equal((Ending.Refused, 1), (refused.Ending, said.Refused));
        Assert.Equal([RowFate.Created, RowFate.Created, RowFate.Following, RowFate.Unchanged, RowFate.Refused], said.Lines.Select(l => l.Fate));
        Assert.Contains("même type est ouverte", said.Lines[3].Problems.Single().Sentence);

        var good = new Book().Sheet("2025", [heads, [.. Who("Ana"), "PCPE", new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31)], [.. Who("Bo"), null, null, null], [.. Who("Ana"), "SESSAD", new DateOnly(2024, 1, 1), null]]).Bytes();
        var (done, report) = await Import(good);
        Assert.True(done.Ok);
        Assert.Equal((3, 2, 0), (report.Rows, report.Created, report.Changed));
        Assert.Equal(["7.8", "14.0"], (await Stored()).Select(d => d.RightCode));
        Assert.Equal(2, await site.Inside(Login, (_, db) => db.ImportWrites.CountAsync(w => w.RunId == done.Id)));
        var undone = await site.Inside(Login, (services, _) => services.GetRequiredService<UndoImport>().Execute(new UndoImport.Input(done.Id, "mauvais fichier")));
        Assert.True(undone.Ok);
        Assert.Empty(await Stored());
        Assert.Equal(0, await site.Inside(Login, (_, db) => db.Persons.CountAsync(p => p.Names.BirthName == _tag)));
    }

    [Fact]
    public void Whoever_imports_may_record_decisions()
    {
        var import = InteropAccess.Permissions.Single(p => p.Code == InteropAccess.Import);
        var kernel = site.App.Services.GetRequiredService<Kernel>();
        var roles = Enum.GetValues<Role>().Where(r => kernel.Decide(new Actor(Guid.NewGuid(), "x", r, Guid.NewGuid()), import.Code, null).Allowed).ToList();
        Assert.NotEmpty(roles);
        Assert.All(roles, r => Assert.True(kernel.Decide(new Actor(Guid.NewGuid(), "x", r, Guid.NewGuid()), ReferralsAccess.WriteRights, new Standing(Relation.Own, false, "épreuve")).Allowed));
    }
}
