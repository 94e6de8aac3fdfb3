using FilRouge.Domain.Network;

namespace FilRouge.Domain.Tests.Network;

public sealed class CommunesTests
{
    [Fact]
    public void Both_departements_of_the_demonstration_are_complete()
    {
        Assert.Equal(194, Communes.Of("91").Count);
        Assert.True(Communes.Of("77").Count > 500);
    }

    [Theory]
    [InlineData("91000", "Evry Courcouronnes", "91228")]
    [InlineData("91240", "St Michel s/ Orge", "91570")]
    [InlineData("77000", "MELUN", "77288")]
    [InlineData(null, "Brétigny-sur-Orge", "91103")]
    [InlineData("77300", "", "77186")]
    public void Names_as_people_write_them(string? postcode, string name, string code) => Assert.Equal(code, Communes.Resolve(postcode, name)?.Code);

    [Theory]
    [InlineData(null, "Saint-Martin")]
    [InlineData("91000", "Melun")]
    [InlineData(null, null)]
    public void A_doubt_gives_none(string? postcode, string? name) => Assert.Null(Communes.Resolve(postcode, name));

    [Fact]
    public void Suggestions_begin_with_the_territory() => Assert.All(Communes.Suggest("mont", 3, ["77", "91"]), c => Assert.Contains(c.Departement, (string[])["77", "91"]));
}
