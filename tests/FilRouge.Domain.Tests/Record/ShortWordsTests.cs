using FilRouge.Domain.Assessments;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Record;

public sealed class ShortWordsTests
{
    [Theory]
    [InlineData("1.3.3.1", "Vie scolaire et étudiante")]
    [InlineData("1.1.4", "Voix, parole et appareil bucco-dentaire")]
    [InlineData("1.1.9", "Peau et structures associées")]
    [InlineData("1.3.1", "Accéder aux droits et à la citoyenneté")]
    [InlineData("1.2.1", "Autonomie")]
    [InlineData("1.3.3.3", "Apprentissages")]
    [InlineData("1.3.4.1", "Participer à la vie sociale")]
    public void A_need_is_named_without_saying_need_again(string code, string expected) =>
        Assert.Equal(expected, NeedWords.Short(SerafinCatalogue.Ph2023.Find(code)!.Label));

    [Fact]
    public void Every_need_of_the_nomenclature_keeps_some_words() =>
        Assert.All(SerafinCatalogue.Ph2023.Needs.Where(n => n.Level > 1), n => Assert.DoesNotContain("Besoins", NeedWords.Short(n.Label)));

    [Theory]
    [InlineData("14.0", "PCPE")]
    [InlineData("7.8", "SESSAD")]
    [InlineData("8.3", "SEGPA/EREA")]
    [InlineData("8.1", "Orientation en enseignement ordinaire")]
    [InlineData("11.3", "Orientation vers l'UEROS (personnes cérébro-lésées)")]
    public void A_right_is_called_as_everybody_calls_it(string code, string expected) => Assert.Equal(expected, RightTypes.Find(code)!.Short);
}
