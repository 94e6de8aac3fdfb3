using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("2 69 05 49 588 157 80", "269054958815780", false)]
    [InlineData("1 84 12 2A 004 112 43", "184122A00411243", true)]
    [InlineData("184122a00411201", "184122A00411201", true)]
    [InlineData("269054958815781", "269054958815781", true)]
    public void Nir_reads_what_is_on_a_card(string typed, string text, bool mayDoubt)
    {
        var read = Nir.Parse(typed);

        Assert.Null(read.Error);
        Assert.Equal(text, read.Value.Text);
        if (!mayDoubt)
        {
            Assert.Null(read.Warning);
        }
    }

    [Theory]
    [InlineData("184122A004112", 19)]
    [InlineData("184122B004112", 18)]
    [InlineData("1841220004112", 20)]
    public void Nir_key_reads_2A_as_19_and_2B_as_18(string body, int departement)
    {
        var number = long.Parse($"18412{departement}{body[7..]}");
        var key = 97 - (number % 97);

        Assert.Null(Nir.Parse($"{body}{key:00}").Warning);
        Assert.NotNull(Nir.Parse($"{body}{(key % 97) + 1:00}").Warning);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("8", true)]
    [InlineData("1", false)]
    public void Nir_keeps_waiting_numbers(string kind, bool waiting)
    {
        var read = Nir.Parse(kind + "84129900411200");

        Assert.True(read.Ok);
        Assert.Equal(waiting, read.Value.IsWaiting);
        Assert.Equal("99004", read.Value.BirthPlaceCode);
    }

    [Theory]
    [InlineData("2690549588157", "clé")]
    [InlineData("26905495881578", "14")]
    [InlineData("569054958815780", "chiffres")]
    [InlineData("2690549588157AB", "chiffres")]
    [InlineData("", "15 caractères")]
    [InlineData(null, "15 caractères")]
    public void Nir_refuses_a_wrong_shape(string? typed, string said) => Assert.Contains(said, Nir.Parse(typed).Error);

    [Theory]
    [InlineData("1000 3461 034", "10003461034", false)]
    [InlineData("810003461034", "10003461034", false)]
    [InlineData("10003461033", "10003461033", true)]
    public void Rpps_doubts_a_wrong_key_and_takes_the_national_prefix_off(string typed, string text, bool doubt)
    {
        var read = Rpps.Parse(typed);

        Assert.Equal((text, doubt), (read.Value.Text, read.Warning is not null));
    }

    [Fact]
    public void Rpps_and_adeli_refuse_a_wrong_length()
    {
        Assert.False(Rpps.Parse("1000346103").Ok);
        Assert.False(Adeli.Parse("7793").Ok);
        Assert.Equal("2A9300012", Adeli.Parse("2a 93 0001 2").Value.Text);
        Assert.Equal("019300012", Adeli.Parse("19300012").Value.Text);
        Assert.NotNull(Adeli.Parse("19300012").Warning);
    }

    [Theory]
    [InlineData("580008803", "580008803", false)]
    [InlineData("540002698", "540002698", false)]
    [InlineData("58 000 880 4", "580008804", true)]
    [InlineData("10001246", "010001246", true)]
    [InlineData("2A0000014", "2A0000014", false)]
    [InlineData("2b0000020", "2B0000020", false)]
    [Trait("Rule", "E68")]
    public void Finess_checks_its_key_and_repairs_the_lost_zero(string typed, string text, bool doubt)
    {
        var read = Finess.Parse(typed);

        Assert.Null(read.Error);
        Assert.Equal((text, doubt), (read.Value.Text, read.Warning is not null));
    }

    [Theory]
    [InlineData("2C0000014")]
    [InlineData("58000880")]
    [InlineData("5800088033")]
    [Trait("Rule", "E68")]
    public void Finess_refuses_a_wrong_shape_or_says_what_it_repaired(string typed)
    {
        var read = Finess.Parse(typed);

        Assert.True(read.Error is not null || read.Warning!.Contains("zéro", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("732 829 320 00074", false)]
    [InlineData("732 829 320 00075", true)]
    [InlineData("356 000 000 00048", false)]
    [InlineData("35600000049837", false)]
    [InlineData("35600000049838", true)]
    public void Siret_knows_luhn_and_the_exception_of_La_Poste(string typed, bool doubt) => Assert.Equal(doubt, Siret.Parse(typed).Warning is not null);

    [Fact]
    public void Siret_tells_a_siren_from_a_siret() => Assert.Contains("SIREN", Siret.Parse("732 829 320").Error);

    [Theory]
    [InlineData("77000", "77", false)]
    [InlineData("1000", "01", true)]
    [InlineData("20000", "2A", false)]
    [InlineData("20200", "2B", false)]
    [InlineData("97400", "974", false)]
    [Trait("Rule", "E68")]
    public void Postcode_repairs_its_lost_zero(string typed, string departement, bool doubt)
    {
        var read = Postcode.Parse(typed);

        Assert.Equal((departement, doubt), (read.Value.Departement, read.Warning is not null));
    }

    [Fact]
    [Trait("Rule", "E04")]
    public void Commune_code_is_not_a_postcode()
    {
        Assert.Equal("2B", InseeCommune.Parse("2b033").Value.Departement);
        Assert.Equal("976", InseeCommune.Parse("97608").Value.Departement);
        Assert.True(InseeCommune.Parse("99131").Value.IsAbroad);
        Assert.Equal("01053", InseeCommune.Parse("1053").Value.Text);
        Assert.False(InseeCommune.Parse("Melun").Ok);
    }
}
