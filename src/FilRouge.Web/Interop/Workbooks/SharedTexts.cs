using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>The texts that cells share, one after the other in a single buffer: a million of them cost their letters and four bytes each.</summary>
internal sealed class SharedTexts
{
    private const int MostTexts = 2_000_000;
    private const int MostCharacters = 24_000_000;

    private readonly List<int> _ends;
    private readonly string _text;

    private SharedTexts(List<int> ends, string text) => (_ends, _text) = (ends, text);

    /// <summary>Reads the part; empty when there is none.</summary>
    public static SharedTexts Read(ZipArchiveEntry? part)
    {
        var (ends, all) = (new List<int>(), new StringBuilder());
        if (part is not null)
        {
            using var xml = GuardedXml.Open(part);
            while (xml.Step())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                {
                    all.Append(CellText.Read(xml));
                    ends.Add(all.Length);
                    if (ends.Count > MostTexts || all.Length > MostCharacters)
                    {
                        throw new WorkbookFault("Ce classeur contient trop de texte pour une liste : découpez-le, ou enregistrez la feuille au format CSV.");
                    }
                }
            }
        }

        return new SharedTexts(ends, all.ToString());
    }

    /// <summary>One text; empty when the file names one that is not there.</summary>
    public string this[int index] => index < 0 || index >= _ends.Count ? "" : _text[(index == 0 ? 0 : _ends[index - 1]).._ends[index]];
}

/// <summary>The text of a cell or of a shared text.</summary>
internal static class CellText
{
    /// <summary>Longest cell: what a spreadsheet can hold.</summary>
    public const int Longest = 32_767;

    /// <summary>Reads the <c>t</c> elements under the current one, without the phonetic ones, up to its end.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, phonetic) = (new StringBuilder(), xml.Depth, false);
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
            {
                phonetic = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (!phonetic && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Append(text, xml);
            }
        }

        return text.ToString();
    }

    /// <summary>Adds the text of the node by pieces, so that its length is known before it is held.</summary>
    public static void Append(StringBuilder text, XmlReader xml)
    {
        var piece = new char[1_024];
        for (int read; (read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;)
        {
            text.Append(piece, 0, read);
            if (text.Length > Longest)
            {
                throw new WorkbookFault($"Une cellule dépasse {Longest} caractères : ce n’est pas une liste de personnes.");
            }
        }
    }
}
