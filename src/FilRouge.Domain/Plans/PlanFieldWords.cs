using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.Plans;

// A field of a row: what is compared, and how a reader sees it. A goal served is compared by its line: rewording the goal does not change the prestation.
internal sealed record FieldFact(PlanField Field, object? Value, string Words)
{
    public static FieldFact Text(PlanField field, string text) => new(field, text, text.Length == 0 ? "rien n’est écrit" : text);

    public static FieldFact Day(PlanField field, DateOnly day) => new(field, day, FrenchDate.Long(day));

    public static FieldFact Member(PlanField field, Enum value) => new(field, value, value.Fr());
}

// The rows of a plan version in French words, field by field, in the order of PlanField.
internal static class PlanFieldWords
{
    public static IReadOnlyList<FieldFact> Of(Expectation e) =>
        [FieldFact.Member(PlanField.Author, e.Author), FieldFact.Text(PlanField.Words, e.Words)];

    public static IReadOnlyList<FieldFact> Of(Goal g, PlanVersion version) =>
    [
        FieldFact.Text(PlanField.Wording, g.Wording),
        Needs(g),
        new(PlanField.Expectation, g.ExpectationId, version.Expectations.FirstOrDefault(e => e.LineId == g.ExpectationId)?.Words ?? "aucune"),
        FieldFact.Text(PlanField.Indicator, g.Indicator),
        FieldFact.Member(PlanField.Baseline, g.Baseline),
        FieldFact.Day(PlanField.DueOn, g.DueOn),
        new(PlanField.Opinion, (g.Opinion, g.PersonOpinion), Opinion(g)),
    ];

    // The days compared may be those that the next version carries on, not those written.
    public static IReadOnlyList<FieldFact> Of(PlannedPrestation p, PlanVersion version, (DateOnly From, DateOnly To) compared) =>
    [
        new(PlanField.Goal, p.GoalId, version.Goals.FirstOrDefault(g => g.LineId == p.GoalId)?.Wording ?? "aucun"),
        new(PlanField.Code, p.SerafinCode, $"{p.SerafinCode.Label} ({p.SerafinCode})"),
        new(PlanField.Profession, p.ProfessionCode, Profession(p)),
        FieldFact.Member(PlanField.Modality, p.Modality),
        FieldFact.Member(PlanField.Place, p.Place),
        new(PlanField.Frequency, p.Frequency, p.Frequency.ToString()),
        new(PlanField.Duration, p.DurationMinutes, new Minutes(p.DurationMinutes).Display),
        new(PlanField.Wished, p.Wished, p.Wished.Length == 0 ? "aucun" : string.Join(" ; ", SlotsInWords.Display(p.WishedTimes))),
        FieldFact.Day(PlanField.From, p.From) with { Value = compared.From },
        FieldFact.Day(PlanField.To, p.To) with { Value = compared.To },
        new(PlanField.Payer, p.Payer, p.Payer?.Fr() ?? "à préciser"),
    ];

    public static IReadOnlyList<FieldFact> DatesOf(PlanVersion version) =>
        [FieldFact.Day(PlanField.From, version.StartsOn), FieldFact.Day(PlanField.To, version.EndsOn)];

    public static IReadOnlyList<FieldFact> AnnexesOf(PlanVersion version) =>
    [
        FieldFact.Text(PlanField.CrisisPlan, version.CrisisPlan),
        FieldFact.Text(PlanField.CrisisSigns, version.CrisisSigns),
        FieldFact.Text(PlanField.CrisisAvoid, version.CrisisAvoid),
        FieldFact.Text(PlanField.CrisisCalls, version.CrisisCalls.Replace("\n", ", puis ")),
        FieldFact.Text(PlanField.ClosurePlan, version.ClosurePlan),
        FieldFact.Text(PlanField.Relays, string.Join(" ; ", version.Relays.OrderBy(r => r.From).ThenBy(r => r.LineId)
            .Select(r => $"{r.Label}, du {FrenchDate.Long(r.From)} au {FrenchDate.Long(r.To)} : {r.Who}{(r.Contact.Length > 0 ? $" ({r.Contact})" : "")}{(r.What.Length > 0 ? $", {r.What}" : "")}"))),
    ];

    public static string InShort(PlannedPrestation p) => $"{Profession(p)}, {p.Frequency}, {new Minutes(p.DurationMinutes).Display} à chaque fois";

    public static IReadOnlyList<FieldChange> Differences(IReadOnlyList<FieldFact> before, IReadOnlyList<FieldFact> after) =>
        [.. before.Zip(after).Where(f => !Equals(f.First.Value, f.Second.Value)).Select(f => new FieldChange(f.First.Field, f.First.Words, f.Second.Words))];

    private static string Profession(PlannedPrestation p) => Professions.Find(p.ProfessionCode)?.Label ?? p.ProfessionCode;

    private static FieldFact Needs(Goal g)
    {
        var needs = g.Needs.OrderBy(n => SerafinCatalogue.Ph2023.PositionOf(n.Text)).ThenBy(n => n.Text, StringComparer.Ordinal).ToList();
        return new(PlanField.Needs, string.Join(' ', needs), needs.Count == 0 ? "aucun" : string.Join(" ; ", needs.Select(n => $"{n.Label} ({n})")));
    }

    private static string Opinion(Goal g) => g.Opinion switch
    {
        OpinionStatus.Awaited => g.Opinion.Fr(),
        OpinionStatus.Expressed => $"« {g.PersonOpinion} »",
        _ => $"{g.Opinion.Fr()} : {g.PersonOpinion}",
    };
}
