using FilRouge.Domain.Access;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Referrals;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Plans an intervention, or the same one every week until a day: all of them, or none with every reason.</summary>
[UseCase("agenda.plan", "Intervention planifiée", Needs = AgendaAccess.Write)]
public sealed class PlanIntervention(Work work) : UseCase<PlanIntervention.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId)
    {
        public Guid ProfessionalId { get; init; }
        public Guid? PrestationId { get; init; }
        public OutsidePlanReason? Outside { get; init; }
        public DateOnly? Day { get; init; }
        public TimeOnly? At { get; init; }
        public int DurationMinutes { get; init; }
        public Place Place { get; init; }
        public InterventionMode Mode { get; init; }
        public bool CoIntervention { get; init; }
        public bool Night { get; init; }
        public Guid? GroupId { get; init; }

        /// <summary>Every week until this day, included; null for one intervention.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>Leaves out public holidays, school holidays and days when the pôle is closed.</summary>
        public bool SkipClosures { get; init; }

        /// <summary>How and when an independent agreed, when no accepted proposal says it.</summary>
        public string Acceptance { get; init; } = "";
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override string? ReasonOf(Input input) => input.Acceptance.Trim().Length > 0 ? input.Acceptance.Trim() : null;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var missing = WhyNotRead(input).ToList();
        if (missing.Count > 0)
        {
            return missing.AsOutcome();
        }

        if (await PlanningGround.Load(Db, input.PersonId, input.ProfessionalId, Clock.Today, ct) is not { } ground)
        {
            return Outcome.Refused("intervention.who", "Choisissez un professionnel de votre réseau.", nameof(Input.ProfessionalId));
        }

        var series = Series.Of(input.Day!.Value, input.Until, input.SkipClosures ? await Closed(ground, input, ct) : null);
        List<Refusal> refusals = [.. ground.WhyNot(), .. series.WhyNot(), .. await ground.WhyNotWithout(Db, input.PrestationId, input.Acceptance, ct)];
        if (refusals.Count > 0)
        {
            return refusals.AsOutcome();
        }

        var findings = new SeriesFindings(series);
        await WithoutRight(ground, input, series, findings, ct);
        var drafts = series.Days.Select(day => Draft(input, ground, day, findings)).OfType<InterventionDraft>().ToList();
        if (drafts.Count > 0)
        {
            await Collide(ground, drafts, findings, ct);
        }

        if (findings.Refusals.Count > 0)
        {
            return findings.Refusals.AsOutcome();
        }

        var planned = drafts.Select(d => Intervention.Plan(input.PersonId, d, ground.Version, Clock.Zone)).ToList();
        Db.AddRange(planned);
        return Outcome.Done(planned[0].Id, [.. findings.Warnings.AsReasons(), .. (await Advice(ground, input, ct)).AsReasons()]);
    }

    private static IEnumerable<Refusal> WhyNotRead(Input input)
    {
        if (input.Day is null)
        {
            yield return new("intervention.day", "Écrivez le jour de l’intervention.", Field: nameof(Input.Day));
        }

        if (input.At is null)
        {
            yield return new("intervention.at", "Écrivez l’heure de l’intervention.", Field: nameof(Input.At));
        }

        if (input.ProfessionalId == Guid.Empty)
        {
            yield return new("intervention.who", "Choisissez le professionnel.", Field: nameof(Input.ProfessionalId));
        }
    }

    /// <summary>New direct prestations wait for a right on each of their days; what is already planned goes on (rule E21).</summary>
    private async Task WithoutRight(PlanningGround ground, Input input, Series series, SeriesFindings findings, CancellationToken ct)
    {
        if (input.PrestationId is not { } line || ground.Version?.Prestation(line) is not { SerafinCode.NeedsOpenRight: true })
        {
            return;
        }

        var policies = await Db.Set<TerritoryPolicy>().AsNoTracking().Where(p => p.OrganisationId == ground.OrganisationId).ToListAsync(ct);
        var commune = await Db.CommuneOf(input.PersonId, Clock.Today, ct);
        var rights = await Db.RightsOf(input.PersonId, ct);
        foreach (var day in series.Days)
        {
            if (ReferralsQueries.Choose(policies, ground.OrganisationId, day, commune).Policy is { } policy)
            {
                findings.Refuse(day, Eligibility.WhyNotNewDirect(policy, rights, day).Select(r => r with { Field = nameof(Input.PrestationId) }));
            }
        }
    }

    private InterventionDraft? Draft(Input input, PlanningGround ground, DateOnly day, SeriesFindings findings)
    {
        var start = LocalClock.ToUtc(day, input.At!.Value, Clock.Zone);
        if (!start.Ok)
        {
            findings.Refuse(day, [new("intervention.hour", start.Error!, Field: nameof(Input.At))]);
            return null;
        }

        if (start.Warning is not null)
        {
            findings.Warn(day, [new("intervention.hour", start.Warning)]);
        }

        var draft = new InterventionDraft(
            ground.Episode!.Id, ground.Professional.Id, start.Value, input.DurationMinutes, input.Place, input.Mode,
            input.PrestationId, input.Outside, input.CoIntervention, input.Night, input.GroupId);
        findings.Refuse(day, Intervention.WhyNotPlan(draft, ground.Version, Clock.Zone).Select(InputField.Named));
        findings.Refuse(day, ground.WhyNotOn(day));
        return draft;
    }

    private async Task Collide(PlanningGround ground, List<InterventionDraft> drafts, SeriesFindings findings, CancellationToken ct)
    {
        var others = await ground.Bookings(Db, drafts[0].StartsAtUtc, drafts[^1].StartsAtUtc, ct);
        foreach (var draft in drafts)
        {
            var day = LocalClock.DayOf(draft.StartsAtUtc, Clock.Zone);
            var report = ground.Check(Booking.Of(ground.PersonId, draft), others, Clock.Zone);
            findings.Refuse(day, report.Refusals.Select(InputField.Named));
            findings.Warn(day, report.Warnings);
        }
    }

    private async Task<IReadOnlyList<Period>> Closed(PlanningGround ground, Input input, CancellationToken ct)
    {
        var closures = await Db.ClosuresBetween(ground.OrganisationId, input.Day!.Value, input.Until ?? input.Day.Value, ct);
        return [.. closures.Where(c => c.Kind != ClosureKind.StructureClosed).Select(c => c.Period)];
    }

    private async Task<IReadOnlyList<Refusal>> Advice(PlanningGround ground, Input input, CancellationToken ct)
    {
        var advice = new List<Refusal>();
        if (input.Place == Place.School)
        {
            advice.Add(new("intervention.school", "À l’école, il faut l’autorisation du chef d’établissement et une convention : vérifiez-les."));
        }

        var today = Clock.Today;
        if (ground.Professional.AccountId is { } account
            && !await Db.Set<CareTeamMember>().AnyAsync(m => m.PersonId == input.PersonId && m.AccountId == account && (m.To == null || m.To >= today) && m.WithdrawnOn == null, ct))
        {
            advice.Add(new("intervention.team", $"{ground.Professional.Name} n’est pas dans l’équipe autour de la personne : sans cela, ce rendez-vous lui reste caché."));
        }

        return advice;
    }
}
