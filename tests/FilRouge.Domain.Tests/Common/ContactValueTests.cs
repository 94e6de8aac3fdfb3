using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class ContactValueTests
{
    [Theory]
    [InlineData("06 12 34 56 78", "+33612345678", "06 12 34 56 78", true)]
    [InlineData("06.12.34.56.78", "+33612345678", "06 12 34 56 78", true)]
    [InlineData("+33 (0)1 64-00-00-00", "+33164000000", "01 64 00 00 00", false)]
    [InlineData("0033612345678", "+33612345678", "06 12 34 56 78", true)]
    [InlineData("0262 12 34 56", "+262262123456", "02 62 12 34 56", false)]
    [InlineData("0692123456", "+262692123456", "06 92 12 34 56", true)]
    [InlineData("0639 12 34 56", "+262639123456", "06 39 12 34 56", true)]
    [InlineData("+590 690 12 34 56", "+590690123456", "06 90 12 34 56", true)]
    [InlineData("0696 12 34 56", "+596696123456", "06 96 12 34 56", true)]
    [InlineData("0694 12 34 56", "+594694123456", "06 94 12 34 56", true)]
    [InlineData("+32 470 12 34 56", "+32470123456", "+32470123456", false)]
    [Trait("Rule", "E67")]
    public void A_telephone_number_is_read_as_people_write_it(string typed, string text, string display, bool sms)
    {
        var read = PhoneNumber.Parse(typed);

        Assert.Equal((null, text, display, sms), (read.Error, read.Value.Text, read.Value.Display, read.Value.ReceivesSms));
        Assert.Equal(read.Value, PhoneNumber.Parse(read.Value.Text).Value);
        Assert.Equal(read.Value, PhoneNumber.Parse(read.Value.Display).Value);
    }

    [Theory]
    [InlineData("612345678")]
    [Trait("Rule", "E67")]
    [Trait("Rule", "E68")]
    public void A_number_that_lost_its_zero_in_a_spreadsheet_is_repaired(string typed)
    {
        var read = PhoneNumber.Parse(typed);

        Assert.Equal("+33612345678", read.Value.Text);
        Assert.Contains("zéro", read.Warning);
    }

    [Theory]
    [InlineData("114", "court")]
    [InlineData("06 12 34 56", "10 chiffres")]
    [InlineData("+33 6 12 34 56", "9 chiffres")]
    [InlineData("pas de téléphone", "chiffres")]
    [InlineData("", "chiffres")]
    [InlineData("+", "chiffres")]
    [InlineData("0012", "longueur")]
    [Trait("Rule", "E67")]
    public void What_is_not_a_number_is_refused(string typed, string said) => Assert.Contains(said, PhoneNumber.Parse(typed).Error);

    [Theory]
    [InlineData(" Zoe.Martin@Exemple.FR ", "zoe.martin@exemple.fr")]
    [InlineData("mailto:o'brien+pcpe@sous.domaine.org", "o'brien+pcpe@sous.domaine.org")]
    [InlineData("anne@hôpital.fr", "anne@hôpital.fr")]
    public void An_address_is_kept_in_lower_case(string typed, string text) => Assert.Equal(text, EmailAddress.Parse(typed).Value.Text);

    [Theory]
    [InlineData("anne@orange,fr", "virgule")]
    [InlineData("anne.orange.fr", "@")]
    [InlineData("anne@orange", "complète")]
    [InlineData("an ne@orange.fr", "complète")]
    [InlineData("anne@@orange.fr", "@")]
    [InlineData("", "@")]
    public void A_broken_address_says_what_is_wrong(string typed, string said) => Assert.Contains(said, EmailAddress.Parse(typed).Error);
}
