using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>A need named in few words, where it stands under a heading that says « besoins » already. The official label stays in the table and the assessment.</summary>
[Fr("libellé court du besoin")]
public static partial class NeedWords
{
    /// <summary>« Vie scolaire et étudiante » for « Besoins en lien avec la vie scolaire et étudiante ».</summary>
    public static string Short(string label)
    {
        // « relatifs à la peau et aux structures » : once the opening is gone, what it governed goes too.
        var rest = Governed().Replace(Opening().Replace(label, ""), label.Contains("relatifs à", StringComparison.Ordinal) ? "$1" : "$0");
        return rest.Length == 0 ? label : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    [GeneratedRegex("(, | et )(?:à la |à l['’]|aux )")]
    private static partial Regex Governed();

    [GeneratedRegex("^Besoins (?:transversaux )?(?:en lien avec|en matière d[e']|relatifs à|pour) ?(?:la |le |les |l['’])?")]
    private static partial Regex Opening();
}
