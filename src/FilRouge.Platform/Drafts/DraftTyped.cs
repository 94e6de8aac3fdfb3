using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FilRouge.Platform.Drafts;

/// <summary>A name and what was typed for it.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Value">As it is posted.</param>
public sealed record DraftValue(string Name, string Value);

/// <summary>What a form says of itself when what is in it is to be kept.</summary>
/// <param name="Id">The draft.</param>
/// <param name="From">State that the window began from: « writer:rank », or empty.</param>
/// <param name="Writer">The window.</param>
/// <param name="Rank">Number of its save.</param>
/// <param name="Form">Which form of the page.</param>
/// <param name="Title">Title of the page.</param>
/// <param name="Values">What was typed; neither a file nor a password.</param>
public sealed record DraftTyped(Guid Id, string From, Guid Writer, int Rank, string Form, string Title, IReadOnlyList<DraftValue> Values)
{
    /// <summary>Parameter of an address: <see cref="Keep"/> or <see cref="Erase"/> when posted, the draft to take up when read.</summary>
    public const string Verb = "brouillon";

    /// <summary>Keeps what is in the form.</summary>
    public const string Keep = "garder";

    /// <summary>Throws the draft away.</summary>
    public const string Erase = "effacer";

    /// <summary>Prefix of the hidden fields.</summary>
    public const string Prefix = "brouillon.";

    /// <summary>Hidden field of the account that types.</summary>
    public const string AccountField = Prefix + "compte";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const int LongestForm = 500;
    private const int LongestTitle = 200;

    /// <summary>Names of the hidden fields.</summary>
    public static class Field
    {
        /// <summary>The draft.</summary>
        public const string Id = Prefix + "id";

        /// <summary>State begun from.</summary>
        public const string From = Prefix + "depuis";

        /// <summary>The window.</summary>
        public const string Writer = Prefix + "poste";

        /// <summary>Number of the save.</summary>
        public const string Rank = Prefix + "rang";

        /// <summary>Which form of the page.</summary>
        public const string Form = Prefix + "forme";

        /// <summary>Title of the page.</summary>
        public const string Title = Prefix + "titre";
    }

    /// <summary>Reads a posted form; null when it keeps no drafts.</summary>
    public static DraftTyped? Of(IFormCollection form)
    {
        if (!Guid.TryParse(form[Field.Id], out var id) || !Guid.TryParse(form[Field.Writer], out var writer))
        {
            return null;
        }

        var rank = int.TryParse(form[Field.Rank], out var number) && number >= 0 ? number : 0;
        var values = form.Where(f => IsKept(f.Key)).SelectMany(f => f.Value.Select(v => new DraftValue(f.Key, v ?? "")));
        return new DraftTyped(id, form[Field.From].ToString(), writer, rank, Cut(form[Field.Form].ToString(), LongestForm), Cut(form[Field.Title].ToString(), LongestTitle), [.. values]);
    }

    /// <summary>Which form of a page: its query in a stable order, without what is not its own, and its id.</summary>
    public static string FormOf(HttpRequest request, string? id)
    {
        var query = request.Query.Where(q => q.Key is not (Verb or "handler")).OrderBy(q => q.Key, StringComparer.Ordinal)
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
        return Cut(QueryString.Create(query).ToUriComponent() + (string.IsNullOrEmpty(id) ? "" : "#" + id), LongestForm);
    }

    /// <summary>The state before this one, « writer:rank », as two values; null when there is none.</summary>
    internal (Guid Writer, int Rank)? Before =>
        From.Split(':') is [var writer, var rank] && Guid.TryParse(writer, out var w) && int.TryParse(rank, out var r) ? (w, r) : null;

    internal string Json => JsonSerializer.Serialize(Values.Select(v => new[] { v.Name, v.Value }), Plain);

    internal static IReadOnlyList<DraftValue> Read(string json) =>
        json.Length == 0 ? [] : [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(v => new DraftValue(v[0], v[1]))];

    private static bool IsKept(string name) =>
        !name.StartsWith("__", StringComparison.Ordinal) && !name.StartsWith(Prefix, StringComparison.Ordinal) && !name.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
