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
        Assert.Equal((7, made.Variant), (id.Version, id.Variant));
        Assert.Equal(made.ToString("N")[..8], id.ToString("N")[..8]);
    }

    [Fact]
    public void Threads_never_share_one()
    {
        var ids = ParallelEnumerable.Range(0, 20_000).Select(_ => OrderedId.Next()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
