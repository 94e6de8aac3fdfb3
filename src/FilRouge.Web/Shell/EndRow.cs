using FilRouge.Domain.Common;

namespace FilRouge.Web.Shell;

/// <summary>The small form that ends a dated row.</summary>
/// <param name="Handler">Page handler.</param>
/// <param name="Id">The row.</param>
/// <param name="Possible">False when it has ended or may not be ended.</param>
/// <param name="What">What is ended, for screen readers.</param>
public sealed record EndRow(string Handler, Guid Id, bool Possible, string What);

/// <summary>Periods in words.</summary>
public static class PeriodWords
{
    /// <summary>« depuis le 3 mars 2026 », « du 3 mars 2026 au 4 juin 2026 ».</summary>
    public static string Of(DateOnly from, DateOnly? to) =>
        to is { } end ? $"du {FrenchDate.Long(from)} au {FrenchDate.Long(end)}" : $"depuis le {FrenchDate.Long(from)}";
}
