using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using static FilRouge.Domain.Tests.Plans.PlanSample;

namespace FilRouge.Domain.Tests.Plans;

public sealed class PlanComparisonTests
{
    private static readonly DateOnly Spring = new(2027, 3, 1);
    private static readonly Period NextYear = new(Spring, new DateOnly(2028, 2, 29));

    private static (Plan Plan, PlanVersion Before, PlanVersion After) Amended()
    {
        var plan = Signed();
        var before = plan.Current!;
        return (plan, before, plan.Amend("Inès Aubry", NextYear));
    }

    private static string[] Written(LineComparison line) => [.. line.Fields.Select(f => $"{f.Field.Fr()} : {f.Before} → {f.After}")];

    [Fact]
    public void A_copy_in_other_dates_changes_nothing_but_the_dates()
    {
        var (_, before, after) = Amended();
        var comparison = PlanComparison.Of(before, after);

        LineComparison[] lines = [.. comparison.Expectations, .. comparison.Goals, .. comparison.Prestations];
        Assert.Equal(3, lines.Length);
        Assert.All(lines, l => Assert.Equal((LineChange.Unchanged, 0), (l.Change, l.Fields.Count)));
        Assert.Equal(
            [new FieldChange(PlanField.From, "1er septembre 2026", "1er mars 2027"), new FieldChange(PlanField.To, "31 août 2027", "29 février 2028")],
            comparison.Dates);
        Assert.Empty(comparison.Annexes);
        Assert.Equal("Fin du projet reportée au 29 février 2028.", comparison.Summary);
    }

    [Fact]
    public void A_version_is_the_same_as_itself()
    {
        var (_, before, _) = Amended();
        Assert.Equal("Aucun changement.", PlanComparison.Of(before, before).Summary);
        var empty = Empty().Draft!;
        Assert.Equal(new VolumeChange(default, default), PlanComparison.Of(empty, empty).Planned);
    }

    [Fact]
    public void The_older_version_comes_first_whatever_the_order_given()
    {
        var (_, before, after) = Amended();
        Assert.Equal((1, 2), (PlanComparison.Of(after, before).Before.Number, PlanComparison.Of(after, before).After.Number));
        Assert.Throws<ArgumentException>(() => PlanComparison.Of(before, Ready().Draft!));
    }

    [Fact]
    public void A_changed_prestation_gives_each_field_in_words()
    {
        var (_, before, after) = Amended();
        var other = after.AddGoal(GoalOf(School) with { Wording = "Dormir", DueOn = NextYear.From });
        var line = after.Prestations[0].LineId;
        after.ChangePrestation(line, new PrestationContent(
            other, PrestationCode.Parse("2.1.1.1").Value, "psychologue", Modality.Salaried, Place.School, new Frequency(200, FrequencyUnit.Month), 60,
            new DateOnly(2027, 4, 1), new DateOnly(2027, 12, 31), null));

        var changed = Assert.Single(PlanComparison.Of(before, after).Prestations);
        Assert.Equal(LineChange.Changed, changed.Change);
        Assert.Equal("Psychologue, 2 par mois, 1\u00A0h à chaque fois", changed.Words);
        Assert.Equal(
            [
                "objectif servi : Aller à l’école quatre demi-journées par semaine → Dormir",
                $"prestation : Prestations des psychologues (2.1.1.3) → {PrestationCode.Parse("2.1.1.1").Value.Label} (2.1.1.1)",
                "profession : 93 → Psychologue",
                "modalité : professionnel libéral → salarié du pôle",
                "lieu : cabinet → école",
                "fréquence : 1,5 par semaine → 2 par mois",
                "durée d’une fois : 45\u00A0min → 1\u00A0h",
                "premier jour : 1er septembre 2026 → 1er avril 2027",
                "dernier jour : 31 août 2027 → 31 décembre 2027",
                "payeur : PCPE → à préciser",
            ],
            Written(changed));
    }

    [Fact]
    public void A_changed_goal_or_expectation_gives_each_field_in_words()
    {
        var (_, before, after) = Amended();
        var (wish, goal) = (after.Expectations[0].LineId, after.Goals[0].LineId);
        after.ChangeExpectation(wish, ExpectationAuthor.Relative, "Qu’il ait des copains.");
        after.ChangeGoal(goal, new GoalContent("Aller à l’école tous les jours", [], new DateOnly(2027, 12, 31), "", GasLevel.Less));
        after.RecordOpinion(goal, OpinionStatus.Unable, "pictogrammes présentés deux fois");

        var comparison = PlanComparison.Of(before, after);
        Assert.Equal(
            ["auteur de l’attente : la personne → un proche", "attente : Je veux des copains. → Qu’il ait des copains."], Written(comparison.Expectations[0]));
        Assert.Equal(
            [
                "formulation : Aller à l’école quatre demi-journées par semaine → Aller à l’école tous les jours",
                "besoins : Besoins en lien avec la vie scolaire et étudiante (1.3.3.1) → aucun",
                "attente à laquelle l’objectif répond : Je veux des copains. → aucune",
                "indicateur : demi-journées faites → rien n’est écrit",
                "point de départ : bien moins qu’attendu → moins qu’attendu",
                "échéance : 30 juin 2027 → 31 décembre 2027",
                "avis de la personne : « D’accord, mais pas le lundi. » → n’a pas pu s’exprimer : pictogrammes présentés deux fois",
            ],
            Written(comparison.Goals[0]));
        Assert.Equal(LineChange.Unchanged, comparison.Prestations[0].Change);
    }

    [Fact]
    public void Needs_in_another_order_are_the_same_needs()
    {
        var mobility = NeedCode.Parse("1.2.1.3").Value;
        var plan = Ready();
        var goal = plan.Draft!.Goals[0];
        plan.Draft.ChangeGoal(goal.LineId, GoalOf(School, mobility));
        plan.Draft.SubmitForSignature(Today);
        SignAll(plan, Today);
        var after = plan.Amend("Inès Aubry", NextYear);
        after.ChangeGoal(goal.LineId, GoalOf(mobility, School));
        Assert.Equal(LineChange.Unchanged, Assert.Single(PlanComparison.Of(plan.Current!, after).Goals).Change);

        after.ChangeGoal(goal.LineId, GoalOf(mobility));
        var change = Assert.Single(Assert.Single(PlanComparison.Of(plan.Current!, after).Goals).Fields);
        Assert.Equal("Besoins pour la mobilité (1.2.1.3) ; Besoins en lien avec la vie scolaire et étudiante (1.3.3.1)", change.Before);
    }

    [Fact]
    public void Lines_keep_the_order_in_which_they_were_written_and_removed_ones_their_place()
    {
        var plan = Ready();
        var draft = plan.Draft!;
        var goals = new[] { draft.Goals[0].LineId, draft.AddGoal(GoalOf(School) with { Wording = "Dormir" }), draft.AddGoal(GoalOf(School) with { Wording = "Manger" }) };
        foreach (var goal in goals[1..])
        {
            draft.RecordOpinion(goal, OpinionStatus.Expressed, "Oui.");
        }

        draft.SubmitForSignature(Today);
        SignAll(plan, Today);
        var after = plan.Amend("Inès Aubry", NextYear);
        after.RemoveGoal(goals[1]);
        after.AddGoal(GoalOf(School) with { Wording = "Nager" });

        var lines = PlanComparison.Of(plan.Current!, after).Goals;
        Assert.Equal(
            [("Aller à l’école quatre demi-journées par semaine", LineChange.Unchanged), ("Dormir", LineChange.Removed), ("Manger", LineChange.Unchanged), ("Nager", LineChange.Added)],
            lines.Select(l => (l.Words, l.Change)));
        Assert.Equal(goals, lines.Take(3).Select(l => l.LineId));
    }

    [Fact]
    public void The_summary_counts_and_gives_the_weekly_volume()
    {
        var (_, before, after) = Amended();
        after.SetDates(NextYear.From, before.EndsOn);
        var goal = after.Goals[0].LineId;
        after.ChangePrestation(after.Prestations[0].LineId, after.Prestations[0].Content with { Frequency = new Frequency(200, FrequencyUnit.Week), To = before.EndsOn });
        after.AddGoal(GoalOf(School) with { Wording = "Dormir" });
        after.AddGoal(GoalOf(School) with { Wording = "Manger" });
        after.AddExpectation(ExpectationAuthor.Relative, "Du répit.");
        after.Describe("Appeler le 15.", after.ClosurePlan);

        var comparison = PlanComparison.Of(before, after);
        Assert.Equal(
            "1 attente ajoutée, 2 objectifs ajoutés, 1 prestation modifiée, consignes de crise modifiées, volume hebdomadaire de 1\u00A0h\u00A007 à 1\u00A0h\u00A030.", comparison.Summary);
        Assert.Equal([new FieldChange(PlanField.CrisisPlan, "Appeler Léa, puis le coordonnateur.", "Appeler le 15.")], comparison.Annexes);

        after.Describe("", "");
        after.RemovePrestation(after.Prestations[0].LineId);
        after.RemoveGoal(goal);
        after.SetDates(NextYear.From, new DateOnly(2027, 6, 30));
        Assert.Equal("rien n’est écrit", PlanComparison.Of(before, after).Annexes[1].After);
        Assert.Equal(
            "1 attente ajoutée, 2 objectifs ajoutés, 1 objectif retiré, 1 prestation retirée, consignes de crise modifiées, consignes de fermeture modifiées, "
            + "fin du projet avancée au 30 juin 2027, volume hebdomadaire de 1\u00A0h\u00A007 à 0\u00A0min.",
            PlanComparison.Of(before, after).Summary);
    }

    [Fact]
    public void The_volume_is_that_of_the_fullest_week_and_what_is_covered_then()
    {
        var (_, before, after) = Amended();
        var goal = after.Goals[0].LineId;
        var weekly = PrestationOf(goal) with { Frequency = new Frequency(100, FrequencyUnit.Week), DurationMinutes = 60, From = NextYear.From, To = new DateOnly(2027, 6, 30) };
        var spring = after.AddPrestation(weekly, Spring);
        after.AddPrestation(weekly with { From = new DateOnly(2027, 7, 1), To = NextYear.To!.Value }, Spring);
        after.MarkSourcing(spring, SourcingVerb.Propose, Spring);
        after.MarkSourcing(spring, SourcingVerb.Cover, Spring);

        var comparison = PlanComparison.Of(before, after);
        Assert.Equal(new VolumeChange(new Minutes(67), new Minutes(127)), comparison.Planned);
        Assert.Equal(new VolumeChange(new Minutes(0), new Minutes(60)), comparison.Covered);
    }

    [Fact]
    public void A_prestation_that_was_over_is_removed_and_an_earlier_end_that_was_moved_is_a_change()
    {
        var plan = Ready();
        var draft = plan.Draft!;
        var goal = draft.Goals[0].LineId;
        var over = draft.AddPrestation(PrestationOf(goal) with { To = new DateOnly(2026, 12, 31) }, Today);
        var meant = draft.AddPrestation(PrestationOf(goal) with { To = new DateOnly(2027, 4, 30) }, Today);
        draft.SubmitForSignature(Today);
        SignAll(plan, Today);
        var after = plan.Amend("Inès Aubry", NextYear);

        var lines = PlanComparison.Of(plan.Current!, after).Prestations.ToDictionary(l => l.LineId);
        Assert.Equal((LineChange.Removed, LineChange.Unchanged), (lines[over].Change, lines[meant].Change));

        after.ChangePrestation(meant, after.Prestation(meant)!.Content with { To = new DateOnly(2027, 5, 31) });
        var change = Assert.Single(PlanComparison.Of(plan.Current!, after).Prestations, l => l.Change == LineChange.Changed);
        Assert.Equal(["dernier jour : 30 avril 2027 → 31 mai 2027"], Written(change));
    }
}
