using FilRouge.Domain.Record;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Time;
using FilRouge.Web;
using FilRouge.Web.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Bench.Growth;

/// <summary>The search of persons by itself, without the page around it: reading what is typed, the queries within the perimeter of the coordinator, the order.</summary>
internal sealed class GrowthSearch(IReadOnlyList<GrowthStore> stores) : IAsyncDisposable
{
    private readonly List<WebApplication> _apps = [.. stores.Select(s => Server.Build(new ServerOptions(s.Database, "http://127.0.0.1:0")))];

    public Task<List<List<double>>> Measure(string typed, int turns) =>
        GrowthMeter.InTurns([.. stores.Select((s, i) => (GrowthMeter.OfThis(s), new Func<Task>(() => Find(_apps[i], s, typed))))], turns);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }
    }

    private static async Task Find(WebApplication app, GrowthStore store, string typed)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(new Actor(store.Reader.Id, store.Reader.DisplayName, store.Reader.Role, store.Reader.OrganisationId), true);
        var text = SearchText.Read(typed, scope.ServiceProvider.GetRequiredService<Clock>().Today);
        await scope.ServiceProvider.GetRequiredService<PersonSearch>().Find(text, 15, CancellationToken.None);
    }
}
