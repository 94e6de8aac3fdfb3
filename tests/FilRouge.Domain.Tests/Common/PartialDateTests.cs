using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class PartialDateTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Theory]
    [InlineData("12/2/15", "2015-02-12")]
    [InlineData("00/03/2015", "2015-03-00")]
    [InlineData("03/2015", "2015-03-00")]
    [InlineData("mars 2015", "2015-03-00")]
    [InlineData("2015-03-00", "2015-03-00")]
    [InlineData("2015-03", "2015-03-00")]
    [InlineData("1972", "1972-00-00")]
    [InlineData("00/00/1972", "1972-00-00")]
    [InlineData("??/??/1972", "1972-00-00")]
    [InlineData("1972-00-00", "1972-00-00")]
    [InlineData("31/12/1899", "1899-12-31")]
    [InlineData("29/02/2008", "2008-02-29")]
    [Trait("Rule", "E04")]
    public void A_birth_may_miss_its_day_or_month(string typed, string text) => Assert.Equal((null, text), (PartialDate.Parse(typed, Today).Error, PartialDate.Parse(typed, Today).Value.Text));

    [Theory]
    [InlineData("2027", "avenir")]
    [InlineData("07/2026", "avenir")]
    [InlineData("16/06/2026", "avenir")]
    [InlineData("13/2015", "mois 13")]
    [InlineData("29/02/2007", "28 jours")]
    [InlineData("1700", "1700")]
    [InlineData("", "naissance")]
    [Trait("Rule", "E04")]
    public void An_impossible_birth_is_refused(string typed, string said) => Assert.Contains(said, PartialDate.Parse(typed, Today).Error);

    [Fact]
    [Trait("Rule", "E04")]
    public void More_than_120_years_is_a_doubt()
    {
        Assert.Contains("126 ans", PartialDate.Parse("31/12/1899", Today).Warning);
        Assert.Null(PartialDate.Parse("15/06/1906", Today).Warning);
    }

    [Fact]
    public void Without_today_the_year_needs_four_digits()
    {
        Assert.Contains("quatre chiffres", PartialDate.Parse("12/2/15").Error);
        Assert.Equal("2015-02-12", PartialDate.Parse("12/2/2015").Value.Text);
    }

    [Theory]
    [InlineData("2008-06-15", 18, true)]
    [InlineData("2008-06-16", 17, true)]
    [InlineData("2008-06-00", 17, false)]
    [InlineData("2008-05-00", 18, true)]
    [InlineData("2008-00-00", 17, false)]
    [InlineData("2007-00-00", 18, false)]
    [Trait("Rule", "E04")]
    public void Age_counts_from_the_last_possible_day(string text, int age, bool sure)
    {
        var birth = PartialDate.FromStore(text);

        Assert.Equal((age, sure), (birth.AgeOn(Today), birth.AgeIsSureOn(Today)));
    }

    [Fact]
    [Trait("Rule", "E04")]
    public void Born_on_29_February_ages_on_1_March_in_common_years()
    {
        var birth = new PartialDate(new DateOnly(2008, 2, 29));

        Assert.Equal(17, birth.AgeOn(new(2026, 2, 28)));
        Assert.Equal(18, birth.AgeOn(new(2026, 3, 1)));
        Assert.Equal(new(2026, 3, 1), birth.Reaches(18));
        Assert.Equal(new(2028, 2, 29), birth.Reaches(20));
    }

    [Fact]
    public void Text_order_is_time_order()
    {
        string[] texts = ["1972-00-00", "1972-01-01", "2015-03-00", "2015-03-12"];

        Assert.Equal(texts, texts.Order(StringComparer.Ordinal));
        Assert.Equal("mars 2015 (jour inconnu)", PartialDate.FromStore("2015-03-00").Display);
        Assert.Equal("1972 (jour et mois inconnus)", PartialDate.FromStore("1972-00-00").Display);
        Assert.Equal("12 mars 2015", PartialDate.FromStore("2015-03-12").Display);
    }

    [Theory]
    [InlineData("1972")]
    [InlineData("mars 2015")]
    [InlineData("12/2/2015")]
    public void What_a_form_shows_it_reads_again(string typed)
    {
        var today = new DateOnly(2026, 3, 1);
        var read = PartialDate.Parse(typed, today).Value;
        Assert.Equal(read, PartialDate.Parse(read.Display, today).Value);
    }
}
