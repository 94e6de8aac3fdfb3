using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Changes what is known of a professional: identity, numbers, what she or he offers.</summary>
[UseCase("network.professional.correct", "Fiche du professionnel modifiée", Needs = NetworkAccess.Write)]
public sealed class CorrectProfessional(Work work) : UseCase<CorrectProfessional.Input>(work)
{
    /// <summary>Which one, and what was typed.</summary>
    public sealed record Input(Guid ProfessionalId, ProfessionalForm Form);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var professional = await Db.Professionals.Include(p => p.Zones).Include(p => p.Slots).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == input.ProfessionalId && p.OrganisationId == Actor.OrganisationId, ct);
        if (professional is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(professional, input.Form.Version))
        {
            return Outcome.Changed;
        }

        var readings = new Readings();
        var reading = new ProfessionalReading(readings, input.Form);
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        reading.WriteTo(professional);
        return Outcome.Done(professional.Id, readings.Warnings.AsReasons());
    }
}
