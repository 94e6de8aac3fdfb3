using FilRouge.Domain.Agenda;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Agenda;

/// <summary>Tables of the Agenda module.</summary>
public static class AgendaDb
{
    extension(Db db)
    {
        /// <summary>Interventions, within the reader's perimeter.</summary>
        public DbSet<Intervention> Interventions => db.Set<Intervention>();

        /// <summary>Closing periods, of every organisation.</summary>
        public DbSet<Closure> Closures => db.Set<Closure>();
    }
}

internal sealed class AgendaTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Intervention>(b =>
        {
            b.ToTable("interventions");
            b.HasIndex(i => new { i.PersonId, i.LocalDay });
            // What waits of a few persons: without it SQLite reads all that is planned in the service.
            b.HasIndex(i => new { i.PersonId, i.Status, i.LocalDay });
            b.HasIndex(i => new { i.ProfessionalId, i.StartsAtUtc });
            b.HasIndex(i => new { i.Status, i.LocalDay });
            b.HasIndex(i => i.LocalDay);
            b.HasIndex(i => i.EpisodeId);
            b.OwnsMany(i => i.Codes, c =>
            {
                c.ToTable("intervention_codes");
                c.WithOwner().HasForeignKey("InterventionId");
                c.HasKey(x => x.Id);
                c.HasIndex("InterventionId");
                c.Classify(Technical, "Id", "InterventionId");
                c.Classify(Health, "SerafinCode", "Minutes");
            });
            b.Navigation(i => i.Codes).UsePropertyAccessMode(PropertyAccessMode.Field);
            b.Classify(Technical, "Id", "Version", "PersonId", "EpisodeId", "PrestationId", "ProfessionalId", "GroupId");
            b.Classify(Administrative, "Outside", "StartsAtUtc", "DurationMinutes", "LocalDay", "Place", "Mode", "CoIntervention", "Night", "Status", "DoneMinutes", "PersonPresent", "CancelledAtUtc", "NoteWrittenAtUtc");
            b.Classify(Health, "Motive", "CancelComment", "Note");
        });
        model.Entity<Closure>(b =>
        {
            b.ToTable("closures");
            b.HasIndex(c => new { c.OrganisationId, c.To });
        });
    }
}
