namespace FilRouge.Domain.Common;

/// <summary>Collects what could not be read in a form or a row, so that everything wrong is said at once.</summary>
public sealed class Readings
{
    private readonly List<Refusal> _refusals = [];
    private readonly List<Refusal> _warnings = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Doubts: the values stand.</summary>
    public IReadOnlyList<Refusal> Warnings => _warnings;

    /// <summary>Keeps the value, or its refusal under the name of the field.</summary>
    public T? Take<T>(string field, Parsed<T> parsed)
    {
        if (parsed.Error is not null)
        {
            _refusals.Add(new Refusal("input." + field, parsed.Error, Field: field));
        }
        else if (parsed.Warning is not null)
        {
            _warnings.Add(new Refusal("doubt." + field, parsed.Warning, Field: field));
        }

        return parsed.Value;
    }

    /// <summary>Reads a text value that may be left empty.</summary>
    public T? Optional<T>(string field, string? typed)
        where T : struct, ITextValue<T> =>
        string.IsNullOrWhiteSpace(typed) ? null : Take(field, T.Parse(typed)) is var value && _refusals.All(r => r.Field != field) ? value : null;

    /// <summary>Reads a text that may be empty, cleaned of what pasting brings; null when empty.</summary>
    public string? Text(string field, string? typed, int maxLength = 20_000) =>
        Take(field, CleanText.Block(typed, maxLength)) is { Length: > 0 } text ? text : null;

    /// <summary>Reads a text that must be there.</summary>
    public string Required(string field, string? typed, string sentence, int maxLength = 20_000)
    {
        if (Text(field, typed, maxLength) is { } text)
        {
            return text;
        }

        if (_refusals.All(r => r.Field != field))
        {
            Add(new Refusal("missing." + field, sentence, Field: field));
        }

        return "";
    }

    /// <summary>Adds a refusal.</summary>
    public void Add(Refusal refusal) => _refusals.Add(refusal);

    /// <summary>Adds refusals.</summary>
    public void Add(IEnumerable<Refusal> refusals) => _refusals.AddRange(refusals);
}
