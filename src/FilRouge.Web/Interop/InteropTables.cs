using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>A file between its upload and its import. Only its uploader may go on with it; it does not outlive a day.</summary>
public sealed class ImportFile
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>Who uploaded it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Its name on the uploader's machine.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it holds.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>When, UTC.</summary>
    public DateTime UploadedAtUtc { get; set; }
}

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

    /// <summary>Doubts.</summary>
    public int Warnings { get; set; }

    /// <summary>From a report.</summary>
    public static ImportRun Of(ImportReport report) => new()
    {
        Rows = report.Rows,
        Created = report.Created,
        Changed = report.Changed,
        Unchanged = report.Unchanged,
        Refused = report.Refused,
        Warnings = report.Warnings,
    };
}

/// <summary>Tables of the Interop module.</summary>
public static class InteropDb
{
    extension(Db db)
    {
        /// <summary>Files between upload and import. Read them through their uploader only.</summary>
        public DbSet<ImportFile> ImportFiles => db.Set<ImportFile>();

        /// <summary>Imports made.</summary>
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();
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
        });
        model.Entity<ImportRun>(b =>
        {
            b.ToTable("import_runs");
            b.HasIndex(r => new { r.OrganisationId, r.Id });
        });
    }
}
