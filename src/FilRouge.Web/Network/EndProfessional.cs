using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Keeps the last day of a professional in the network; the entry stays, for what was done.</summary>
[UseCase("network.professional.end", "Départ d’un professionnel enregistré", Needs = NetworkAccess.Write)]
public sealed class EndProfessional(Work work) : UseCase<EndProfessional.Input>(work)
{
    /// <summary>Which one, and the last day, included.</summary>
    public sealed record Input(Guid ProfessionalId, DateOnly LastDay);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var professional = await Db.Professionals.SingleOrDefaultAsync(p => p.Id == input.ProfessionalId && p.OrganisationId == Actor.OrganisationId, ct);
        return professional is null ? Outcome.NotFound : professional.WhyNotLeave(input.LastDay).Unless(() => professional.Leave(input.LastDay));
    }
}
