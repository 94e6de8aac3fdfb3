using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace FilRouge.Web.Demo;

/// <summary>Creates the organisations and the accounts of the demonstration.</summary>
[UseCase("demo.open", "Démonstration créée", Needs = AccessAccess.Accounts)]
public sealed class OpenDemonstration(Work work, IPasswordHasher<Account> hasher) : UseCase<OpenDemonstration.Input>(work)
{
    /// <summary>Nothing to say.</summary>
    public sealed record Input;

    protected override Task<Outcome> Change(Input input, CancellationToken ct)
    {
        Db.AddRange(DemoAccounts.Organisations.Select(o => (object)o));
        // One hash for all: the password is printed on the sign-in page, and hashing is slow on purpose.
        var hash = hasher.HashPassword(new Account(), DemoTerritory.Password);
        foreach (var (login, name, function, role, organisation) in DemoAccounts.All)
        {
            Db.Add(new Account
            {
                Id = OrderedId.Next(),
                UserName = login,
                NormalizedUserName = login.ToUpperInvariant(),
                Email = login,
                NormalizedEmail = login.ToUpperInvariant(),
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                DisplayName = name,
                Function = function,
                Role = role,
                OrganisationId = organisation?.Id ?? Guid.Empty,
                Demo = true,
            });
        }

        return Task.FromResult(Outcome.Done());
    }
}
