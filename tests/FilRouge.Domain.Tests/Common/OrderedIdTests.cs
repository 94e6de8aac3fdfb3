using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class OrderedIdTests
{
    [Fact]
    public void Identifiers_given_together_keep_their_order_in_the_store()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => OrderedId.Next()).ToList();
        Assert.Equal(ids, ids.Order());
        Assert.Equal(ids, ids.OrderBy(i => i.ToString("D"), StringComparer.Ordinal));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void They_are_version_7_and_near_the_present()
    {
        var (made, id) = (Guid.CreateVersion7(), OrderedId.Next());
        // RFC 9562: the two high bits of the variant are 10; the others are random.
        Assert.Equal((7, 2), (id.Version, id.Variant >> 2));
        Assert.Equal(made.ToString("N")[..8], id.ToString("N")[..8]);
    }

    [Fact]
    public void Threads_never_share_one()
    {
        var ids = ParallelEnumerable.Range(0, 20_000).Select(_ => OrderedId.Next()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
