using FilRouge.Domain.Network;

namespace FilRouge.Domain.Tests.Network;

public sealed class InWordsTests
{
    [Theory]
    [InlineData("Seine-et-Marne, 91", "77 91")]
    [InlineData("seine et marne (77)", "77")]
    [InlineData("2a; La Réunion", "2A 974")]
    [InlineData("Melun, 91000 Évry-Courcouronnes", "77288 91228")]
    [InlineData("", "")]
    public void Zones_are_typed_as_people_say_them(string typed, string codes)
    {
        var read = ZonesInWords.Parse(typed);
        Assert.True(read.Ok, read.Error);
        Assert.Equal(codes, string.Join(' ', read.Value!));
        Assert.All(read.Value!, c => Assert.True(ServiceZone.IsCode(c), c));
    }

    [Fact]
    public void A_postcode_means_all_its_communes()
    {
        var read = ZonesInWords.Parse("77000");
        Assert.Contains("77288", read.Value!);
        Assert.Equal(Communes.WithPostcode("77000").Count, read.Value!.Count);
    }

    [Fact]
    public void What_is_not_a_place_is_said_and_a_name_borne_twice_asks_for_its_postcode()
    {
        Assert.Contains("« Trifouilly »", ZonesInWords.Parse("Melun, Trifouilly").Error);
        Assert.Contains("code postal", ZonesInWords.Parse("Saint-Denis").Error);
    }

    [Fact]
    public void Zones_read_back_what_they_write()
    {
        string[] codes = ["77", "77288", "974", "2A"];
        Assert.Equal(codes, ZonesInWords.Parse(ZonesInWords.Typed(codes)).Value!);
        Assert.Equal("Seine-et-Marne (77), Melun, La Réunion (974), Corse-du-Sud (2A)", ZonesInWords.Display(codes));
    }

    [Fact]
    public void Every_departement_of_the_communes_has_a_name() =>
        Assert.All(Communes.Suggest("s", int.MaxValue, []).Select(c => c.Departement).Distinct(), d => Assert.NotNull(Departements.NameOf(d)));

    [Theory]
    [InlineData("mercredi 14h-17h30", DayOfWeek.Wednesday, "14:00", "17:30")]
    [InlineData("le lundi de 9h à midi", DayOfWeek.Monday, "09:00", "12:00")]
    [InlineData("Jeu 8:30 – 10:00", DayOfWeek.Thursday, "08:30", "10:00")]
    [InlineData("samedis 9 h - 12 h", DayOfWeek.Saturday, "09:00", "12:00")]
    public void Slots_are_typed_as_people_say_them(string typed, DayOfWeek day, string from, string to)
    {
        var read = SlotsInWords.Parse(typed);
        Assert.True(read.Ok, read.Error);
        Assert.Equal(new SlotTimes(day, TimeOnly.Parse(from), TimeOnly.Parse(to)), Assert.Single(read.Value!));
    }

    [Fact]
    public void A_slot_that_is_not_understood_is_quoted_and_slots_read_back_what_they_write()
    {
        Assert.Contains("« plutôt le matin »", SlotsInWords.Parse("lundi 9h-12h\nplutôt le matin").Error);
        SlotTimes[] slots = [new(DayOfWeek.Monday, new(9, 0), new(12, 0)), new(DayOfWeek.Sunday, new(14, 0), new(15, 30))];
        Assert.Equal(slots, SlotsInWords.Parse(SlotsInWords.Typed(slots.Reverse())).Value!);
    }
}
