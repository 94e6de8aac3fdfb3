using FilRouge.Domain.Record;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Record;

/// <summary>The one table of the Record module: a derived row for each path under way (ADR 0009).</summary>
public static class RecordDb
{
    extension(Db db)
    {
        /// <summary>What is about to break each path, within the reader's perimeter.</summary>
        public DbSet<ThreadWatch> ThreadWatches => db.Set<ThreadWatch>();
    }
}

internal sealed class RecordTables : IModelPart
{
    public void Build(ModelBuilder model, Db db) => model.Entity<ThreadWatch>(b =>
    {
        b.ToTable("thread_watches");
        b.HasKey(w => w.PersonId);
        // One index for each way the active file is filtered, ending with its order: a page reads its rows and no other.
        b.HasIndex(w => new { w.OrganisationId, w.SortDay, w.PersonId });
        b.HasIndex(w => new { w.CoordinatorId, w.SortDay, w.PersonId });
        b.HasIndex(w => new { w.OrganisationId, w.CommuneCode, w.SortDay, w.PersonId });
        b.HasIndex(w => w.LookAgainOn);
        b.Classify(Technical, "PersonId", "OrganisationId", "CoordinatorId", "LookAgainOn", "SortDay");
        b.Classify(Contact, "CommuneCode");
        b.Classify(Administrative, "AdmittedOn", "PlanEndsOn", "SilenceWeeks", "Kind", "BreaksOn", "Others");
        b.Classify(Health, "Sentence");
    });
}
