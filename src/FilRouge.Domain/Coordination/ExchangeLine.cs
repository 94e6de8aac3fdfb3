using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>An exchange typed as one line, and what was understood of it.</summary>
/// <param name="Kind">How people spoke; a call when the line does not say.</param>
/// <param name="With">With whom; empty when not understood.</param>
/// <param name="Text">What was said; empty when not understood.</param>
[Fr("échange noté en une ligne")]
public sealed record ExchangeLine(ExchangeKind Kind, string With, string Text)
{
    /// <summary>About what; null when the line does not say.</summary>
    public ExchangeScope? Scope { get; init; }

    /// <summary>Marked « #important ».</summary>
    public bool Important { get; init; }

    /// <summary>The next step; empty when there is none.</summary>
    public string Next { get; init; } = "";

    /// <summary>Who takes the next step; null when there is none.</summary>
    public TaskOwner? Owner { get; init; }

    /// <summary>By when; null when there is no next step.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True when the line told no day: the next working day was taken.</summary>
    public bool DueAssumed { get; init; }

    /// <summary>French sentence that says what to write; null when the line can be noted.</summary>
    public string? Problem { get; init; }
}

/// <summary>Reads an exchange typed as one line: « Mme Bardet : dort mal depuis lundi → rappeler mardi », « courriel MDPH : dossier complet #santé ».
/// Before the colon, how and with whom; after an arrow (→, ->, &gt;), the next step, its owner before another colon and its day at the end.</summary>
[Fr("échanges notés en une ligne")]
public static partial class ExchangeLines
{
    private const string Example = "Écrivez par exemple « Mme Bardet : dort mal depuis lundi → rappeler mardi ».";

    private static readonly Dictionary<string, ExchangeKind> Kinds = new()
    {
        ["appel"] = ExchangeKind.Call,
        ["tel"] = ExchangeKind.Call,
        ["telephone"] = ExchangeKind.Call,
        ["courrier"] = ExchangeKind.Mail,
        ["courriel"] = ExchangeKind.Mail,
        ["mail"] = ExchangeKind.Mail,
        ["mel"] = ExchangeKind.Mail,
        ["lettre"] = ExchangeKind.Mail,
        ["visite"] = ExchangeKind.Visit,
        ["vad"] = ExchangeKind.Visit,
        ["rencontre"] = ExchangeKind.Visit,
        ["message"] = ExchangeKind.Message,
        ["sms"] = ExchangeKind.Message,
        ["texto"] = ExchangeKind.Message,
    };

    private static readonly Dictionary<string, ExchangeScope> Scopes = new()
    {
        ["accompagnement"] = ExchangeScope.Support,
        ["ecole"] = ExchangeScope.School,
        ["scolarite"] = ExchangeScope.School,
        ["sante"] = ExchangeScope.Health,
        ["confidence"] = ExchangeScope.Confided,
    };

    private static readonly string[] Small = ["de", "d", "du", "des", "avec", "a", "au", "par", "chez", "m", "mr", "mme", "mlle", "madame", "monsieur", "dr", "docteur", "sa", "son", "la", "le", "l"];

    /// <summary>Reads a line.</summary>
    /// <param name="typed">The line.</param>
    /// <param name="today">Day from which days are counted.</param>
    /// <param name="people">The circle of the person, with what each is to her: the beginning of a name, or « mère », is enough when one of them only has it.</param>
    /// <param name="me">Who types: owner of the next step when no other is told.</param>
    public static ExchangeLine Read(string? typed, DateOnly today, IReadOnlyList<Invitee> people, TaskOwner me)
    {
        var (marks, line) = Marks(typed ?? "");
        var parts = Arrow().Split(line, 2);
        var start = Start().Match(parts[0]);
        var (kind, who) = How(start.Groups["who"].Value);
        var (with, doubt) = With(who, people);
        var said = parts[0][(start.Success ? start.Length : 0)..].Trim();
        var read = new ExchangeLine(kind, with, said)
        {
            Scope = marks.Select(m => Scopes.TryGetValue(m, out var scope) ? scope : (ExchangeScope?)null).FirstOrDefault(s => s is not null),
            Important = marks.Contains("important"),
        };
        var unknown = marks.FirstOrDefault(m => m != "important" && !Scopes.ContainsKey(m));
        read = parts.Length < 2 || parts[1].Trim().Length == 0 ? read : Next(read, parts[1].Trim(), today, people, me);
        return unknown is not null ? read with { Problem = $"« #{unknown} » n’est pas connu : écrivez #santé, #scolarité, #confidence ou #important." }
            : doubt is not null ? read with { Problem = doubt }
            : with.Length == 0 ? read with { Problem = $"Il manque avec qui, avant deux-points. {Example}" }
            : said.Length == 0 ? read with { Problem = $"Il manque ce qui a été dit, après deux-points. {Example}" }
            : read;
    }

    private static ExchangeLine Next(ExchangeLine read, string rest, DateOnly today, IReadOnlyList<Invitee> people, TaskOwner me)
    {
        var owner = Start().Match(rest);
        var (who, doubt) = owner.Success ? DecisionLines.Owner(owner.Groups["who"].Value.Trim(), [.. people.Select(p => new TaskOwner(p.AccountId, p.Name))], me) : (me, null);
        rest = owner.Success ? rest[owner.Length..].Trim() : rest;
        // « pour le 12/12 », « avant vendredi »; else a day said by the last words alone.
        var (what, due, problem) = DecisionLines.Due(rest, today);
        if (due is null)
        {
            (what, due) = DueWords.AtEnd(rest, today);
        }

        // A date with digits that cannot be read is an error; a line without any day is for the next working day, and the screen says so.
        var unread = due is null && rest.Any(char.IsAsciiDigit) && problem!.StartsWith("la date", StringComparison.Ordinal);
        return read with
        {
            Next = DecisionLines.Cleaned(what),
            Owner = who,
            DueOn = due ?? (unread ? null : WorkingDays.OnOrAfter(today.AddDays(1))),
            DueAssumed = due is null && !unread,
            Problem = doubt
                ?? (unread ? $"La suite n’a pas de jour : {problem}"
                : due < today ? $"Le {FrenchDate.Long(due!.Value)} est déjà passé : choisissez pour la suite un jour à venir."
                : DecisionLines.Cleaned(what).Length == 0 ? $"Il manque ce qu’il faut faire, après la flèche. {Example}" : null),
        };
    }

    private static (IReadOnlyList<string> Found, string Line) Marks(string typed) =>
        ([.. Mark().Matches(typed).Select(m => TextFold.Fold(m.Groups["word"].Value))], Mark().Replace(typed, " ").ReplaceLineEndings(" ").Trim());

    private static (ExchangeKind Kind, string Who) How(string start)
    {
        var words = start.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Kinds.TryGetValue(TextFold.Fold(words[0]), out var kind) ? (kind, words.Length > 1 ? words[1].Trim() : "") : (ExchangeKind.Call, start.Trim());
    }

    /// <summary>Somebody of the circle by her name, by what she is to the person, or by the beginning of either; else what was typed.</summary>
    private static (string With, string? Doubt) With(string who, IReadOnlyList<Invitee> people)
    {
        var words = TextFold.Words(who).Except(Small).ToArray();
        if (words.Length == 0)
        {
            return ("", null);
        }

        Func<Invitee, bool>[] ways =
        [
            p => words.All(TextFold.Words(p.Name).Contains),
            p => words.All(TextFold.Words(p.Function).Contains),
            p => words.All(w => w.Length > 1 && TextFold.Words($"{p.Name} {p.Function}").Any(n => n.StartsWith(w, StringComparison.Ordinal))),
        ];
        var found = ways.Select(way => people.Where(way).ToList()).FirstOrDefault(f => f.Count > 0) ?? [];
        return found.Count switch
        {
            0 => (Leading().Replace(who, ""), null),
            1 => (found[0].Name, null),
            _ => (who, $"Plusieurs personnes répondent à « {who} » ({string.Join(", ", found.Select(p => p.Name))}) : écrivez le nom en entier."),
        };
    }

    [GeneratedRegex(@"(?:^|\s)#(?<word>\p{L}[\p{L}\p{M}]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*(?:→|⇒|->|=>|\s>{1,2}\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^(?<who>[^:]{0,80}?)\s*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:avec|de|du|d[’']|à|au|par|chez)\s*(?=[\s\p{Lu}])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
