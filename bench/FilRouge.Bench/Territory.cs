using System.Text.RegularExpressions;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Bench;

/// <summary>A demonstration territory in a temporary folder, and a person whose record is measured.</summary>
internal sealed partial class Territory : IDisposable
{
    public const string Login = "coordination@demo.test";
    public const int Persons = 60;

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)" """)]
    private static partial Regex Token { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "filrouge-bench-" + Guid.NewGuid().ToString("N"));

    public Guid Person { get; private set; }

    /// <summary>The record's first page, or the only one there is.</summary>
    public string Record { get; private set; } = "";

    public static async Task<Territory> Create()
    {
        var territory = new Territory();
        Directory.CreateDirectory(territory.Folder);
        await using var app = territory.InProcess();
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await new Migrator(Database.InFolder(territory.Folder), typeof(Server).Assembly).ApplyAsync();
        work.ActAs(Actor.System("bench"), false);
        await DemoTerritory.Fill(scope.ServiceProvider, Persons, _ => { }, CancellationToken.None);
        await territory.Choose(work, scope.ServiceProvider);
        return territory;
    }

    /// <summary>The same server inside this process, for looking at it.</summary>
    public WebApplication InProcess() => Server.Build(new ServerOptions(Database.InFolder(Folder), "http://127.0.0.1:0"));

    /// <summary>Signs a client in with a demonstration account; its cookies are kept by its handler.</summary>
    public static async Task SignIn(HttpClient client, Uri root, string login = Login)
    {
        var form = await client.GetStringAsync(new Uri(root, "/connexion"));
        using var answer = await client.PostAsync(new Uri(root, "/connexion"), new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token.Match(form).Groups[1].Value), new("Input.Login", login), new("Input.Password", DemoTerritory.Password),
        ]));
        if ((int)answer.StatusCode != 302)
        {
            throw new InvalidOperationException($"Sign-in answered {(int)answer.StatusCode}.");
        }
    }

    /// <summary>A client that keeps cookies and follows nothing.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, true);
    }

    /// <summary>The person of the coordinator's service with the most acts: the fullest record.</summary>
    private async Task Choose(Work work, IServiceProvider services)
    {
        var account = await work.Db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == Login);
        Person = await work.Db.Persons.Where(p => p.OrganisationId == account.OrganisationId && p.FileClosedOn == null)
            .OrderByDescending(p => work.Db.Acts.Count(a => a.Subject == p.Id)).ThenBy(p => p.Id).Select(p => p.Id).FirstOrDefaultAsync();
        if (Person == Guid.Empty)
        {
            work.ActAs(new Actor(account.Id, account.DisplayName, account.Role, account.OrganisationId), true);
            Person = (await services.GetRequiredService<RegisterPerson>().Execute(new() { BirthName = "Bardet", GivenNames = "Inès", BirthDate = "14/3/2007", Postcode = "77000", Commune = "Melun" })).Id;
        }

        await using var app = InProcess();
        var routes = app.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>();
        Record = routes.Any(e => e.RoutePattern.RawText?.TrimStart('/') == "personnes/{personId:guid}") ? $"/personnes/{Person}" : $"/personnes/{Person}/situation";
    }
}
