using System.Text;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>How the bytes of a file become text.</summary>
/// <param name="Name">Name for people: « UTF-8 », « Windows-1252 ».</param>
/// <param name="Encoding">The encoding.</param>
public sealed record FileText(string Name, Encoding Encoding);

/// <summary>Looks at the bytes of a file once, piece by piece and in bounded memory, and says how it is encoded (rule E68):
/// a byte order mark decides; else valid UTF-8 is UTF-8, and the rest is Windows-1252, which French spreadsheets still write.</summary>
public sealed class FileTextDetector
{
    private static readonly (byte[] Head, string Is)[] NotText =
    [
        ([0x50, 0x4B, 0x03, 0x04], "une archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "un classeur d’un ancien Excel"),
        ([0x25, 0x50, 0x44, 0x46], "un PDF"),
        ([0x1F, 0x8B], "une archive compressée"),
    ];

    private readonly byte[] _head = new byte[4];
    private long _length;
    private int _expected;
    private byte _lead;
    private bool _valid = true;
    private bool _zero;

    /// <summary>Takes the next bytes of the file.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && _length + i < _head.Length; i++)
        {
            _head[_length + i] = bytes[i];
        }

        _length += bytes.Length;
        _zero |= bytes.Contains((byte)0);
        if (_valid && (_expected > 0 || !Ascii.IsValid(bytes)))
        {
            foreach (var one in bytes)
            {
                _valid = _valid && Follows(one);
            }
        }
    }

    /// <summary>What the whole file is, or why it cannot be read.</summary>
    public Parsed<FileText> Result()
    {
        if (_length == 0)
        {
            return new(null, "Ce fichier est vide.");
        }

        if (Array.Find(NotText, n => _head.AsSpan().StartsWith(n.Head)) is { Is: { } what })
        {
            return new(null, $"Ce fichier est {what}, pas une liste. Donnez un classeur .xlsx ou un fichier CSV.");
        }

        return _head switch
        {
            [0xEF, 0xBB, 0xBF, ..] when _valid => new(new("UTF-8 avec marque d’ordre", new UTF8Encoding(true))),
            [0xFF, 0xFE, ..] => new(new("UTF-16", new UnicodeEncoding(false, true))),
            [0xFE, 0xFF, ..] => new(new("UTF-16 (gros-boutiste)", new UnicodeEncoding(true, true))),
            _ when _zero => new(null, "Ce fichier n’est pas du texte : il contient des octets nuls. Enregistrez la feuille au format CSV."),
            _ when _valid && _expected == 0 => new(new("UTF-8", new UTF8Encoding(false))),
            _ => new(new("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!)),
        };
    }

    // Unicode 16, table 3-7: what may follow each leading byte; overlong forms, surrogates and values past U+10FFFF are not UTF-8.
    private bool Follows(byte one)
    {
        if (_expected > 0)
        {
            var (low, high) = _lead switch { 0xE0 => (0xA0, 0xBF), 0xED => (0x80, 0x9F), 0xF0 => (0x90, 0xBF), 0xF4 => (0x80, 0x8F), _ => (0x80, 0xBF) };
            (_expected, _lead) = (_expected - 1, 0);
            return one >= low && one <= high;
        }

        (_expected, _lead) = (one switch { < 0x80 => 0, >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => -1 }, one);
        return _expected >= 0;
    }
}
