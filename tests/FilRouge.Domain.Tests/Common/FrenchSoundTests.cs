using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class FrenchSoundTests
{
    [Theory]
    [InlineData("Thibault", "Tibo")]
    [InlineData("Thibault", "Thibaut")]
    [InlineData("Philippe", "Filipe")]
    [InlineData("Lefèvre", "Lefebvre")]
    [InlineData("Benoît", "Benoist")]
    [InlineData("Zoé", "Zoë")]
    [InlineData("Catherine", "Katrine")]
    [InlineData("d’Hérouville", "Derouville")]
    [InlineData("Œuvrard", "Euvrard")]
    [InlineData("Prévost", "Prévot")]
    [InlineData("Mesnil", "Ménil")]
    [InlineData("Duchêne", "Duchesne")]
    [InlineData("Baptiste", "Batiste")]
    [InlineData("Chloé", "Cloé")]
    [InlineData("Christelle", "Kristel")]
    [InlineData("François", "Fransois")]
    [InlineData("Gauthier", "Gotié")]
    [InlineData("Jean", "Jan")]
    [InlineData("Inès", "Inez")]
    [InlineData("Raphaël", "Rafael")]
    [InlineData("Schmidt", "Schmitt")]
    [InlineData("Rimbaud", "Rimbault")]
    [InlineData("Marc", "Mark")]
    [InlineData("Geoffroy", "Joffroi")]
    [InlineData("Guillaume", "Guilaume")]
    [InlineData("Yves", "Ives")]
    [InlineData("Aymeric", "Emeric")]
    public void Two_spellings_of_a_sound_have_one_key(string one, string other) =>
        Assert.True(FrenchSound.Alike(one, other), $"{FrenchSound.Key(one)} / {FrenchSound.Key(other)}");

    [Theory]
    [InlineData("Charlot", "Charlotte")]
    [InlineData("Benoît", "Benoîte")]
    [InlineData("Martin", "Marine")]
    [InlineData("Louis", "Luce")]
    [InlineData("Gérin", "Guérin")]
    [InlineData("Olivier", "Olivia")]
    [InlineData("Dupont", "Dupin")]
    public void What_sounds_otherwise_has_another_key(string one, string other) => Assert.NotEqual(FrenchSound.Key(one), FrenchSound.Key(other));

    [Fact]
    public void A_key_never_fails_and_is_always_the_same()
    {
        var random = new Random(12);
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "abcdefghijklmnopqrstuvwxyzéèçœ’- 1"[random.Next(34)]));
            Assert.Equal(FrenchSound.Key(text), FrenchSound.Key(TextFold.Fold(text)));
            Assert.True(FrenchSound.Key(text).Length <= TextFold.Fold(text).Length + 4);
        }
    }

    [Theory]
    [InlineData("martin", "martni", true)]
    [InlineData("martin", "matin", true)]
    [InlineData("martin", "martine", true)]
    [InlineData("martin", "martin", false)]
    [InlineData("lea", "leo", false)]
    [InlineData("martin", "matine", false)]
    public void One_slip_is_one_letter(string one, string other, bool apart) => Assert.Equal((apart, apart), (OneLetter.Apart(one, other), OneLetter.Apart(other, one)));
}
