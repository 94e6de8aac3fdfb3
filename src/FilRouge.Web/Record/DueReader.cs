using FilRouge.Domain.Access;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Agenda;
using FilRouge.Web.Coordination;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>Whom an account follows.</summary>
/// <param name="Persons">The persons.</param>
/// <param name="RequestsShown">Requests that nobody has taken, of persons among them.</param>
/// <param name="RequestsWaiting">Requests of the service that wait for a decision, counted up to <see cref="DueReader.MostRequests"/> and one more.</param>
public sealed record FollowedPersons(IReadOnlyCollection<Guid> Persons, int RequestsShown, int RequestsWaiting)
{
    /// <summary>True when requests wait that are not shown.</summary>
    public bool HasMore => RequestsWaiting > RequestsShown;
}

/// <summary>What is due, for one person or for all those whom one follows: the number of queries does not depend on how many.</summary>
public sealed class DueReader(Work work)
{
    /// <summary>Days after which a planned session that nobody closed is due (PROP: the next day).</summary>
    private const int CloseAfterDays = 1;

    /// <summary>Days ahead from which a task is shown (PROP).</summary>
    private const int TaskDaysAhead = 14;

    /// <summary>Persons of pressing requests that a coordinator is shown: more than a service receives in weeks.</summary>
    private const int RequestsShown = 20;

    /// <summary>Requests are counted up to here; the list of requests says the rest.</summary>
    public const int MostRequests = 200;

    /// <summary>Most persons followed at once by an account.</summary>
    private const int MostFollowed = 2000;

    /// <summary>Persons whom the account follows: those it coordinates, those whose team it belongs to; for the heads, the whole service.</summary>
    public async Task<FollowedPersons> MyPersons(CancellationToken ct)
    {
        if (LeadsService)
        {
            return new FollowedPersons(await OfService().OrderBy(id => id).Take(MostFollowed).ToListAsync(ct), 0, 0);
        }

        var own = await Own().OrderBy(id => id).Take(MostFollowed).ToListAsync(ct);
        if (work.Actor.Role != Role.Coordinator)
        {
            return new FollowedPersons(own, 0, 0);
        }

        // A request without a coordinator is every coordinator's business until somebody takes it.
        var (pressing, shown, waiting) = await work.Db.PressingRequests(work.Actor.OrganisationId, RequestsShown, MostRequests, ct);
        return new FollowedPersons([.. own.Union(pressing)], shown, waiting);
    }

    /// <summary>What is due in one record, the soonest first.</summary>
    public Task<IReadOnlyList<Due>> Of(Guid personId, CancellationToken ct, PersonDelays? delays = null) => Read(work.Db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Id), ct, delays);

    /// <summary>What is due in the records one follows, the soonest first.</summary>
    public Task<IReadOnlyList<Due>> Of(FollowedPersons followed, CancellationToken ct)
    {
        var mine = followed.Persons;
        return mine.Count == 0 ? Task.FromResult<IReadOnlyList<Due>>([])
            // Keys that were read once: who is followed is not looked for again in each query. A whole service is named by itself.
            : Read(LeadsService ? OfService() : work.Db.Set<Person>().Where(p => mine.Contains(p.Id)).Select(p => p.Id), ct);
    }

    private bool LeadsService => work.Actor.Role is Role.Director or Role.HeadOfService or Role.Secretary;

    private IQueryable<Guid> OfService() => work.Db.Set<Person>().Where(p => p.OrganisationId == work.Actor.OrganisationId).Select(p => p.Id);

    private IQueryable<Guid> Own()
    {
        var (db, actor, today) = (work.Db, work.Actor, work.Clock.Today);
        // From the account's own memberships: asked of each person, the whole service would be read.
        var team = db.Set<CareTeamMember>().Where(m => m.AccountId == actor.AccountId
            && m.From <= today && (m.To == null || m.To >= today) && (m.WithdrawnOn == null || m.WithdrawnOn > today)).Select(m => m.PersonId).Distinct();
        return actor.Role == Role.Coordinator ? db.CoordinatedBy(actor.AccountId).Union(db.LastCoordinatedBy(actor.AccountId, today)).Union(team) : team;
    }

    private async Task<IReadOnlyList<Due>> Read(IQueryable<Guid> persons, CancellationToken ct, PersonDelays? delays = null)
    {
        var raw = new List<(Guid Person, string Sentence, DateOnly? On, bool Late, string Why, string Href, string Kind)>();
        delays ??= await work.Db.DelaysOf(persons, work.Clock.Today, ct);
        if (Sees(ReferralsAccess.Follow) || Sees(ReferralsAccess.Write))
        {
            raw.AddRange((await work.Db.DueFor(persons, work.Clock, ct, delays)).Select(d => (d.PersonId, d.Item.Sentence, (DateOnly?)d.Item.DueOn, d.Item.Late, d.Item.Why, d.Url, DueKinds.Of(d.Item.Code))));
        }

        await Plans(persons, raw, delays, ct);
        await Sessions(persons, raw, delays, ct);
        var tasks = await Tasks(persons, raw, ct);
        var ids = raw.Select(r => r.Person).Concat(tasks.Select(t => t.PersonId)).Distinct().ToList();
        var names = ids.Count == 0 ? [] : await work.Db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, ct);
        return [.. raw.Where(r => names.ContainsKey(r.Person)).Select(r => new Due(r.Person, names[r.Person], r.Sentence, r.On, r.Late, r.Why, r.Href, r.Kind))
            .Concat(tasks.Where(t => names.ContainsKey(t.PersonId)).Select(t => DueOf(t, names[t.PersonId])))
            .OrderByDescending(d => d.Late).ThenBy(d => d.On ?? DateOnly.MaxValue).ThenBy(d => d.Person, StringComparer.Ordinal)];
    }

    /// <summary>One's tasks; for who follows persons, those of partners and those of others that are late, and commitments whose day has passed (alert A27).</summary>
    private async Task<IReadOnlyList<TaskDue>> Tasks(IQueryable<Guid> persons, List<(Guid, string, DateOnly?, bool, string, string, string)> raw, CancellationToken ct)
    {
        if (!Sees(CoordinationAccess.Write))
        {
            return [];
        }

        var (today, follows) = (work.Clock.Today, Sees(CoordinationAccess.Follow));
        if (follows)
        {
            raw.AddRange((await work.Db.CommitmentsOverdue(persons, today, ct)).Select(c => (
                c.PersonId, $"Relancez {c.Partner} : {c.What}.", (DateOnly?)c.DueOn, true, "engagement non tenu à sa date", $"/personnes/{c.PersonId}/taches#engagements", DueKinds.Partners)));
        }

        return await work.Db.TasksDue(persons, work.Actor.AccountId, follows, today, today.AddDays(TaskDaysAhead), ct);
    }

    private static Due DueOf(TaskDue task, string person) => new(
        task.PersonId, person, task.What, task.DueOn, task.Late, task.Mine ? "tâche" : $"tâche confiée à {task.Owner}", $"/personnes/{task.PersonId}/taches#t-{task.TaskId}", task.Mine ? DueKinds.Tasks : DueKinds.Partners)
    {
        Task = task.Mine ? new DueTask(task.TaskId, task.Version) : null,
    };

    private bool Sees(string permission) => Modules.Permissions.First(p => p.Code == permission).GrantsSomewhere(work.Actor.Role);

    private async Task Plans(IQueryable<Guid> persons, List<(Guid, string, DateOnly?, bool, string, string, string)> raw, PersonDelays delays, CancellationToken ct)
    {
        if (!Sees(Web.Plans.PlansAccess.Write))
        {
            return;
        }

        var today = work.Clock.Today;
        var versions = await work.Db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => persons.Contains(v.PersonId) && (v.Status == PlanVersionStatus.ToSign || v.Status == PlanVersionStatus.Signed))
            .OrderBy(v => v.Id)
            .Select(v => new
            {
                v.PersonId,
                v.Status,
                v.SubmittedOn,
                v.Number,
                Gaps = v.Prestations.Where(p => p.Sourcing == SourcingStatus.ToSearch || p.Sourcing == SourcingStatus.NotFound).Where(p => p.To >= today).Select(p => new { p.LineId, p.ProfessionCode, p.SourcingSince, p.Modality }).ToList(),
            }).ToListAsync(ct);
        foreach (var version in versions)
        {
            var root = $"/personnes/{version.PersonId}/projet";
            if (version.Status == PlanVersionStatus.ToSign)
            {
                raw.Add((version.PersonId, $"Recueillez les signatures de la version {version.Number} du projet.", version.SubmittedOn, false, "projet à signer", root, DueKinds.Plan));
                continue;
            }

            foreach (var gap in version.Gaps.Where(g => g.Modality is not Modality.OrdinaryLaw))
            {
                var profession = Professions.Find(gap.ProfessionCode)?.Label ?? gap.ProfessionCode;
                raw.Add((version.PersonId, $"Trouvez quelqu’un : {profession}.", gap.SourcingSince, gap.SourcingSince < today.AddDays(-7 * delays.For(version.PersonId).SilenceWeeks), "prestation du projet sans professionnel", $"{root}/chercher?prestation={gap.LineId}", DueKinds.Search));
            }
        }

        raw.AddRange((await work.Db.SummersMissing(persons, delays, ct)).Select(s => (s.PersonId, s.Item.Sentence, (DateOnly?)s.Item.DueOn, s.Item.Late, s.Item.Why, $"/personnes/{s.PersonId}/projet", DueKinds.Plan)));
        var late = await work.Db.Set<Proposal>().AsNoTracking().Where(p => persons.Contains(p.PersonId) && p.Status == ProposalStatus.Sent && p.AnswerBy < today)
            .Select(p => new { p.PersonId, p.AnswerBy, p.PrestationId }).ToListAsync(ct);
        raw.AddRange(late.Select(p => (p.PersonId, "Relancez un professionnel qui n’a pas répondu.", (DateOnly?)p.AnswerBy, true, "proposition sans réponse", $"/personnes/{p.PersonId}/projet/chercher?prestation={p.PrestationId}", DueKinds.Answer)));
    }

    private async Task Sessions(IQueryable<Guid> persons, List<(Guid, string, DateOnly?, bool, string, string, string)> raw, PersonDelays delays, CancellationToken ct)
    {
        if (!Sees(Web.Agenda.AgendaAccess.Validate))
        {
            return;
        }

        var before = work.Clock.Today.AddDays(1 - CloseAfterDays);
        var rows = await work.Db.Set<Intervention>().AsNoTracking()
            .Where(i => i.LocalDay < before && (i.Status == InterventionStatus.Planned || i.Status == InterventionStatus.Confirmed) && persons.Contains(i.PersonId))
            .GroupBy(i => i.PersonId).Select(g => new { g.Key, First = g.Min(i => i.LocalDay), Count = g.Count() }).ToListAsync(ct);
        raw.AddRange(rows.Select(r => (r.Key, r.Count == 1 ? "Dites si une intervention a eu lieu." : $"Dites si {r.Count} interventions ont eu lieu.", (DateOnly?)r.First, true, "intervention passée, toujours prévue", "/agenda/a-valider", DueKinds.Sessions)));
        if (!Sees(Web.Agenda.AgendaAccess.Write))
        {
            return;
        }

        raw.AddRange((await work.Db.NotRealised(persons, delays, work.Clock.Today, ct)).Select(n => (n.PersonId, n.Sentence, (DateOnly?)n.Since, true, n.Why, n.Href, DueKinds.Realisation)));
        var doubtful = await work.Db.Set<Intervention>().AsNoTracking().OutOfPlan(work.Db, work.Clock.Today).Where(i => persons.Contains(i.PersonId))
            .GroupBy(i => i.PersonId).Select(g => new { g.Key, First = g.Min(i => i.LocalDay), Count = g.Count() }).ToListAsync(ct);
        raw.AddRange(doubtful.Select(r => (
            r.Key, r.Count == 1 ? "Réexaminez une intervention que le projet ne prévoit plus." : $"Réexaminez {r.Count} interventions que le projet ne prévoit plus.",
            (DateOnly?)r.First, false, "intervention à venir hors du projet en cours", $"/personnes/{r.Key}/semaine?semaine={r.First:yyyy-MM-dd}", DueKinds.Doubtful)));
    }
}
