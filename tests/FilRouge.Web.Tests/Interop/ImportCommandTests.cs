using System.Text;
using System.Text.Json;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Interop;

/// <summary>« filrouge import persons », as a process.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filrouge-import-").FullName;
    private TestDatabase _store = null!;

    private string this[string name] => Path.Combine(_folder, name);

    public async ValueTask InitializeAsync()
    {
        _store = await TestDatabase.Create();
        Assert.Equal(0, (await CommandProcess.Run(["organisation", "add", "PCPE77", "--name", "PCPE inventé", "--kind", "PCPE", .. _store.Arguments])).Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private Task<Ended> Import(string file, params string[] more) => CommandProcess.Run(["import", "persons", file, .. _store.Arguments, .. more]);

    [Fact]
    public async Task The_sample_is_tried_imported_and_imported_again()
    {
        var sample = Path.Combine(Repository(), "samples", "personnes-exemple.csv");
        var tried = await Import(sample, "--dry-run", "--report", this["essai.json"]);
        Assert.Equal((0, false), (tried.Code, Report("essai.json").GetProperty("written").GetBoolean()));
        Assert.Contains("10 dossiers à ouvrir", tried.Out);
        Assert.Contains("Médecin traitant", tried.Out);
        var first = await Import(sample, "--report", this["fait.json"]);
        Assert.True(first.Code == 0, first.Error);
        Assert.Equal((10, 0), Counts("fait.json"));
        var again = await Import(sample, "--report", this["encore.json"]);
        Assert.Contains("10 sans changement", again.Out);
        Assert.Equal(0, (await CommandProcess.Run(["journal", "verify", .. _store.Arguments])).Code);
    }

    [Fact]
    public async Task Refusals_end_with_1_and_say_where()
    {
        await File.WriteAllTextAsync(this["liste.csv"], "nom;prénom;né le\nMartin;Léa;1980\nRoux;Nora;31/02/1990\n");
        var refused = await Import(this["liste.csv"], "--report", this["r.json"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("ligne 3, colonne C (né le) « 31/02/1990 »", refused.Error);
        var problem = Report("r.json").GetProperty("problems").EnumerateArray().Single(p => p.GetProperty("level").GetString() == "refused");
        Assert.Equal((3, "C", "né le"), (problem.GetProperty("row").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("header").GetString()));
        Assert.Equal(1, (await Import(this["liste.csv"], "--dry-run")).Code);
        var partial = await Import(this["liste.csv"], "--partial");
        Assert.Equal(0, partial.Code);
        Assert.Contains("1 dossier ouvert", partial.Out);
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2_and_an_unknown_organisation_with_1()
    {
        Assert.Equal(2, (await Import(this["absent.csv"])).Code);
        await File.WriteAllTextAsync(this["liste.csv"], "nom;prénom;né le\nMartin;Léa;1980\n");
        var unknown = await Import(this["liste.csv"], "--organisation", "PCPE99");
        Assert.Equal(1, unknown.Code);
        Assert.Contains("PCPE77", unknown.Error);
        await File.WriteAllBytesAsync(this["classeur.csv"], [0x50, 0x4B, 3, 4, 0, 0]);
        var workbook = await Import(this["classeur.csv"]);
        Assert.Equal(1, workbook.Code);
        Assert.Contains("classeur", workbook.Error);
    }

    /// <summary>Target: 20 seconds of processor on SQLite on an idle machine; the bound leaves room for a busy one.</summary>
    [Fact]
    public async Task Ten_thousand_rows_are_imported_in_bounded_time()
    {
        var rows = TestDatabase.OnPostgres ? 1_000 : 10_000;
        await File.WriteAllBytesAsync(this["grand.csv"], Sheets.Of(rows));
        var done = await Import(this["grand.csv"]);
        Assert.True(done.Code == 0, done.Error);
        Assert.Contains($"{rows} dossiers ouverts", done.Out);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows} rows: {done.Cpu.TotalSeconds:0.0} s of processor");
        Assert.InRange(done.Cpu.TotalSeconds, 0, 60);
    }

    private JsonElement Report(string name) => JsonDocument.Parse(File.ReadAllText(this[name], Encoding.UTF8)).RootElement;

    private (int Created, int Refused) Counts(string name) => (Report(name).GetProperty("counts").GetProperty("created").GetInt32(), Report(name).GetProperty("counts").GetProperty("refused").GetInt32());

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FilRouge.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
