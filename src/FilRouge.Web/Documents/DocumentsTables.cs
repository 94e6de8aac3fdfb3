using FilRouge.Domain.Documents;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Documents;

/// <summary>Tables of the Documents module.</summary>
public static class DocumentsDb
{
    extension(Db db)
    {
        /// <summary>Where paper originals are kept.</summary>
        public DbSet<PaperOriginal> PaperOriginals => db.Set<PaperOriginal>();
    }
}

internal sealed class DocumentsTables : IModelPart
{
    public void Build(ModelBuilder model, Db db) => model.Entity<PaperOriginal>(b =>
    {
        b.ToTable("paper_originals");
        b.HasIndex(p => new { p.PersonId, p.PieceKey }).IsUnique();
        b.Classify(Technical, "Id", "Version", "PersonId", "PieceKey").Classify(Administrative, "Where");
    });
}
