using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Shell;

/// <summary>Builds EF Core's model once the server listens: the sign-in page does without, and whoever signs in finds it ready.</summary>
internal sealed class WarmUp(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var begun = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(Pause, stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Viewer = Viewer.System;
        await db.Persons.AsNoTracking().Select(p => p.Id).OrderBy(id => id).FirstOrDefaultAsync(stoppingToken);
    }
}
