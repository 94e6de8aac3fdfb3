using System.Text;
using FilRouge.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace FilRouge.Domain.Tests.Common;

public sealed class TextTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("ZOE", "zoe")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Œuvrard", "oeuvrard")]
    [InlineData("D’Hérouville", "d herouville")]
    [InlineData("D'Herouville", "d herouville")]
    [InlineData("Jean-Pierre", "jean pierre")]
    [InlineData("  Jean   Pierre ", "jean pierre")]
    [InlineData("Lætitia Groß", "laetitia gross")]
    [InlineData("Łukasz Øre", "lukasz ore")]
    [InlineData("Nguyễn Ñandú", "nguyen nandu")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData(" — ", "")]
    [InlineData(null, "")]
    public void The_search_key_forgets_case_marks_and_punctuation(string? text, string key) => Assert.Equal(key, TextFold.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_and_never_fails()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => TextFold.Fold(TextFold.Fold(text)) == TextFold.Fold(text)));
        Assert.Equal("a b", TextFold.Fold("a\uD800b"));
    }

    [Fact]
    public void Pasted_text_keeps_what_is_seen_and_loses_what_is_not()
    {
        Assert.Equal("“Léa” – d’accord 👩‍🏫 👍🏽", CleanText.Block("\uFEFF“Le\u0301a” – d’accord\u200B 👩‍🏫 \u202E👍🏽\u2069", 100).Value);
        Assert.Equal("a\nb\nc\nd", CleanText.Block("a\r\nb\rc\u2028d\n\n", 100).Value);
        Assert.Equal("ab", CleanText.Block("a\u200Db", 100).Value);
        Assert.Equal("a b c", CleanText.Line("a\r\n b\u00A0\t c", 100).Value);
        Assert.Equal("", CleanText.Block(null, 1).Value);
    }

    [Fact]
    public void Too_long_is_refused_never_cut()
    {
        var read = CleanText.Block(new string('x', 101), 100);

        Assert.Contains("101 caractères", read.Error);
        Assert.Null(read.Value);
        Assert.True(CleanText.Block(new string('x', 100), 100).Ok);
    }

    [Fact]
    public void Cleaning_gives_composed_text_and_is_stable()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
        {
            var once = CleanText.Block(text, int.MaxValue).Value!;
            return once.IsNormalized(NormalizationForm.FormC) && CleanText.Block(once, int.MaxValue).Value == once;
        }));
    }

    [Fact]
    public void A_list_reads_quotes_and_notes_and_refuses_ragged_lines()
    {
        var rows = CsvList.Parse("\uFEFFcode;nom\r\n# note\r\n1;\"a;\"\"b\"\"\"\r\n2;c\r\n");

        Assert.Equal(["a;\"b\"", "c"], rows.Select(r => r["nom"]));
        Assert.Throws<InvalidOperationException>(() => CsvList.Parse("a,b\n1\n"));
        Assert.Throws<InvalidOperationException>(() => CsvList.Embedded("Network.absent.csv"));
    }
}
