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
    [Trait("Rule", "E01")]
    public void The_search_key_forgets_case_marks_and_punctuation(string? text, string key) => Assert.Equal(key, TextFold.Fold(text));

    [Fact]
    [Trait("Rule", "E01")]
    public void Folding_twice_changes_nothing_and_never_fails()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => TextFold.Fold(TextFold.Fold(text)) == TextFold.Fold(text)));
        Assert.Equal("a b", TextFold.Fold("a\uD800b"));
    }

    [Fact]
    [Trait("Rule", "E66")]
    public void Pasted_text_keeps_what_is_seen_and_loses_what_is_not()
    {
        Assert.Equal("“Léa” – d’accord 👩‍🏫 👍🏽", CleanText.Block("\uFEFF“Le\u0301a” – d’accord\u200B 👩‍🏫 \u202E👍🏽\u2069", 100).Value);
        Assert.Equal("a\nb\nc\nd", CleanText.Block("a\r\nb\rc\u2028d\n\n", 100).Value);
        Assert.Equal("ab", CleanText.Block("a\u200Db", 100).Value);
        Assert.Equal("a b c", CleanText.Line("a\r\n b\u00A0\t c", 100).Value);
        Assert.Equal("", CleanText.Block(null, 1).Value);
    }

    [Fact]
    [Trait("Rule", "E66")]
    public void Too_long_is_refused_never_cut()
    {
        var read = CleanText.Block(new string('x', 101), 100);

        Assert.Contains("101 caractères", read.Error);
        Assert.Null(read.Value);
        Assert.True(CleanText.Block(new string('x', 100), 100).Ok);
    }

    [Theory]
    [Trait("Rule", "E66")]
    [InlineData("مرحبا يا ليلى")]
    [InlineData("שלום, “נועה”")]
    [InlineData("Nguyễn – « ça va » …")]
    public void A_text_written_from_right_to_left_stays_whole(string text) =>
        Assert.Equal(text, CleanText.Block($"\u202B{text}\u202C\u200F", 100).Value);

    [Fact]
    [Trait("Rule", "E66")]
    public void A_hundred_kilobytes_are_cleaned_whole_or_refused_with_their_length()
    {
        var pasted = string.Concat(Enumerable.Repeat("“Le\u0301a”\u200B 👩‍🏫\r\n", 8_000));

        Assert.True(Encoding.UTF8.GetByteCount(pasted) > 100_000);
        Assert.Equal(string.Join('\n', Enumerable.Repeat("“Léa” 👩‍🏫", 8_000)), CleanText.Block(pasted, int.MaxValue).Value);
        Assert.Contains("95999 caractères", CleanText.Block(pasted, 20_000).Error);
    }

    [Fact]
    [Trait("Rule", "E66")]
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
