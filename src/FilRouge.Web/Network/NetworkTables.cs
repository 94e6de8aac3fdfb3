using FilRouge.Domain.Network;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Tables of the Network module. They hold professionals and structures, no person accompanied: each service keeps its own network,
/// and every read names the organisation.</summary>
public static class NetworkDb
{
    extension(Db db)
    {
        /// <summary>Structures, of every organisation.</summary>
        public DbSet<Structure> Structures => db.Set<Structure>();

        /// <summary>Professionals, of every organisation, with zones and slots when included.</summary>
        public DbSet<Professional> Professionals => db.Set<Professional>();

        /// <summary>Agreements with independent professionals.</summary>
        public DbSet<Agreement> Agreements => db.Set<Agreement>();
    }
}

internal sealed class NetworkTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Structure>(b =>
        {
            b.ToTable("structures");
            b.HasIndex(s => new { s.OrganisationId, s.FoldedName });
            b.HasIndex(s => s.Finess);
        });
        model.Entity<Professional>(b =>
        {
            b.ToTable("professionals");
            b.HasIndex(p => new { p.OrganisationId, p.FoldedName });
            b.HasIndex(p => p.AccountId);
            b.HasIndex(p => p.Rpps);
            b.HasMany(p => p.Zones).WithOne().HasForeignKey(z => z.ProfessionalId).OnDelete(DeleteBehavior.Cascade);
            b.HasMany(p => p.Slots).WithOne().HasForeignKey(s => s.ProfessionalId).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(p => p.Zones).UsePropertyAccessMode(PropertyAccessMode.Field);
            b.Navigation(p => p.Slots).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<ServiceZone>(b =>
        {
            b.ToTable("service_zones");
            b.HasIndex(z => new { z.ProfessionalId, z.Code });
            b.HasIndex(z => z.Code);
        });
        model.Entity<AvailabilitySlot>(b =>
        {
            b.ToTable("availability_slots");
            b.HasIndex(s => s.ProfessionalId);
        });
        Agreements(model);
    }

    private static void Agreements(ModelBuilder model)
    {
        model.Entity<Agreement>(b =>
        {
            b.ToTable("agreements");
            b.HasIndex(a => a.ProfessionalId);
            b.HasIndex(a => new { a.OrganisationId, a.Number }).IsUnique();
            b.HasMany(a => a.Pauses).WithOne().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(a => a.Pauses).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        model.Entity<AgreementPause>(b =>
        {
            b.ToTable("agreement_pauses");
            b.HasIndex(p => p.AgreementId);
        });
    }
}
