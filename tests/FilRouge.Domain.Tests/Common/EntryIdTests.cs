using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class OrderedIdTests
{
    [Fact]
    public void Identifiers_sort_in_the_order_they_were_made_also_within_a_millisecond()
    {
        var made = Enumerable.Range(0, 20_000).Select(_ => OrderedId.Next()).ToList();
        Assert.Equal(made.Select(id => id.ToString()), made.Select(id => id.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal((7, 8), (id.Version, id.Variant & 0xC)));
    }

    [Fact]
    public void Identifiers_made_by_many_at_once_are_all_different() =>
        Assert.Equal(40_000, ParallelEnumerable.Range(0, 40_000).Select(_ => OrderedId.Next()).Distinct().Count());

    [Fact]
    public void Identifiers_carry_the_day_they_were_made()
    {
        var milliseconds = Convert.ToInt64(OrderedId.Next().ToString("N")[..12], 16);
        Assert.InRange(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - milliseconds, -5_000, 5_000);
    }
}
