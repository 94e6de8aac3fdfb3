using System.Text;
using FilRouge.Domain.Interop;

namespace FilRouge.Domain.Tests.Interop;

public sealed class FileTextTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Domain.Common.Parsed<FileText> Detect(byte[] bytes, int piece = int.MaxValue)
    {
        var detector = new FileTextDetector();
        foreach (var chunk in bytes.Chunk(Math.Min(piece, Math.Max(1, bytes.Length))))
        {
            detector.Add(chunk);
        }

        return detector.Result();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    [Trait("Rule", "E68")]
    public void Utf8_is_told_from_windows_1252_wherever_the_pieces_are_cut(int piece)
    {
        const string text = "nom;prénom\nŒuvrard;Zoë 🙂 €\n";
        Assert.Equal("UTF-8", Detect(Encoding.UTF8.GetBytes(text), piece).Value!.Name);
        Assert.Equal("Windows-1252", Detect(Windows.GetBytes(text), piece).Value!.Name);
    }

    [Fact]
    public void Plain_ascii_is_utf8() => Assert.Equal("UTF-8", Detect("nom;prenom"u8.ToArray()).Value!.Name);

    [Fact]
    [Trait("Rule", "E68")]
    public void A_mark_decides()
    {
        Assert.Equal("UTF-8 avec marque d’ordre", Detect([.. Encoding.UTF8.GetPreamble(), .. "é"u8]).Value!.Name);
        Assert.Equal("UTF-16", Detect([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("né")]).Value!.Name);
        Assert.Equal("UTF-16 (gros-boutiste)", Detect([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("né")]).Value!.Name);
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x61, 0xC3 })]
    public void What_unicode_forbids_is_not_utf8(byte[] bytes) => Assert.Equal("Windows-1252", Detect(bytes).Value!.Name);

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14 }, "archive")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }, "ancien Excel")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46 }, "PDF")]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 }, "octets nuls")]
    [InlineData(new byte[0], "vide")]
    public void What_is_not_text_is_refused_with_what_to_do(byte[] bytes, string said) => Assert.Contains(said, Detect(bytes).Error);
}
