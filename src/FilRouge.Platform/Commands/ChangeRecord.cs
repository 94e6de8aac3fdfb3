using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FilRouge.Platform.Commands;

/// <summary>A row that only passes: what waits between two requests, or serves to undo. It is in no journal, which could not forget it.</summary>
public interface IPassing;

/// <summary>Before and after of each entity that a command changed, for the journal.</summary>
internal sealed class ChangeRecord : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    // A file is named by its digest: the journal would double the store otherwise, and could not forget it.
    private const int LongestBytes = 64;

    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;

    public ChangeRecord()
    {
        _json = new Utf8JsonWriter(_buffer, Plain);
        _json.WriteStartArray();
    }

    public void Add(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.Entity is not IPassing && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                Write(entry);
            }
        }
    }

    public string ToJson()
    {
        _json.WriteEndArray();
        _json.Flush();
        return System.Text.Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length);
    }

    public void Dispose()
    {
        _json.Dispose();
        _buffer.Dispose();
    }

    private void Write(EntityEntry entry)
    {
        _json.WriteStartObject();
        _json.WriteString("table", entry.Metadata.GetTableName());
        _json.WriteString("id", string.Join("/", entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p).CurrentValue)));
        _json.WriteString("what", entry.State.ToString());
        _json.WriteStartObject("changes");
        WriteProperties(entry.State, entry.Properties, "");
        WriteComplex(entry.State, entry.ComplexProperties, "");
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteComplex(EntityState state, IEnumerable<ComplexPropertyEntry> properties, string prefix)
    {
        foreach (var complex in properties)
        {
            WriteProperties(state, complex.Properties, $"{prefix}{complex.Metadata.Name}.");
            WriteComplex(state, complex.ComplexProperties, $"{prefix}{complex.Metadata.Name}.");
        }
    }

    private void WriteProperties(EntityState state, IEnumerable<PropertyEntry> properties, string prefix)
    {
        foreach (var property in properties)
        {
            if (property.Metadata.IsPrimaryKey() || property.Metadata.Name == "Version" || (state == EntityState.Modified && !property.IsModified))
            {
                continue;
            }

            _json.WriteStartArray(prefix + property.Metadata.Name);
            WriteValue(state == EntityState.Added ? null : property.OriginalValue);
            WriteValue(state == EntityState.Deleted ? null : property.CurrentValue);
            _json.WriteEndArray();
        }
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                _json.WriteNullValue();
                break;
            case bool b:
                _json.WriteBooleanValue(b);
                break;
            case int or long:
                _json.WriteNumberValue(Convert.ToInt64(value));
                break;
            case DateTime d:
                _json.WriteStringValue(d.ToString("O"));
                break;
            case DateOnly d:
                _json.WriteStringValue(d.ToString("O"));
                break;
            case byte[] { Length: > LongestBytes } file:
                _json.WriteStringValue($"{file.Length} bytes, sha256 {Convert.ToHexStringLower(SHA256.HashData(file))}");
                break;
            case byte[] bytes:
                _json.WriteBase64StringValue(bytes);
                break;
            default:
                _json.WriteStringValue(value.ToString());
                break;
        }
    }
}
