using System.Collections.Frozen;
using System.Reflection;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>The three families of the SERAFIN-PH nomenclature.</summary>
[Fr("famille SERAFIN-PH")]
public enum SerafinFamily
{
    /// <summary>Codes 1.x.</summary>
    [Fr("besoin")]
    Need,

    /// <summary>Codes 2.x: work with the person, or for her plan.</summary>
    [Fr("prestation directe")]
    DirectPrestation,

    /// <summary>Codes 3.x: steering and support.</summary>
    [Fr("prestation indirecte")]
    IndirectPrestation,
}

/// <summary>One code of the nomenclature.</summary>
/// <param name="Code">Dotted code: « 1.2.1.3 ».</param>
/// <param name="Family">Need, direct or indirect prestation.</param>
/// <param name="Label">Official label, letter for letter.</param>
[Fr("code SERAFIN-PH")]
public sealed record SerafinConcept(string Code, SerafinFamily Family, string Label)
{
    /// <summary>Depth in the tree: 1 for « 2 », 4 for « 2.1.1.3 ».</summary>
    public int Level => Code.Count(c => c == '.') + 1;

    /// <summary>Code of the parent; null for the three roots.</summary>
    public string? ParentCode => Code.LastIndexOf('.') is var dot and > 0 ? Code[..dot] : null;
}

/// <summary>The SERAFIN-PH tree. Source: ANS, CodeSystem SERAFINPH 2023.1.0 (see data/README.md).</summary>
[Fr("nomenclature SERAFIN-PH")]
public sealed class SerafinCatalogue
{
    private readonly FrozenDictionary<string, SerafinConcept> _byCode;
    private readonly ILookup<string?, SerafinConcept> _byParent;

    private SerafinCatalogue(string version, IReadOnlyList<SerafinConcept> concepts)
    {
        (Version, All) = (version, concepts);
        _byCode = concepts.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _byParent = concepts.ToLookup(c => c.ParentCode);
    }

    /// <summary>The nomenclature in force since 2023.</summary>
    public static SerafinCatalogue Ph2023 { get; } = new("2023.1.0", Read("Assessments.serafin_ph_2023.csv"));

    /// <summary>Version of the code system, as its keeper writes it.</summary>
    public string Version { get; }

    /// <summary>All codes, in the order of the nomenclature (1.1.10 follows 1.1.9).</summary>
    public IReadOnlyList<SerafinConcept> All { get; }

    /// <summary>Codes 1.x, the root included.</summary>
    public IEnumerable<SerafinConcept> Needs => All.Where(c => c.Family == SerafinFamily.Need);

    /// <summary>Codes 2.x and 3.x, the roots included.</summary>
    public IEnumerable<SerafinConcept> Prestations => All.Where(c => c.Family != SerafinFamily.Need);

    /// <summary>Codes that nothing details further: what an intervention is coded with.</summary>
    public IEnumerable<SerafinConcept> Leaves => All.Where(c => IsLeaf(c.Code));

    /// <summary>The concept of a code; null when the nomenclature has none.</summary>
    public SerafinConcept? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Place of a code in the order of the nomenclature, from 0; after all others for an unknown code.</summary>
    public int PositionOf(string code) => All.TakeWhile(c => c.Code != code).Count();

    /// <summary>The concept above; null for a root or an unknown code.</summary>
    public SerafinConcept? Parent(string code) => Find(Find(code)?.ParentCode);

    /// <summary>The concepts just below, in order; empty for a leaf or an unknown code; the three roots for null.</summary>
    public IEnumerable<SerafinConcept> Children(string? code) => _byParent[code];

    /// <summary>True for a known code that has no child.</summary>
    public bool IsLeaf(string code) => _byCode.ContainsKey(code) && !_byParent.Contains(code);

    private static List<SerafinConcept> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        var concepts = new List<SerafinConcept>();
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(';', 3);
            concepts.Add(new SerafinConcept(cells[0], FamilyOf(cells[1]), cells[2]));
        }

        return concepts;
    }

    private static SerafinFamily FamilyOf(string word) => word switch
    {
        "besoin" => SerafinFamily.Need,
        "prestation_directe" => SerafinFamily.DirectPrestation,
        "prestation_indirecte" => SerafinFamily.IndirectPrestation,
        _ => throw new InvalidDataException($"Unknown SERAFIN-PH family « {word} »."),
    };
}
