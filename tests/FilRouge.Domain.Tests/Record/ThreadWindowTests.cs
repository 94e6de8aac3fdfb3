using FilRouge.Domain.Record;

namespace FilRouge.Domain.Tests.Record;

public sealed class ThreadWindowTests
{
    private static readonly DateOnly Begins = new(2024, 3, 12);
    private static readonly DateOnly Ends = new(2026, 9, 2);

    [Theory]
    [InlineData(null, null)]
    [InlineData("n’importe quoi", "2025-01")]
    [InlineData("2025-13", null)]
    [InlineData("2025-06", "2025-01")]
    [InlineData("1999-01", "1999-12")]
    [InlineData("2030-01", "2030-12")]
    public void What_is_not_a_window_shows_the_whole_path_in_whole_months(string? from, string? to)
    {
        var window = ThreadWindow.Read(from, to, Begins, Ends);

        Assert.True(window.IsWhole);
        Assert.Equal((new DateOnly(2024, 3, 1), new DateOnly(2026, 9, 30)), (window.From, window.To));
        Assert.Equal([2024, 2025, 2026], window.Years);
        Assert.Null(window.Previous);
        Assert.Null(window.Next);
        Assert.Empty(window.MonthsOfYear());
    }

    [Fact]
    public void A_year_leads_to_the_years_around_and_to_its_months()
    {
        var year = ThreadWindow.Read("2025-01", "2025-12", Begins, Ends);

        Assert.Equal("année 2025", year.Words);
        Assert.Equal("année 2024", year.Previous!.Words);
        Assert.Equal(("2026-01", "2026-12"), (year.Next!.FromText, year.Next.ToText));
        Assert.Null(year.Next.Next);
        Assert.Null(year.Previous.Previous);
        Assert.Equal(12, year.MonthsOfYear().Count);
        Assert.Equal("mars 2024", year.Year(2024).MonthsOfYear()[0].Words);
        Assert.Equal(9, year.Year(2026).MonthsOfYear().Count);
    }

    [Fact]
    public void A_month_alone_goes_month_by_month_across_the_year()
    {
        var month = ThreadWindow.Read("2025-01", null, Begins, Ends);

        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31), 1), (month.From, month.To, month.Months));
        Assert.Equal("décembre 2024", month.Previous!.Words);
        Assert.Equal(new DateOnly(2025, 2, 28), month.Next!.To);
    }

    [Fact]
    public void Several_months_are_said_with_their_ends() =>
        Assert.Equal("d’octobre 2025 à mars 2026", ThreadWindow.Read("2025-10", "2026-03", Begins, Ends).Words);
}
