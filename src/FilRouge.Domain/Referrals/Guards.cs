using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Checks that several aggregates of the module make in the same words.</summary>
internal static class Guards
{
    /// <summary>An instant handed over in local time would shift every deadline: it is a mistake of the caller, not of the user.</summary>
    internal static DateTime MustBeUtc(this DateTime instant) =>
        instant.Kind == DateTimeKind.Utc ? instant : throw new ArgumentException("An instant must be UTC.", nameof(instant));

    internal static IEnumerable<Refusal> Required(string? text, string code, string sentence, string field, string? source = null)
    {
        if (Trimmed(text) is null)
        {
            yield return new Refusal(code, sentence, source, field);
        }
    }

    internal static IEnumerable<Refusal> NotInFuture(DateOnly day, DateOnly today, string field)
    {
        if (day > today)
        {
            yield return new Refusal("date.future", $"Le {FrenchDate.Long(day)} n’est pas encore venu : écrivez la date du jour ou une date passée.", null, field);
        }
    }

    internal static IEnumerable<Refusal> NotBefore(DateOnly day, DateOnly? earliest, string what, string field)
    {
        if (day < earliest)
        {
            yield return new Refusal("date.before", $"Le {FrenchDate.Long(day)} est avant {what} ({FrenchDate.Long(earliest.Value)}) : corrigez la date.", null, field);
        }
    }

    /// <summary>The text without what pasting brings (rule E66); null when nothing of it can be seen.</summary>
    internal static string? Trimmed(string? text) => CleanText.Block(text, int.MaxValue).Value is { Length: > 0 } seen ? seen : null;
}
