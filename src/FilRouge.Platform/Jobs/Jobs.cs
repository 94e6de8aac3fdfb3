using FilRouge.Platform.Access;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilRouge.Platform.Jobs;

/// <summary>That a job ran for a day: whoever writes the row first runs it, whatever the number of instances.</summary>
public sealed class JobRun
{
    /// <summary>The job.</summary>
    public string Job { get; set; } = "";

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAtUtc { get; set; }
}

internal static class JobTables
{
    public static void Build(ModelBuilder model) => model.Entity<JobRun>(b =>
    {
        b.ToTable("job_runs");
        b.HasKey(r => new { r.Job, r.Day });
    });
}

/// <summary>Something done once a day, by one instance.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Run">What it does; it finds its services in the scope.</param>
public sealed record DailyJob(string Name, Func<IServiceProvider, CancellationToken, Task> Run)
{
    /// <summary>Seals the past days of the journal.</summary>
    public static readonly DailyJob Seal = new("journal.seal", async (services, ct) =>
    {
        var (db, clock) = (services.GetRequiredService<Db>(), services.GetRequiredService<Clock>());
        await Sealing.SealUntil(db, DateOnly.FromDateTime(clock.UtcNow), clock.UtcNow, ct);
    });
}

/// <summary>Runs the daily jobs: shortly after start, then as the day changes.</summary>
public sealed class DailyJobs(IServiceScopeFactory scopes, Clock clock, WriteQueue queue, IEnumerable<DailyJob> jobs, ILogger<DailyJobs> log) : BackgroundService
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Delay, stoppingToken);
        using var timer = new PeriodicTimer(Pause);
        do
        {
            foreach (var job in jobs)
            {
                await RunOnce(job, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnce(DailyJob job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Viewer = Viewer.System;
        var day = DateOnly.FromDateTime(clock.UtcNow);
        try
        {
            if (await db.Set<JobRun>().AnyAsync(r => r.Job == job.Name && r.Day == day, ct))
            {
                return;
            }

            using var turn = await queue.EnterAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.Set<JobRun>().Add(new JobRun { Job = job.Name, Day = day, StartedAtUtc = clock.UtcNow });
            await db.SaveChangesAsync(ct);
            await job.Run(scope.ServiceProvider, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another instance wrote the row first: the day's work is its own.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("Le travail {Job} a échoué ({Kind}) ; il sera repris.", job.Name, e.GetType().Name);
        }
    }
}
