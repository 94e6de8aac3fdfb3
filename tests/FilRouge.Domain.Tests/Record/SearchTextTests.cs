using FilRouge.Domain.Record;

namespace FilRouge.Domain.Tests.Record;

public sealed class SearchTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData("12/2/21", "2021-02-12", "")]
    [InlineData("12 février 2021", "2021-02-12", "")]
    [InlineData("née le 12 fév. 2021", "2021-02-12", "")]
    [InlineData("2021", "2021-00-00", "")]
    [InlineData("février 2021", "2021-02-00", "")]
    [InlineData("2021-02-12", "2021-02-12", "")]
    [InlineData("Dupont 12/2/21", "2021-02-12", "dupont")]
    [InlineData("12.02.2021 Léa  DUPONT", "2021-02-12", "lea dupont")]
    [InlineData("d’Hérouville Zoë né en 2021", "2021-00-00", "d herouville zoe")]
    [InlineData("Œuvrard", null, "oeuvrard")]
    [InlineData("St Martin", null, "saint martin")]
    [InlineData("st", null, "st")]
    [InlineData("Jean-Pierre hier", null, "jean pierre hier")]
    [InlineData("31/2/2021 Roux", null, "31 2 2021 roux")]
    public void A_birth_is_read_alone_or_beside_a_name(string typed, string? birth, string words)
    {
        var read = SearchText.Read(typed, Today);
        Assert.Equal((birth, words), (read.Birth?.Text, string.Join(' ', read.Words)));
    }

    [Theory]
    [InlineData("06 12 34 56 78", "+33612345678")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0612", "+33612")]
    [InlineData("01/02/2015", null)]
    public void A_telephone_number_is_read_whole_or_by_its_beginning(string typed, string? phone) => Assert.Equal(phone, SearchText.Read(typed, Today).Phone);

    [Theory]
    [InlineData("pcpe77-2026-00042", "PCPE77-2026-00042")]
    [InlineData("PCPE77-2026", "PCPE77-2026")]
    [InlineData("Dupont-2026 x", null)]
    public void The_number_of_a_request_is_read(string typed, string? number) => Assert.Equal(number, SearchText.Read(typed, Today).Request);

    [Fact]
    public void A_rank_needs_no_letters_and_nothing_is_empty()
    {
        Assert.Equal((2026, 42), SearchText.Read("2026-00042", Today).RequestRank);
        Assert.True(SearchText.Read(" ’ ", Today).IsEmpty);
        Assert.True(SearchText.Read(null, Today).IsEmpty);
        Assert.Equal(8, SearchText.Read(string.Join(' ', Enumerable.Range(0, 500).Select(i => "mot" + (char)('a' + i % 26))), Today).Words.Count);
    }
}
