using System.Net;
using System.Text;
using FilRouge.Domain.People;
using FilRouge.Platform.Journal;
using FilRouge.Web.Interop;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Interop;

/// <summary>A whole import is undone: all returns to what it was, but for what somebody has changed or built upon since.</summary>
public sealed class UndoImportTests(Site site)
{
    private const string Login = "coordination@demo.test";
    private const string Motive = "mauvaise feuille du classeur";
    private readonly string _tag = "U" + new string([.. Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6)]);

    private async Task<string> Imported(string text)
    {
        var client = await site.As(Login);
        using var done = await client.Post(await ImportPagesTests.Checked(client, Encoding.UTF8.GetBytes(text)), []);
        Assert.StartsWith("/personnes/imports/", done.Headers.Location?.ToString());
        return done.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> Undo(string run, string reason = Motive) => await (await site.As(Login)).Post(run, new() { ["Input.Reason"] = reason });

    /// <summary>All that is stored of the persons of the test, but for version tokens.</summary>
    private Task<List<string>> Picture() => site.Inside(Login, async (_, db) =>
    {
        var persons = await db.Persons.AsNoTracking().Where(p => p.Names.BirthName.StartsWith(_tag)).OrderBy(p => p.Id).ToListAsync();
        var ids = persons.Select(p => p.Id).ToList();
        var places = await db.LivingPlaces.AsNoTracking().Where(p => ids.Contains(p.PersonId)).OrderBy(p => p.Id).ToListAsync();
        var relatives = await db.Relatives.AsNoTracking().Where(p => ids.Contains(p.PersonId)).OrderBy(p => p.Id).ToListAsync();
        var folded = _tag.ToLowerInvariant();
        var words = await db.SearchWords.AsNoTracking().Where(w => ids.Contains(w.PersonId) || w.Word.StartsWith(folded)).OrderBy(w => w.PersonId).ThenBy(w => w.Word).ToListAsync();
        return new object[] { persons, places, relatives, words }.Select(rows => System.Text.RegularExpressions.Regex.Replace(System.Text.Json.JsonSerializer.Serialize(rows), "\"Version\":[0-9]+", "")).ToList();
    });

    [Fact]
    public async Task All_returns_to_what_it_was()
    {
        await Imported($"nom;prénom;né le;tél;adresse;ville;mère;tél mère;sexe\n{_tag};Ana;5/5/2015;0612000001;1 rue A;Melun;Mme Zed;0612000009;F\n");
        var before = await Picture();
        var run = await Imported($"nom;prénom;né le;tél;adresse;ville;mère;tél mère;n° dossier;prénom usuel\n{_tag};Ana;5/5/2015;0699000001;9 rue B;Meaux;Mme Zed;0699000009;{_tag}1;Nana\n{_tag}b;Bo;1980;;2 rue C;Melun;;;{_tag}2;\n");
        Assert.NotEqual(before, await Picture());
        using var done = await Undo(run);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(before, await Picture());
        var page = (await (await site.As(Login)).Page(run)).Text("main");
        Assert.Contains("Dossiers remis comme avant2", page);
        Assert.Contains(Motive, page);
        Assert.Contains("(annulé)", (await (await site.As(Login)).Page("/personnes/imports")).Text("table"));
        Assert.Null((await site.Inside((_, db) => Verification.Verify(db, CancellationToken.None))).Broken);
        var ana = await site.Inside(Login, (_, db) => db.Persons.Where(p => p.Names.BirthName == _tag).Select(p => p.Id).SingleAsync());
        var act = await site.Inside((_, db) => db.Acts.AsNoTracking().Where(a => a.Subject == ana).OrderByDescending(a => a.Number).FirstAsync());
        Assert.Equal(("interop.import.undo", Motive), (act.Code, act.Reason));
        Assert.False(await site.Inside((_, db) => db.ImportWrites.AnyAsync(w => w.RunId == Guid.Parse(run.Split('/', StringSplitOptions.None)[3]))));

        Assert.DoesNotContain("Annuler tout l’import", page);
        var again = await site.Inside(Login, (services, _) => services.GetRequiredService<UndoImport>().Execute(new UndoImport.Input(Guid.Parse(run.Split('/', StringSplitOptions.None)[3]), Motive)));
        Assert.Equal("import.undone", again.Reasons.Single().Code);
    }

    [Fact]
    public async Task What_was_changed_or_built_upon_since_stays_and_is_told()
    {
        await Imported($"nom;prénom;né le;tél;mail\n{_tag};Ana;5/5/1985;0612000001;a@exemple.fr\n");
        var run = await Imported($"nom;prénom;né le;tél;mail;adresse;ville\n{_tag};Ana;5/5/1985;0699000001;b@exemple.fr;1 rue A;Melun\n{_tag}b;Bo;1/1/1980;;;;\n{_tag}c;Cy;1981;;;;\n{_tag}d;Di;1982;;;;\n");
        var ids = await site.Inside(Login, (_, db) => db.Persons.Where(p => p.Names.BirthName.StartsWith(_tag)).ToDictionaryAsync(p => p.Names.GivenNames!, p => p.Id));
        var client = await site.As(Login);
        await Corrected(client, ids["Ana"], "Input.Phone", "06 11 11 11 11");
        await Corrected(client, ids["Bo"], "Input.Phone", "06 22 22 22 22");
        await site.Inside((_, db) =>
        {
            db.Drafts.Add(new() { Id = Guid.NewGuid(), AccountId = Guid.NewGuid(), PersonId = ids["Di"], Fields = "[]" });
            return db.SaveChangesAsync();
        });

        using var done = await Undo(run);
        var left = await site.Inside(Login, (_, db) => db.Persons.AsNoTracking().Where(p => p.Names.BirthName.StartsWith(_tag)).OrderBy(p => p.Names.GivenNames).ToListAsync());
        Assert.Equal(["Ana", "Bo", "Di"], left.Select(p => p.Names.GivenNames));
        Assert.Equal(("+33611111111", "a@exemple.fr"), (left[0].Phone?.Text, left[0].Email?.Text));
        Assert.Empty(await site.Inside(Login, (_, db) => db.LivingPlaces.Where(p => p.PersonId == ids["Ana"]).ToListAsync()));
        var page = await client.Page(run);
        Assert.Contains("Dossiers remis comme avant1", page.Text("main"));
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("téléphone : «", rows[0]);
        Assert.Contains("dossier ouvert par l’import, gardé : «", rows[1]);
        Assert.Contains("une saisie y est en cours", rows[2]);
    }

    [Fact]
    public async Task A_motive_rights_and_the_delay_are_needed()
    {
        var run = await Imported($"nom;prénom;né le\n{_tag};Ana;1985\n");
        using var silent = await Undo(run, " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("Écrivez pourquoi cet import est annulé", (await silent.Document()).Text("main"));
        var secretary = await site.As("secretariat@demo.test");
        Assert.DoesNotContain("Annuler tout l’import", (await secretary.Page(run)).Text("main"));
        var id = Guid.Parse(run.Split('/', StringSplitOptions.None)[3]);
        var denied = await site.Inside("secretariat@demo.test", (services, _) => services.GetRequiredService<UndoImport>().Execute(new UndoImport.Input(id, Motive)));
        Assert.Equal(Platform.Commands.Ending.Denied, denied.Ending);
        var elsewhere = await site.Inside("coordination91@demo.test", (services, _) => services.GetRequiredService<UndoImport>().Execute(new UndoImport.Input(id, Motive)));
        Assert.Equal(Platform.Commands.Ending.NotFound, elsewhere.Ending);

        await site.Inside((_, db) => db.ImportRuns.Where(r => r.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.AtUtc, r => r.AtUtc.AddDays(-32))));
        Assert.Contains("s’annule pendant 30 jours", (await (await site.As(Login)).Page(run)).Text("main"));
        using var late = await (await site.As(Login)).Post(run, new() { ["Input.Reason"] = Motive });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        await site.Inside(async (services, _) =>
        {
            await DropImportFile.Forget.Run(services, default);
            return 0;
        });
        Assert.False(await site.Inside((_, db) => db.ImportWrites.AnyAsync(w => w.RunId == id)));
        Assert.Single(await site.Inside(Login, (_, db) => db.Persons.Where(p => p.Names.BirthName == _tag).ToListAsync()));
    }

    private static async Task Corrected(HttpClient client, Guid person, string field, string value)
    {
        var url = $"/personnes/{person}/identite";
        var fields = (await client.Page(url)).Sent();
        fields[field] = value;
        using var saved = await client.Post(url, fields);
        Assert.True(saved.StatusCode is HttpStatusCode.Redirect, (await saved.Document()).Text(".error, .errors"));
    }
}
