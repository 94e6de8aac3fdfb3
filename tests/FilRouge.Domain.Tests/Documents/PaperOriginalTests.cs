using FilRouge.Domain.Documents;
using FilRouge.Domain.Record;

namespace FilRouge.Domain.Tests.Documents;

public sealed class PaperOriginalTests
{
    [Fact]
    public void A_short_reference_says_where_the_paper_is()
    {
        var original = new PaperOriginal(Guid.CreateVersion7(), "dipc:1");
        original.Place(" classeur A12 ");
        Assert.Equal("classeur A12", original.Where);
        Assert.Equal("original.long", Assert.Single(PaperOriginal.WhyNotPlace(new string('a', 121))).Code);
    }

    [Fact]
    public void What_is_owed_is_awaited_until_its_day_then_missing()
    {
        var day = new DateOnly(2026, 11, 26);
        Assert.Equal((PieceState.Awaited, PieceState.Missing, PieceState.ToCome), (PieceReading.Owed(day, day), PieceReading.Owed(day.AddDays(-1), day), PieceReading.Owed(null, day)));
    }
}
