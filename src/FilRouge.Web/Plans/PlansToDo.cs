using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Network;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>A planned prestation that nobody delivers fully yet.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="PrestationId">Line of the prestation.</param>
/// <param name="Code">SERAFIN-PH code.</param>
/// <param name="ProfessionCode">Profession awaited.</param>
/// <param name="WeeklyMinutes">Minutes per week written in the plan.</param>
/// <param name="Sourcing">Where the search stands.</param>
/// <param name="Since">Day the search took this state.</param>
public sealed record SourcingGap(Guid PersonId, Guid PrestationId, PrestationCode Code, string ProfessionCode, long WeeklyMinutes, SourcingStatus Sourcing, DateOnly Since)
{
    /// <summary>« Psychologue, 1 h par semaine ».</summary>
    public string Words => $"{Professions.Find(ProfessionCode)?.Label ?? ProfessionCode}, {new Minutes((int)WeeklyMinutes).Display} par semaine";

    /// <summary>Where somebody is looked for.</summary>
    public string Url => $"/personnes/{PersonId}/projet/chercher?prestation={PrestationId}";
}

/// <summary>A review to hold.</summary>
public sealed record ReviewDue(Guid PersonId, Guid PlanId, DateOnly DueOn);

/// <summary>A plan that waits for signatures.</summary>
public sealed record UnsignedPlan(Guid PersonId, Guid VersionId, int Number, DateOnly SubmittedOn, int SignaturesGiven);

/// <summary>A proposal without answer.</summary>
public sealed record UnansweredProposal(Guid PersonId, Guid ProposalId, Guid PrestationId, Guid ProfessionalId, string ProfessionalName, DateTime SentAtUtc, DateOnly? AnswerBy);

/// <summary>What plans ask for, for one person or for many at once: the number of queries does not depend on how many.
/// <c>persons</c> is a query, so that no list of keys travels.</summary>
public static class PlansToDo
{
    /// <summary>Prestations of plans in force, running or to come, that nobody delivers fully.</summary>
    public static async Task<IReadOnlyList<SourcingGap>> SourcingGaps(this Db db, IQueryable<Guid> persons, DateOnly today, CancellationToken ct)
    {
        var rows = await db.Set<PlanVersion>().AsNoTracking()
            .Where(v => persons.Contains(v.PersonId) && v.Status == PlanVersionStatus.Signed)
            .SelectMany(v => v.Prestations.Where(p => p.Sourcing != SourcingStatus.Covered && p.To >= today), (v, p) => new
            {
                v.PersonId,
                p.LineId,
                p.SerafinCode,
                p.ProfessionCode,
                p.TimesPerPeriodHundredths,
                p.UnitPeriod,
                p.DurationMinutes,
                p.From,
                p.To,
                p.Sourcing,
                p.SourcingSince,
            }).ToListAsync(ct);
        return [.. rows.Select(r => new SourcingGap(
                r.PersonId, r.LineId, r.SerafinCode, r.ProfessionCode,
                new Frequency(r.TimesPerPeriodHundredths, r.UnitPeriod).Minutes(7, r.DurationMinutes, r.To.DayNumber - r.From.DayNumber + 1), r.Sourcing, r.SourcingSince))
            .OrderBy(g => g.Since).ThenBy(g => g.PrestationId)];
    }

    /// <summary>Reviews due until a day, the soonest first: the day fixed by the last review, or the months of the territory after the first signature.</summary>
    public static async Task<IReadOnlyList<ReviewDue>> ReviewsDue(this Db db, IQueryable<Guid> persons, int reviewMonths, DateOnly until, CancellationToken ct)
    {
        var running = await db.Set<PlanVersion>().AsNoTracking()
            .Where(v => persons.Contains(v.PersonId) && (v.Status == PlanVersionStatus.Signed || v.Status == PlanVersionStatus.Paused))
            .Select(v => new { v.PersonId, v.PlanId, v.SignedOn }).ToListAsync(ct);
        var reviews = (await db.Set<Review>().AsNoTracking().Where(r => persons.Contains(r.PersonId))
            .Select(r => new { r.PlanId, r.HeldOn, r.NextOn, r.Decision }).ToListAsync(ct)).ToLookup(r => r.PlanId);
        return [.. running.Select(v =>
            {
                var last = reviews[v.PlanId].MaxBy(r => r.HeldOn);
                return last is { Decision: ReviewDecision.PrepareExit, NextOn: null } ? null
                    : new ReviewDue(v.PersonId, v.PlanId, last?.NextOn ?? v.SignedOn!.Value.AddMonths(reviewMonths));
            })
            .OfType<ReviewDue>().Where(r => r.DueOn <= until).OrderBy(r => r.DueOn).ThenBy(r => r.PersonId)];
    }

    /// <summary>Plans submitted that wait for signatures, the oldest first.</summary>
    public static async Task<IReadOnlyList<UnsignedPlan>> UnsignedPlans(this Db db, IQueryable<Guid> persons, CancellationToken ct) =>
        await db.Set<PlanVersion>().AsNoTracking()
            .Where(v => persons.Contains(v.PersonId) && v.Status == PlanVersionStatus.ToSign)
            .OrderBy(v => v.SubmittedOn).ThenBy(v => v.Id)
            .Select(v => new UnsignedPlan(v.PersonId, v.Id, v.Number, v.SubmittedOn!.Value, v.Signatures.Count(s => s.ContentHash == v.ContentHash))).ToListAsync(ct);

    /// <summary>Proposals sent that have no answer, those whose delay ends first at the top.</summary>
    public static async Task<IReadOnlyList<UnansweredProposal>> UnansweredProposals(this Db db, IQueryable<Guid> persons, CancellationToken ct)
    {
        var rows = await db.Set<Proposal>().AsNoTracking().Where(p => persons.Contains(p.PersonId) && p.Status == ProposalStatus.Sent)
            .Join(db.Set<Professional>(), p => p.ProfessionalId, n => n.Id, (p, n) => new UnansweredProposal(p.PersonId, p.Id, p.PrestationId, p.ProfessionalId, n.Name, p.SentAtUtc, p.AnswerBy))
            .ToListAsync(ct);
        return [.. rows.OrderBy(r => r.AnswerBy ?? DateOnly.MaxValue).ThenBy(r => r.SentAtUtc)];
    }

    /// <summary>Plans in force whose summer is not arranged yet, as the territory of each person asks for it (alert A39).</summary>
    public static async Task<IReadOnlyList<(Guid PersonId, DueItem Item)>> SummersMissing(this Db db, IQueryable<Guid> persons, PersonDelays delays, CancellationToken ct)
    {
        var rows = await db.Set<PlanVersion>().AsNoTracking().AsSplitQuery().Where(v => persons.Contains(v.PersonId) && v.Status == PlanVersionStatus.Signed).OrderBy(v => v.Id)
            .Select(v => new { v.PersonId, v.StartsOn, v.EndsOn, Relays = v.Relays.Select(r => new { r.From, r.To }).ToList() }).ToListAsync(ct);
        return [.. rows.Where(r => delays.Services.ContainsKey(r.PersonId))
            .Select(r => (r.PersonId, Item: SummerPlan.Of((r.StartsOn, r.EndsOn), r.Relays.Select(x => (x.From, x.To)), delays.For(r.PersonId), delays.Day)))
            .Where(r => r.Item is not null).Select(r => (r.PersonId, r.Item!))];
    }
}
