using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>XML read forward only, in memory that the file cannot enlarge: no document type, no entity, bounded length, ratio, depth, names, and
/// characters between two tags.</summary>
internal static class GuardedXml
{
    /// <summary>Deepest element that a workbook has any use for.</summary>
    public const int Deepest = 64;

    private const int MostNames = 5_000;

    /// <summary>Most bytes without a tag: the longest cell (32 767 characters), each written as an entity.</summary>
    private const int LongestRun = 512 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ZipDoor.LargestPart,
        CloseInput = true,
    };

    /// <summary>Opens a part.</summary>
    public static XmlReader Open(ZipArchiveEntry part)
    {
        var settings = Settings.Clone();
        settings.NameTable = new FewNames();
        // Always UTF-8, whatever the part declares: what is guarded below is then what is read.
        return XmlReader.Create(new StreamReader(new GuardedStream(part.Open(), part.CompressedLength), Encoding.UTF8, detectEncodingFromByteOrderMarks: false), settings);
    }

    /// <summary>The next node, or false at the end.</summary>
    public static bool Step(this XmlReader xml)
    {
        var more = xml.Read();
        return xml.Depth > Deepest ? throw new WorkbookFault(ZipDoor.Bomb) : more;
    }

    /// <summary>Runs a reading; every way a damaged file fails becomes one sentence.</summary>
    public static T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or FormatException or OverflowException or NotSupportedException)
        {
            throw ZipDoor.Broken();
        }
    }

    // Names are kept for as long as the reader lives: a file that invents them would fill the memory.
    private sealed class FewNames : NameTable
    {
        private int _names;

        public override string Add(char[] key, int start, int len) => base.Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => base.Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++_names > MostNames ? throw new WorkbookFault(ZipDoor.Bomb) : name;
    }

    /// <summary>Counts the bytes of a CDATA section, which the reader holds whole and where anything may look like a tag.</summary>
    private sealed class CDataWatch
    {
        private readonly List<byte> _tail = new(16);
        private bool _inside;
        private int _length;

        public int Add(ReadOnlySpan<byte> bytes)
        {
            // A mark may lie across two pieces.
            Follow([.. _tail, .. bytes[..Math.Min(8, bytes.Length)]], bytes.Length == 0 ? bytes : bytes[..Math.Min(8, bytes.Length)]);
            _tail.Clear();
            var rest = bytes;
            for (int at; (at = rest.IndexOf(_inside ? "]]>"u8 : "<![CDATA["u8)) >= 0; rest = rest[(at + 1)..])
            {
                (_inside, _length) = (!_inside, 0);
            }

            _length = _inside ? _length + rest.Length : 0;
            _tail.AddRange(bytes[Math.Max(0, bytes.Length - 8)..]);
            return _length;
        }

        private void Follow(ReadOnlySpan<byte> joint, ReadOnlySpan<byte> own)
        {
            var mark = _inside ? "]]>"u8 : "<![CDATA["u8;
            if (joint.IndexOf(mark) >= 0 && own.IndexOf(mark) < 0)
            {
                (_inside, _length) = (!_inside, 0);
            }
        }
    }

    private sealed class GuardedStream(Stream inner, long packed) : Stream
    {
        private readonly CDataWatch _cdata = new();
        private long _total;
        private int _sinceTag;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _total; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            _total += read;
            var last = buffer[..read].LastIndexOf((byte)'<');
            _sinceTag = last < 0 ? _sinceTag + read : read - last;
            var denser = _total > ZipDoor.FreeBytes && _total / ZipDoor.LargestRatio > packed;
            return _total > ZipDoor.LargestPart || denser ? throw new WorkbookFault(ZipDoor.Bomb)
                : Math.Max(_sinceTag, _cdata.Add(buffer[..read])) > LongestRun ? throw new WorkbookFault("Une cellule de ce classeur est démesurée : ce n’est pas une liste de personnes.")
                : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
