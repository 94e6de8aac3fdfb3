using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Platform.Drafts;

/// <summary>What somebody typed in a form and has not sent yet. Only its author reads it; it is in no journal; sent, it is emptied.</summary>
public sealed class Draft
{
    /// <summary>Key, given with the form, so that one typing is one row whatever the network repeats.</summary>
    public Guid Id { get; set; }

    /// <summary>The author.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Whose file the form is about; null when it is about nobody on record yet.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Address of the page.</summary>
    public string Path { get; set; } = "";

    /// <summary>Which form of the page: its query and its id, « ?ligne=…#ecrire ».</summary>
    public string Form { get; set; } = "";

    /// <summary>Title of the page.</summary>
    public string Title { get; set; } = "";

    /// <summary>Names and values, as they are posted, in JSON.</summary>
    public string Fields { get; set; } = "";

    /// <summary>The window that wrote last.</summary>
    public Guid Writer { get; set; }

    /// <summary>Number of that window's save, from 0.</summary>
    public int Rank { get; set; }

    /// <summary>When it was last kept, UTC.</summary>
    public DateTime SavedAtUtc { get; set; }

    /// <summary>When the form was accepted or the draft thrown away, UTC: nothing is left in it, and a save that comes late is not taken for a new one.</summary>
    public DateTime? ClosedAtUtc { get; set; }

    /// <summary>The state that a window begins from.</summary>
    public string Stamp => $"{Writer}:{Rank}";
}

internal static class DraftTables
{
    /// <summary>Name of the filter: the author alone. The perimeter is a second filter, put by the application.</summary>
    public const string Author = "Author";

    public static void Build(ModelBuilder model, Db db) => model.Entity<Draft>(b =>
    {
        b.ToTable("drafts");
        b.Ignore(d => d.Stamp);
        b.HasIndex(d => new { d.AccountId, d.Path });
        b.HasIndex(d => d.PersonId);
        b.HasIndex(d => d.SavedAtUtc);
        b.HasQueryFilter(Author, d => db.Viewer.SeesAll || d.AccountId == db.Viewer.AccountId);
        b.Classify(Technical, "Id", "AccountId", "PersonId", "Path", "Form", "Title", "Writer", "Rank", "SavedAtUtc", "ClosedAtUtc");
        // A form may hold anything: the strictest class.
        b.Classify(Health, "Fields");
    });
}
