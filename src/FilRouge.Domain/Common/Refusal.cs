namespace FilRouge.Domain.Common;

/// <summary>Why an act is not possible now: said in one French sentence that tells what to do, with the text it rests on.</summary>
/// <param name="Code">Stable code, for tests and for the command line: « plan.unsigned ».</param>
/// <param name="Sentence">French sentence shown to the user.</param>
/// <param name="Source">Article, circular or guide; null when it is plain logic.</param>
/// <param name="Field">Name of the input the refusal is about; null when it is about the whole act.</param>
public sealed record Refusal(string Code, string Sentence, string? Source = null, string? Field = null);

/// <summary>Thrown by a verb that was called although its <c>WhyNot…</c> list is not empty: the caller skipped the guard.</summary>
public sealed class RuleBrokenException(IReadOnlyList<Refusal> refusals)
    : InvalidOperationException(string.Join(" ", refusals.Select(r => $"[{r.Code}] {r.Sentence}")))
{
    /// <summary>The refusals that were ignored.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <summary>Throws when the list holds a refusal.</summary>
    /// <exception cref="RuleBrokenException">The list is not empty.</exception>
    public static void ThrowIfAny(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new RuleBrokenException(refusals);
        }
    }
}

/// <summary>Result of reading a text as a value: the value, or the French sentence that says what to type; a doubt is not an error.</summary>
/// <param name="Value">The value; default when <paramref name="Error"/> is set.</param>
/// <param name="Error">French sentence; null when the text could be read.</param>
/// <param name="Warning">French sentence for a doubt (wrong check digit, repaired zero); the value stands.</param>
public readonly record struct Parsed<T>(T? Value, string? Error = null, string? Warning = null)
{
    /// <summary>True when the text could be read, possibly with a warning.</summary>
    public bool Ok => Error is null;
}
