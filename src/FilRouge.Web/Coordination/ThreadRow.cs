using System.Globalization;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>An exchange or a meeting of the thread about a person.</summary>
public sealed record ThreadRow(DateTime AtUtc, Guid Id, bool IsMeeting, string Title, string Text, string By)
{
    /// <summary>Must be seen.</summary>
    public bool Important { get; init; }

    /// <summary>About what; null for a meeting.</summary>
    public ExchangeScope? Scope { get; init; }

    /// <summary>Corrections that it had.</summary>
    public int Corrections { get; init; }

    /// <summary>State of a meeting.</summary>
    public MeetingStatus? Status { get; init; }

    /// <summary>True when the reader wrote it.</summary>
    public bool Mine { get; init; }

    /// <summary>Its place in the thread.</summary>
    public string Key => $"{AtUtc.Ticks.ToString(CultureInfo.InvariantCulture)}|{Id}";

    /// <summary>Rows of the thread after a place, newest first: two queries, whatever their number.</summary>
    public static async Task<IReadOnlyList<ThreadRow>> Read(Db db, Sight sight, Guid personId, string kind, string after, int most, CancellationToken ct)
    {
        var (at, id) = after.Split('|') is [var ticks, var key] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && t <= DateTime.MaxValue.Ticks && Guid.TryParse(key, out var guid)
            ? (new DateTime(t, DateTimeKind.Utc), guid)
            : (DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc), Guid.Empty);
        var rows = new List<ThreadRow>();
        if (kind != "reunion")
        {
            rows.AddRange(await Exchanges(sight.Of(db.Exchanges.AsNoTracking()).Where(e => e.PersonId == personId && (e.AtUtc < at || (e.AtUtc == at && e.Id.CompareTo(id) < 0))), sight, kind, most, ct));
        }

        if (kind is "" or "reunion")
        {
            rows.AddRange(await Meetings(sight.Of(db.Meetings.AsNoTracking()).Where(m => m.PersonId == personId && (m.StartsAtUtc < at || (m.StartsAtUtc == at && m.Id.CompareTo(id) < 0))), sight, most, ct));
        }

        return [.. rows.OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id).Take(most)];
    }

    /// <summary>How many rows the thread has: two queries.</summary>
    public static async Task<int> Count(Db db, Sight sight, Guid personId, string kind, CancellationToken ct) =>
        (kind != "reunion" ? await OfKind(sight.Of(db.Exchanges.AsNoTracking()).Where(e => e.PersonId == personId), kind).CountAsync(ct) : 0)
        + (kind is "" or "reunion" ? await sight.Of(db.Meetings.AsNoTracking()).CountAsync(m => m.PersonId == personId, ct) : 0);

    private static IQueryable<Exchange> OfKind(IQueryable<Exchange> exchanges, string kind)
    {
        ExchangeKind? one = kind switch { "appel" => ExchangeKind.Call, "courrier" => ExchangeKind.Mail, "visite" => ExchangeKind.Visit, "message" => ExchangeKind.Message, _ => null };
        return one is { } wanted ? exchanges.Where(e => e.Kind == wanted) : kind == "important" ? exchanges.Where(e => e.Important) : exchanges;
    }

    private static async Task<IEnumerable<ThreadRow>> Exchanges(IQueryable<Exchange> exchanges, Sight sight, string kind, int most, CancellationToken ct)
    {
        var found = await OfKind(exchanges, kind).OrderByDescending(e => e.AtUtc).ThenByDescending(e => e.Id).Take(most)
            .Select(e => new { e.Id, e.AtUtc, e.Kind, e.Scope, e.With, e.Text, e.Important, e.WrittenBy, e.AuthorId, Corrections = e.Versions.Count }).ToListAsync(ct);
        return found.Select(e => new ThreadRow(e.AtUtc, e.Id, false, $"{Capital(e.Kind.Fr())} : {e.With}", e.Text, e.WrittenBy)
        {
            Important = e.Important,
            Scope = e.Scope,
            Corrections = e.Corrections,
            Mine = e.AuthorId == sight.AccountId,
        });
    }

    private static async Task<IEnumerable<ThreadRow>> Meetings(IQueryable<Meeting> meetings, Sight sight, int most, CancellationToken ct)
    {
        var found = await meetings.OrderByDescending(m => m.StartsAtUtc).ThenByDescending(m => m.Id).Take(most)
            .Select(m => new { m.Id, m.StartsAtUtc, m.KindCode, m.Status, m.Place, m.Note, m.AuthorName, m.AuthorId, Present = m.Participants.Count(p => p.Presence == Presence.Present), Invited = m.Participants.Count }).ToListAsync(ct);
        return found.Select(m => new ThreadRow(
            m.StartsAtUtc, m.Id, true, Capital(MeetingKinds.LabelOf(m.KindCode)),
            sight.ReadsNote(m.Status) && m.Note.Length > 0 ? m.Note : m.Status is MeetingStatus.Held or MeetingStatus.Circulated ? $"{m.Place}, {m.Present} présents sur {m.Invited} invités." : $"{m.Place}, {m.Invited} invités.",
            m.AuthorName)
        {
            Status = m.Status,
            Mine = m.AuthorId == sight.AccountId,
        });
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
