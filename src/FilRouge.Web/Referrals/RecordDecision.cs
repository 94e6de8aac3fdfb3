using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Records what a notification of the CDAPH says about one right. The same notification twice is one decision.</summary>
[UseCase("rights.record", "Décision de la CDAPH enregistrée", Needs = ReferralsAccess.WriteRights)]
public sealed class RecordDecision(Work work) : UseCase<RecordDecision.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId)
    {
        public string RightCode { get; init; } = "";

        /// <summary>Département code of the MDPH that decided; empty for the one where the person lives.</summary>
        public string Mdph { get; init; } = "";
        public DateOnly? DecidedOn { get; init; }
        public DateOnly? Opens { get; init; }

        /// <summary>Last day, included; null without limit.</summary>
        public DateOnly? Ends { get; init; }
        public OrientationQualification Qualification { get; init; }
        public string DecisionNumber { get; init; } = "";
        public string NationalId { get; init; } = "";
        public bool HasPag { get; init; }
        public bool Creton { get; init; }
        public Guid? ReplacesId { get; init; }
        public string InitialIndividualNumber { get; init; } = "";
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var commune = await Db.CommuneOf(input.PersonId, Clock.Today, ct);
        var current = commune is null ? null : Communes.Find(commune)?.Departement;
        var mdph = readings.Text("Mdph", input.Mdph, 3)?.ToUpperInvariant() ?? current ?? "";
        var known = await Db.RightsOf(input.PersonId, ct);
        if (input.DecidedOn is not { } decided || input.Opens is not { } opens)
        {
            return Outcome.Refused([.. Missing(input).AsReasons(), .. readings.Refusals.AsReasons()]);
        }

        var terms = new DecisionTerms(input.PersonId, input.RightCode, mdph, decided, opens, input.Ends, input.Qualification,
            readings.Text("DecisionNumber", input.DecisionNumber, 60), readings.Text("NationalId", input.NationalId, 60),
            input.HasPag, input.Creton, input.ReplacesId, readings.Text("InitialIndividualNumber", input.InitialIndividualNumber, 60));
        readings.Add(CdaphDecision.WhyNotRecord(terms, known, Clock.Today));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var decision = CdaphDecision.Record(terms, known, current ?? mdph, Clock.Today, Clock.UtcNow);
        Db.Add(decision);
        return Outcome.Done(decision.Id);
    }

    private static IEnumerable<Refusal> Missing(Input input)
    {
        if (input.DecidedOn is null)
        {
            yield return new Refusal("rights.decided", "Écrivez le jour de la décision, lu sur la notification.", Field: nameof(Input.DecidedOn));
        }

        if (input.Opens is null)
        {
            yield return new Refusal("rights.opens", "Écrivez le premier jour du droit, lu sur la notification.", Field: nameof(Input.Opens));
        }
    }
}
