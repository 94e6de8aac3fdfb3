using System.Collections.Frozen;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>Needs gathered for a drawing: a domain is the third level of SERAFIN-PH (« 1.1.2 »), or the second for a need that is not told more finely.</summary>
[Fr("domaines de besoins")]
public static class NeedDomains
{
    private static readonly Lazy<FrozenDictionary<string, string>> ShortNames = new(() =>
        CsvList.Embedded("Assessments.domaines_noms_courts.csv").ToFrozenDictionary(r => r["code"], r => r["nom_court"], StringComparer.Ordinal));

    /// <summary>The domain of a need: « 1.3.2 » for « 1.3.2.1 », « 1.1 » for « 1.1 ».</summary>
    public static NeedCode Of(NeedCode need) => NeedCode.FromStore(string.Join('.', need.Text.Split('.').Take(3)));

    /// <summary>Our short name where the official label has no room; the official label for a code that has none.</summary>
    public static string ShortName(NeedCode domain) => ShortNames.Value.GetValueOrDefault(domain.Text, domain.Label);
}
