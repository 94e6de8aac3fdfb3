using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>A SERAFIN-PH code of need, from 1.1 downwards; an upper level is allowed because a first assessment may not tell more.</summary>
[Fr("code de besoin SERAFIN-PH")]
public readonly record struct NeedCode : ITextValue<NeedCode>
{
    private readonly string? _text;

    private NeedCode(string text) => _text = text;

    /// <summary>Dotted code: « 1.2.1.3 ».</summary>
    public string Text => _text ?? "";

    /// <summary>Official label; empty for a code that the nomenclature no longer has.</summary>
    public string Label => SerafinCatalogue.Ph2023.Find(Text)?.Label ?? "";

    /// <inheritdoc/>
    public static Parsed<NeedCode> Parse(string? typed)
    {
        var code = typed?.Trim() ?? "";
        return SerafinCatalogue.Ph2023.Find(code) switch
        {
            null => new(default, $"« {code} » n’est pas un code SERAFIN-PH : choisissez un besoin dans la liste (1.1 à 1.3.5.1)."),
            { Family: not SerafinFamily.Need } => new(default, $"{code} est une prestation : un besoin porte un code qui commence par 1."),
            { Level: 1 } => new(default, "Précisez le besoin : santé (1.1), autonomie (1.2) ou participation sociale (1.3), ou plus finement."),
            var concept => new(new NeedCode(concept.Code)),
        };
    }

    /// <inheritdoc/>
    public static NeedCode FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
