using System.Text.Json.Nodes;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Interop;

/// <summary>« filrouge backup » and « filrouge restore », as processes.</summary>
public sealed class BackupCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filrouge-backup-").FullName;
    private TestDatabase _store = null!;
    private TestDatabase _other = null!;

    private string Copy => Path.Combine(_folder, "copie.bak");

    public async ValueTask InitializeAsync()
    {
        (_store, _other) = (await TestDatabase.Create(), await TestDatabase.Create());
        Assert.Equal(0, (await CommandProcess.Run(["organisation", "add", "PCPE77", "--name", "PCPE inventé", "--kind", "pcpe", .. _store.Arguments])).Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _other.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private Task<Ended> Backup() => CommandProcess.Run(["backup", "--to", Copy, .. _store.Arguments]);

    private Task<Ended> Restore(TestDatabase into, params string[] more) => CommandProcess.Run(["restore", Copy, .. into.Arguments, .. more]);

    [Fact]
    public async Task A_backup_is_made_while_serving_verified_and_restored()
    {
        using var server = CommandProcess.Start(["serve", "--urls", "http://127.0.0.1:0", .. _store.Arguments]);
        try
        {
            Assert.Contains("écoute", await server.StandardOutput.ReadLineAsync());
            var made = await Backup();
            Assert.True(made.Code == 0, made.Error);
            Assert.Contains("Journal intact : 1 actes", made.Out);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        Assert.Equal(0, (await CommandProcess.Run(["backup", "verify", Copy])).Code);
        Assert.Equal(1, (await Backup()).Code);
        var restored = await Restore(_other);
        Assert.True(restored.Code == 0, restored.Error);
        Assert.Contains("1 actes vérifiés", restored.Out);
        var known = await CommandProcess.Run(["organisation", "add", "PCPE77", "--name", "Le même", "--kind", "pcpe", .. _other.Arguments]);
        Assert.Contains("porte déjà le code", known.Error);
    }

    [Fact]
    public async Task A_store_that_holds_something_is_replaced_only_when_asked()
    {
        Assert.Equal(0, (await Backup()).Code);
        await CommandProcess.Run(["organisation", "add", "PCPE91", "--name", "Après", "--kind", "pcpe", .. _store.Arguments]);
        var refused = await Restore(_store);
        Assert.Equal(1, refused.Code);
        Assert.Contains("--replace", refused.Error);
        var replaced = await Restore(_store, "--replace");
        Assert.True(replaced.Code == 0, replaced.Error);
        Assert.Contains("1 actes vérifiés", replaced.Out);
    }

    [Fact]
    public async Task A_damaged_backup_or_one_without_manifest_is_refused()
    {
        Assert.Equal(0, (await Backup()).Code);
        var bytes = await File.ReadAllBytesAsync(Copy);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(Copy, bytes);
        Assert.Contains("abîmée", (await CommandProcess.Run(["backup", "verify", Copy])).Error);
        Assert.Equal(1, (await Restore(_other)).Code);
        File.Delete(Copy + ".manifest.json");
        Assert.Contains("manifeste", (await Restore(_other)).Error);
    }

    [Fact]
    public async Task Another_engine_and_a_newer_schema_are_refused()
    {
        Assert.Equal(0, (await Backup()).Code);
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Copy + ".manifest.json"))!;
        manifest["schema"]!.AsArray().Add("9999_future");
        await File.WriteAllTextAsync(Copy + ".manifest.json", manifest.ToJsonString());
        Assert.Contains("plus récente", (await Restore(_other)).Error);
        manifest["engine"] = "autre";
        await File.WriteAllTextAsync(Copy + ".manifest.json", manifest.ToJsonString());
        Assert.Contains("ne se restaure pas", (await Restore(_other)).Error);
    }

    [Fact]
    public async Task Nothing_to_copy_no_target_and_no_tool_are_said()
    {
        Assert.Equal(1, (await CommandProcess.Run(["backup", "--to", Copy, .. _other.Arguments])).Code);
        Assert.Equal(2, (await CommandProcess.Run(["backup", .. _store.Arguments])).Code);
        Assert.Equal(2, (await CommandProcess.Run(["restore", Copy + ".absent", .. _other.Arguments])).Code);
        if (TestDatabase.OnPostgres)
        {
            var without = await CommandProcess.Run(["backup", "--to", Copy, .. _store.Arguments], path: _folder);
            Assert.Equal(1, without.Code);
            Assert.Contains("pg_dump n’est pas installé", without.Error);
        }
    }
}
