using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Interop;

/// <summary>The decisions of the CDAPH that a row adds to a person.</summary>
/// <param name="Added">Decisions to add to the store.</param>
/// <param name="Changes">What is added, in French.</param>
/// <param name="Problems">What was not taken, and why: the row is imported all the same.</param>
/// <param name="Known">The chain with what was added.</param>
public sealed record ImportDecisions(IReadOnlyList<CdaphDecision> Added, IReadOnlyList<FieldChange> Changes, IReadOnlyList<CellProblem> Problems, RightsChain Known)
{
    /// <summary>Records what the person does not have yet; a decision already on record is left as it is, one that contradicts another is not taken.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">The columns, to say where a problem is.</param>
    /// <param name="personId">The person.</param>
    /// <param name="known">What she or he has.</param>
    /// <param name="commune">INSEE code of where she or he lives; null while unknown.</param>
    /// <param name="today">The day.</param>
    /// <param name="nowUtc">The instant.</param>
    public static ImportDecisions Of(ImportedPerson row, SheetLayout layout, Guid personId, RightsChain known, string? commune, DateOnly today, DateTime nowUtc)
    {
        var (added, changes, problems) = (new List<CdaphDecision>(), new List<FieldChange>(), new List<CellProblem>());
        var current = commune is null ? null : Communes.Find(commune)?.Departement;
        foreach (var told in row.Decisions.OrderBy(d => d.Opens))
        {
            if (known.Decisions.Any(d => d.RightCode == told.RightCode && d.Opens == told.Opens && (told.Ends is null || d.Ends == told.Ends)))
            {
                continue;
            }

            var mdph = told.Mdph ?? current ?? "";
            var terms = new DecisionTerms(personId, told.RightCode, mdph, told.DecidedOn, told.Opens, told.Ends, DecisionNumber: told.Number);
            if (CdaphDecision.WhyNotRecord(terms, known, today) is { Count: > 0 } refusals)
            {
                problems.Add(Said(row, layout, told, $"{told.Display} : cette décision n’a pas été reprise. {string.Join(" ", refusals.Select(r => r.Sentence))}"));
                continue;
            }

            var decision = CdaphDecision.Record(terms, known, current ?? mdph, today, nowUtc);
            known = RightsChain.Of([.. known.Decisions, decision]);
            added.Add(decision);
            changes.Add(new("décision de la CDAPH", "", told.Display));
        }

        return new(added, changes, problems, known);
    }

    private static CellProblem Said(ImportedPerson row, SheetLayout layout, ImportedDecision told, string sentence) =>
        layout.ColumnOf(new(PersonField.RightType, told.Place)) is { } column
            ? CellProblem.At(row.Row, column, Referrals.RightTypes.Find(told.RightCode)!.Short, sentence, ProblemLevel.Warning)
            : CellProblem.OfRow(row.Row, sentence, ProblemLevel.Warning);
}
