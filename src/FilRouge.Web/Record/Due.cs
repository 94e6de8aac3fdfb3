using FilRouge.Domain.Common;

namespace FilRouge.Web.Record;

/// <summary>Something due in a record, computed: never typed, never ticked.</summary>
/// <param name="PersonId">In whose record.</param>
/// <param name="Person">The person's name in use.</param>
/// <param name="Sentence">What is to be done.</param>
/// <param name="On">By when; null when it has no day.</param>
/// <param name="Late">True when the day has passed.</param>
/// <param name="Why">The rule it comes from.</param>
/// <param name="Href">Where it is done, in one action.</param>
public sealed record Due(Guid PersonId, string Person, string Sentence, DateOnly? On, bool Late, string Why, string Href)
{
    /// <summary>« avant le 3 mars 2026 · DIPC, article D311 ».</summary>
    public string When => string.Join(" · ", new[] { On is { } day ? $"{(Late ? "depuis le" : "avant le")} {FrenchDate.Long(day)}" : null, Why.Length > 0 ? Why : null }.OfType<string>());
}
