namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>A clock that a test moves.</summary>
public sealed class TestTime(DateTime startUtc) : TimeProvider
{
    private DateTime _now = startUtc;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    public void Advance(TimeSpan by) => _now += by;
}
