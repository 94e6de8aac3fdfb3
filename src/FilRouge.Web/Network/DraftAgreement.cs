using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Opens an agreement with an independent professional, as a draft.</summary>
[UseCase("network.agreement.draft", "Convention préparée", Needs = NetworkAccess.Agreements)]
public sealed class DraftAgreement(Work work) : UseCase<DraftAgreement.Input>(work)
{
    /// <summary>With whom, its number, and the days in force, ends included.</summary>
    public sealed record Input(Guid ProfessionalId, string Number, DateOnly? From, DateOnly? To);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var professional = await Db.Professionals.SingleOrDefaultAsync(p => p.Id == input.ProfessionalId && p.OrganisationId == Actor.OrganisationId, ct);
        if (professional is null)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        var number = readings.Required("Number", input.Number, "Écrivez le numéro porté sur la convention.", 40);
        if (professional.Status != ProfessionalStatus.Independent)
        {
            readings.Add(new Refusal("agreement.status", $"{professional.Name} n’est pas libéral ({professional.Status.Fr()}) : une convention ne lie le PCPE qu’à un professionnel libéral."));
        }

        if (input.From is null)
        {
            readings.Add(new Refusal("agreement.from", "Écrivez le premier jour de la convention.", Field: "From"));
        }

        if (input.To < input.From)
        {
            readings.Add(new Refusal("agreement.dates", "La fin de la convention est avant son début.", Field: "To"));
        }

        if (number.Length > 0 && await Db.Agreements.AnyAsync(a => a.OrganisationId == Actor.OrganisationId && a.Number == number, ct))
        {
            readings.Add(new Refusal("agreement.number", $"Une convention porte déjà le numéro {number}.", Field: "Number"));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var agreement = new Agreement(Actor.OrganisationId, professional.Id, number, new Period(input.From!.Value, input.To));
        Db.Add(agreement);
        return Outcome.Done(agreement.Id);
    }
}
