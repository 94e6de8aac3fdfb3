using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>A SERAFIN-PH code of prestation (2.x or 3.x), the finest there is: annex of the nomenclature, coding rules.</summary>
[Fr("code de prestation SERAFIN-PH")]
public readonly record struct PrestationCode : ITextValue<PrestationCode>
{
    private readonly string? _text;

    private PrestationCode(string text) => _text = text;

    /// <summary>Dotted code: « 2.1.1.3 ».</summary>
    public string Text => _text ?? "";

    /// <summary>Official label; empty for a code that the nomenclature no longer has.</summary>
    public string Label => SerafinCatalogue.Ph2023.Find(Text)?.Label ?? "";

    /// <summary>True for 2.x: with the person, or for her plan.</summary>
    public bool Direct => Text.StartsWith("2.", StringComparison.Ordinal);

    /// <summary>True for what is suspended while no right is open: direct, save coordination (2.4), which goes on (rule E21).</summary>
    public bool NeedsOpenRight => Direct && !Text.StartsWith("2.4", StringComparison.Ordinal);

    /// <inheritdoc/>
    public static Parsed<PrestationCode> Parse(string? typed)
    {
        var code = typed?.Trim() ?? "";
        var serafin = SerafinCatalogue.Ph2023;
        return serafin.Find(code) switch
        {
            null => new(default, $"« {code} » n’est pas un code SERAFIN-PH : choisissez une prestation dans la liste (2.x ou 3.x)."),
            { Family: SerafinFamily.Need } => new(default, $"{code} est un besoin : une prestation porte un code qui commence par 2 ou 3."),
            _ when !serafin.IsLeaf(code) => new(default, $"Le code {code} est trop général : choisissez {string.Join(", ", serafin.Children(code).Select(c => c.Code))}."),
            var concept => new(new PrestationCode(concept.Code)),
        };
    }

    /// <inheritdoc/>
    public static PrestationCode FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
