using FilRouge.Platform.Access;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FilRouge.Platform.Persistence;

/// <summary>A module's share of the model: tables, indexes, sensitivity of columns.</summary>
public interface IModelPart
{
    /// <summary>Maps the module's entities. <paramref name="db"/> may be used in query filters only.</summary>
    void Build(ModelBuilder model, Db db);

    /// <summary>Says how types of the module are kept, before its entities are mapped.</summary>
    void Configure(ModelConfigurationBuilder conventions)
    {
    }

    /// <summary>Brings what is derived from the rows about to be saved up to date, in the same transaction.</summary>
    Task Derive(Db db, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>The one context. It knows no module: each brings its <see cref="IModelPart"/> and its extension properties.</summary>
public sealed class Db(DbContextOptions<Db> options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    /// <summary>For whom rows are read; the named filter "Perimeter" follows it. Nobody by default: deny unless set.</summary>
    public Viewer Viewer { get; set; } = Viewer.Nobody;

    /// <summary>True on SQLite.</summary>
    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>Journal of acts. Written by <see cref="Commands.Work"/> only.</summary>
    public DbSet<Act> Acts => Set<Act>();

    /// <summary>Other persons that an act touches.</summary>
    public DbSet<ActPerson> ActPersons => Set<ActPerson>();

    /// <summary>Read traces. Written by <see cref="ReadTraces"/> only.</summary>
    public DbSet<ReadTrace> ReadTraces => Set<ReadTrace>();

    /// <summary>Daily seals of the journal.</summary>
    public DbSet<Seal> Seals => Set<Seal>();

    /// <summary>What is typed and not sent. Written by <see cref="DraftKeeper"/> only.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        JournalTables.Build(modelBuilder);
        JobTables.Build(modelBuilder);
        DraftTables.Build(modelBuilder, this);
        foreach (var part in parts)
        {
            part.Build(modelBuilder, this);
        }

        ModelConventions.Apply(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var part in parts)
        {
            part.Configure(configurationBuilder);
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously: what is derived is kept then.");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        foreach (var part in parts)
        {
            await part.Derive(this, cancellationToken);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Modified && VersionOf(entry) is { } version)
            {
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }

    internal static PropertyEntry? VersionOf(EntityEntry entry) =>
        entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } ? entry.Property("Version") : null;
}
