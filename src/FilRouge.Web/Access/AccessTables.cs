using FilRouge.Domain.Access;
using FilRouge.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Access;

/// <summary>Tables of the Access module.</summary>
public static class AccessDb
{
    extension(Db db)
    {
        /// <summary>Accounts.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Organisations.</summary>
        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        /// <summary>Members of the teams around persons. Not filtered by the perimeter, which is made of it: read it under a person's page only.</summary>
        public DbSet<CareTeamMember> CareTeam => db.Set<CareTeamMember>();
    }
}

internal sealed class AccessTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Organisation>(b =>
        {
            b.ToTable("organisations");
            b.HasIndex(o => o.Code).IsUnique();
        });
        model.Entity<CareTeamMember>(b =>
        {
            b.ToTable("care_team_members");
            b.HasIndex(m => new { m.PersonId, m.AccountId });
            b.HasIndex(m => m.AccountId);
            b.Classify(Technical, "Id", "Version", "PersonId", "AccountId", "RecordedAtUtc");
            b.Classify(Social, "Name", "Function", "Category", "Place", "From", "To", "WithdrawnOn");
        });
        Identity(model);
        model.Entity<ProtectionKey>(b =>
        {
            b.ToTable("protection_keys");
            b.HasKey(k => k.Name);
        });
    }

    /// <summary>ASP.NET Core Identity's user-only schema, by hand: its context would know roles and claims tables that we do not use.</summary>
    private static void Identity(ModelBuilder model)
    {
        model.Entity<Account>(b =>
        {
            b.ToTable("accounts");
            b.HasIndex(a => a.NormalizedUserName).IsUnique();
            b.HasIndex(a => a.NormalizedEmail);
            b.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            b.Property(a => a.LockoutEnd).HasConversion(new ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero)));
        });
        model.Entity<IdentityUserClaim<Guid>>(b =>
        {
            b.ToTable("account_claims");
            b.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(b =>
        {
            b.ToTable("account_logins");
            b.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            b.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(b =>
        {
            b.ToTable("account_tokens");
            b.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            b.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        });
    }
}
