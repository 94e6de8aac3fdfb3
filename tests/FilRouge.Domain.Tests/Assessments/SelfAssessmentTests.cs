using FilRouge.Domain.Assessments;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class SelfAssessmentTests
{
    private static readonly Guid Lila = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 6, 10);

    private static SelfContent Said(params (string Code, SelfAnswer Answer)[] answers) =>
        new(Today, AnsweringHelp.None, "", "", answers.ToDictionary(a => a.Code, a => a.Answer), "");

    private static NeedCode Code(string code) => NeedCode.Parse(code).Value;

    [Fact]
    public void Sentences_are_plain_and_each_speaks_of_a_need()
    {
        Assert.True(SelfQuestions.All.Count >= 15);
        Assert.Equal(SelfQuestions.All.Count, SelfQuestions.All.Select(q => q.Code).Distinct().Count());
        Assert.All(SelfQuestions.All, q =>
        {
            Assert.NotEmpty(q.Need.Label);
            Assert.InRange(q.Sentence.Split(' ').Length, 3, 12);
            Assert.InRange(q.Example.Split(' ').Length, 3, 15);
            Assert.EndsWith(".", q.Sentence);
        });
    }

    [Fact]
    public void Answers_stand_on_the_same_steps_as_needs_and_silence_is_no_zero()
    {
        var own = SelfAssessment.Answer(Lila, Said(("choisir", SelfAnswer.Alone), ("danger", SelfAnswer.Much), ("travail", SelfAnswer.NotMine), ("argent", SelfAnswer.Unknown)), "Lila", Today);
        Assert.Equal(3, Assert.Single(own.Needs).Value);
        Assert.Equal(Code("1.2.1.4"), own.Needs.Keys.Single());
        Assert.Equal(4, own.Answers.Count);
    }

    [Fact]
    public void Refusals_say_what_to_do()
    {
        Assert.Equal("self.empty", Assert.Single(SelfAssessment.WhyNotAnswer(Said(), Today)).Code);
        Assert.Equal("self.question", Assert.Single(SelfAssessment.WhyNotAnswer(Said(("lune", SelfAnswer.Some)), Today)).Code);
        Assert.Equal("self.future", Assert.Single(SelfAssessment.WhyNotAnswer(Said(("repas", SelfAnswer.Some)) with { On = Today.AddDays(1) }, Today)).Code);
        Assert.Equal(["self.helper", "self.how"], SelfAssessment.WhyNotAnswer(Said(("repas", SelfAnswer.Some)) with { Help = AnsweringHelp.Reading }, Today).Select(r => r.Code));
        Assert.Empty(SelfAssessment.WhyNotAnswer(Said() with { Words = "Je veux un chien." }, Today));
    }

    [Fact]
    public void Nothing_changes_what_the_person_answered() =>
        Assert.Empty(typeof(SelfAssessment).GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName).Select(m => m.Name));

    [Fact]
    public void Two_views_stand_on_one_radar_and_tell_where_they_part()
    {
        var assessment = new Assessment(Lila, Guid.CreateVersion7(), Today, "Claire Aubry");
        foreach (var (code, intensity) in new[] { ("1.1.1", 3), ("1.2.1.1", 1), ("1.3.3.1", 4), ("1.3.2.2", 2) })
        {
            assessment.SetNeed(Code(code), intensity, NeedSource.Observation);
        }

        var own = SelfAssessment.Answer(Lila, Said(("calme", SelfAnswer.Little), ("toilette", SelfAnswer.Little), ("ecole", SelfAnswer.Always), ("argent", SelfAnswer.Some)), "Lila", Today);
        var both = TwoViews.Of(NeedsView.Of(assessment), NeedsView.Of(own));
        Assert.Equal([(3.0, 1.0), (1.0, 1.0), (4.0, 4.0)], both.RadarAxes.Select(a => (a.A, a.B!.Value)));
        Assert.Equal("1.1.1", Assert.Single(both.Apart).Domain.Text);
        Assert.Equal(["1.3.2", "1.3.5"], both.OneSided.Select(d => d.Domain.Text));
        Assert.Equal("plus d’aide selon les professionnels", both.Words(3, 1));
        Assert.Equal("même avis", both.Words(1, 1));
        Assert.Equal("seulement selon la personne", both.Words(null, 2));
        Assert.Equal("moins d’aide qu’avant", TwoViews.Of(both.B, both.B).Words(3, 2));
    }
}
