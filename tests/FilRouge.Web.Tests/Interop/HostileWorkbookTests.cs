using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;

namespace FilRouge.Web.Tests.Interop;

/// <summary>Files made to fill the memory, to hang, or to fool are refused with a sentence, quickly and in bounded memory.</summary>
public sealed class HostileWorkbookTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Open = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Né le</t></is></c></row>";

    // What a reading may allocate and keep, whatever the file says of itself.
    private const long MostAllocated = 400L * 1024 * 1024;
    private const long MostKept = 64L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static Book Sound() => new Book().Sheet("Liste", [["Nom", "Né le"], ["A", "1980"]]);

    private static string Refusal(byte[] bytes)
    {
        GC.Collect();
        var (watch, allocated, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalMemory(true));
        var report = new ImportReport();
        string? fault;
        using (var sheet = SheetReader.Open(new MemoryStream(bytes), report, CancellationToken.None))
        {
            fault = report.Unreadable ?? sheet!.Rows().LastOrDefault()?.Fault;
            var kept = GC.GetTotalMemory(true) - before;
            Assert.True(kept < MostKept, $"{kept / 1024 / 1024} MB kept");
        }

        var total = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(total < MostAllocated, $"{total / 1024 / 1024} MB allocated");
        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed} to refuse");
        return Assert.IsType<string>(fault);
    }

    /// <summary>A sound workbook whose sheet is written by pieces: gigabytes need not be held to be packed.</summary>
    private static byte[] Streamed(Action<StreamWriter> write, string name = Sheet)
    {
        var bytes = new MemoryStream(Sound().Bytes());
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
        }

        var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes.ToArray())))
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = zip.CreateEntry(entry.FullName).Open();
                source.CopyTo(target);
            }

            using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            write(part);
        }

        return packed.ToArray();
    }

    [Fact]
    public void A_bomb_of_one_gigabyte_of_rows_is_refused()
    {
        var bytes = Streamed(part =>
        {
            part.Write(Open);
            var row = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 4_096));
            for (var i = 0; i < 10_000; i++)
            {
                part.Write(row);
            }
        });
        Assert.True(bytes.Length < KeepImportFile.MostBytes);
        Assert.Contains("démesuré", Refusal(bytes));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused_while_it_unpacks()
    {
        var bytes = Streamed(part =>
        {
            part.Write(Open);
            var row = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 4_096));
            for (var i = 0; i < 200; i++)
            {
                part.Write(row);
            }
        });
        // The directory tells 1 000 bytes instead of twenty megabytes.
        var at = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(Sheet)) - 46;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), 1_000);
        Assert.Matches("démesuré|abîmé", Refusal(bytes));
    }

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>", "a", "</t></is></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"", "a", "\"/></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v><![CDATA[", "<", "]]></v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>", "&#65;", "</v></c></row>")]
    public void A_cell_of_gigabytes_is_refused_before_it_is_held(string before, string piece, string after)
    {
        var random = new Random(3);
        var bytes = Streamed(part =>
        {
            part.Write(Open + before);
            var run = string.Concat(Enumerable.Repeat(piece, 100_000));
            for (var i = 0; i < 400; i++)
            {
                part.Write(run);
            }

            part.Write(after + "</sheetData></worksheet>");
            // Something that does not pack, so that the ratio alone does not say it.
            part.Write("<!--" + Convert.ToBase64String(Enumerable.Range(0, 300_000).Select(_ => (byte)random.Next(256)).ToArray()) + "-->");
        });
        Assert.Matches("démesuré|dépasse", Refusal(bytes));
    }

    [Fact]
    public void Names_and_depth_without_end_are_refused()
    {
        Assert.Contains("démesuré", Refusal(Streamed(part =>
        {
            part.Write(Open);
            for (var i = 0; i < 100_000; i++)
            {
                part.Write($"<n{i * 7919}/>");
            }
        })));
        Assert.Contains("démesuré", Refusal(Streamed(part => part.Write(Open + string.Concat(Enumerable.Repeat("<a>", 1_000_000))))));
    }

    [Fact]
    public void Document_types_and_entities_are_refused()
    {
        var lol = "<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + Open + "<row><c><v>&b;</v></c></row></sheetData></worksheet>";
        Assert.Contains("abîmé", Refusal(Streamed(p => p.Write(lol))));
        Assert.Contains("abîmé", Refusal(Streamed(p => p.Write("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + Open + "</sheetData></worksheet>"))));
        Assert.Contains("abîmé", Refusal(Streamed(p => p.Write("<!DOCTYPE x SYSTEM \"http://127.0.0.1/\"><workbook/>"), "xl/workbook.xml")));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.99)]
    public void A_file_cut_short_is_refused(double kept)
    {
        var bytes = Sound().Bytes();
        Assert.Contains("coupé", Refusal(bytes[..(int)(bytes.Length * kept)]));
    }

    [Fact]
    public void Malformed_xml_is_refused_and_says_where()
    {
        Assert.Contains("abîmé", Refusal(Streamed(p => p.Write(Open + "<row><c></row>"))));
        Assert.Contains("abîmé", Refusal(Streamed(p => p.Write(Open))));
        Assert.Contains("abîmé", Refusal(Streamed(p => p.Write("\u0001"), "xl/sharedStrings.xml")));
    }

    [Fact]
    public void Other_files_say_what_they_are_and_what_to_do()
    {
        (string Part, string Said)[] others =
        [
            ("xl/vbaProject.bin", "macros"), ("xl/embeddings/objet1.docx", "un autre fichier"), ("xl/media/bombe.zip", "un autre fichier"), ("word/document.xml", "Word"), ("content.xml", "LibreOffice"),
        ];
        foreach (var (part, said) in others)
        {
            var book = Sound();
            book.Parts[part] = [1];
            Assert.Contains(said, Refusal(book.Bytes()));
        }

        var macros = Sound();
        macros.Parts["[Content_Types].xml"] = Encoding.UTF8.GetBytes("<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>");
        Assert.Contains("macros", Refusal(macros.Bytes()));
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.Contains("Enregistrer sous, « Classeur Excel (.xlsx) »", Refusal([.. ole, .. new byte[600]]));
        Assert.Contains("mot de passe", Refusal([.. ole, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Contains("PDF", Refusal(Encoding.ASCII.GetBytes("%PDF-1.7 faux.xlsx")));
    }

    [Fact]
    public void Too_many_parts_are_refused_by_the_directory_alone()
    {
        var book = Sound();
        for (var i = 0; i < 1_200; i++)
        {
            book.Parts[$"xl/media/image{i}.png"] = [];
        }

        Assert.Contains("plus de 1000 fichiers", Refusal(book.Bytes()));
    }

    [Fact]
    public void A_part_that_is_locked_is_refused()
    {
        var bytes = Sound().Bytes();
        // Bit 0 of the general purpose flag, in the local header and in the directory.
        bytes[6] |= 1;
        var at = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes("[Content_Types].xml")) - 46;
        bytes[at + 8] |= 1;
        Assert.Contains("chiffré", Refusal(bytes));
    }
}
