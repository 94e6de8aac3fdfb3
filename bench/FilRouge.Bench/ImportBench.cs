using System.Diagnostics;
using System.Text;
using FilRouge.Platform.Pages.Exports;

namespace FilRouge.Bench;

/// <summary>CPU and peak memory of the command line that imports ten thousand persons, from a workbook and from a text file; of the refusal of files made to
/// fill the memory; and of reading the workbook alone, against the Open XML SDK.</summary>
internal static class ImportBench
{
    private const int Rows = 10_000;
    private const int Seed = 20260301;

    private static readonly string[] Headers = ["Nom", "Prénom", "Date de naissance", "Sexe", "Téléphone", "Code postal", "Commune"];

    public static async Task Run()
    {
        using var territory = await Territory.Create();
        var (workbook, text) = (Path.Combine(territory.Folder, "personnes.xlsx"), Path.Combine(territory.Folder, "personnes.csv"));
        await using (var file = File.Create(workbook))
        {
            Workbook(file, Seed);
        }

        await File.WriteAllTextAsync(text, Text(Seed + 1));
        Console.WriteLine($"{Rows} rows, XLSX {new FileInfo(workbook).Length / 1024} KB, CSV {new FileInfo(text).Length / 1024} KB, seed {Seed}, into a territory of {Territory.Persons} persons, SQLite.");
        await Once("XLSX, first import", workbook, territory.Folder);
        await Once("XLSX, same file again", workbook, territory.Folder);
        await Once("CSV, first import", text, territory.Folder);
        await Once("nothing to import (start of the program)", "/dev/null", territory.Folder);
        Console.WriteLine("\nRefused in bounded memory (--dry-run):");
        foreach (var (what, file) in HostileFiles.In(territory.Folder))
        {
            await Once($"{what}, {new FileInfo(file).Length / 1024} KB", file, territory.Folder, "--dry-run");
        }

        Console.WriteLine();
        OpenXmlFloor.Run(workbook);
    }

    private static async Task Once(string what, string file, string data, params string[] more)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Served.Product, "import", "persons", file, "--data", data, "--organisation", "PCPE77", .. more]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong, peak) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), 0L);
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process.Id));
            await Task.Delay(10);
        }

        Console.WriteLine($"{what}: {process.TotalProcessorTime.TotalSeconds:0.0} s of CPU, {watch.Elapsed.TotalSeconds:0.0} s of wall, peak memory {peak / 1024} MB, exit code {process.ExitCode}");
        Console.WriteLine("  " + string.Join("\n  ", ((await said) + (await wrong)).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).TakeLast(2)));
    }

    /// <summary>Most resident memory so far, kilobytes; 0 once the process is gone.</summary>
    private static long Peak(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Select(l => long.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])).FirstOrDefault();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void Workbook(Stream to, int seed)
    {
        using var writer = new XlsxWriter(to);
        var people = People(seed).ToList();
        writer.Begin(ExportTable.Of<object?[]>("personnes", "Personnes", "", [], [.. Headers.Select((h, i) => (h, (Func<object?[], object?>)(p => p[i])))]), "Liste inventée");
        people.ForEach(writer.Row);
        writer.End();
    }

    private static string Text(int seed)
    {
        var text = new StringBuilder(string.Join(';', Headers)).Append('\n');
        foreach (var person in People(seed))
        {
            text.AppendJoin(';', person.Select(c => c is DateOnly day ? day.ToString("dd/MM/yyyy") : c)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<object?[]> People(int seed)
    {
        var random = new Random(seed);
        string[] given = ["Lina", "Noé", "Jean-Pierre", "Zoë", "Inès", "Malo", "Awa", "Théo"];
        for (var i = 0; i < Rows; i++)
        {
            var name = string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('A' + random.Next(26))));
            yield return [name, given[random.Next(given.Length)], new DateOnly(1960, 1, 1).AddDays(random.Next(17_000)), random.Next(2) == 0 ? "F" : "M", $"06{random.Next(10_000_000, 99_999_999)}", "77000", "Melun"];
        }
    }
}
