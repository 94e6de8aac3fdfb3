using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Tests.Kit;

public sealed class ThreadWordsTests
{
    private static readonly DateOnly From = new(2025, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    [Theory]
    [InlineData("Inès", "Le fil d’Inès, de janvier 2025 à décembre 2026")]
    [InlineData("Karim", "Le fil de Karim, de janvier 2025 à décembre 2026")]
    public void The_title_names_the_person_and_the_months(string name, string expected) =>
        Assert.Equal(expected, ThreadWords.Title(ThreadDrawingTests.Model(name: name)));

    [Fact]
    public void Stretches_of_one_kind_that_follow_each_other_are_said_once() =>
        Assert.Equal("Tenu sur toute la période.", ThreadWords.Describe(
            [new(From, new(2025, 5, 31), ThreadKind.Held), new(new(2025, 6, 1), To, ThreadKind.Held)], From, To));

    [Fact]
    public void A_path_is_said_in_order_with_its_months() =>
        Assert.Equal(
            "Rompu jusqu’en février 2025, puis prévu en mars 2025, puis tenu d’avril 2025 à juin 2026, puis tenu par une seule personne depuis juillet 2026.",
            ThreadWords.Describe(
            [
                new(new(2026, 7, 1), To, ThreadKind.Thin),
                new(From, new(2025, 2, 28), ThreadKind.Broken),
                new(new(2025, 3, 1), new(2025, 3, 31), ThreadKind.Planned),
                new(new(2025, 4, 1), new(2026, 6, 30), ThreadKind.Held),
            ], From, To));

    [Fact]
    public void Nothing_known_is_said_too() => Assert.Equal("Rien n’est connu sur cette période.", ThreadWords.Describe([], From, To));

    [Fact]
    public void The_table_holds_all_that_is_drawn_and_counts_interventions_by_month()
    {
        var rows = ThreadWords.Rows(ThreadDrawingTests.Model(
            segments: [new(From, new(2025, 2, 28), ThreadKind.Broken, "sortie de l’école")],
            bars: [new(ThreadLane.Plan, new(2025, 6, 1), null, "version 1, signée"), new(ThreadLane.Rights, new(2025, 3, 1), To, "PCPE")],
            ticks: [new(new(2025, 6, 2), true), new(new(2025, 6, 9), false), new(new(2025, 6, 16), true)],
            events: [new(new(2026, 1, 12), "bilan annuel")]));

        Assert.Equal(
        [
            new("Le fil", From, "du 1er janvier 2025 au 28 février 2025", "rompu : sortie de l’école"),
            new("Droits", new(2025, 3, 1), "du 1er mars 2025 au 31 décembre 2026", "PCPE"),
            new("Projet", new(2025, 6, 1), "depuis le 1er juin 2025", "version 1, signée"),
            new("Interventions", new(2025, 6, 1), "juin 2025", "2 interventions faites, 1 manquée"),
            new ThreadRow("Événements", new(2026, 1, 12), "12 janvier 2026", "bilan annuel"),
        ], rows);
    }

    [Fact]
    public void The_table_follows_the_zoom_day_by_day_over_two_months()
    {
        var model = ThreadDrawingTests.Model(ticks: [new(new(2025, 6, 2), true), new(new(2025, 6, 3), false), new(new(2025, 6, 16), false, Planned: true)]);

        var rows = ThreadWords.Rows(model with { From = new(2025, 6, 1), To = new(2025, 6, 30) });

        Assert.Equal(["lundi 2 juin 2025 : 1 intervention faite", "mardi 3 juin 2025 : aucune intervention faite, 1 manquée", "lundi 16 juin 2025 : 1 intervention prévue"], rows.Select(r => $"{r.When} : {r.What}"));
    }

    [Fact]
    public void Over_many_years_the_table_sums_up_each_year()
    {
        var model = ThreadDrawingTests.Model(segments: [new(new(2020, 1, 1), new(2023, 6, 30), ThreadKind.Held), new(new(2023, 7, 1), To, ThreadKind.Broken)], ticks: [new(new(2025, 6, 2), true), new(new(2025, 9, 3), true)]);

        var rows = ThreadWords.Rows(model with { From = new(2022, 1, 1) });

        Assert.Equal("tenu 26 semaines, rompu 26 semaines", rows.Single(r => r.When == "2023" && r.Lane == "Le fil").What);
        Assert.Equal("2 interventions faites", rows.Single(r => r.Lane == "Interventions").What);
        Assert.True(rows.Count < 10);
    }
}
