using FilRouge.Domain.Activity;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Coordination;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity;

/// <summary>A page of the list behind a figure that the database counts.</summary>
public sealed record EventPage(int Count, IReadOnlyList<Behind> Rows);

/// <summary>The lists behind the figures that the database sums: read page by page, since they may be long. What of coordination is not open to the
/// reader is counted, and says neither whom nor what (<see cref="Sight"/>).</summary>
internal static class EventLists
{
    private static readonly HashSet<FigureDefinition> OfInterventions =
    [
        Figures.MinutesDone, Figures.ActsDone, Figures.ActsCancelled, Figures.MinutesCancelledByMotive, Figures.MinutesByPlace, Figures.MinutesByPresence,
        Figures.MinutesByProfession, Figures.MinutesByPrestation, Figures.CoordinationMinutes, Figures.IndirectMinutes, Figures.IndependentShare,
    ];

    private static readonly HashSet<FigureDefinition> OfCoordination =
        [Figures.Exchanges, Figures.Meetings, Figures.MeetingMinutes, Figures.Commitments, Figures.TasksInTime];

    public static bool Has(FigureDefinition figure) => OfInterventions.Contains(figure) || OfCoordination.Contains(figure);

    public static Task<EventPage> EventsBehind(this Db db, FigureDefinition figure, ActivityScope scope, Sight sight, Clock clock, (string? Row, int Skip, int Take) asked, CancellationToken ct) =>
        figure == Figures.Exchanges ? Exchanges(db, scope, sight, clock, asked, ct)
        : figure == Figures.Meetings || figure == Figures.MeetingMinutes ? Meetings(db, scope, sight, asked, ct)
        : figure == Figures.Commitments ? Commitments(db, scope, sight, asked, ct)
        : figure == Figures.TasksInTime ? Tasks(db, scope, sight, asked, ct)
        : Interventions(db, figure, scope, asked, ct);

    private static async Task<EventPage> Interventions(Db db, FigureDefinition figure, ActivityScope scope, (string? Row, int Skip, int Take) asked, CancellationToken ct)
    {
        var found = Narrow(db, figure, scope, asked.Row);
        var rows = await (from i in found
                          join p in db.Set<Professional>() on i.ProfessionalId equals p.Id
                          orderby i.LocalDay, i.Id
                          select new { i.PersonId, i.LocalDay, i.Status, i.DoneMinutes, i.DurationMinutes, i.Place, i.PersonPresent, i.Motive, i.Id, p.ProfessionCode, Profession = p.Status })
            .Skip(asked.Skip).Take(asked.Take).ToListAsync(ct);
        return new(await found.CountAsync(ct), [.. rows.Select(r => new Behind(
            r.PersonId, null, r.LocalDay,
            r.Status == InterventionStatus.Cancelled
                ? $"{r.DurationMinutes} min prévues, {ActivityQueries.ProfessionRow(r.ProfessionCode, r.Profession)}"
                : $"{r.DoneMinutes} min, {ActivityQueries.ProfessionRow(r.ProfessionCode, r.Profession)}, {r.Place.Fr()}",
            r.Motive?.Fr() ?? "") { Tail = $"/interventions/{r.Id}" })]);
    }

    private static IQueryable<Intervention> Narrow(Db db, FigureDefinition figure, ActivityScope scope, string? row)
    {
        if (figure == Figures.ActsCancelled || figure == Figures.MinutesCancelledByMotive)
        {
            var motive = Named<CancelMotive>(row);
            return ActivityQueries.InPeriod(db, scope).Where(i => i.Status == InterventionStatus.Cancelled && i.Motive != CancelMotive.Mistake && (motive == null || i.Motive == motive));
        }

        var done = ActivityQueries.Done(db, scope);
        if (figure == Figures.MinutesByPlace && Named<Place>(row) is { } place)
        {
            return done.Where(i => i.Place == place);
        }

        if (figure == Figures.MinutesByPresence && row is { Length: > 0 })
        {
            var present = row == ActivityQueries.PresenceRow(true);
            return done.Where(i => (i.PersonPresent == true) == present);
        }

        if (figure == Figures.MinutesByProfession && row is { Length: > 0 })
        {
            var (label, status) = (row[..row.LastIndexOf(", ", StringComparison.Ordinal)], Named<ProfessionalStatus>(row[(row.LastIndexOf(", ", StringComparison.Ordinal) + 2)..]));
            var code = Professions.All.FirstOrDefault(p => p.Label == label)?.Code ?? label;
            return done.Where(i => db.Set<Professional>().Any(p => p.Id == i.ProfessionalId && p.ProfessionCode == code && p.Status == status));
        }

        var prefix = figure == Figures.MinutesByPrestation ? row?.Split(' ')[0] ?? ""
            : figure == Figures.CoordinationMinutes ? "2.4" : figure == Figures.IndirectMinutes ? "3." : figure == Figures.IndependentShare ? "2." : "";
        return prefix.Length == 0 ? done : done.Where(i => i.Codes.Any(c => EF.Functions.Like((string)(object)c.SerafinCode, prefix + "%")));
    }

    private static async Task<EventPage> Exchanges(Db db, ActivityScope scope, Sight sight, Clock clock, (string? Row, int Skip, int Take) asked, CancellationToken ct)
    {
        var (me, scopes, service, kind) = (sight.AccountId, sight.Scopes.ToList(), scope.OrganisationId, Named<ExchangeKind>(asked.Row));
        var found = ActivityQueries.ExchangesOf(db, scope, clock).Where(e => kind == null || e.Kind == kind);
        var rows = await found.OrderBy(e => e.AtUtc).ThenBy(e => e.Id).Skip(asked.Skip).Take(asked.Take)
            .Select(e => new { e.Id, e.PersonId, e.AtUtc, e.Kind, Open = e.AuthorId == me || (scopes.Contains(e.Scope) && db.Set<Person>().Any(p => p.Id == e.PersonId && p.OrganisationId == service)) }).ToListAsync(ct);
        return new(await found.CountAsync(ct), [.. rows.Select(r => Opened(r.Open, r.PersonId, clock.DayOf(r.AtUtc), "", r.Kind.Fr(), $"/echanges/{r.Id}"))]);
    }

    private static async Task<EventPage> Meetings(Db db, ActivityScope scope, Sight sight, (string? Row, int Skip, int Take) asked, CancellationToken ct)
    {
        var (me, all, service) = (sight.AccountId, sight.AllMeetings, scope.OrganisationId);
        var kind = asked.Row is { Length: > 0 } label ? MeetingKinds.All.FirstOrDefault(k => k.Label == label)?.Code ?? label : null;
        var found = ActivityQueries.MeetingsOf(db, scope).Where(m => kind == null || m.KindCode == kind);
        var rows = await found.OrderBy(m => m.LocalDay).ThenBy(m => m.Id).Skip(asked.Skip).Take(asked.Take)
            .Select(m => new { m.Id, m.PersonId, m.LocalDay, m.KindCode, m.DurationMinutes, Open = m.AuthorId == me || m.Participants.Any(p => p.AccountId == me) || (all && db.Set<Person>().Any(p => p.Id == m.PersonId && p.OrganisationId == service)) })
            .ToListAsync(ct);
        return new(await found.CountAsync(ct), [.. rows.Select(r => Opened(
            r.Open, r.PersonId, r.LocalDay, r.DurationMinutes is { } minutes ? $"{minutes} min" : "durée non notée", MeetingKinds.LabelOf(r.KindCode), $"/reunions/{r.Id}"))]);
    }

    private static async Task<EventPage> Commitments(Db db, ActivityScope scope, Sight sight, (string? Row, int Skip, int Take) asked, CancellationToken ct)
    {
        var (all, service, status) = (sight.Follows, scope.OrganisationId, Named<CommitmentStatus>(asked.Row));
        var found = ActivityQueries.CommitmentsOf(db, scope).Where(c => status == null || c.Status == status);
        var rows = await found.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Skip(asked.Skip).Take(asked.Take)
            .Select(c => new { c.PersonId, c.DueOn, c.Actor, c.Kind, c.Status, Open = all && db.Set<Person>().Any(p => p.Id == c.PersonId && p.OrganisationId == service && p.FileClosedOn == null) }).ToListAsync(ct);
        return new(await found.CountAsync(ct), [.. rows.Select(r => Opened(r.Open, r.PersonId, r.DueOn, $"{r.Actor}, {r.Kind.Fr()}", r.Status.Fr(), "/taches"))]);
    }

    private static async Task<EventPage> Tasks(Db db, ActivityScope scope, Sight sight, (string? Row, int Skip, int Take) asked, CancellationToken ct)
    {
        var (me, all, service) = (sight.AccountId, sight.Follows, scope.OrganisationId);
        var found = ActivityQueries.TasksOf(db, scope);
        var rows = await found.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Skip(asked.Skip).Take(asked.Take)
            .Select(t => new { t.PersonId, t.DueOn, t.ClosedOn, t.OwnerName, Open = t.OwnerAccountId == me || (all && db.Set<Person>().Any(p => p.Id == t.PersonId && p.OrganisationId == service && p.FileClosedOn == null)) }).ToListAsync(ct);
        return new(await found.CountAsync(ct), [.. rows.Select(r => Opened(
            r.Open, r.PersonId, r.DueOn, r.ClosedOn is { } on ? $"{r.OwnerName}, faite le {FrenchDate.Long(on)}{(on > r.DueOn ? ", en retard" : "")}" : $"{r.OwnerName}, à faire", "", "/taches"))]);
    }

    private static Behind Opened(bool open, Guid personId, DateOnly day, string detail, string row, string tail) =>
        open ? new Behind(personId, null, day, detail, row) { Tail = tail } : new Behind(Guid.Empty, null, day, "", row);

    /// <summary>The member that has this French label; null for none.</summary>
    private static T? Named<T>(string? label)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => v.Fr() == label).Select(v => (T?)v).FirstOrDefault();
}
