using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;

namespace FilRouge.Bench;

/// <summary>Reading every cell of a workbook with the product's reader and with the Open XML SDK's streaming one, taken alternately in one process.</summary>
internal static class OpenXmlFloor
{
    private const int Repeats = 7;

    public static void Run(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert(Ours(bytes), Theirs(bytes));
        var (ours, theirs) = (new List<double>(), new List<double>());
        var (ourMemory, theirMemory) = (0L, 0L);
        for (var i = 0; i < Repeats; i++)
        {
            ours.Add(Cpu(() => Ours(bytes), out ourMemory));
            theirs.Add(Cpu(() => Theirs(bytes), out theirMemory));
        }

        Console.WriteLine($"Reading alone, every cell, CPU ms: ours {Machine.Spread(ours, "0")}, Open XML SDK {Machine.Spread(theirs, "0")}: {Machine.Median(ours) / Machine.Median(theirs):0.00} of it.");
        Console.WriteLine($"Allocated while reading: ours {ourMemory / 1024 / 1024} MB, Open XML SDK {theirMemory / 1024 / 1024} MB.");
    }

    private static int Ours(byte[] bytes)
    {
        using var sheet = SheetReader.Open(new MemoryStream(bytes), new ImportReport(), CancellationToken.None)!;
        return sheet.Rows().Sum(r => r.Cells.Count(c => c.Length > 0));
    }

    private static int Theirs(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var cells = 0;
        using var reader = OpenXmlReader.Create(book.WorkbookPart!.WorksheetParts.First());
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row && row.RowIndex?.Value > 2)
            {
                cells += row.Elements<Cell>().Count(c => c.InnerText.Length > 0);
            }
        }

        return cells;
    }

    private static void Assert(int ours, int theirs)
    {
        if (ours != theirs || ours == 0)
        {
            throw new InvalidOperationException($"Not the same cells: {ours} and {theirs}.");
        }
    }

    private static double Cpu(Func<int> work, out long allocated)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, memory) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(true));
        work();
        process.Refresh();
        allocated = GC.GetTotalAllocatedBytes(true) - memory;
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
