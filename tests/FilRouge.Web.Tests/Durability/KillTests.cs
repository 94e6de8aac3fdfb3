using System.Diagnostics;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Durability;

/// <summary>kill -9 in write cycles of the real server: nothing acknowledged is lost, nothing is half done. FILROUGE_KILLS says how many: two hundred
/// by ./dev long, some tens by ./dev test.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Lanes = 2;
    private static readonly int Cycles = int.Parse(Environment.GetEnvironmentVariable("FILROUGE_KILLS") ?? "200") / Lanes;

    [Fact]
    public async Task What_was_acknowledged_survives_kills()
    {
        var watch = Stopwatch.StartNew();
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(i => Task.Run(async () =>
        {
            await using var lane = await Lane.Open(seed: 20260301 + i);
            for (var cycle = 0; cycle < Cycles; cycle++)
            {
                await lane.Cycle();
            }

            return (lane.Acknowledged, lane.CutShort);
        })));
        var (acknowledged, cut) = (lanes.Sum(l => l.Acknowledged), lanes.Sum(l => l.CutShort));
        output.WriteLine($"{Lanes * Cycles} kills in {watch.Elapsed.TotalSeconds:0} s, {acknowledged} writes acknowledged, {cut} cut short.");
        Assert.True(acknowledged > Lanes * Cycles, $"only {acknowledged} writes were acknowledged: the kills came too early to prove anything");
        Assert.True(cut > Lanes * Cycles / 4, $"only {cut} writes were cut short: the kills came too late to prove anything");
    }
}
