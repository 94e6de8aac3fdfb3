using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class GridTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);

    private static Grid Written(string lines = "# Matin\nSe lève | 0-4 | 1.2.1.1\nA dormi | oui-non\nHeures | nombre 0 à 16\nCe qui aide")
    {
        var grid = new Grid(Guid.CreateVersion7());
        grid.Define("Autonomie", GridItem.Read(lines).Items);
        return grid;
    }

    [Fact]
    public void Lines_are_read_and_written_back_the_same()
    {
        var grid = Written();
        Assert.Equal([GridAnswerKind.Scale, GridAnswerKind.YesNo, GridAnswerKind.Number, GridAnswerKind.Text], grid.Items.Select(i => i.Kind));
        Assert.Equal(("Matin", "1.2.1.1", 16), (grid.Items[0].Section, grid.Items[0].NeedCode, grid.Items[2].Max));
        Assert.Equal("# Matin\nSe lève | 0-4 | 1.2.1.1\nA dormi | oui-non\nHeures | nombre 0 à 16\nCe qui aide | texte", grid.Lines);
    }

    [Theory]
    [InlineData("Se lève | peut-être", "Ligne 1 : la réponse s’écrit 0-4")]
    [InlineData("# Matin\n | 0-4", "Ligne 2 : écrivez la question")]
    [InlineData("Heures | nombre 9 à 3", "Ligne 1 : la réponse s’écrit")]
    [InlineData("Se lève | 0-4 | 2.1", "Ligne 1 : 2.1 est une prestation")]
    [InlineData("a | 0-4 | 1.1 | b", "trois parties au plus")]
    public void A_line_that_cannot_be_read_is_said_with_its_number(string lines, string sentence) =>
        Assert.Contains(sentence, Assert.Single(GridItem.Read(lines).Refusals).Sentence);

    [Fact]
    public void Adopted_it_no_longer_changes_and_the_next_version_replaces_it()
    {
        var first = Written();
        Assert.Equal("grid.not-in-use", Assert.Single(first.WhyNotAmend()).Code);
        first.Adopt(null, Today);
        Assert.Equal("grid.adopted", Assert.Single(first.WhyNotDefine("x", first.Items)).Code);
        Assert.Throws<RuleBrokenException>(() => first.Define("x", first.Items));
        var second = first.Amend();
        Assert.Equal((first.LineId, 2, first.Lines), (second.LineId, second.Number, second.Lines));
        second.Adopt(first, Today.AddDays(1));
        Assert.False(first.InUse);
        Assert.True(second.InUse);
        Assert.Equal("grid.not-in-use", Assert.Single(GridFilling.WhyNotStart(first)).Code);
    }

    [Theory]
    [InlineData(0, "5", "de 0 à 4")]
    [InlineData(1, "peut-être", "oui, non ou non observé")]
    [InlineData(2, "17", "un nombre entier de 0 à 16")]
    [InlineData(2, "sept", "un nombre entier de 0 à 16")]
    public void An_answer_of_the_wrong_kind_is_refused(int item, string value, string expected) =>
        Assert.Contains(expected, Assert.Single(Written().Items[item].WhyNotAnswer(value)).Sentence);

    [Fact]
    public void Several_hands_fill_it_and_each_answer_keeps_its_own()
    {
        var grid = Written();
        grid.Adopt(null, Today);
        var filling = new GridFilling(Guid.CreateVersion7(), grid, "Claire", Today);
        Assert.Equal("grid.empty", Assert.Single(filling.WhyNotClose()).Code);
        filling.Answer(grid.Items[0], "3", "Claire", Today);
        filling.Answer(grid.Items[0], "3", "Karim", Today.AddDays(1));
        filling.Answer(grid.Items[1], "oui", "Karim", Today.AddDays(1));
        filling.Answer(grid.Items[1], "", "Claire", Today.AddDays(2));
        Assert.Equal(["Claire", "Karim"], filling.Answers.Select(a => a.By));
        filling.Answer(grid.Items[0], "2", "Karim", Today.AddDays(2));
        Assert.Equal(("2", "Karim"), (filling.To(1)!.Value, filling.To(1)!.By));
        Assert.Contains("Karim a répondu « 2 »", Assert.Single(filling.WhyNotReplace(grid.Items[0], "3", "1")).Sentence);
        Assert.Empty(filling.WhyNotReplace(grid.Items[0], "2", "1"));
        filling.Close(Today.AddDays(3));
        Assert.Throws<RuleBrokenException>(() => filling.Answer(grid.Items[0], "1", "Claire", Today));
    }

    [Fact]
    public void The_grids_that_come_with_the_product_can_be_read() =>
        Assert.All(ShippedGrids.All, g =>
        {
            var (items, refusals) = GridItem.Read(g.Lines);
            Assert.Empty(refusals);
            Assert.True(items.Count > 5 && items.All(i => i.Section.Length > 0), g.Title);
        });
}
