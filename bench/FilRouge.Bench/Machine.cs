using System.Runtime.InteropServices;

namespace FilRouge.Bench;

/// <summary>On what it was measured.</summary>
internal static class Machine
{
    public static void Print()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
        var memory = long.Parse(File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024 / 1024;
        Console.WriteLine($"{model}, {Environment.ProcessorCount} cores, {memory} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine($"Load at start: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} (a busy machine makes wall times and ratios larger; CPU times suffer less)");
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Middle, least and most, in words.</summary>
    public static string Spread(IReadOnlyCollection<double> values, string format = "0.00") =>
        $"{Median(values).ToString(format)} (from {values.Min().ToString(format)} to {values.Max().ToString(format)}, {values.Count} repeats)";
}
