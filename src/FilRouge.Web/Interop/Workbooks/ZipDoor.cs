using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>Opens the zip of a workbook after looking at its directory: what is hostile, locked, or no workbook is refused before anything is unpacked.</summary>
internal static class ZipDoor
{
    /// <summary>Most bytes of one part once unpacked.</summary>
    public const long LargestPart = 256L * 1024 * 1024;

    /// <summary>Most bytes unpacked for one byte packed, beyond <see cref="FreeBytes"/>: repeated rows reach 60.</summary>
    public const int LargestRatio = 250;

    /// <summary>Bytes under which the ratio is not looked at.</summary>
    public const long FreeBytes = 4 * 1024 * 1024;

    private const int LargestDirectory = 256 * 1024;
    private const int MostEntries = 1_000;
    private const int LongestEnd = 22 + ushort.MaxValue;
    private const uint EndSignature = 0x06054B50;

    private const string SaveAs = "Ouvrez-le dans le tableur, puis Enregistrer sous, « Classeur Excel (.xlsx) »";

    /// <summary>Why a file that begins so is not a workbook of today; null when it may be one.</summary>
    public static string? OldOrLocked(ReadOnlySpan<byte> head) => head is not [0xD0, 0xCF, 0x11, 0xE0, ..] ? null
        : head.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
        ? "Ce classeur est protégé par un mot de passe. Ouvrez-le dans le tableur, retirez le mot de passe, enregistrez, puis déposez-le à nouveau."
        : $"Ce fichier est un classeur d’un ancien Excel (.xls). {SaveAs}.";

    /// <summary>Opens, or refuses.</summary>
    public static ZipArchive Open(Stream file)
    {
        CheckDirectory(file);
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }

        try
        {
            CheckEntries(zip);
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Said of a file cut short or damaged.</summary>
    public static WorkbookFault Broken() => new($"Ce classeur est abîmé ou coupé. {SaveAs}, et vérifiez que la copie est complète.");

    // APPNOTE 4.3.16: the directory is told by the end record. Nothing may stand between the two, so that its size bounds what the library reads.
    private static void CheckDirectory(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, LongestEnd)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        for (var at = tail.Length - 22; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature)
            {
                continue;
            }

            var (entries, size, offset) = (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
            if (entries > MostEntries || size > LargestDirectory)
            {
                throw new WorkbookFault($"Ce classeur contient plus de {MostEntries} fichiers : ce n’est pas une liste. {SaveAs}, avec la seule feuille à reprendre.");
            }

            if (offset + (long)size != file.Length - tail.Length + at)
            {
                throw Broken();
            }

            return;
        }

        throw Broken();
    }

    private static void CheckEntries(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var other = zip.GetEntry("content.xml") is not null ? "un document LibreOffice"
            : names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? "un document Word"
            : !names.Contains("xl/workbook.xml") ? names.Contains("xl/workbook.bin") ? "un classeur binaire (.xlsb)" : "une archive ZIP" : null;
        var sentence = other is not null ? $"Ce fichier est {other}, pas un classeur .xlsx. {SaveAs}."
            : zip.Entries.Any(e => e.IsEncrypted) ? "Ce classeur est chiffré. Enregistrez-le sans mot de passe, puis déposez-le à nouveau."
            : names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || n.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))
            ? $"Ce classeur contient des macros : il n’est pas ouvert. {SaveAs} (sans macros)."
            : names.FirstOrDefault(Nested) is { } nested ? $"Ce classeur contient un autre fichier ({nested}) : retirez l’objet incorporé, ou copiez la liste dans un classeur neuf."
            : zip.Entries.Sum(e => e.Length) > 2 * LargestPart || zip.Entries.Any(TooDense) ? Bomb : null;
        if (sentence is not null)
        {
            throw new WorkbookFault(sentence);
        }
    }

    /// <summary>Said of a file that unpacks into far more than a list holds.</summary>
    public const string Bomb = "Ce classeur, une fois ouvert, est démesuré : il n’est pas lu. Copiez la seule liste à reprendre dans un classeur neuf.";

    private static bool TooDense(ZipArchiveEntry entry) => entry.Length > FreeBytes && entry.Length / LargestRatio > entry.CompressedLength;

    private static bool Nested(string name) =>
        name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(name).ToLowerInvariant() is ".zip" or ".xlsx" or ".xlsm" or ".xls" or ".docx" or ".7z" or ".rar" or ".gz" or ".exe" or ".dll";
}
