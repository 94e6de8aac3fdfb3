using FilRouge.Domain.Agenda;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Coordination;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>Reads a person's path for the Synthèse: a constant number of queries, whatever its length.</summary>
public sealed class PathReader(Work work)
{
    private sealed record PlanContent(List<PlanGoal> Goals, List<PlanPrestation> Prestations);

    private sealed record PlanGoal(Guid Line, string NeedCodes);

    private sealed record PlanPrestation(Guid Line, Guid Goal, string Profession, Modality Modality, SourcingStatus Sourcing);

    /// <summary>The path with its interventions between two days.</summary>
    public async Task<PathData> Read(Guid personId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var milestones = new List<Milestone>();
        var begins = await Requests(personId, milestones, ct);
        var (admitted, exit) = await Episodes(personId, milestones, ct);
        var versions = await Versions(personId, milestones, ct);
        await Reviews(personId, milestones, ct);
        await Meetings(personId, milestones, ct);
        var content = await InForce(personId, ct);
        var needs = await AssessedNeeds(personId, milestones, ct);
        return new PathData
        {
            Begins = begins ?? admitted,
            AdmittedOn = admitted,
            Exit = exit,
            Versions = versions,
            Milestones = milestones,
            Schools = [.. (await work.Db.SchoolPeriodsOf(personId, ct)).OrderBy(s => s.From).Select(s => new PathSchool(s.From, s.To, s.Words))],
            Needs = [.. needs.Select(n => Answer(n, content))],
            Interventions = await Interventions(personId, from, to, content, ct),
        };
    }

    private async Task<DateOnly?> Requests(Guid personId, List<Milestone> milestones, CancellationToken ct)
    {
        var rows = await work.Db.Set<Referral>().AsNoTracking().Where(r => r.PersonId == personId && r.ReceivedAtUtc != null)
            .Select(r => new { r.Id, r.Number, r.ReceivedAtUtc, r.Channel, r.FirstContactOn }).ToListAsync(ct);
        foreach (var row in rows)
        {
            var day = work.Clock.DayOf(row.ReceivedAtUtc!.Value);
            milestones.Add(new Milestone(day, "Demande reçue", $"{row.Number}, {row.Channel.Fr()}", "Demande", $"/personnes/{personId}/demandes/{row.Id}"));
            if (row.FirstContactOn is { } contact)
            {
                milestones.Add(new Milestone(contact, "Premier contact", null, "Demande"));
            }
        }

        return rows.Count == 0 ? null : work.Clock.DayOf(rows.Min(r => r.ReceivedAtUtc!.Value));
    }

    private async Task<(DateOnly? Admitted, DateOnly? Exit)> Episodes(Guid personId, List<Milestone> milestones, CancellationToken ct)
    {
        var episodes = await work.Db.Set<EpisodeOfCare>().AsNoTracking().Include(e => e.Steps.OrderBy(s => s.Id)).Where(e => e.PersonId == personId).OrderBy(e => e.Id).ToListAsync(ct);
        foreach (var episode in episodes)
        {
            milestones.AddRange(episode.Steps.Select(s => new Milestone(s.From, $"Parcours : {s.Status.Fr()}", s.Reason, "Parcours")));
            if (episode.Dipc is { } dipc)
            {
                milestones.Add(new Milestone(dipc.GivenOn, "DIPC remis", $"signé par {dipc.SignedBy}", "Parcours", $"/personnes/{personId}/dipc"));
            }
        }

        var last = episodes.LastOrDefault();
        return (last?.AdmittedOn, last?.Exit?.LastDay);
    }

    private async Task<IReadOnlyList<PathVersion>> Versions(Guid personId, List<Milestone> milestones, CancellationToken ct)
    {
        var rows = await work.Db.Set<PlanVersion>().AsNoTracking().Where(v => v.PersonId == personId && v.Status != PlanVersionStatus.Abandoned).OrderBy(v => v.StartsOn)
            .Select(v => new { v.Number, v.StartsOn, v.EndsOn, v.SignedOn, v.Status }).ToListAsync(ct);
        milestones.AddRange(rows.Where(r => r.SignedOn is not null).Select(r => new Milestone(r.SignedOn!.Value, $"Projet signé, version {r.Number}", null, "Projet", $"/personnes/{personId}/projet")));
        return [.. rows.Select(r => new PathVersion(r.Number, r.StartsOn, r.EndsOn, r.SignedOn, r.Status.Fr()))];
    }

    private async Task Reviews(Guid personId, List<Milestone> milestones, CancellationToken ct)
    {
        var rows = await work.Db.Set<Review>().AsNoTracking().Where(r => r.PersonId == personId).Select(r => new { r.HeldOn, r.Decision }).ToListAsync(ct);
        milestones.AddRange(rows.Select(r => new Milestone(r.HeldOn, "Bilan", r.Decision.Fr(), "Projet", $"/personnes/{personId}/bilan")));
    }

    /// <summary>Meetings that took place: that there was one is part of the path; what was said stays in « Échanges ».</summary>
    private async Task Meetings(Guid personId, List<Milestone> milestones, CancellationToken ct)
    {
        var rows = await (await Sight.Of(work, personId, ct)).Of(work.Db.Meetings.AsNoTracking())
            .Where(m => m.PersonId == personId && (m.Status == MeetingStatus.Held || m.Status == MeetingStatus.Circulated))
            .Select(m => new { m.Id, m.LocalDay, m.KindCode }).ToListAsync(ct);
        milestones.AddRange(rows.Select(r => new Milestone(r.LocalDay, "Réunion", MeetingKinds.LabelOf(r.KindCode), "Échanges", $"/personnes/{personId}/reunions/{r.Id}")));
    }

    private async Task<PlanContent?> InForce(Guid personId, CancellationToken ct) =>
        await work.Db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => v.PersonId == personId && v.Status == PlanVersionStatus.Signed)
            .OrderByDescending(v => v.Id).Take(1)
            .Select(v => new PlanContent(
                v.Goals.Select(g => new PlanGoal(g.LineId, g.NeedCodes)).ToList(),
                v.Prestations.Select(p => new PlanPrestation(p.LineId, p.GoalId, p.ProfessionCode, p.Modality, p.Sourcing)).ToList()))
            .FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<(NeedCode Code, int Intensity)>> AssessedNeeds(Guid personId, List<Milestone> milestones, CancellationToken ct)
    {
        var rows = await work.Db.Set<Assessment>().AsNoTracking().AsSplitQuery().Where(a => a.PersonId == personId).OrderBy(a => a.Id)
            .Select(a => new { a.StartedOn, a.ValidatedOn, Needs = a.Needs.Select(n => new { n.SerafinCode, n.Intensity }).ToList() }).ToListAsync(ct);
        foreach (var row in rows)
        {
            milestones.Add(new Milestone(row.StartedOn, "Évaluation commencée", null, "Besoins", $"/personnes/{personId}/besoins"));
            if (row.ValidatedOn is { } day)
            {
                milestones.Add(new Milestone(day, "Évaluation validée", $"{row.Needs.Count} besoins", "Besoins", $"/personnes/{personId}/besoins"));
            }
        }

        return rows.Count == 0 ? [] : [.. rows[^1].Needs.Where(n => n.Intensity > 0).OrderByDescending(n => n.Intensity).ThenBy(n => n.SerafinCode.Text, StringComparer.Ordinal).Select(n => (n.SerafinCode, n.Intensity))];
    }

    private async Task<IReadOnlyList<PathIntervention>> Interventions(Guid personId, DateOnly from, DateOnly to, PlanContent? content, CancellationToken ct)
    {
        var needOf = content?.Prestations.ToDictionary(p => p.Line, p => content.Goals.FirstOrDefault(g => g.Line == p.Goal)?.NeedCodes.Split(' ')[0]) ?? [];
        var rows = await work.Db.Set<Intervention>().AsNoTracking().Where(i => i.PersonId == personId && i.LocalDay >= from && i.LocalDay <= to)
            .OrderBy(i => i.LocalDay)
            .Select(i => new { i.Id, i.LocalDay, i.ProfessionalId, i.Status, i.PrestationId, Name = work.Db.Set<Professional>().Where(p => p.Id == i.ProfessionalId).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync(ct);
        return [.. rows.Select(r => new PathIntervention(
            r.Id, r.LocalDay, r.ProfessionalId, r.Name ?? "", StateOf(r.Status, r.LocalDay), r.PrestationId,
            r.PrestationId is { } line && needOf.GetValueOrDefault(line) is { Length: > 0 } code ? NeedWords.Short(SerafinCatalogue.Ph2023.Find(code)?.Label ?? code) : null))];
    }

    private InterventionState StateOf(InterventionStatus status, DateOnly day) => status switch
    {
        InterventionStatus.Completed => InterventionState.Done,
        InterventionStatus.Cancelled => InterventionState.Missed,
        _ => day < work.Clock.Today ? InterventionState.Missed : InterventionState.Coming,
    };

    private static AnsweredNeed Answer((NeedCode Code, int Intensity) need, PlanContent? content)
    {
        var label = NeedWords.Short(SerafinCatalogue.Ph2023.Find(need.Code.Text)?.Label ?? need.Code.Text);
        var goals = content?.Goals.Where(g => g.NeedCodes.Split(' ').Contains(need.Code.Text)).Select(g => g.Line).ToHashSet() ?? [];
        var lines = content?.Prestations.Where(p => goals.Contains(p.Goal)).ToList() ?? [];
        var answered = lines.Where(p => p.Sourcing is SourcingStatus.Covered or SourcingStatus.Partial || p.Modality is Modality.OrdinaryLaw).ToList();
        var words = string.Join(", ", answered.Select(p => $"{Professions.Find(p.Profession)?.Label ?? p.Profession} ({p.Modality.Fr()})").Distinct());
        var missing = lines.Find(p => !answered.Contains(p));
        return new AnsweredNeed(need.Code.Text, label, need.Intensity, [.. lines.Select(p => p.Line)], words, answered.Count == 0, missing?.Line);
    }
}
