using System.Text.Json;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilRouge.Web.Interop;

/// <summary>What an import wrote about one person: enough to put it back, and to see that somebody has changed it since. Forgotten once the import can no
/// longer be undone; once undone, only what stayed is told.</summary>
public sealed class ImportWrite : IAboutPerson, IPassing
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The import.</summary>
    public Guid RunId { get; set; }

    /// <inheritdoc/>
    public Guid PersonId { get; set; }

    /// <summary>True when it opened the record.</summary>
    public bool Created { get; set; }

    /// <summary>JSON of the rows written; empty once undone.</summary>
    public string Content { get; set; } = "";

    /// <summary>Why something stays after the import was undone; null before, and when nothing does.</summary>
    public string? Kept { get; set; }

    /// <summary>The rows written.</summary>
    internal IReadOnlyList<WrittenRow> Rows => Content.Length == 0 ? [] : JsonSerializer.Deserialize<List<WrittenRow>>(Content)!;

    /// <summary>What is about to be saved.</summary>
    internal static IReadOnlyList<WrittenRow> RowsOf(ChangeTracker tracker) =>
        [.. tracker.Entries().Where(e => e.Entity is Entity && e.State is EntityState.Added or EntityState.Modified).Select(WrittenRow.Of)];

    /// <summary>Keeps more rows: those of a row of the file that comes after add to the first.</summary>
    internal void Keep(IReadOnlyList<WrittenRow> rows) => Content = JsonSerializer.Serialize(Rows.Concat(rows));
}

/// <summary>A row that an import added or changed.</summary>
/// <param name="Table">Name of its class.</param>
/// <param name="Id">Its key.</param>
/// <param name="Added">True when the import added it.</param>
/// <param name="Version">Its version once written: another one tells that somebody has changed it since.</param>
/// <param name="Values">Before and after of each property changed, as stored; empty for a row added.</param>
internal sealed record WrittenRow(string Table, Guid Id, bool Added, int Version, Dictionary<string, JsonElement?[]> Values)
{
    public static WrittenRow Of(EntityEntry entry)
    {
        var (entity, added) = ((Entity)entry.Entity, entry.State == EntityState.Added);
        var values = added ? [] : Properties(entry.Properties, entry.ComplexProperties, "").Where(p => p.Entry.IsModified && p.Path != nameof(Entity.Version))
            .ToDictionary(p => p.Path, p => new[] { Stored(p.Entry.Metadata, p.Entry.OriginalValue), Stored(p.Entry.Metadata, p.Entry.CurrentValue) });
        return new(entry.Metadata.ClrType.Name, entity.Id, added, added ? entity.Version : entity.Version + 1, values);
    }

    /// <summary>True when a property still says what the import wrote.</summary>
    public bool Stands(EntityEntry entry, string path)
    {
        var property = At(entry, path);
        return Stored(property.Metadata, property.CurrentValue)?.GetRawText() == Values[path][1]?.GetRawText();
    }

    /// <summary>Puts a property back.</summary>
    public void PutBack(EntityEntry entry, string path)
    {
        var property = At(entry, path);
        property.CurrentValue = Read(property.Metadata, Values[path][0]);
    }

    private static PropertyEntry At(EntityEntry entry, string path)
    {
        var parts = path.Split('.');
        if (parts.Length == 1)
        {
            return entry.Property(path);
        }

        var complex = entry.ComplexProperty(parts[0]);
        foreach (var part in parts[1..^1])
        {
            complex = complex.ComplexProperty(part);
        }

        return complex.Property(parts[^1]);
    }

    private static IEnumerable<(string Path, PropertyEntry Entry)> Properties(IEnumerable<PropertyEntry> own, IEnumerable<ComplexPropertyEntry> complex, string prefix) =>
        own.Select(p => (prefix + p.Metadata.Name, p)).Concat(complex.SelectMany(c => Properties(c.Properties, c.ComplexProperties, $"{prefix}{c.Metadata.Name}.")));

    private static JsonElement? Stored(IReadOnlyProperty property, object? value) =>
        value is null ? null : JsonSerializer.SerializeToElement(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value);

    private static object? Read(IReadOnlyProperty property, JsonElement? stored)
    {
        var converter = property.GetTypeMapping().Converter;
        var raw = stored?.Deserialize(converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        return raw is null || converter is null ? raw : converter.ConvertFromProvider(raw);
    }
}
