using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.People;

public sealed class DuplicatesTests
{
    private static readonly IdentitySketch Lea = Sketch("Lefèvre", "Léa, Marie", "2015-03-05") with { Sex = Sex.Female };

    [Fact]
    [Trait("Rule", "E05")]
    public void The_same_traits_block_the_opening_until_somebody_says_why()
    {
        var again = Sketch("LEFEVRE", "Lea Marie", "2015-03-05") with { Sex = Sex.Female };

        Assert.Equal(Likeness.SameTraits, Duplicates.Score(Lea, again).Likeness);
        Assert.Equal("person.same-traits", Assert.Single(Duplicates.WhyNotOpen(again, [Lea], null)).Code);
        Assert.NotEmpty(Duplicates.WhyNotOpen(again, [Lea], "homonyme"));
        Assert.Empty(Duplicates.WhyNotOpen(again, [Lea], "Homonyme, née à Lyon et non à Melun"));
    }

    [Fact]
    [Trait("Rule", "E05")]
    public void Twins_are_two_persons()
    {
        Assert.Equal(Likeness.Twins, Duplicates.Score(Lea, Sketch("Lefèvre", "Nour", "2015-03-05")).Likeness);
        Assert.Equal(Likeness.Twins, Duplicates.Score(Lea with { BirthOrder = 1 }, Lea with { GivenNames = "Léo", BirthOrder = 2 }).Likeness);
        Assert.Empty(Duplicates.WhyNotOpen(Sketch("Lefèvre", "Nour", "2015-03-05"), [Lea], null));
    }

    [Theory]
    [InlineData("Lefèvre", "Léa", "2015-05-03", Likeness.Likely, "inversés")]
    [InlineData("Lefebvre", "Léa", "2015-03-05", Likeness.Likely, "même son")]
    [InlineData("Lefèvres", "Léa", "2015-03-05", Likeness.Likely, "nom")]
    [InlineData("Lefèvre", "Léa", "2015-00-00", Likeness.Likely, "incomplètes")]
    [InlineData("Lefèvre", "Léa", "2014-03-05", Likeness.Possible, "un élément")]
    [InlineData("Lefèvre", "Léa", "1998-11-20", Likeness.Different, "même nom")]
    [InlineData("Moreau", "Inès", "2015-03-05", Likeness.Different, "même date")]
    [InlineData("Moreau", "Inès", "2001-07-09", Likeness.Different, null)]
    public void Each_likeness_says_why(string name, string first, string birth, Likeness likeness, string? why)
    {
        var score = Duplicates.Score(Lea, Sketch(name, first, birth));

        Assert.Equal(likeness, score.Likeness);
        Assert.Equal(score.Points, Duplicates.Score(Sketch(name, first, birth), Lea).Points);
        Assert.InRange(score.Points, 0, 100);
        if (why is null)
        {
            Assert.Empty(score.Reasons);
        }
        else
        {
            Assert.Contains(score.Reasons, r => r.Contains(why, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_used_name_meets_a_birth_name()
    {
        var married = Sketch("Moreau", "Léa", "2015-03-05") with { UsedName = "Lefèvre" };

        Assert.Equal(Likeness.Likely, Duplicates.Score(Lea, married).Likeness);
    }

    [Fact]
    public void Without_a_date_two_names_are_only_possible() => Assert.Equal(Likeness.Possible, Duplicates.Score(Lea, new("Lefevre", "Léa Marie", null)).Likeness);

    [Theory]
    [InlineData("Mathieu", "Matthieu")]
    [InlineData("Philippe", "Filip")]
    [InlineData("Thibault", "Tibo")]
    [InlineData("Dupont", "Dupond")]
    [InlineData("Cyrille", "Sirile")]
    [InlineData("Guérin", "Guerin")]
    public void Names_that_sound_alike_share_a_key(string one, string other) =>
        Assert.True(FrenchSound.Alike(one, other), $"{FrenchSound.Key(one)} / {FrenchSound.Key(other)}");

    [Theory]
    [InlineData("Martin", "Morin")]
    [InlineData("Gérard", "Guérard")]
    [InlineData("Léa", "Lou")]
    [InlineData("", "")]
    public void Names_that_do_not_sound_alike_do_not(string one, string other) => Assert.False(FrenchSound.Alike(one, other));

    private static IdentitySketch Sketch(string name, string given, string birth) => new(name, given, PartialDate.FromStore(birth));
}
