using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Adds a professional to the service's network.</summary>
[UseCase("network.professional.add", "Professionnel ajouté au réseau", Needs = NetworkAccess.Write)]
public sealed class AddProfessional(Work work) : UseCase<AddProfessional.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(ProfessionalForm Form);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var reading = new ProfessionalReading(readings, input.Form);
        var rpps = input.Form.Rpps.Trim().Length > 0 && Rpps.Parse(input.Form.Rpps) is { Ok: true, Value: var read } ? read : (Rpps?)null;
        if (rpps is not null && await Db.Set<Professional>().Where(p => p.OrganisationId == Actor.OrganisationId && p.Rpps == rpps).Select(p => p.Name).FirstOrDefaultAsync(ct) is { } known)
        {
            readings.Add(new Refusal("professional.known", $"{known} porte déjà ce numéro RPPS dans votre réseau : ouvrez sa fiche.", Field: "Rpps"));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var professional = new Professional(Actor.OrganisationId, input.Form.Name, input.Form.Status, input.Form.ProfessionCode, input.Form.ActiveFrom ?? Clock.Today);
        reading.WriteTo(professional);
        Db.Add(professional);
        return Outcome.Done(professional.Id, readings.Warnings.AsReasons());
    }
}
