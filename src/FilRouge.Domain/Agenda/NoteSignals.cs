using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Agenda;

/// <summary>What a note may call for. It is proposed, never done.</summary>
[Fr("acte proposé d’après une note")]
public enum ProposedAct
{
    /// <summary>A task.</summary>
    [Fr("ajouter une tâche")] Task,

    /// <summary>An exchange marked important, which those who follow the person see.</summary>
    [Fr("alerter ceux qui suivent la personne")] Alert,

    /// <summary>A need of the assessment.</summary>
    [Fr("ajouter un besoin")] Need,

    /// <summary>Where the person lives.</summary>
    [Fr("changer le lieu de vie")] Home,

    /// <summary>Her school.</summary>
    [Fr("changer la scolarité")] School,
}

/// <summary>Something heard in a note.</summary>
/// <param name="Signal">Its code in the list.</param>
/// <param name="Act">What it may call for.</param>
/// <param name="Proposal">French sentence, also the text of the form; it never repeats the note.</param>
/// <param name="Heard">The words of the note.</param>
[Fr("signal lu dans une note")]
public sealed record NoteSignal(string Signal, ProposedAct Act, string Proposal, string Heard);

/// <summary>Words read in the free text of a session (list: data/signaux_note.csv). A word that is denied just before is not one.</summary>
[Fr("signaux lus dans une note")]
public static partial class NoteSignals
{
    private static readonly FrozenDictionary<string, ProposedAct> Acts = new Dictionary<string, ProposedAct>
    {
        ["tache"] = ProposedAct.Task,
        ["alerte"] = ProposedAct.Alert,
        ["besoin"] = ProposedAct.Need,
        ["lieu"] = ProposedAct.Home,
        ["scolarite"] = ProposedAct.School,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Denials = new[] { "pas", "aucun", "aucune", "sans", "jamais", "ni" }.ToFrozenSet();

    private static readonly Lazy<IReadOnlyList<Row>> List = new(() =>
        [.. CsvList.Embedded("Agenda.signaux_note.csv").Select(r => new Row(r["signal"], Acts[r["acte"]], r["proposition"], [.. r["mots"].Split('|').Select(m => m.Split(' '))]))]);

    private sealed record Row(string Signal, ProposedAct Act, string Proposal, string[][] Expressions);

    /// <summary>What is heard in a note, each proposal once, in the order of the list.</summary>
    public static IReadOnlyList<NoteSignal> Read(string? note)
    {
        var clauses = Clause().Split(note ?? "").Select(c => Word().Matches(c).Select(m => (Raw: m.Value, Folded: TextFold.Fold(m.Value))).ToArray()).Where(c => c.Length > 0).ToList();
        return [.. List.Value.Select(row => (Row: row, Heard: clauses.Select(c => Heard(row, c)).FirstOrDefault(h => h is not null)))
            .Where(f => f.Heard is not null).Select(f => new NoteSignal(f.Row.Signal, f.Row.Act, f.Row.Proposal, f.Heard!))];
    }

    private static string? Heard(Row row, (string Raw, string Folded)[] words)
    {
        foreach (var expression in row.Expressions)
        {
            for (var at = 0; at + expression.Length <= words.Length; at++)
            {
                if (Enumerable.Range(0, expression.Length).All(i => Fits(words[at + i].Folded, expression[i])) && !Denied(words, at))
                {
                    return string.Join(' ', words[at..(at + expression.Length)].Select(w => w.Raw));
                }
            }
        }

        return null;
    }

    private static bool Fits(string word, string pattern) => pattern[^1] == '*' ? word.StartsWith(pattern[..^1], StringComparison.Ordinal) : word == pattern;

    /// <summary>« pas d’absence », « sans aucun refus », « n’est plus violent »; « de plus en plus » denies nothing.</summary>
    private static bool Denied((string Raw, string Folded)[] words, int at)
    {
        var before = words[Math.Max(0, at - 2)..at].Select(w => w.Folded).ToList();
        var more = before.Contains("plus") && words[Math.Max(0, at - 5)..at].Any(w => w.Folded is "n" or "ne");
        return before.Any(Denials.Contains) || more;
    }

    [GeneratedRegex(@"[.;:,!?\n()]|\bmais\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
