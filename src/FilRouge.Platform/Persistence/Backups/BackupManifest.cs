using System.Security.Cryptography;
using System.Text.Json;

namespace FilRouge.Platform.Persistence.Backups;

/// <summary>A backup cannot be made, trusted or restored; the French message says what to do.</summary>
public sealed class BackupException(string message) : IOException(message);

/// <summary>What a backup holds, in a file beside it: without it, nobody can tell whether the backup is whole.</summary>
/// <param name="File">Name of the backup.</param>
/// <param name="Sha256">Its digest, lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="CreatedAtUtc">When it was made.</param>
/// <param name="Engine">sqlite or postgres.</param>
/// <param name="Schema">Steps of the schema, in order.</param>
/// <param name="Acts">Number of acts in the journal.</param>
/// <param name="Journal">« intact », or the sentence that names what did not hold.</param>
public sealed record BackupManifest(string File, string Sha256, long Bytes, DateTime CreatedAtUtc, string Engine, IReadOnlyList<string> Schema, int Acts, string Journal)
{
    /// <summary>What <see cref="Journal"/> says when all holds.</summary>
    public const string Intact = "intact";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True when the journal held when the backup was made.</summary>
    public bool JournalHolds => Journal == Intact;

    /// <summary>Where the manifest of a backup is.</summary>
    public static string PathOf(string backup) => backup + ".manifest.json";

    /// <summary>Writes it beside the backup.</summary>
    public Task WriteAsync(string backup, CancellationToken ct) => System.IO.File.WriteAllTextAsync(PathOf(backup), JsonSerializer.Serialize(this, Options) + "\n", ct);

    /// <summary>Reads the manifest of a backup, and checks that the backup is the one it speaks of.</summary>
    /// <exception cref="BackupException">No manifest, unreadable, or another file.</exception>
    public static async Task<BackupManifest> VerifyAsync(string backup, CancellationToken ct)
    {
        if (!System.IO.File.Exists(PathOf(backup)))
        {
            throw new BackupException($"Le manifeste {PathOf(backup)} manque : sans lui, rien ne dit que la sauvegarde est entière.");
        }

        var manifest = await ReadAsync(backup, ct);
        var (sha, length) = await DigestAsync(backup, ct);
        return sha == manifest.Sha256 && length == manifest.Bytes
            ? manifest
            : throw new BackupException($"La sauvegarde ne correspond pas à son manifeste : {manifest.Bytes} octets attendus, {length} trouvés, empreinte différente. Elle est abîmée ou a été modifiée.");
    }

    /// <summary>Digest and length of a file.</summary>
    public static async Task<(string Sha256, long Length)> DigestAsync(string file, CancellationToken ct)
    {
        await using var stream = System.IO.File.OpenRead(file);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct)), stream.Length);
    }

    private static async Task<BackupManifest> ReadAsync(string backup, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await System.IO.File.ReadAllTextAsync(PathOf(backup), ct), Options)!;
        }
        catch (JsonException)
        {
            throw new BackupException($"Le manifeste {PathOf(backup)} n’est pas lisible.");
        }
    }
}
