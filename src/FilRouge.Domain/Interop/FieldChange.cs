using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>What a row writes of one field.</summary>
/// <param name="What">Name of the field, in French.</param>
/// <param name="Before">What is on record; empty when nothing is.</param>
/// <param name="After">What the file says.</param>
[Fr("changement d’un champ")]
public sealed record FieldChange(string What, string Before, string After)
{
    /// <inheritdoc/>
    public override string ToString() => Before.Length == 0 ? $"{What} : {After}" : $"{What} : {Before} → {After}";
}
