using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.Tests.Network;

public sealed class FitTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly SlotTimes Wednesday = new(DayOfWeek.Wednesday, new(14, 0), new(18, 0));

    private static readonly Wish Wanted = new("ergotherapeute", InseeCommune.FromStore("77288"), 9, Today)
    {
        Disability = Publics.Autism,
        Place = Places.Home,
        Time = new(DayOfWeek.Wednesday, new(14, 0), new(15, 0)),
        WeeklyMinutes = 60,
    };

    [Fact]
    public void A_professional_who_fits_says_why()
    {
        var fit = Fit.Of(Claire(), Wanted);

        Assert.Null(fit.Excluded);
        Assert.Empty(fit.Unknowns);
        Assert.Equal(
            ["Ergothérapeute", "intervient à 77288", "accompagne les 6 à 11 ans", "connaît : TSA", "accepte : domicile de la personne", "libre le mercredi de 14\u00A0h à 15\u00A0h", "4\u00A0h libres par semaine"],
            fit.Reasons);
    }

    [Fact]
    public void A_session_may_be_anywhere_in_a_window()
    {
        var window = Wanted with { Time = new(DayOfWeek.Wednesday, new(13, 0), new(15, 0)), SessionMinutes = 60 };
        Assert.Contains("libre le mercredi, 1\u00A0h entre 13\u00A0h et 15\u00A0h", Fit.Of(Claire(), window).Reasons);
        Assert.Equal("fit.time", Code(Claire(), window with { SessionMinutes = 61 }));
        Assert.Equal("fit.time", Code(Claire(), window with { SessionMinutes = null }));
        Assert.Equal("fit.time", Code(Claire(), window with { Time = new(DayOfWeek.Tuesday, new(13, 0), new(19, 0)) }));
    }

    [Fact]
    public void The_first_rule_that_excludes_is_named()
    {
        var claire = Claire();

        Assert.Equal("fit.profession", Code(claire, Wanted with { ProfessionCode = "psychologue", Age = 70 }));
        Assert.Equal("fit.inactive", Code(claire, Wanted with { Day = new(2025, 12, 31) }));
        Assert.Equal("fit.zone", Code(claire, Wanted with { Commune = InseeCommune.FromStore("75056"), Age = 70 }));
        Assert.Equal("fit.age", Code(claire, Wanted with { Age = 12 }));
        Assert.Equal("fit.disability", Code(claire, Wanted with { Disability = Publics.Motor }));
        Assert.Equal("fit.place", Code(claire, Wanted with { Place = Places.School }));
        Assert.Equal("fit.time", Code(claire, Wanted with { Time = new(DayOfWeek.Wednesday, new(17, 30), new(18, 30)) }));
        Assert.Equal("fit.time", Code(claire, Wanted with { Time = new(DayOfWeek.Monday, new(14, 0), new(15, 0)) }));
        Assert.Equal("fit.capacity", Fit.Of(claire, Wanted, plannedMinutes: 181).Excluded?.Code);
        Assert.Null(Fit.Of(claire, Wanted, plannedMinutes: 180).Excluded);
    }

    [Fact]
    public void What_was_not_told_is_to_be_asked_and_excludes_nobody()
    {
        var fit = Fit.Of(new Professional(Guid.NewGuid(), "Luc Bon", ProfessionalStatus.Independent, "ergotherapeute", Today), Wanted);

        Assert.Null(fit.Excluded);
        Assert.Equal(6, fit.Unknowns.Count);
        Assert.All(fit.Unknowns, u => Assert.EndsWith("à demander", u));
    }

    [Fact]
    public void At_a_distance_the_zone_does_not_matter()
    {
        var remote = Claire();
        remote.Offer(Publics.None, Places.Remote, null, 0, ["77"], []);

        Assert.Null(Fit.Of(remote, Wanted with { Commune = InseeCommune.FromStore("75056"), Place = Places.Remote }).Excluded);
    }

    [Theory]
    [InlineData(2, Publics.Under3)]
    [InlineData(3, Publics.From3To5)]
    [InlineData(6, Publics.From6To11)]
    [InlineData(12, Publics.From12To15)]
    [InlineData(16, Publics.From16To19)]
    [InlineData(20, Publics.From20To59)]
    [InlineData(60, Publics.From60)]
    public void Age_bands_begin_where_they_say(int age, Publics band) => Assert.Equal(band, PublicsReading.OfAge(age));

    [Theory]
    [InlineData("77", true)]
    [InlineData("2A", true)]
    [InlineData("974", true)]
    [InlineData("77288", true)]
    [InlineData("2A004", true)]
    [InlineData("97", false)]
    [InlineData("7", false)]
    [InlineData("Melun", false)]
    public void A_zone_is_a_departement_or_a_commune(string code, bool accepted) => Assert.Equal(accepted, ServiceZone.IsCode(code));

    [Fact]
    public void An_offer_that_contradicts_itself_is_refused()
    {
        var early = new SlotTimes(DayOfWeek.Wednesday, new(13, 0), new(14, 30));

        Assert.Equal("professional.slot-overlap", Assert.Single(Professional.WhyNotOffer(0, [], [Wednesday, early])).Code);
        Assert.Empty(Professional.WhyNotOffer(0, [], [Wednesday, early with { To = new(14, 0) }, early with { Day = DayOfWeek.Monday }]));
        Assert.Equal("professional.slot", Assert.Single(Professional.WhyNotOffer(0, [], [Wednesday with { To = new(14, 0) }])).Code);
        Assert.Equal("professional.zone", Assert.Single(Professional.WhyNotOffer(0, ["Melun"], [])).Code);
        Assert.Equal("professional.capacity", Assert.Single(Professional.WhyNotOffer(-1, [], [])).Code);
    }

    [Fact]
    public void A_professional_has_a_name_and_a_known_profession_and_leaves_after_coming()
    {
        Assert.Equal(["professional.name", "professional.profession"], Professional.WhyNotDescribed(" ", "astrologue").Select(r => r.Code));
        var claire = Claire();
        Assert.Equal("professional.leave", Assert.Single(claire.WhyNotLeave(new(2025, 12, 31))).Code);
        claire.Leave(Today);
        Assert.Equal((true, false), (claire.IsActiveOn(Today), claire.IsActiveOn(Today.AddDays(1))));
    }

    [Fact]
    public void The_list_of_professions_is_whole()
    {
        Assert.InRange(Professions.All.Count, 25, 40);
        Assert.All(Professions.All, p => Assert.Equal(p, Professions.Find(p.Code)));
        Assert.All(Professions.All, p => Assert.False(string.IsNullOrWhiteSpace(p.Label)));
        Assert.Equal((true, false), (Professions.Find("orthophoniste")!.InNomenclature, Professions.Find("psychomotricien")!.InNomenclature));
        Assert.Null(Professions.Find(null));
    }

    [Fact]
    public void A_structure_is_found_by_its_folded_name()
    {
        var structure = new Structure(Guid.NewGuid(), "  IME   René-Lalouette ", StructureKind.Establishment);

        Assert.Equal(("IME René-Lalouette", "ime rene lalouette"), (structure.Name, structure.FoldedName));
        Assert.Throws<RuleBrokenException>(() => new Structure(Guid.NewGuid(), " ", StructureKind.Other));
    }

    private static string? Code(Professional professional, Wish wish) => Fit.Of(professional, wish).Excluded?.Code;

    private static Professional Claire()
    {
        var claire = new Professional(Guid.NewGuid(), "Claire Petit", ProfessionalStatus.Independent, "ergotherapeute", new(2026, 1, 1));
        claire.Offer(Publics.From3To5 | Publics.From6To11 | Publics.Autism | Publics.Intellectual, Places.Home | Places.Practice, "LSF", 240, ["77", "91228"], [Wednesday]);
        return claire;
    }
}
