using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>Two versions of a plan side by side. Lines are matched by <see cref="PlanRow.LineId"/> and given in the order in which they were first written,
/// removed ones at their place. The search of professionals is not content: it shows in <see cref="Covered"/> only.</summary>
/// <param name="Before">The version of the lower number.</param>
/// <param name="After">The version of the higher number.</param>
/// <param name="Dates">First and last day of the version, those that differ.</param>
/// <param name="Expectations">Expectations of either version.</param>
/// <param name="Goals">Goals of either version.</param>
/// <param name="Prestations">Planned prestations of either version.</param>
/// <param name="Annexes">What to do in a crisis and during closures, those that differ.</param>
/// <param name="Planned">Minutes per week, in the fullest week of each version: prestations that follow one another are not added up.</param>
/// <param name="Covered">Of these, on the same days, those that a professional has fully accepted.</param>
[Fr("comparaison de deux versions du projet")]
public sealed record PlanComparison(
    PlanVersion Before,
    PlanVersion After,
    IReadOnlyList<FieldChange> Dates,
    IReadOnlyList<LineComparison> Expectations,
    IReadOnlyList<LineComparison> Goals,
    IReadOnlyList<LineComparison> Prestations,
    IReadOnlyList<FieldChange> Annexes,
    VolumeChange Planned,
    VolumeChange Covered)
{
    /// <summary>Compares two versions, given in any order; their content must be loaded. Days of a prestation that only follow the dates of the newer
    /// version, as <see cref="Plan.Amend"/> fits them, are not a change.</summary>
    /// <exception cref="ArgumentException">The versions are not of one plan.</exception>
    public static PlanComparison Of(PlanVersion one, PlanVersion other)
    {
        if (one.PlanId != other.PlanId)
        {
            throw new ArgumentException("The versions are not of one plan.", nameof(other));
        }

        var (before, after) = one.Number <= other.Number ? (one, other) : (other, one);
        var (volumeBefore, volumeAfter) = (FullestWeek(before), FullestWeek(after));
        return new PlanComparison(
            before,
            after,
            PlanFieldWords.Differences(PlanFieldWords.DatesOf(before), PlanFieldWords.DatesOf(after)),
            Lines(before.Expectations, after.Expectations, e => e.Words, (b, a) => (PlanFieldWords.Of(b), PlanFieldWords.Of(a))),
            Lines(before.Goals, after.Goals, g => g.Wording, (b, a) => (PlanFieldWords.Of(b, before), PlanFieldWords.Of(a, after))),
            Lines(before.Prestations, after.Prestations, PlanFieldWords.InShort,
                (b, a) => (PlanFieldWords.Of(b, before, after.CarriedDays(b, before)), PlanFieldWords.Of(a, after, (a.From, a.To)))),
            PlanFieldWords.Differences(PlanFieldWords.AnnexesOf(before), PlanFieldWords.AnnexesOf(after)),
            new VolumeChange(volumeBefore.Planned, volumeAfter.Planned),
            new VolumeChange(volumeBefore.Covered, volumeAfter.Covered));
    }

    /// <summary>One French sentence: « 2 objectifs ajoutés, 1 prestation modifiée, volume hebdomadaire de 3 h 30 à 4 h 15. »; « Aucun changement. » when there is none.
    /// A first day that differs is left out: a newer version always begins later.</summary>
    public string Summary
    {
        get
        {
            List<string> parts =
            [
                .. Counted(Expectations, "attente", "e"), .. Counted(Goals, "objectif", ""), .. Counted(Prestations, "prestation", "e"),
                .. Annexes.Select(a => a.Field is PlanField.ClosurePlan or PlanField.Relays ? PlanField.ClosurePlan : PlanField.CrisisPlan).Distinct().Select(f => $"{f.Fr()} modifiées"),
            ];
            if (After.EndsOn != Before.EndsOn)
            {
                parts.Add($"fin du projet {(After.EndsOn > Before.EndsOn ? "reportée" : "avancée")} au {FrenchDate.Long(After.EndsOn)}");
            }

            if (Planned.Before != Planned.After)
            {
                parts.Add($"volume hebdomadaire de {Planned.Before} à {Planned.After}");
            }

            var sentence = parts.Count == 0 ? "aucun changement" : string.Join(", ", parts);
            return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
        }
    }

    private static IReadOnlyList<LineComparison> Lines<TRow>(
        IReadOnlyList<TRow> before, IReadOnlyList<TRow> after, Func<TRow, string> words, Func<TRow, TRow, (IReadOnlyList<FieldFact> Before, IReadOnlyList<FieldFact> After)> facts)
        where TRow : PlanRow
    {
        var (olds, news) = (before.ToDictionary(r => r.LineId), after.ToDictionary(r => r.LineId));
        return [.. olds.Keys.Union(news.Keys).Order().Select(line => (Line: line, Old: olds.GetValueOrDefault(line), New: news.GetValueOrDefault(line)) switch
        {
            (_, null, { } added) => new LineComparison(line, LineChange.Added, words(added), []),
            (_, { } removed, null) => new LineComparison(line, LineChange.Removed, words(removed), []),
            var (_, old, kept) => Kept(line, words(kept!), facts(old!, kept!)),
        })];
    }

    private static LineComparison Kept(Guid line, string words, (IReadOnlyList<FieldFact> Before, IReadOnlyList<FieldFact> After) facts)
    {
        var fields = PlanFieldWords.Differences(facts.Before, facts.After);
        return new LineComparison(line, fields.Count == 0 ? LineChange.Unchanged : LineChange.Changed, words, fields);
    }

    private static (Minutes Planned, Minutes Covered) FullestWeek(PlanVersion version)
    {
        // The volume only rises on a first day: the fullest week begins on one of them, the earliest when several are as full.
        var day = version.Prestations.Select(p => p.From).DefaultIfEmpty(version.StartsOn).Order().MaxBy(version.WeeklyMinutesOn);
        return (new Minutes((int)version.WeeklyMinutesOn(day)), new Minutes((int)version.CoveredWeeklyMinutesOn(day)));
    }

    private static IEnumerable<string> Counted(IReadOnlyList<LineComparison> lines, string noun, string feminine) =>
        new[] { (LineChange.Added, "ajouté"), (LineChange.Changed, "modifié"), (LineChange.Removed, "retiré") }
            .Select(c => (Count: lines.Count(l => l.Change == c.Item1), Verb: c.Item2)).Where(c => c.Count > 0)
            .Select(c => $"{c.Count} {noun}{(c.Count > 1 ? "s" : "")} {c.Verb}{feminine}{(c.Count > 1 ? "s" : "")}");
}
