using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>One line of the summary of errors.</summary>
/// <param name="Text">The question, then the French sentence that says what to do.</param>
/// <param name="FieldId">Id of the field to go to; null when the error is about the whole page.</param>
/// <param name="Source">The text the refusal rests on (article, circular); null when it is plain logic.</param>
public sealed record ErrorLine(string Text, string? FieldId, string? Source);

/// <summary>Gathers the errors of a page: those about the whole act first, then in the order of the fields on the page.</summary>
public static class ErrorSummary
{
    private const string Unreadable = "Cette réponse n’a pas pu être lue : écrivez-la autrement.";

    /// <summary>Adds a refusal to the page, with the text it rests on.</summary>
    /// <param name="state">State of the page.</param>
    /// <param name="field">Name of the input (« Input.BirthDate »); null or empty for the whole act.</param>
    /// <param name="sentence">French sentence that says what to do.</param>
    /// <param name="source">Article, circular or guide; null when it is plain logic.</param>
    public static void Refuse(this ModelStateDictionary state, string? field, string sentence, string? source = null)
    {
        state.AddModelError(field ?? "", sentence);
        if (state.TryGetValue(field ?? "", out var entry) && entry.Errors.Count > 0)
        {
            entry.Errors[^1] = new SourcedError(sentence, source);
        }
    }

    /// <summary>The lines to show.</summary>
    /// <param name="state">State of the page.</param>
    /// <param name="fields">The fields, in page order.</param>
    public static IReadOnlyList<ErrorLine> Lines(ModelStateDictionary state, IReadOnlyList<PageField> fields)
    {
        var lines = new List<(int Rank, ErrorLine Line)>();
        foreach (var (key, entry) in state)
        {
            var rank = Nearest(fields, key);
            lines.AddRange(entry.Errors.Select(e =>
                (rank, Line(e, rank < 0 ? null : fields[rank]))));
        }

        return [.. lines.OrderBy(l => l.Rank).Select(l => l.Line).Distinct()];
    }

    /// <summary>« Il y a 2 points à corriger ».</summary>
    public static string Title(int count) => count == 1 ? "Il y a 1 point à corriger" : $"Il y a {count} points à corriger";

    internal static string TextOf(ModelError error) => string.IsNullOrWhiteSpace(error.ErrorMessage) ? Unreadable : error.ErrorMessage;

    // Away from its field, a sentence such as « Cette réponse est à remplir. » needs the question before it.
    private static ErrorLine Line(ModelError error, PageField? field)
    {
        var (text, source) = (TextOf(error), (error as SourcedError)?.Source);
        var asked = field?.Label.TrimEnd() switch { null or "" => "", var label when label.EndsWith('?') => label + " ", var label => label + " : " };
        return new ErrorLine(asked + text, field?.Id, source);
    }

    // The field itself, or the one that stands for a whole collection: « Input.Days » for the key « Input.Days[1] ».
    private static int Nearest(IReadOnlyList<PageField> fields, string key)
    {
        var (best, length) = (-1, 0);
        for (var i = 0; i < fields.Count; i++)
        {
            var name = fields[i].Name;
            var holds = key.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (key.Length == name.Length || key[name.Length] is '.' or '[');
            if (holds && name.Length > length)
            {
                (best, length) = (i, name.Length);
            }
        }

        return best;
    }

    private sealed class SourcedError(string sentence, string? source) : ModelError(sentence)
    {
        public string? Source { get; } = source;
    }
}
