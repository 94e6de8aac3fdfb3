using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Platform.Journal;

/// <summary>Writes read traces, one statement each: a page is not shown before its trace is on the disk.</summary>
public sealed class ReadTraces(Db db, WriteQueue queue, Clock clock)
{
    private const string Insert =
        "INSERT INTO read_traces (id, at_utc, account_id, account_name, role, organisation_id, person_id, page, query, count) VALUES (@id, @at, @account, @name, @role, @organisation, @person, @page, @query, @count)";

    /// <summary>Traces that the actor reads.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="page">Permission under which it is read.</param>
    /// <param name="personId">About whom; null for a list.</param>
    /// <param name="query">What was asked of a list or a search.</param>
    /// <param name="count">How many rows were shown.</param>
    /// <param name="ct">Cancels.</param>
    public async Task WriteAsync(Actor actor, string page, Guid? personId, string? query, int? count, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = Insert;
            var at = clock.UtcNow;
            command.AddValue("id", Key(Guid.CreateVersion7()));
            command.AddValue("at", db.IsSqlite ? at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF") : at);
            command.AddValue("account", Key(actor.AccountId));
            command.AddValue("name", actor.Name);
            command.AddValue("role", actor.Role.ToString());
            command.AddValue("organisation", Key(actor.OrganisationId));
            command.AddValue("person", personId is { } p ? Key(p) : DBNull.Value);
            command.AddValue("page", page);
            command.AddValue("query", (object?)query ?? DBNull.Value);
            command.AddValue("count", count is { } n ? n : DBNull.Value);
            using var turn = await queue.EnterAsync(ct);
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>SQLite keeps keys as upper-case text, as EF Core writes them.</summary>
    private object Key(Guid id) => db.IsSqlite ? id.ToString().ToUpperInvariant() : id;
}
