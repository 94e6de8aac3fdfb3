using FilRouge.Domain.Activity;

namespace FilRouge.Domain.Tests.Activity;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(new[] { 7 }, 7.0, 7.0, 7)]
    [InlineData(new[] { 4, 1 }, 2.5, 2.5, 4)]
    [InlineData(new[] { 0, 0, 1 }, 0.3, 0.0, 1)]
    [InlineData(new[] { 5, 3, 9, 4 }, 5.3, 4.5, 9)] // 21 / 4 = 5.25
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 5.5, 9)] // 0.9 × 10 = 9
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6.0, 6.0, 10)] // 0.9 × 11 = 9.9
    [InlineData(new[] { 2, 2, 2, 2, 2, 2, 2, 2, 2, 100 }, 11.8, 2.0, 2)]
    [InlineData(new[] { 2, 2, 2, 2, 2, 2, 2, 2, 100 }, 12.9, 2.0, 100)] // 0.9 × 9 = 8.1: the ninth; 116 / 9 = 12.88…
    public void Values_by_hand(int[] days, double mean, double median, int p90) =>
        Assert.Equal(new Distribution(days.Length, (decimal)mean, (decimal)median, p90), Distribution.Of(days));

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Equal(new Distribution(0, null, null, null), Distribution.Of([]));
        Assert.Equal(new Distribution(0, null, null, null), Distribution.OfCounted([(12, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.OfCounted([(12, -1)]));
    }

    [Fact]
    public void Grouped_values_give_the_same_as_one_by_one()
    {
        var random = new Random(19);
        for (var times = 0; times < 300; times++)
        {
            var days = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(25)).ToList();
            var expected = Distribution.Of(days);
            Assert.Equal(expected, Distribution.OfCounted(days.CountBy(d => d).Select(g => (g.Key, g.Value))));
            Assert.True(days.Count(d => d <= expected.P90) * 10 >= days.Count * 9 && days.Count(d => d < expected.P90) * 10 < days.Count * 9);
        }
    }

    [Fact]
    public void Millions_of_values_do_not_overflow() =>
        Assert.Equal(new Distribution(2_000_000_000, 2_000_000_000m, 2_000_000_000m, 2_000_000_000), Distribution.OfCounted([(2_000_000_000, 2_000_000_000)]));
}
