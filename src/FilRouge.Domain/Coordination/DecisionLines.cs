using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>A decision as typed, and what was understood of it.</summary>
/// <param name="Typed">The line.</param>
/// <param name="Owner">Who does it; null when not understood.</param>
/// <param name="What">What is done; null when not understood.</param>
/// <param name="DueOn">By when; null when not understood.</param>
/// <param name="Problem">French sentence that says what to write; null when the line is a task.</param>
[Fr("décision de réunion")]
public sealed record DecisionLine(string Typed, TaskOwner? Owner = null, string? What = null, DateOnly? DueOn = null, string? Problem = null);

/// <summary>Reads decisions typed during a meeting, one a line: « Claire : appeler l’ESAT pour le 12/12 », « MDPH — répondre sur la dérogation — fin décembre ».
/// A day without its year is the next one.</summary>
[Fr("décisions de réunion")]
public static partial class DecisionLines
{
    private const string Example = "Écrivez par exemple « Claire : appeler l’ESAT pour le 12/12 ».";

    /// <summary>Reads the lines; empty ones are left out.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="meetingDay">Day from which days are counted.</param>
    /// <param name="people">Those invited: a first name is enough when one of them only has it.</param>
    /// <param name="me">Who types, for « moi ».</param>
    public static IReadOnlyList<DecisionLine> Read(string? typed, DateOnly meetingDay, IReadOnlyList<TaskOwner> people, TaskOwner me) =>
        [.. (typed ?? "").Split('\n').Select(l => Bullet().Replace(l.Trim(), "")).Where(l => l.Length > 0).Select(l => Line(l, meetingDay, people, me))];

    private static DecisionLine Line(string typed, DateOnly day, IReadOnlyList<TaskOwner> people, TaskOwner me)
    {
        if (Start().Match(typed) is not { Success: true } start)
        {
            return new(typed, Problem: $"il manque qui s’en charge, avant deux-points. {Example}");
        }

        var (who, rest) = (start.Groups["who"].Value.Trim(), typed[start.Length..].Trim());
        var (owner, doubt) = Owner(who, people, me);
        if (doubt is not null)
        {
            return new(typed, Problem: doubt);
        }

        var (what, due, problem) = Due(rest, day);
        return problem is not null ? new(typed, owner, what, null, problem)
            : what.Length == 0 ? new(typed, owner, null, due, $"il manque ce qu’il faut faire. {Example}")
            : due < day ? new(typed, owner, what, due, $"le {FrenchDate.Long(due!.Value)} précède la réunion : choisissez un jour à venir.")
            : what.Length > CareTask.MaxLength ? new(typed, owner, what, due, $"une décision tient en {CareTask.MaxLength} caractères ; mettez le détail dans la note.")
            : new(typed, owner, what, due);
    }

    /// <summary>The last words that say when: the latest « pour », « avant », « sous » … that a day follows, else what stands after a dash.</summary>
    internal static (string What, DateOnly? Due, string? Problem) Due(string rest, DateOnly day)
    {
        string? unread = null;
        foreach (Match mark in When().Matches(rest).Reverse())
        {
            var told = rest[mark.Groups["day"].Index..];
            var read = DueWords.Read(told, day);
            if (read.Ok)
            {
                return (Cleaned(rest[..mark.Index]), read.Value, read.Warning);
            }

            unread ??= HasDigit().IsMatch(told) ? $"la date « {told.Trim()} » n’a pas été comprise : {Lower(read.Error!)}" : null;
        }

        return (Cleaned(rest), null, unread ?? $"il manque pour quand. {Example}");
    }

    internal static (TaskOwner? Owner, string? Doubt) Owner(string who, IReadOnlyList<TaskOwner> people, TaskOwner me)
    {
        var words = TextFold.Words(who);
        if (words is ["moi"] or ["je"])
        {
            return (me, null);
        }

        var found = people.Where(p => words.Length > 0 && words.All(TextFold.Words(p.Name).Contains)).DistinctBy(p => TextFold.Fold(p.Name)).ToList();
        return found.Count switch
        {
            1 => (found[0], null),
            0 => (new TaskOwner(null, who), null),
            _ => (null, $"plusieurs invités répondent à « {who} » ({string.Join(", ", found.Select(p => p.Name))}) : écrivez aussi le nom."),
        };
    }

    internal static string Cleaned(string what) => what.Trim().TrimEnd('—', '–', '-', ',', ';', ':', '(').Trim();

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    [GeneratedRegex(@"^(?:[-•*·]|[0-9]{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<who>[^:—–]{1,80}?)\s*(?::|\s[—–-]\s|[—–])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    // « sous 15 jours » keeps its word, which DueWords reads; « pour le » and a dash are only marks.
    [GeneratedRegex(@"(?:^|[\s,(])(?:(?:pour|avant|au plus tard|d’ici|d'ici|jusqu’au|jusqu'au|dès)\s+(?<day>)|(?<day>)(?=(?:sous|dans|fin|demain)(?:\s|$)))|\s*[—–]\s*(?<day>)|\s-\s(?<day>)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex HasDigit();
}
