using FilRouge.Domain.Network;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Network;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>Says with which account a professional of the network signs in: she then sees her interventions and declares them herself.</summary>
[UseCase("network.account.link", "Compte relié à un professionnel", Needs = NetworkAccess.LinkAccount)]
public sealed class LinkProfessional(Work work) : UseCase<LinkProfessional.Input>(work)
{
    /// <summary>Who, at which version, and the address of the account; empty to unlink.</summary>
    public sealed record Input(Guid ProfessionalId, int Version, string Login);

    protected override string? ReasonOf(Input input) => input.Login;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var professional = await Db.Professionals.SingleOrDefaultAsync(p => p.Id == input.ProfessionalId && p.OrganisationId == Actor.OrganisationId, ct);
        if (professional is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(professional, input.Version))
        {
            return Outcome.Changed;
        }

        var login = input.Login.Trim().ToUpperInvariant();
        if (login.Length == 0)
        {
            professional.LinkAccount(null);
            return Outcome.Done(professional.Id);
        }

        var account = await Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == login, ct);
        if (account is null || !MayBe(professional, account))
        {
            return Outcome.Refused("professional.account", "Aucun compte de professionnel de votre service, ou de libéral, ne porte cette adresse. Vérifiez-la avec l’administrateur.", nameof(Input.Login));
        }

        if (await Db.Set<Professional>().Where(p => p.OrganisationId == Actor.OrganisationId && p.AccountId == account.Id && p.Id != professional.Id).Select(p => p.Name).FirstOrDefaultAsync(ct) is { } other)
        {
            return Outcome.Refused("professional.account-twice", $"Ce compte est déjà relié à {other} : un compte est celui d’une seule personne.", nameof(Input.Login));
        }

        professional.LinkAccount(account.Id);
        return Outcome.Done(professional.Id);
    }

    private bool MayBe(Professional professional, Account account) => professional.Status == ProfessionalStatus.Independent
        ? account.Role == Role.Independent
        : account.Role is Role.Salaried or Role.Coordinator or Role.HeadOfService or Role.PeerHelper && account.OrganisationId == Actor.OrganisationId;
}
