using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FilRouge.Web.Access;

/// <summary>Opens an account. What it may do comes from its role and its organisation; the teams come after.</summary>
[UseCase("access.account.add", "Compte ouvert", Needs = AccessAccess.Accounts)]
public sealed class AddAccount(Work work, IPasswordHasher<Account> hasher, IOptions<IdentityOptions> rules) : UseCase<AddAccount.Input>(work)
{
    /// <summary>Roles that belong to no organisation: what a team shares with them is all they see.</summary>
    private static readonly Role[] Alone = [Role.Person, Role.Representative, Role.CourtGuardian, Role.Independent, Role.Auditor];

    /// <summary>What was typed.</summary>
    public sealed record Input(string Email, string Name, Role Role, string Password)
    {
        /// <summary>In words: « coordonnatrice de parcours ».</summary>
        public string Function { get; init; } = "";

        /// <summary>Code of the organisation; empty for those who belong to none.</summary>
        public string Organisation { get; init; } = "";
    }

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var email = readings.Take("Email", EmailAddress.Parse(input.Email)).Text;
        var name = readings.Required("Name", input.Name, "Écrivez le nom à afficher.", 200);
        var function = readings.Text("Function", input.Function, 200);
        var organisation = await Organisation(readings, input, ct);
        if (input.Password.Length < rules.Value.Password.RequiredLength)
        {
            readings.Add(new Refusal("account.password", $"Le mot de passe a au moins {rules.Value.Password.RequiredLength} caractères.", "CNIL, recommandation mots de passe 2022", "Password"));
        }

        var login = email.ToUpperInvariant();
        if (login.Length > 0 && await Db.Accounts.AnyAsync(a => a.NormalizedUserName == login, ct))
        {
            readings.Add(new Refusal("account.known", $"Un compte existe déjà pour {email}.", Field: "Email"));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var account = Open(email, name, function ?? Words.Of(input.Role).ToLowerInvariant(), input.Role, organisation);
        account.PasswordHash = hasher.HashPassword(account, input.Password);
        Db.Add(account);
        return Outcome.Done(account.Id);
    }

    private static Account Open(string email, string name, string function, Role role, Guid organisation) => new()
    {
        Id = OrderedId.Next(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
        DisplayName = name,
        Function = function,
        Role = role,
        OrganisationId = organisation,
    };

    private async Task<Guid> Organisation(Readings readings, Input input, CancellationToken ct)
    {
        var code = input.Organisation.Trim().ToUpperInvariant();
        if (code.Length == 0)
        {
            if (!Alone.Contains(input.Role))
            {
                readings.Add(new Refusal("account.no-organisation", $"Un compte « {Words.Of(input.Role)} » appartient à une organisation : donnez son code.", Field: "Organisation"));
            }

            return Guid.Empty;
        }

        var known = await Db.Organisations.Where(o => o.Code == code).Select(o => o.Id).SingleOrDefaultAsync(ct);
        if (known == Guid.Empty)
        {
            readings.Add(new Refusal("account.unknown-organisation", $"Aucune organisation ne porte le code {code} : enregistrez-la d’abord (filrouge organisation add).", Field: "Organisation"));
        }

        return known;
    }
}
