using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>The records of a batch of what an import wrote, as they are now, with what was done on them since; read in as many queries whatever the batch.</summary>
internal sealed class UndoneRecords
{
    /// <summary>What counts as done since, for an import that lasts: its own acts are told by their code.</summary>
    private static readonly TimeSpan LongestImport = TimeSpan.FromHours(6);

    private readonly Db _db;
    private readonly Clock _clock;
    private readonly Dictionary<Guid, Entity> _rows;
    private readonly ILookup<Guid, Later> _acts;
    private readonly IReadOnlySet<Guid> _typed;

    private UndoneRecords(Db db, Clock clock, IEnumerable<Entity> rows, IEnumerable<Later> acts, IReadOnlySet<Guid> typed) =>
        (_db, _clock, _rows, _acts, _typed) = (db, clock, rows.ToDictionary(r => r.Id), acts.OrderBy(a => a.AtUtc).ToLookup(a => a.PersonId), typed);

    /// <summary>Reads.</summary>
    public static async Task<UndoneRecords> Read(Db db, Clock clock, ImportRun run, IReadOnlyList<ImportWrite> batch, CancellationToken ct)
    {
        var persons = batch.Select(w => w.PersonId).ToList();
        var ids = batch.SelectMany(w => w.Rows).ToLookup(r => r.Table, r => r.Id);
        List<Guid> Of(string table) => [.. ids[table]];
        var (places, relatives, decisions) = (Of(nameof(LivingPlace)), Of(nameof(Relative)), Of(nameof(CdaphDecision)));
        List<Entity> rows =
        [
            .. await db.Persons.AsNoTracking().Where(p => persons.Contains(p.Id)).ToListAsync(ct),
            .. await db.LivingPlaces.AsNoTracking().Where(p => places.Contains(p.Id)).ToListAsync(ct),
            .. await db.Relatives.AsNoTracking().Where(r => relatives.Contains(r.Id)).ToListAsync(ct),
            .. await db.CdaphDecisions.AsNoTracking().Where(d => decisions.Contains(d.Id)).ToListAsync(ct),
        ];
        var from = run.AtUtc - LongestImport;
        var own = await db.Acts.Where(a => persons.Contains(a.Subject) && a.Code == ImportPersons.Code && a.AtUtc >= from && a.AtUtc <= run.AtUtc)
            .GroupBy(a => a.Subject).Select(g => new { g.Key, Number = g.Max(a => a.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, ct);
        var since = await db.Acts.Where(a => persons.Contains(a.Subject) && a.Allowed && a.AtUtc >= from)
            .Select(a => new { a.Subject, a.Number, Act = new Later(a.Subject, a.Code, a.AtUtc, a.ActorName, a.Payload) }).ToListAsync(ct);
        var others = await db.ActPersons.Where(p => persons.Contains(p.PersonId))
            .Join(db.Acts.Where(a => a.Allowed && a.AtUtc >= run.AtUtc), p => p.ActId, a => a.Id, (p, a) => new Later(p.PersonId, a.Code, a.AtUtc, a.ActorName, a.Payload)).ToListAsync(ct);
        return new(db, clock, rows, since.Where(a => a.Number > own.GetValueOrDefault(a.Subject)).Select(a => a.Act).Concat(others), await db.PersonsBeingWrittenOn(persons, ct));
    }

    /// <summary>Puts back what an import wrote of one person, tracked and not saved; tells what stays and why, or null.</summary>
    public string? PutBack(ImportWrite write)
    {
        var acts = _acts[write.PersonId].ToList();
        if (!_rows.ContainsKey(write.PersonId))
        {
            return "dossier : il n’existe plus";
        }

        if (!write.Created)
        {
            var parts = write.Rows.GroupBy(r => r.Table).SelectMany(rows => rows.Key == nameof(Person) ? Fields(rows.Single(), acts) : Dated(rows.Key, [.. rows], acts)).ToList();
            return parts.Count == 0 ? null : string.Join(" ; ", parts.Distinct());
        }

        if (acts.Count > 0 || _typed.Contains(write.PersonId))
        {
            return $"dossier ouvert par l’import, gardé : {(acts.Count > 0 ? Told(acts[^1]) : "une saisie y est en cours")}";
        }

        _db.RemoveRange(write.Rows.Select(r => _rows.GetValueOrDefault(r.Id)).OfType<Entity>());
        return null;
    }

    // The person's own row: each part that still says what the import wrote is put back.
    private IEnumerable<string> Fields(WrittenRow written, List<Later> acts)
    {
        var entry = _db.Attach(_rows[written.Id]);
        foreach (var part in written.Values.Keys.GroupBy(ImportUndo.PartOf))
        {
            if (part.All(path => written.Stands(entry, path)))
            {
                foreach (var path in part)
                {
                    written.PutBack(entry, path);
                }
            }
            else
            {
                yield return $"{part.Key} : {(acts.Count > 0 ? Told(acts[^1]) : "modifié depuis")}";
            }
        }
    }

    // Dated rows follow each other: those of a table are put back together, or stay together.
    private IEnumerable<string> Dated(string table, List<WrittenRow> written, List<Later> acts)
    {
        var part = table switch { nameof(LivingPlace) => ImportUndo.Places, nameof(Relative) => ImportUndo.Relatives, _ => ImportUndo.Decisions };
        var user = acts.FindLast(a => a.Payload is null || written.Exists(r => a.Payload.Contains(r.Id.ToString(), StringComparison.OrdinalIgnoreCase)));
        if (user is not null || written.Exists(r => !_rows.TryGetValue(r.Id, out var now) || now.Version != r.Version))
        {
            return [$"{part} : {(user is not null ? Told(user) : "modifiés depuis")}"];
        }

        foreach (var row in written)
        {
            if (row.Added)
            {
                _db.Remove(_rows[row.Id]);
                continue;
            }

            var entry = _db.Attach(_rows[row.Id]);
            foreach (var path in row.Values.Keys)
            {
                row.PutBack(entry, path);
            }
        }

        return [];
    }

    private string Told(Later act) => $"« {Modules.ActLabels.GetValueOrDefault(act.Code, act.Code)} » le {FrenchDate.Long(DateOnly.FromDateTime(_clock.Local(act.AtUtc)))}, par {act.By}";

    private sealed record Later(Guid PersonId, string Code, DateTime AtUtc, string By, string? Payload);
}
