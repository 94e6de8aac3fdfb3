using System.Diagnostics;
using System.Text;

namespace FilRouge.Bench;

/// <summary>CPU of the command line that imports ten thousand persons.</summary>
internal static class ImportBench
{
    private const int Rows = 10_000;
    private const int Seed = 20260301;

    public static async Task Run()
    {
        using var territory = await Territory.Create();
        var file = Path.Combine(territory.Folder, "personnes.csv");
        await File.WriteAllTextAsync(file, Sheet());
        Console.WriteLine($"{Rows} rows, {new FileInfo(file).Length / 1024} KB, seed {Seed}, into a territory of {Territory.Persons} persons, SQLite.");
        await Once("first import", file, territory.Folder);
        await Once("same file again", file, territory.Folder);
    }

    private static async Task Once(string what, string file, string data)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Served.Product, "import", "persons", file, "--data", data, "--organisation", "PCPE77"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Console.WriteLine($"{what}: {process.TotalProcessorTime.TotalSeconds:0.0} s of CPU, {watch.Elapsed.TotalSeconds:0.0} s of wall, exit code {process.ExitCode}");
        Console.WriteLine("  " + string.Join("\n  ", ((await said) + (await wrong)).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).TakeLast(4)));
    }

    private static string Sheet()
    {
        var random = new Random(Seed);
        var text = new StringBuilder("Nom;Prénom;Date de naissance;Sexe;Téléphone;Code postal;Commune\n");
        string[] given = ["Lina", "Noé", "Jean-Pierre", "Zoë", "Inès", "Malo", "Awa", "Théo"];
        for (var i = 0; i < Rows; i++)
        {
            var name = string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('A' + random.Next(26))));
            var birth = new DateOnly(1960, 1, 1).AddDays(random.Next(17_000));
            text.Append($"{name};{given[random.Next(given.Length)]};{birth:dd/MM/yyyy};{(random.Next(2) == 0 ? "F" : "M")};06{random.Next(10_000_000, 99_999_999)};77000;Melun\n");
        }

        return text.ToString();
    }
}
