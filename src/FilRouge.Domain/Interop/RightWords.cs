using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Interop;

/// <summary>Types of right as spreadsheets write them: the code, the acronym, the official label with or without « orientation vers ». What is not known
/// for sure is not guessed.</summary>
public static class RightWords
{
    private static readonly Dictionary<string, string> Acronyms = new()
    {
        ["ime"] = "7.1",
        ["iem"] = "7.2",
        ["itep"] = "7.6",
        ["ditep"] = "7.7",
        ["dispositif itep"] = "7.7",
        ["sessad"] = "7.8",
        ["safep"] = "7.9",
        ["ssefs"] = "7.10",
        ["saaas"] = "7.11",
        ["ssad"] = "7.12",
        ["ies"] = "7.13",
        ["segpa"] = "8.3",
        ["erea"] = "8.3",
        ["ulis"] = "8.4",
        ["ue"] = "8.6",
        ["pejs"] = "8.9",
        ["dar"] = "8.11",
        ["materiel pedagogique"] = "9.1",
        ["aesh i"] = "10.1",
        ["aesh individuelle"] = "10.1",
        ["aesh m"] = "10.2",
        ["aesh mutualisee"] = "10.2",
        ["esrp"] = "11.1",
        ["espo"] = "11.2",
        ["ueros"] = "11.3",
        ["esat"] = "11.5",
        ["emploi accompagne"] = "11.6",
        ["mas"] = "13.3",
        ["savs"] = "13.4",
        ["samsah"] = "13.5",
        ["pcpe"] = RightTypes.Pcpe,
    };

    private static readonly Dictionary<string, string> Known = Read();

    /// <summary>The national code of a right; null when the words are not known.</summary>
    public static string? Find(string cell)
    {
        var text = cell.Trim().Replace(',', '.');
        // A spreadsheet that took the code for a number has lost its last zero: « 14 » is 14.0.
        var code = RightTypes.Find(text) ?? RightTypes.Find(text + ".0");
        return code?.Code ?? Known.GetValueOrDefault(Bare(cell));
    }

    private static Dictionary<string, string> Read()
    {
        var words = new Dictionary<string, string>(Acronyms);
        foreach (var right in RightTypes.All)
        {
            words[Bare(right.Label)] = right.Code;
        }

        return words;
    }

    // « Orientation vers un SESSAD », « orientation en ULIS », « notification PCPE ».
    private static string Bare(string text) => string.Join(' ', TextFold.Words(text).SkipWhile(w => w is "orientation" or "notification" or "decision" or "vers" or "en" or "un" or "une" or "l"));
}
