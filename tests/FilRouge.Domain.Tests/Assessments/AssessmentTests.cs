using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class AssessmentTests
{
    private static readonly DateOnly Today = new(2026, 9, 14);
    private static readonly NeedCode Mobility = NeedCode.Parse("1.2.1.3").Value;
    private static readonly NeedCode School = NeedCode.Parse("1.3.3.1").Value;

    private static Assessment Open() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Today, " Inès Aubry ");

    private static Assessment Filled()
    {
        var assessment = Open();
        assessment.SetNeed(Mobility, 3, NeedSource.Observation);
        assessment.AddWords("Je veux aller à l’école comme ma sœur.", "parole", "Inès Aubry", Today);
        return assessment;
    }

    private static string[] Codes(IEnumerable<Refusal> refusals) => [.. refusals.Select(r => r.Code)];

    [Fact]
    public void A_need_is_rated_once_and_changed_in_place()
    {
        var assessment = Open();
        assessment.SetNeed(Mobility, 3, NeedSource.Observation, " chutes ");
        assessment.SetNeed(School, 4, NeedSource.Family);
        assessment.SetNeed(Mobility, 2, NeedSource.ProfessionalAssessment, " ");

        Assert.Equal(2, assessment.Needs.Count);
        var mobility = assessment.Needs[0];
        Assert.Equal((2, NeedSource.ProfessionalAssessment, null), (mobility.Intensity, mobility.Source, mobility.Comment));

        assessment.RemoveNeed(School);
        Assert.Single(assessment.Needs);
        Assert.Equal(["assessment.need-unknown"], Codes(assessment.WhyNotRemoveNeed(School)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Intensity_goes_from_0_to_4(int intensity)
    {
        var assessment = Open();
        Assert.Equal(["assessment.intensity"], Codes(assessment.WhyNotSetNeed(Mobility, intensity)));
        Assert.Throws<RuleBrokenException>(() => assessment.SetNeed(Mobility, intensity, NeedSource.Person));
        Assert.Empty(assessment.Needs);
    }

    [Fact]
    public void A_need_has_a_need_code() =>
        Assert.Equal(["assessment.need-code"], Codes(Open().WhyNotSetNeed(NeedCode.FromStore("2.1.1.3"), 1)));

    [Fact]
    public void Words_are_added_and_only_their_collector_takes_them_out()
    {
        var assessment = Filled();
        assessment.AddWords("", "n’a pas pu s’exprimer ; choix proposés par pictogrammes", "Paul Roy", Today.AddDays(1));
        var first = assessment.Words[0];

        Assert.Equal(["assessment.words-of-other"], Codes(assessment.WhyNotWithdrawWords(first.Id, "Paul Roy")));
        assessment.WithdrawWords(first.Id, "Inès Aubry");
        Assert.Equal("Paul Roy", Assert.Single(assessment.Words).CollectedBy);
        Assert.Equal(["assessment.words-unknown"], Codes(assessment.WhyNotWithdrawWords(first.Id, "Inès Aubry")));
    }

    [Fact]
    [Trait("Rule", "E16")]
    public void Silence_is_recorded_with_how_the_opinion_was_sought()
    {
        Assert.Equal(["assessment.how-expressed", "assessment.collected-by"], Codes(Open().WhyNotAddWords("", " ", "")));
        Assert.Empty(Open().WhyNotAddWords("", "observation du jeu, deux séances", "Inès Aubry"));
    }

    [Fact]
    public void A_tool_is_its_name_and_score_never_its_items()
    {
        var assessment = Open();
        assessment.AddToolResult("Vineland-II", "note composite 62", Today.AddDays(-3), Today);
        Assert.Equal("Vineland-II", Assert.Single(assessment.ToolResults).ToolName);
        Assert.Equal(
            ["assessment.tool", "assessment.score", "assessment.future"],
            Codes(assessment.WhyNotAddToolResult("", new string('x', Assessment.LongestScore + 1), Today.AddDays(1), Today)));
    }

    [Fact]
    public void Approval_wants_needs_and_the_person_s_words() =>
        Assert.Equal(["assessment.no-need", "assessment.no-words"], Codes(Open().WhyNotApprove()));

    [Fact]
    public void Validated_it_no_longer_changes()
    {
        var assessment = Filled();
        assessment.Approve();
        assessment.Reopen();
        assessment.DescribeStrengths("Mémoire des lieux");
        assessment.Approve();
        Assert.Contains("remettez-la en préparation", Assert.Single(assessment.WhyNotChange()).Sentence);
        assessment.Validate(Today);

        Assert.Equal(Today, assessment.ValidatedOn);
        Assert.Contains("nouvelle évaluation", Assert.Single(assessment.WhyNotSetNeed(School, 1)).Sentence);
        Assert.Throws<RuleBrokenException>(() => assessment.RemoveNeed(Mobility));
        Assert.Throws<RuleBrokenException>(() => assessment.DescribeStrengths("autre"));
        Assert.Throws<RuleBrokenException>(() => assessment.AddWords("x", "x", "x", Today));
        Assert.Throws<RuleBrokenException>(assessment.Reopen);
        Assert.Equal("Mémoire des lieux", assessment.Strengths);

        assessment.Finish();
        Assert.Equal("TERMINE", assessment.Status.OfficialCode());
    }

    [Fact]
    public void States_are_the_official_ones_and_all_reachable()
    {
        Assert.Empty(AssessmentStates.Table.Unreachable);
        Assert.Equal(["ENPREPARATION", "APPROUVE", "VALIDE", "TERMINE"], Enum.GetValues<AssessmentStatus>().Select(s => s.OfficialCode()));
    }
}
