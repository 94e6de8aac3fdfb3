using FilRouge.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace FilRouge.Domain.Tests.Common;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("1 234,50 €", 123450)]
    [InlineData("1\u202F234,50\u00A0€", 123450)]
    [InlineData("1234.5", 123450)]
    [InlineData("1.234,50", 123450)]
    [InlineData("12 euros", 1200)]
    [InlineData("-0,05", -5)]
    [InlineData("−3", -300)]
    [InlineData("0", 0)]
    public void An_amount_is_read_in_cents(string typed, long cents) => Assert.Equal((null, cents), (Euros.Parse(typed).Error, Euros.Parse(typed).Value.Cents));

    [Theory]
    [InlineData("1.234", "deux façons")]
    [InlineData("12,345", "deux chiffres")]
    [InlineData("douze", "lu")]
    [InlineData("", "montant")]
    [InlineData("99999999999999999999", "milliard")]
    public void An_amount_that_cannot_be_trusted_is_refused(string typed, string said) => Assert.Contains(said, Euros.Parse(typed).Error);

    [Fact]
    public void An_amount_shows_as_French_prints_it()
    {
        Assert.Equal("1\u202F234,50\u00A0€", new Euros(123450).Display);
        Assert.Equal("−0,05\u00A0€", new Euros(-5).Display);
        Assert.Equal("1\u202F000\u202F000,00\u00A0€", new Euros(100_000_000).Display);
    }

    [Fact]
    public void What_is_shown_can_be_typed_again()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<int>(cents => Euros.Parse(new Euros(cents).Display).Value.Cents == cents));
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(5, 600_000).ToArbitrary(), m => Minutes.Parse(new Minutes(m).Display) is { Value.Value: var read, Warning: null } && read == m));
    }

    [Theory]
    [InlineData("1h30", 90)]
    [InlineData("1 h 05", 65)]
    [InlineData("1:30", 90)]
    [InlineData("2h", 120)]
    [InlineData("2 heures", 120)]
    [InlineData("1,5", 90)]
    [InlineData("1.5 h", 90)]
    [InlineData("0,75", 45)]
    [InlineData("1,33", 80)]
    [InlineData("45 min", 45)]
    [InlineData("90", 90)]
    [InlineData("1050 h", 63000)]
    public void A_duration_is_read_in_minutes(string typed, int minutes) => Assert.Equal((null, minutes), (Minutes.Parse(typed).Error, Minutes.Parse(typed).Value.Value));

    [Theory]
    [InlineData("1h75", "60 minutes")]
    [InlineData("longtemps", "lue")]
    [InlineData("-5", "lue")]
    [InlineData("", "lue")]
    [InlineData("999999h", "10 000")]
    public void A_duration_that_is_not_one_is_refused(string typed, string said) => Assert.Contains(said, Minutes.Parse(typed).Error);

    [Fact]
    public void Two_alone_may_have_meant_hours() => Assert.Contains("2 h", Minutes.Parse("2").Warning);
}
