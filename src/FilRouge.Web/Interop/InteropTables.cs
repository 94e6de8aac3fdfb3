using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Interop;

/// <summary>An import that was made, with its counts.</summary>
public sealed class ImportRun
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>Organisation that holds the records.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>Who imported, as named then.</summary>
    public string By { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; set; } = "";

    /// <summary>When it was undone, UTC; null while it stands.</summary>
    public DateTime? UndoneAtUtc { get; set; }

    /// <summary>Who undid it, as named then.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>Why.</summary>
    public string? UndoReason { get; set; }

    /// <summary>Records put back as they were, wholly.</summary>
    public int Undone { get; set; }

    /// <summary>Records of which something stays, because it was changed or built upon since.</summary>
    public int Kept { get; set; }

    /// <summary>Rows read.</summary>
    public int Rows { get; set; }

    /// <summary>Records opened.</summary>
    public int Created { get; set; }

    /// <summary>Records changed.</summary>
    public int Changed { get; set; }

    /// <summary>Records left as they were.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows refused.</summary>
    public int Refused { get; set; }

    /// <summary>Rows left out by choice.</summary>
    public int LeftOut { get; set; }

    /// <summary>Doubts.</summary>
    public int Warnings { get; set; }

    /// <summary>Takes the counts of a report.</summary>
    public void Count(ImportReport report)
    {
        (Rows, Created, Changed, Unchanged) = (report.Rows, report.Created, report.Changed, report.Unchanged);
        (Refused, LeftOut, Warnings) = (report.Refused, report.LeftOut, report.Warnings);
    }
}

/// <summary>Tables of the Interop module.</summary>
public static class InteropDb
{
    extension(Db db)
    {
        /// <summary>Files between upload and import. Read them through their uploader only.</summary>
        public DbSet<ImportFile> ImportFiles => db.Set<ImportFile>();

        /// <summary>Their rows, once checked. Read them through their file only.</summary>
        public DbSet<ImportDraftLine> ImportDraftLines => db.Set<ImportDraftLine>();

        /// <summary>What columns mean, remembered by service and headers.</summary>
        public DbSet<ImportMapping> ImportMappings => db.Set<ImportMapping>();

        /// <summary>Imports made.</summary>
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();

        /// <summary>What imports wrote, within the reader's perimeter.</summary>
        public DbSet<ImportWrite> ImportWrites => db.Set<ImportWrite>();
    }
}

internal sealed class InteropTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<ImportFile>(b =>
        {
            b.ToTable("import_files");
            b.HasIndex(f => f.AccountId);
            b.HasIndex(f => f.UploadedAtUtc);
            b.Classify(Technical, "Id", "AccountId", "OrganisationId", "Name", "Plan", "Summary", "UploadedAtUtc");
            b.Classify(Health, "Bytes");
        });
        model.Entity<ImportDraftLine>(b =>
        {
            b.ToTable("import_draft_lines");
            b.HasIndex(l => new { l.FileId, l.Rank });
            b.HasIndex(l => new { l.FileId, l.Fate, l.Rank });
            b.HasIndex(l => new { l.FileId, l.Doubtful, l.Rank });
            b.Ignore(l => l.Line);
            b.Classify(Technical, "Id", "FileId", "Rank", "Place", "Fate", "Doubtful", "Choice");
            b.Classify(Health, "Content");
        });
        Made(model);
    }

    private static void Made(ModelBuilder model)
    {
        model.Entity<ImportMapping>(b =>
        {
            b.ToTable("import_mappings");
            b.HasKey(m => new { m.OrganisationId, m.Fingerprint });
        });
        model.Entity<ImportRun>(b =>
        {
            b.ToTable("import_runs");
            b.HasIndex(r => new { r.OrganisationId, r.Id });
            b.HasIndex(r => r.AtUtc);
        });
        model.Entity<ImportWrite>(b =>
        {
            b.ToTable("import_writes");
            b.HasIndex(w => new { w.RunId, w.Id });
            b.HasIndex(w => w.PersonId);
            b.Classify(Technical, "Id", "RunId", "PersonId", "Created");
            // Holds any field of a list of persons: the strictest class.
            b.Classify(Health, "Content", "Kept");
        });
    }
}
