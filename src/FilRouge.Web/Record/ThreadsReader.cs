using FilRouge.Domain.Agenda;
using FilRouge.Domain.Record;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages.Kit;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>Draws the threads of the persons of a page: two queries, whatever their number, and none that depends on the size of the service.</summary>
internal static class ThreadsReader
{
    /// <summary>The last twelve months of persons of the active file, for whoever may read a record; nothing for other roles.</summary>
    public static async Task<IReadOnlyDictionary<Guid, SparkModel>> Sparks(Work work, IReadOnlyCollection<Guid> persons, CancellationToken ct)
    {
        if (persons.Count == 0 || !Modules.Permissions.First(p => p.Code == RecordAccess.Read).GrantsSomewhere(work.Actor.Role))
        {
            return new Dictionary<Guid, SparkModel>();
        }

        var (from, to) = (work.Clock.Today.AddYears(-1), work.Clock.Today);
        var watches = await work.Db.ThreadWatches.AsNoTracking().Where(w => persons.Contains(w.PersonId)).ToListAsync(ct);
        return (await Of(work, watches, from, to, ct)).ToDictionary(t => t.Key, t => new SparkModel(from, to, t.Value));
    }

    /// <summary>How each path was and is held between two days.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ThreadSegment>>> Of(Work work, IReadOnlyCollection<ThreadWatch> watches, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var ids = watches.Select(w => w.PersonId).ToList();
        var (today, since) = (work.Clock.Today, from.AddDays(-7 * watches.Select(w => w.SilenceWeeks).DefaultIfEmpty(0).Max()));
        var presences = (await work.Db.Set<Intervention>().AsNoTracking()
            .Where(i => ids.Contains(i.PersonId) && i.LocalDay > since && i.LocalDay <= to && i.Status != InterventionStatus.Cancelled && (i.Status == InterventionStatus.Completed || i.LocalDay >= today))
            .Select(i => new { i.PersonId, i.LocalDay, i.ProfessionalId, Done = i.Status == InterventionStatus.Completed }).ToListAsync(ct)).ToLookup(i => i.PersonId);
        return watches.ToDictionary(w => w.PersonId, w =>
        {
            var begins = w.AdmittedOn > from ? w.AdmittedOn : from;
            // What is only promised is dashed as far as the reading says that it holds: the drawing and the words beside it agree.
            var promised = w is { BreaksOn: { } day, Kind: not BreakKind.Unanswered } ? day.AddDays(-1) : w.PlanEndsOn;
            return (IReadOnlyList<ThreadSegment>)(begins > to ? [] : [.. ThreadReading.Read(begins, to, today, presences[w.PersonId].Select(p => new Presence(p.LocalDay, p.ProfessionalId, p.Done)), w.AdmittedOn, promised, w.SilenceWeeks * 7)
                .Select(ThreadBuilder.Segment)]);
        });
    }
}
