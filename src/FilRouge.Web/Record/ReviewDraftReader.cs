using FilRouge.Domain.Agenda;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Agenda;
using FilRouge.Web.Assessments;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>Gathers what the data say since the last review. Each part follows the rule of its own tab; a number of queries that does not depend on the data.</summary>
public sealed class ReviewDraftReader(Work work, RecordReader record)
{
    private sealed record Seen(Guid? Line, InterventionStatus Status, CancelMotive? Motive);

    /// <summary>The draft; null when no plan is in force.</summary>
    public async Task<ReviewDraft?> Read(Guid personId, CancellationToken ct)
    {
        var plan = await work.Db.PlanOf(personId, ct);
        if (plan?.Current is not { } version || await record.Head(personId, ct) is not { } head)
        {
            return null;
        }

        var reviews = (await work.Db.ReviewsOf(personId, ct)).Where(r => r.PlanId == plan.Id).ToList();
        var today = work.Clock.Today;
        var since = reviews.Count > 0 ? reviews[0].HeldOn : plan.Versions.Where(v => v.SignedOn is not null).Min(v => v.SignedOn!.Value);
        var goals = GoalTrajectory.Of(plan, reviews).ToDictionary(g => g.GoalId);
        return new ReviewDraft(
            since, today,
            await Sessions(personId, version, since, today, ct),
            [.. version.Goals.OrderBy(g => g.LineId).Select(g => new GoalSince(g.Wording, Standing(goals.GetValueOrDefault(g.LineId), g)))],
            await Words(personId, since, ct),
            await Uncovered(personId, version, today, ct),
            (await work.Decide(ReferralsAccess.Rights, personId, ct)).Allowed ? head.Rights.ValidityOn(today).Sentence : "");
    }

    private async Task<IReadOnlyList<PrestationSince>> Sessions(Guid personId, PlanVersion version, DateOnly since, DateOnly today, CancellationToken ct)
    {
        if (!(await work.Decide(AgendaAccess.Read, personId, ct)).Allowed)
        {
            return [];
        }

        var rows = await work.Db.Interventions.AsNoTracking().Where(i => i.PersonId == personId && i.LocalDay >= since && i.LocalDay <= today && i.Motive != CancelMotive.Mistake)
            .Select(i => new Seen(i.PrestationId, i.Status, i.Motive)).ToListAsync(ct);
        var byLine = rows.ToLookup(r => r.Line);
        var lines = version.Prestations.OrderBy(p => p.LineId).Select(p => Of($"{PlanWords.Profession(p.ProfessionCode)}, {p.Frequency}", [.. byLine[p.LineId]])).ToList();
        var known = version.Prestations.Select(p => (Guid?)p.LineId).ToHashSet();
        var others = rows.Where(r => !known.Contains(r.Line)).ToList();
        return others.Count == 0 ? lines : [.. lines, Of("Hors du projet en cours", others)];
    }

    private static PrestationSince Of(string label, IReadOnlyList<Seen> rows) => new(
        label, rows.Count, rows.Count(r => r.Status == InterventionStatus.Completed),
        [.. rows.Where(r => r.Status == InterventionStatus.Cancelled).GroupBy(r => r.Motive?.Fr() ?? "sans motif").Select(g => (Motive: g.Key, Count: g.Count()))
            .OrderByDescending(m => m.Count).ThenBy(m => m.Motive, StringComparer.Ordinal)]);

    private async Task<IReadOnlyList<WordsSince>> Words(Guid personId, DateOnly since, CancellationToken ct)
    {
        if (!(await work.Decide(AssessmentsAccess.Read, personId, ct)).Allowed)
        {
            return [];
        }

        var said = await work.Db.Assessments.AsNoTracking().Where(a => a.PersonId == personId).SelectMany(a => a.Words)
            .Where(w => w.CollectedOn >= since && w.Words != "").Select(w => new { w.CollectedOn, w.Words, w.HowExpressed }).ToListAsync(ct);
        var own = await work.Db.SelfAssessments.AsNoTracking().Where(a => a.PersonId == personId && a.AnsweredOn >= since && a.Words != "")
            .Select(a => new { a.AnsweredOn, a.Words }).ToListAsync(ct);
        return [.. said.Select(w => new WordsSince(w.CollectedOn, w.Words, w.HowExpressed)).Concat(own.Select(w => new WordsSince(w.AnsweredOn, w.Words, "auto-évaluation"))).OrderBy(w => w.On)];
    }

    private async Task<IReadOnlyList<string>> Uncovered(Guid personId, PlanVersion version, DateOnly today, CancellationToken ct)
    {
        List<string> lines = [.. version.Prestations.Where(p => p.To >= today && p.Modality != Modality.OrdinaryLaw && p.Sourcing is SourcingStatus.ToSearch or SourcingStatus.NotFound or SourcingStatus.Partial)
            .OrderBy(p => p.LineId).Select(p => $"{PlanWords.Profession(p.ProfessionCode)}, {p.Frequency} : {p.Sourcing.Fr()}")];
        if ((await work.Decide(AssessmentsAccess.Read, personId, ct)).Allowed)
        {
            var answered = version.Goals.SelectMany(g => g.Needs).ToHashSet();
            var needs = await work.Db.NeedsOf(work.Db.Persons.Where(p => p.Id == personId).Select(p => p.Id), ct);
            lines.AddRange(needs[personId].Where(n => n.Intensity > 0 && !answered.Contains(n.Code)).OrderByDescending(n => n.Intensity)
                .Select(n => $"Aucun objectif pour : {n.Code.Label} ({n.Intensity} sur 4)"));
        }

        return lines;
    }

    private static string Standing(GoalTrajectory? goal, Goal now) => goal is { LastLevel: { } level }
        ? $"au dernier bilan {PlanWords.Scale(level)}, {level.Fr()} ({goal.Trend.Fr()})"
        : $"pas encore coté, départ {PlanWords.Scale(now.Baseline)}";
}
