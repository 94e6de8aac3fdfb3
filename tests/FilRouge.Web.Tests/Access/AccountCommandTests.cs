using System.Text.RegularExpressions;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Access;

/// <summary>What a new store needs before anybody signs in.</summary>
public sealed partial class AccountCommandTests : IAsyncLifetime
{
    private TestDatabase _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await TestDatabase.Create();
        Assert.Equal(0, (await Run("organisation", "add", "pcpe77", "--name", "PCPE inventé", "--kind", "pcpe")).Code);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Task<Ended> Run(params string[] arguments) => CommandProcess.Run([.. arguments, .. _store.Arguments]);

    [Fact]
    public async Task A_fresh_store_is_opened_and_its_first_account_signs_in()
    {
        var added = await Run("account", "add", "Claire@Exemple.fr", "--name", "Claire", "--role", "Coordonnateur de parcours", "--organisation", "PCPE77");
        Assert.True(added.Code == 0, added.Error);
        var password = Password().Match(added.Out).Groups[1].Value;
        using var server = CommandProcess.Start(["serve", "--urls", "http://127.0.0.1:0", .. _store.Arguments]);
        try
        {
            var url = Address().Match((await server.StandardOutput.ReadLineAsync())!).Value;
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(url) };
            var answer = await client.Post("/connexion", new() { ["Input.Login"] = "claire@exemple.fr", ["Input.Password"] = password });
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("Importer une liste", (await client.Page("/personnes")).Text(".page-head"));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task The_password_may_come_from_the_standard_input_and_is_then_not_printed()
    {
        var added = await CommandProcess.Run(["account", "add", "a@exemple.fr", "--name", "A", "--role", "administrator", "--organisation", "PCPE77", "--password-stdin", .. _store.Arguments], "une phrase assez longue");
        Assert.True(added.Code == 0, added.Error);
        Assert.DoesNotContain("phrase", added.Out);
    }

    [Theory]
    [InlineData(1, "existe déjà", "account", "add", "x@exemple.fr", "--name", "X", "--role", "director", "--organisation", "PCPE77")]
    [InlineData(1, "appartient à une organisation", "account", "add", "y@exemple.fr", "--name", "Y", "--role", "director")]
    [InlineData(1, "PCPE99", "account", "add", "y@exemple.fr", "--name", "Y", "--role", "director", "--organisation", "PCPE99")]
    [InlineData(1, "@", "account", "add", "pas-une-adresse", "--name", "Y", "--role", "director", "--organisation", "PCPE77")]
    [InlineData(2, "n’est pas connu", "account", "add", "y@exemple.fr", "--name", "Y", "--role", "magicien", "--organisation", "PCPE77")]
    [InlineData(2, "Indian/Reunion", "serve", "--time-zone", "Mars/Olympus")]
    [InlineData(2, "--name", "account", "add", "y@exemple.fr", "--role", "director")]
    [InlineData(1, "porte déjà le code", "organisation", "add", "PCPE77", "--name", "Le même", "--kind", "pcpe")]
    [InlineData(1, "2 à 20", "organisation", "add", "?", "--name", "X", "--kind", "esms")]
    public async Task What_cannot_be_is_refused_with_its_reason(int code, string said, params string[] arguments)
    {
        if (said == "existe déjà")
        {
            await Run(arguments);
        }

        var ended = await Run(arguments);
        Assert.Equal(code, ended.Code);
        Assert.Contains(said, ended.Error + ended.Out);
    }

    [Fact]
    public async Task A_short_password_is_refused()
    {
        var ended = await CommandProcess.Run(["account", "add", "z@exemple.fr", "--name", "Z", "--role", "director", "--organisation", "PCPE77", "--password-stdin", .. _store.Arguments], "court");
        Assert.Equal(1, ended.Code);
        Assert.Contains("12", ended.Error);
    }

    [GeneratedRegex("fois : (.+)")]
    private static partial Regex Password();

    [GeneratedRegex(@"http://[0-9.]+:[0-9]+")]
    private static partial Regex Address();
}
