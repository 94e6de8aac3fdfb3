using System.ComponentModel;
using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Tests.Kit;

public sealed class FlagsBinderTests
{
    [Flags]
    private enum Place
    {
        [Description("aucun")]
        None = 0,

        [Description("à la maison")]
        Home = 1,

        [Description("à l’école")]
        School = 2,

        [Description("partout")]
        Everywhere = 3,
    }

    private enum Plain
    {
        [Description("la famille")]
        Family,

        Unlabelled,
    }

    [Fact]
    public void Ticked_boxes_are_united() => Assert.Equal(Place.Home | Place.School, FlagsBinderProvider.Union(typeof(Place), ["Home", "School"]));

    [Fact]
    public void No_box_is_zero() => Assert.Equal(Place.None, FlagsBinderProvider.Union(typeof(Place), ["", null]));

    [Theory]
    [InlineData("Garden")]
    [InlineData("1")]
    [InlineData("home")]
    [InlineData("Home,School")]
    public void What_is_not_the_name_of_a_member_is_refused(string posted) => Assert.Null(FlagsBinderProvider.Union(typeof(Place), ["Home", posted]));

    [Fact]
    public void Only_members_that_stand_for_one_thing_are_offered() =>
        Assert.Equal([new("Home", "À la maison"), new Choice("School", "À l’école")], Choice.Of<Place>());

    [Fact]
    public void Each_member_of_a_plain_enum_is_offered_even_its_zero() =>
        Assert.Equal([new("Family", "La famille"), new Choice("Unlabelled", "Unlabelled")], Choice.Of<Plain>());

    [Fact]
    public void A_stored_value_ticks_its_boxes_again() => Assert.Equal(["Home", "School"], FieldValue.Chosen(Place.Everywhere));
}
