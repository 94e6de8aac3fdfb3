using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;

namespace FilRouge.Web.Tests.Interop;

public sealed class SheetReaderTests
{
    private const string Header = "nom;prénom;né le\n";

    private static (List<SheetRow> Rows, ImportReport Report) Read(byte[] bytes)
    {
        var report = new ImportReport();
        using var file = new MemoryStream(bytes);
        using var sheet = SheetReader.Open(file, report, default);
        return ([.. sheet?.Rows() ?? []], report);
    }

    private static (List<SheetRow> Rows, ImportReport Report) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    [Trait("Rule", "E68")]
    public void Every_encoding_gives_the_same_rows()
    {
        const string text = Header + "Œuvrard;Zoë;1980\n";
        foreach (var encoding in new[] { Encoding.UTF8, new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Sheets.Windows })
        {
            byte[] mark = encoding.GetPreamble().Length == 0 || encoding == Encoding.UTF8 ? [] : encoding.GetPreamble();
            var (rows, _) = Read([.. mark, .. encoding.GetBytes(text)]);
            Assert.Equal(["Œuvrard", "Zoë", "1980"], Assert.Single(rows).Cells);
        }
    }

    [Fact]
    [Trait("Rule", "E68")]
    public void Quotes_separators_and_line_ends_in_a_cell_are_kept_and_rows_count_as_in_a_spreadsheet()
    {
        var (rows, _) = Read("Titre\r\n\r\nnom;prénom;né le;adresse\r\n\"Mar;tin\";\"Lé\"\"a\";1980;\"1 rue A\r\nbât. B\"\r\n;;;\r\nRoux;Nora;1981;12\" rue\r\n");
        Assert.Equal([4, 6], rows.Select(r => r.Number));
        Assert.Equal(["Mar;tin", "Lé\"a", "1980", "1 rue A\r\nbât. B"], rows[0].Cells);
        Assert.Equal("12\" rue", rows[1].Cells[3]);
    }

    [Fact]
    public void A_quote_never_closed_is_said_at_its_row()
    {
        var (rows, _) = Read(Header + "Martin;Léa;1980\n\"Roux;Nora;1981\nO;Mai;1982\n");
        Assert.Contains("guillemet", rows[^1].Fault);
        Assert.Equal(3, rows[^1].Number);
        var (long_, _) = Read(Header + "\"Roux;Nora" + string.Concat(Enumerable.Repeat(";a;b\n", 20_000)));
        Assert.Contains("guillemet", long_[^1].Fault);
    }

    [Fact]
    public void A_file_without_line_ends_is_refused_in_bounded_memory()
    {
        using var file = new Endless(1L << 30, Header);
        var report = new ImportReport();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var sheet = SheetReader.Open(file, report, default);
        var fault = sheet!.Rows().Last().Fault;
        Assert.Contains("dépasse", fault);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
    }

    [Fact]
    public void Too_many_cells_are_refused() => Assert.Contains("cellules", Read(Header + new string(';', 1_000) + "x\n").Rows.Single().Fault);

    [Fact]
    public void An_empty_list_and_a_binary_file_are_said()
    {
        Assert.Empty(Read(Header).Rows);
        Assert.Contains("abîmé", Read([0x50, 0x4B, 0x03, 0x04, 1, 2]).Report.Unreadable);
    }

    /// <summary>A header, then a gigabyte of the same letter.</summary>
    private sealed class Endless(long length, string header) : Stream
    {
        private readonly byte[] _header = Encoding.UTF8.GetBytes(header);

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - Position);
            buffer[..count].Fill((byte)'a');
            if (Position < _header.Length)
            {
                _header.AsSpan((int)Position).CopyTo(buffer);
            }

            Position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
