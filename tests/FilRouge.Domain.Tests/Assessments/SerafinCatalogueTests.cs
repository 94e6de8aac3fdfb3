using FilRouge.Domain.Assessments;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class SerafinCatalogueTests
{
    private static readonly SerafinCatalogue Serafin = SerafinCatalogue.Ph2023;

    [Fact]
    public void The_tree_is_whole_107_codes_and_every_parent_exists()
    {
        Assert.Equal(107, Serafin.All.Count);
        Assert.Equal(107, Serafin.All.Select(c => c.Code).Distinct().Count());
        Assert.All(Serafin.All, c => Assert.True(c.Level == 1 ? c.ParentCode is null : Serafin.Parent(c.Code) is not null, c.Code));
        Assert.Equal(["1", "2", "3"], Serafin.Children(null).Select(c => c.Code));
    }

    [Fact]
    public void Families_follow_the_first_digit()
    {
        Assert.All(Serafin.All, c => Assert.Equal(c.Code[0] - '1', (int)c.Family));
        Assert.Equal(35, Serafin.Needs.Count());
        Assert.Equal(72, Serafin.Prestations.Count());
    }

    [Fact]
    public void Children_keep_the_order_of_the_nomenclature()
    {
        Assert.Equal("1.1.10", Serafin.Children("1.1").Last().Code);
        Assert.Equal(["1.2.1.1", "1.2.1.2", "1.2.1.3", "1.2.1.4"], Serafin.Children("1.2.1").Select(c => c.Code));
        Assert.Empty(Serafin.Children("2.2.1"));
    }

    [Theory]
    [InlineData("2.2.1", true)]
    [InlineData("3.1.6", true)]
    [InlineData("2.4.1", true)]
    [InlineData("2.4", false)]
    [InlineData("1.1.10", true)]
    [InlineData("9.9", false)]
    public void A_leaf_is_a_known_code_without_child(string code, bool leaf)
    {
        Assert.Equal(leaf, Serafin.IsLeaf(code));
        Assert.Equal(leaf, Serafin.Leaves.Any(c => c.Code == code));
    }

    [Fact]
    public void Labels_are_the_official_ones()
    {
        Assert.Equal("Prestations des psychologues", Serafin.Find("2.1.1.3")!.Label);
        Assert.Null(Serafin.Find("2.1.1.9"));
        Assert.Null(Serafin.Find(null));
    }

    [Theory]
    [InlineData(" 1.2.1.3 ", "1.2.1.3")]
    [InlineData("1.1", "1.1")]
    public void A_need_code_is_read(string typed, string code) => Assert.Equal(code, NeedCode.Parse(typed).Value.Text);

    [Theory]
    [InlineData("2.1.1.3", "une prestation")]
    [InlineData("1", "Précisez")]
    [InlineData("1.9", "n’est pas un code")]
    [InlineData(null, "n’est pas un code")]
    public void A_wrong_need_code_says_what_to_type(string? typed, string says) => Assert.Contains(says, NeedCode.Parse(typed).Error);
}
