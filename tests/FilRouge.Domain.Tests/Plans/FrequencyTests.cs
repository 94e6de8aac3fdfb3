using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Tests.Plans;

public sealed class FrequencyTests
{
    [Theory]
    [InlineData("1,5 par semaine", 150, FrequencyUnit.Week)]
    [InlineData("1.5/semaine", 150, FrequencyUnit.Week)]
    [InlineData("2 fois par mois", 200, FrequencyUnit.Month)]
    [InlineData(" 0,25 Par Trimestre ", 25, FrequencyUnit.Quarter)]
    [InlineData("10 pour la durée du projet", 1000, FrequencyUnit.WholePlan)]
    public void It_is_read_as_people_write_it(string typed, int hundredths, FrequencyUnit unit) =>
        Assert.Equal(new Frequency(hundredths, unit), Frequency.Parse(typed).Value);

    [Theory]
    [InlineData("souvent")]
    [InlineData("1,555 par semaine")]
    [InlineData("0 par semaine")]
    [InlineData("-1 par semaine")]
    [InlineData("1000 par mois")]
    [InlineData("99999999999 par mois")]
    [InlineData("1,5")]
    [InlineData(null)]
    public void Anything_else_says_what_to_write(string? typed) => Assert.NotNull(Frequency.Parse(typed).Error);

    [Theory]
    [InlineData("1,5", 150)]
    [InlineData("2", 200)]
    [InlineData("0.05", 5)]
    [InlineData("999", 99900)]
    public void Times_alone_are_read(string typed, int hundredths) => Assert.Equal(new Parsed<int>(hundredths), Frequency.ParseTimes(typed));

    [Theory]
    [InlineData(150, FrequencyUnit.Week, "1,5 par semaine")]
    [InlineData(125, FrequencyUnit.Month, "1,25 par mois")]
    [InlineData(105, FrequencyUnit.Quarter, "1,05 par trimestre")]
    [InlineData(300, FrequencyUnit.WholePlan, "3 pour la durée du projet")]
    public void It_is_written_as_it_is_read(int hundredths, FrequencyUnit unit, string text)
    {
        var frequency = new Frequency(hundredths, unit);
        Assert.Equal(text, frequency.ToString());
        Assert.Equal(frequency, Frequency.Parse(text).Value);
    }

    [Theory]
    [InlineData(150, FrequencyUnit.Week, 45, 7, 67)]
    [InlineData(150, FrequencyUnit.Week, 45, 14, 135)]
    [InlineData(100, FrequencyUnit.Month, 60, 7, 13)]
    [InlineData(100, FrequencyUnit.Month, 60, 91, 180)]
    [InlineData(100, FrequencyUnit.Quarter, 90, 91, 90)]
    [InlineData(1000, FrequencyUnit.WholePlan, 60, 7, 60)]
    public void Minutes_are_rounded_down(int hundredths, FrequencyUnit unit, int duration, int days, long minutes) =>
        Assert.Equal(minutes, new Frequency(hundredths, unit).Minutes(days, duration, wholeDays: 70));

    [Theory]
    [InlineData("2.1.1.3", null)]
    [InlineData("3.1.6", null)]
    [InlineData("2.2.1", null)]
    [InlineData("2.1.1", "trop général")]
    [InlineData("1.1.1", "un besoin")]
    [InlineData("4.1", "n’est pas un code")]
    public void A_prestation_is_a_leaf_of_2_or_3(string typed, string? says)
    {
        var parsed = PrestationCode.Parse(typed);
        Assert.Equal(says is null, parsed.Ok);
        Assert.Contains(says ?? "", parsed.Error ?? "");
        Assert.Equal(says is null ? typed : "", parsed.Value.Text);
    }
}
