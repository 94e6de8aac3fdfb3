using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>On what an intervention rests: the path, the plan in force, the professional and her agreements. Read once, then judged for each day.</summary>
internal sealed class PlanningGround
{
    public required Guid PersonId { get; init; }

    /// <summary>The service that holds the file.</summary>
    public required Guid OrganisationId { get; init; }

    public required EpisodeOfCare? Episode { get; init; }

    public required PlanVersion? Version { get; init; }

    public required Professional Professional { get; init; }

    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>Least minutes between two places, by the territory's policy; computed travel times will replace it where they are known.</summary>
    public required int TravelMinutes { get; init; }

    public bool IsIndependent => Professional.Status == ProfessionalStatus.Independent;

    /// <summary>Reads it; null when the professional is not of the service's network or the person is not in the perimeter.</summary>
    public static async Task<PlanningGround?> Load(Db db, Guid personId, Guid professionalId, DateOnly today, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, ct);
        var professional = person is null ? null
            : await db.Set<Professional>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == professionalId && p.OrganisationId == person.OrganisationId, ct);
        if (professional is null)
        {
            return null;
        }

        var episode = await OpenEpisode(db, personId, ct);
        return new PlanningGround
        {
            PersonId = personId,
            OrganisationId = person!.OrganisationId,
            Professional = professional,
            Episode = episode,
            Version = episode is null ? null : await VersionInForce(db, episode, ct),
            Agreements = professional.Status != ProfessionalStatus.Independent ? []
                : await db.Set<Agreement>().AsNoTracking().Where(a => a.ProfessionalId == professionalId).OrderByDescending(a => a.From).ToListAsync(ct),
            TravelMinutes = (await db.DelaysFor(person.OrganisationId, personId, today, ct)).TravelMinutes,
        };
    }

    /// <summary>The path under way, from the admission to the exit; null when there is none.</summary>
    public static Task<EpisodeOfCare?> OpenEpisode(Db db, Guid personId, CancellationToken ct)
    {
        var active = Enum.GetValues<EpisodeStatus>().Where(EpisodeLifecycle.CountsInActiveFile).ToList();
        return db.Set<EpisodeOfCare>().AsNoTracking().Where(e => e.PersonId == personId && active.Contains(e.Status)).OrderByDescending(e => e.AdmittedOn).FirstOrDefaultAsync(ct);
    }

    /// <summary>The signed version of a path's plan; null when none is in force.</summary>
    public static Task<PlanVersion?> VersionInForce(Db db, EpisodeOfCare episode, CancellationToken ct) =>
        // By the person first: by the path alone, each of the split queries would read every signed version of the service.
        db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => v.PersonId == episode.PersonId && v.Status == PlanVersionStatus.Signed && db.Set<Plan>().Any(p => p.Id == v.PlanId && p.EpisodeId == episode.Id))
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);

    /// <summary>Why nothing can be planned at all.</summary>
    public IEnumerable<Refusal> WhyNot()
    {
        if (Episode is null)
        {
            yield return new("intervention.episode", "Aucun parcours n’est ouvert pour cette personne : prononcez d’abord l’admission.");
        }
    }

    /// <summary>Why the professional cannot come on that day: out of the network, or no agreement in force (a session without one is never paid).</summary>
    public IEnumerable<Refusal> WhyNotOn(DateOnly day)
    {
        if (!Professional.IsActiveOn(day))
        {
            yield return new("intervention.professional", $"{Professional.Name} n’est pas dans le réseau ce jour-là.", Field: nameof(InterventionDraft.ProfessionalId));
        }

        if (!IsIndependent || Agreements.Any(a => a.IsInForceOn(day)))
        {
            yield break;
        }

        var near = Agreements.FirstOrDefault(a => a.From <= day) ?? (Agreements is [.., var last] ? last : null);
        yield return near is null
            ? new("agreement.none", $"{Professional.Name} n’a pas de convention avec votre service : faites-la signer avant toute séance.", Field: nameof(InterventionDraft.ProfessionalId))
            : near.WhyNotIntervene(day)[0] with { Field = nameof(InterventionDraft.ProfessionalId) };
    }

    /// <summary>Why an independent cannot be planned without her agreement: proposed and accepted, or told with its evidence (no link of subordination).</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotWithout(Db db, Guid? prestationId, string acceptance, CancellationToken ct)
    {
        if (!IsIndependent || acceptance.Trim().Length > 0)
        {
            return [];
        }

        var accepted = prestationId is { } line && await db.Set<Proposal>()
            .AnyAsync(p => p.PersonId == PersonId && p.PrestationId == line && p.ProfessionalId == Professional.Id && p.Status == ProposalStatus.Accepted, ct);
        return accepted ? [] :
        [
            new("intervention.acceptance", $"{Professional.Name} est libéral : rien ne lui est imposé. Proposez-lui la prestation, ou écrivez comment et quand l’accord a été donné (« téléphone le 3 mai à 10 h »).",
                "code du travail, art. L. 8221-6", nameof(PlanIntervention.Input.Acceptance)),
        ];
    }

    /// <summary>Times held by the professional or the person around some instants.</summary>
    public async Task<IReadOnlyList<Booking>> Bookings(Db db, DateTime fromUtc, DateTime toUtc, CancellationToken ct)
    {
        // An intervention lasts 12 hours at most: one that began earlier is over.
        var (from, to) = (fromUtc.AddHours(-13), toUtc.AddHours(13));
        var near = await db.Set<Intervention>().AsNoTracking().HoldingTime()
            .Where(i => (i.ProfessionalId == Professional.Id || i.PersonId == PersonId) && i.StartsAtUtc >= from && i.StartsAtUtc <= to).ToListAsync(ct);
        return [.. near.Select(Booking.Of)];
    }

    /// <summary>Collisions of a time wanted.</summary>
    public CollisionReport Check(Booking wanted, IEnumerable<Booking> others, TimeZoneInfo zone) => Collisions.Check(wanted, others, Travel, zone);

    private int Travel(Booking first, Booking second) =>
        first.Place == second.Place && first.Place is Place.Practice or Place.PcpePremises ? 0 : TravelMinutes;
}
