using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Referrals;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Declares an intervention done: minutes really spent, whether the person was there, on what, and a note if its professional wishes.</summary>
[UseCase("agenda.complete", "Intervention déclarée réalisée", Needs = AgendaAccess.Own)]
public sealed class CompleteIntervention(Work work) : UseCase<CompleteIntervention.Input>(work)
{
    /// <summary>A prestation as typed, and its minutes; null minutes on the only one means all of them.</summary>
    public sealed record CodeTyped(string Code, int? Minutes);

    /// <summary>Which one, at which version, and what was done.</summary>
    public sealed record Input(Guid PersonId, Guid InterventionId, int Version)
    {
        /// <summary>Minutes really spent; those foreseen when not told.</summary>
        public int? DoneMinutes { get; init; }

        /// <summary>Hour at which it really began, that day; null when as foreseen.</summary>
        public TimeOnly? StartedAt { get; init; }

        /// <summary>False for work done without the person (rule E35).</summary>
        public bool PersonPresent { get; init; } = true;

        /// <summary>What for; the prestation of the plan when not told.</summary>
        public IReadOnlyList<CodeTyped> Codes { get; init; } = [];

        /// <summary>Note of the professional; empty to write it later.</summary>
        public string Note { get; init; } = "";
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var intervention = await Db.Interventions.SingleOrDefaultAsync(i => i.Id == input.InterventionId && i.PersonId == input.PersonId, ct);
        if (intervention is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(intervention, input.Version))
        {
            return Outcome.Changed;
        }

        var carries = await Db.Carries(Actor.AccountId, intervention, ct);
        return carries || await May(AgendaAccess.Write, input.PersonId, ct)
            ? await Declare(input, intervention, carries ? intervention.ProfessionalId : Guid.Empty, ct)
            : new[] { Hands.NotYours }.AsOutcome();
    }

    private async Task<Outcome> Declare(Input input, Intervention intervention, Guid author, CancellationToken ct)
    {
        var readings = new Readings();
        var minutes = input.DoneMinutes ?? intervention.DurationMinutes;
        var report = new CompletionReport(minutes, input.PersonPresent, await Codes(input, intervention, minutes, readings, ct), Began(input, intervention, readings));
        var delays = await Db.DelaysFor(input.PersonId, intervention.LocalDay, ct);
        var delay = new DeclarationDelay(delays.PastEntryDays, await May(AgendaAccess.Correct, input.PersonId, ct));
        if (readings.Refusals.Count == 0)
        {
            readings.Add(intervention.WhyNotComplete(report, delay, Clock.UtcNow, Clock.Zone).Select(Shown));
        }

        var note = readings.Text(nameof(Input.Note), input.Note) ?? "";
        if (note.Length > 0)
        {
            readings.Add(intervention.WhyNotWriteNote(note, author, Clock.UtcNow).Select(r => r with { Field = nameof(Input.Note) }));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        intervention.Complete(report, delay, Clock.UtcNow, Clock.Zone);
        if (note.Length > 0)
        {
            intervention.WriteNote(note, author, Clock.UtcNow);
        }

        return Outcome.Done(intervention.Id, readings.Warnings.AsReasons());
    }

    private DateTime? Began(Input input, Intervention intervention, Readings readings)
    {
        if (input.StartedAt is not { } at || at == LocalClock.TimeOf(intervention.StartsAtUtc, Clock.Zone))
        {
            return null;
        }

        return readings.Take(nameof(Input.StartedAt), LocalClock.ToUtc(intervention.LocalDay, at, Clock.Zone));
    }

    private async Task<IReadOnlyList<CodedMinutes>> Codes(Input input, Intervention intervention, int minutes, Readings readings, CancellationToken ct)
    {
        var typed = input.Codes.Where(c => c.Code.Trim().Length > 0).ToList();
        if (typed.Count > 0)
        {
            return [.. typed.Select(c => new CodedMinutes(readings.Take(nameof(Input.Codes), PrestationCode.Parse(c.Code)), c.Minutes ?? (typed.Count == 1 ? minutes : 0)))];
        }

        var planned = await Db.PrestationCodes([intervention.PrestationId], ct);
        return [.. planned.Values.Select(code => new CodedMinutes(code, minutes))];
    }

    private static Refusal Shown(Refusal refusal) => refusal.Field switch
    {
        nameof(CompletionReport.Minutes) => refusal with { Field = nameof(Input.Codes) },
        nameof(CompletionReport.StartedAtUtc) => refusal with { Field = nameof(Input.StartedAt) },
        _ => refusal,
    };
}
