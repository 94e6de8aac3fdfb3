using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>A path of the active file, with what is known of it and the delays of its territory.</summary>
internal sealed record WatchReading(WatchedPath Path, PathFacts Facts, PolicyDelays Delays);

/// <summary>Gathers the facts of many paths at once: the number of queries does not depend on how many.</summary>
internal sealed class WatchFacts(Db db, DateOnly today)
{
    /// <summary>States of a path that counts in the active file.</summary>
    public static readonly EpisodeStatus[] ActiveFile = [.. Enum.GetValues<EpisodeStatus>().Where(EpisodeLifecycle.CountsInActiveFile)];

    private sealed record Path(Guid PersonId, Guid OrganisationId, EpisodeStatus Status, DateOnly AdmittedOn, Guid? CoordinatorId);

    private sealed record Line(Guid LineId, string ProfessionCode, Modality Modality, DateOnly From, DateOnly To, SourcingStatus Sourcing, DateOnly SourcingSince);

    private sealed record Version(Guid PersonId, PlanVersionStatus Status, DateOnly EndsOn, List<Line> Lines);

    private sealed record Session(Guid PersonId, DateOnly Day, Guid By, Guid? Line, bool Done);

    private sealed record Known(
        List<TerritoryPolicy> Policies, IReadOnlyDictionary<Guid, string> Communes, HashSet<Guid> Hidden, IReadOnlyDictionary<Guid, RightsChain> Rights, ILookup<Guid, Closure> Closures,
        ILookup<Guid, Version> Versions, ILookup<Guid, Session> Sessions, ILookup<Guid, Guid> Accepted, IReadOnlyDictionary<Guid, Holder> Holders)
    {
        public Dictionary<Guid, string> Names { get; } = Holders.ToDictionary(h => h.Key, h => h.Value.Name);
    }

    /// <summary>The paths of some persons that are in the active file; persons without any are absent.</summary>
    public async Task<IReadOnlyList<WatchReading>> Read(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var paths = await db.Set<EpisodeOfCare>().AsNoTracking().Where(e => ids.Contains(e.PersonId) && ActiveFile.Contains(e.Status) && e.AdmittedOn != null)
            .OrderBy(e => e.Id).Select(e => new Path(e.PersonId, e.OrganisationId, e.Status, e.AdmittedOn!.Value, e.CoordinatorAccountId)).ToListAsync(ct);
        if (paths.Count == 0)
        {
            return [];
        }

        var services = paths.Select(p => p.OrganisationId).Distinct().ToList();
        var persons = db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => p.Id);
        var policies = await db.Set<TerritoryPolicy>().AsNoTracking().Where(p => services.Contains(p.OrganisationId)).ToListAsync(ct);
        var communes = await db.CommunesOf(persons, today, ct);
        // A protected address is known to few: the list does not even tell its commune.
        var hidden = (await db.Set<LivingPlace>().AsNoTracking().Where(p => ids.Contains(p.PersonId) && p.Protected && p.SupersededAtUtc == null).Select(p => p.PersonId).ToListAsync(ct)).ToHashSet();
        var rights = await db.RightsOf(persons, ct);
        var closures = (await db.Set<Closure>().AsNoTracking().Where(c => services.Contains(c.OrganisationId) && c.To >= today && c.StructureId == null).ToListAsync(ct)).ToLookup(c => c.OrganisationId);
        var versions = await Versions(ids, ct);
        var sessions = await Sessions(ids, policies.Count == 0 ? new PolicyDelays().SilenceWeeks : policies.Max(p => p.Delays.SilenceWeeks), ct);
        var accepted = await Accepted(ids, ct);
        var holders = await Holders([.. sessions.SelectMany(s => s).Select(s => s.By).Concat(accepted.SelectMany(a => a)).Distinct()], ct);
        var known = new Known(policies, communes, hidden, rights, closures, versions, sessions, accepted, holders);
        // One path a person: the newest, if ever two were open.
        return [.. paths.GroupBy(p => p.PersonId).Select(g => Reading(g.Last(), known))];
    }

    private WatchReading Reading(Path path, Known known)
    {
        var commune = known.Communes.GetValueOrDefault(path.PersonId);
        var policy = ReferralsQueries.Choose(known.Policies, path.OrganisationId, today, commune).Policy;
        var sessions = known.Sessions[path.PersonId].ToList();
        var versions = known.Versions[path.PersonId].ToList();
        var version = versions.Find(v => v.Status == PlanVersionStatus.Signed);
        return new WatchReading(
            new WatchedPath(path.PersonId, path.OrganisationId, path.CoordinatorId, known.Hidden.Contains(path.PersonId) ? null : commune, path.AdmittedOn),
            new PathFacts
            {
                AdmittedOn = path.AdmittedOn,
                Suspended = path.Status == EpisodeStatus.Suspended,
                Rights = known.Rights.GetValueOrDefault(path.PersonId, RightsChain.Empty),
                Counts = policy is null ? null : RightsReading.AcceptedBy(policy.Accepted),
                PlanEnds = (version ?? versions.MaxBy(v => v.EndsOn))?.EndsOn,
                Lines = [.. (version?.Lines ?? []).Where(l => l.Modality != Modality.OrdinaryLaw).Select(l => Held(l, sessions, known.Accepted, known.Holders))],
                Presences = [.. sessions.Select(s => new Presence(s.Day, s.By, s.Done))],
                Names = known.Names,
                Closures = [.. known.Closures[path.OrganisationId]],
            },
            policy?.Delays ?? new PolicyDelays());
    }

    private static PathLine Held(Line line, List<Session> sessions, ILookup<Guid, Guid> accepted, IReadOnlyDictionary<Guid, Holder> holders)
    {
        var nobody = line.Sourcing is SourcingStatus.ToSearch or SourcingStatus.NotFound;
        // Who agreed to the line, and who comes for it whatever was written.
        var who = sessions.Where(s => s.Line == line.LineId).Select(s => s.By).Concat(accepted[line.LineId]).Distinct();
        return new PathLine(
            Professions.Find(line.ProfessionCode)?.Label ?? line.ProfessionCode,
            new Period(line.From, line.To),
            nobody ? line.SourcingSince : null,
            nobody || line.Modality == Modality.Partner ? [] : [.. who.Select(w => holders.GetValueOrDefault(w)).OfType<Holder>()]);
    }

    private async Task<ILookup<Guid, Version>> Versions(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => ids.Contains(v.PersonId) && (v.Status == PlanVersionStatus.Signed || v.Status == PlanVersionStatus.Paused || (v.Status == PlanVersionStatus.Ended && !v.EndedWithPath)))
            .OrderByDescending(v => v.Id)
            .Select(v => new Version(v.PersonId, v.Status, v.EndsOn, v.Prestations.Select(p => new Line(p.LineId, p.ProfessionCode, p.Modality, p.From, p.To, p.Sourcing, p.SourcingSince)).ToList()))
            .ToListAsync(ct)).ToLookup(v => v.PersonId);

    private async Task<ILookup<Guid, Session>> Sessions(IReadOnlyCollection<Guid> ids, int weeks, CancellationToken ct)
    {
        var (since, interventions) = (today.AddDays(-7 * weeks), db.Set<Intervention>().AsNoTracking().Where(i => ids.Contains(i.PersonId)));
        var near = await interventions.Where(i => i.LocalDay > since && i.Status != InterventionStatus.Cancelled && (i.Status == InterventionStatus.Completed || i.LocalDay >= today))
            .Select(i => new Session(i.PersonId, i.LocalDay, i.ProfessionalId, i.PrestationId, i.Status == InterventionStatus.Completed)).ToListAsync(ct);
        var last = await interventions.Where(i => i.Status == InterventionStatus.Completed && i.LocalDay <= since)
            .GroupBy(i => i.PersonId).Select(g => new { g.Key, Day = g.Max(i => i.LocalDay) }).ToListAsync(ct);
        return near.Concat(last.Select(l => new Session(l.Key, l.Day, Guid.Empty, null, true))).ToLookup(s => s.PersonId);
    }

    private async Task<ILookup<Guid, Guid>> Accepted(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await db.Set<Proposal>().AsNoTracking().Where(p => ids.Contains(p.PersonId) && p.Status == ProposalStatus.Accepted)
            .Select(p => new { p.PrestationId, p.ProfessionalId }).ToListAsync(ct)).ToLookup(p => p.PrestationId, p => p.ProfessionalId);

    private async Task<IReadOnlyDictionary<Guid, Holder>> Holders(List<Guid> ids, CancellationToken ct)
    {
        var professionals = await db.Set<Professional>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.ActiveTo, p.Status }).ToListAsync(ct);
        var agreements = (await db.Set<Agreement>().AsNoTracking().Where(a => ids.Contains(a.ProfessionalId) && a.SignedOn != null).ToListAsync(ct)).ToLookup(a => a.ProfessionalId);
        return professionals.ToDictionary(p => p.Id, p => new Holder(p.Name, p.ActiveTo, p.Status == ProfessionalStatus.Independent ? Agreement.LastDay(agreements[p.Id], today) : null));
    }
}
