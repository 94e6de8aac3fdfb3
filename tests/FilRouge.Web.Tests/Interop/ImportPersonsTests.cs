using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Web.Interop;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Interop;

/// <summary>The use case, within the service of a coordinator.</summary>
public sealed class ImportPersonsTests(Site site)
{
    private const string Login = "coordination@demo.test";
    private readonly string _tag = "Z" + new string([.. Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6)]);

    private async Task<(Outcome Outcome, ImportReport Report)> Import(string text, bool partial = false, string login = Login, CancellationToken ct = default)
    {
        var report = new ImportReport();
        var outcome = await site.Inside(login, (services, _) => services.GetRequiredService<ImportPersons>().Execute(
            new ImportPersons.Input(new MemoryStream(Encoding.UTF8.GetBytes(text)), "liste.csv", report) { Partial = partial }, ct));
        return (outcome, report);
    }

    private Task<List<Domain.People.Person>> Stored() =>
        site.Inside(Login, (_, db) => db.Persons.AsNoTracking().Where(p => p.Names.BirthName == _tag).OrderBy(p => p.Names.GivenNames).ToListAsync());

    [Fact]
    public async Task It_writes_one_act_per_person_and_the_counts_in_the_service_chain()
    {
        var (outcome, report) = await Import($"nom;prénom;né le;mère;cp;ville\n{_tag};Ana;5/5/2015;Mme Zed;77000;Melun\n{_tag};Bo;1980;;;\n");
        Assert.Equal((Ending.Done, 2), (outcome.Ending, report.Created));
        var persons = await Stored();
        var ids = persons.Select(p => p.Id).ToList();
        var acts = await site.Inside((_, db) => db.Acts.AsNoTracking().Where(a => ids.Contains(a.Subject)).ToListAsync());
        Assert.Equal(2, acts.Count);
        Assert.All(acts, a => Assert.Equal("interop.import.persons", a.Code));
        var run = await site.Inside((_, db) => db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == outcome.Id));
        Assert.Equal((2, 0, 0), (run.Created, run.Changed, run.Refused));
        var chain = await site.Inside((_, db) => db.Acts.AsNoTracking().Where(a => a.Subject == Guid.Empty && a.Code == "interop.import.persons").OrderByDescending(a => a.Number).FirstAsync());
        Assert.Contains("\"Created\":[null,2]", chain.Payload);
        Assert.Null((await site.Inside((_, db) => Verification.Verify(db, CancellationToken.None))).Broken);
    }

    [Fact]
    public async Task One_bad_row_refuses_all_unless_the_good_ones_are_asked_for()
    {
        var text = $"nom;prénom;né le\n{_tag};Ana;1980\n{_tag};Bo;31/02/1980\n{_tag};Cy;1981\n";
        var (refused, report) = await Import(text);
        Assert.Equal(Ending.Refused, refused.Ending);
        Assert.Equal((3, "C", "né le"), (report.Problems.Single().Row, report.Problems.Single().Column, report.Problems.Single().Header));
        Assert.Empty(await Stored());
        var (partial, _) = await Import(text, partial: true);
        Assert.Equal(Ending.Done, partial.Ending);
        Assert.Equal(["Ana", "Cy"], (await Stored()).Select(p => p.Names.GivenNames));
    }

    [Fact]
    public async Task Again_changes_only_what_changed()
    {
        await Import($"n° dossier;nom;prénom;né le;tél;mère;tél mère\n{_tag}1;{_tag};Ana;5/5/2015;0612345678;Mme Zed;0611111111\n{_tag}2;{_tag};Bo;6/6/2016;;;\n");
        var before = (await Stored()).ToDictionary(p => p.Id, p => p.Version);
        var (_, again) = await Import($"n° dossier;nom;prénom;né le;tél;mère;tél mère\n{_tag}1;{_tag};Ana;5/5/2015;0612345678;Mme Zed;0611111111\n{_tag}2;{_tag};Bo;6/6/2016;0622222222;;\n");
        Assert.Equal((0, 1, 1), (again.Created, again.Changed, again.Unchanged));
        Assert.Contains("téléphone : 06 22 22 22 22", again.Examples.Single().Changes);
        var after = await Stored();
        Assert.Equal([0, 1], after.Select(p => p.Version - before[p.Id]));
        var ids = after.Select(p => p.Id).ToList();
        var acts = await site.Inside((_, db) => db.Acts.AsNoTracking().Where(a => ids.Contains(a.Subject)).GroupBy(a => a.Subject).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.Equal([1, 2], after.Select(p => acts.Single(a => a.Key == p.Id).Count));
    }

    [Fact]
    public async Task A_relative_reached_otherwise_and_a_move_are_changes()
    {
        await Import($"nom;prénom;né le;mère;tél mère;adresse;ville\n{_tag};Ana;5/5/2015;Mme Zed;0611111111;1 rue A;Melun\n");
        var (_, again) = await Import($"nom;prénom;né le;mère;tél mère;adresse;ville\n{_tag};Ana;5/5/2015;Mme Zed;0633333333;9 rue B;Meaux\n");
        Assert.Equal(1, again.Changed);
        var person = Assert.Single(await Stored());
        var relatives = await site.Inside(Login, (_, db) => db.RelativesOf(person.Id, default));
        Assert.Equal("+33633333333", Assert.Single(relatives).Phone!.Value.Text);
        var places = await site.Inside(Login, (_, db) => db.PlacesOf(person.Id, default));
        Assert.Equal("9 rue B", Assert.Single(places).Line);
    }

    [Theory]
    [InlineData("nom;prénom;né le\n{0};Ana;1980\n{0};Ana;1980\n", "La ligne 2 porte déjà")]
    [InlineData("n° dossier;nom;prénom;né le\n{0};{0};Ana;1980\n{0};{0};Bo;1981\n", "est déjà celui de la ligne 2")]
    public async Task The_same_person_twice_in_a_file_is_refused(string text, string said)
    {
        var (outcome, report) = await Import(string.Format(text, _tag));
        Assert.Equal(Ending.Refused, outcome.Ending);
        Assert.Contains(said, report.Problems.Last(p => p.Level == ProblemLevel.Refused).Sentence);
    }

    [Fact]
    public async Task A_trial_writes_nothing_not_even_an_act()
    {
        var acts = await site.Inside((_, db) => db.Acts.CountAsync(a => a.Code == "interop.import.persons"));
        var report = new ImportReport();
        await site.Inside(Login, async (services, _) =>
        {
            var work = services.GetRequiredService<Work>();
            await ImportPersons.Try(work, work.Actor.OrganisationId, new MemoryStream(Encoding.UTF8.GetBytes($"nom;prénom;né le\n{_tag};Ana;1980\n")), report, null, default);
            return 0;
        });
        Assert.Equal(1, report.Created);
        Assert.Empty(await Stored());
        Assert.Equal(acts, await site.Inside((_, db) => db.Acts.CountAsync(a => a.Code == "interop.import.persons")));
    }

    [Fact]
    public async Task Stopping_leaves_nothing_written()
    {
        using var stop = new CancellationTokenSource();
        var text = new StringBuilder("nom;prénom;né le\n");
        for (var i = 0; i < 700; i++)
        {
            text.Append($"{_tag};P{(char)('a' + (i % 26))}{(char)('a' + (i / 26))};1980\n");
        }

        var input = new ImportPersons.Input(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "liste.csv", new ImportReport()) { Progress = new StopAtOnce(stop) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Inside(Login, (services, _) => services.GetRequiredService<ImportPersons>().Execute(input, stop.Token)));
        Assert.Empty(await Stored());
    }

    [Theory]
    [InlineData("educatrice@demo.test")]
    [InlineData("direction@demo.test")]
    [InlineData("liberale@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Others_may_not(string login)
    {
        var (outcome, _) = await Import($"nom;prénom;né le\n{_tag};Ana;1980\n", login: login);
        Assert.Equal(Ending.Denied, outcome.Ending);
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task Another_service_imports_its_own_record_and_never_touches_ours()
    {
        await Import($"n° dossier;nom;prénom;né le;tél\n{_tag};{_tag};Ana;1980;0611111111\n");
        var (outcome, report) = await Import($"n° dossier;nom;prénom;né le;tél\n{_tag};{_tag};Ana;1980;0699999999\n", login: "coordination91@demo.test");
        Assert.Equal((Ending.Done, 1), (outcome.Ending, report.Created));
        Assert.Equal("+33611111111", Assert.Single(await Stored()).Phone!.Value.Text);
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value) => stop.Cancel();
    }
}
