using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>What a prestation became since the last review.</summary>
/// <param name="Label">« Psychologue, 1 par semaine ».</param>
/// <param name="Planned">Times that the agenda foresaw, cancelled ones included, mistakes not.</param>
/// <param name="Done">Times that took place.</param>
/// <param name="Missed">Times cancelled, by motive in French, the most frequent first.</param>
[Fr("prestation depuis le dernier bilan")]
public sealed record PrestationSince(string Label, int Planned, int Done, IReadOnlyList<(string Motive, int Count)> Missed)
{
    /// <summary>« 12 prévues, 9 réalisées, 3 manquées (personne malade 2, météo 1) ».</summary>
    public string Words
    {
        get
        {
            var missed = Missed.Sum(m => m.Count);
            var why = missed == 0 ? "" : $", {missed} manquée{(missed > 1 ? "s" : "")} ({string.Join(", ", Missed.Select(m => $"{m.Motive} {m.Count}"))})";
            return Planned == 0 ? "rien n’a été prévu à l’agenda" : $"{Planned} prévue{(Planned > 1 ? "s" : "")}, {Done} réalisée{(Done > 1 ? "s" : "")}{why}";
        }
    }
}

/// <summary>Where a goal stands.</summary>
/// <param name="Wording">The goal.</param>
/// <param name="Standing">« au dernier bilan : 0, comme attendu » or « pas encore coté ».</param>
[Fr("objectif avant le bilan")]
public sealed record GoalSince(string Wording, string Standing);

/// <summary>Something the person said since.</summary>
/// <param name="On">Day.</param>
/// <param name="Words">Her words.</param>
/// <param name="How">How they were collected.</param>
[Fr("parole depuis le dernier bilan")]
public sealed record WordsSince(DateOnly On, string Words, string How);

/// <summary>What the data say before a review: the coordinator edits it, the person and the team discuss it.</summary>
/// <param name="Since">First day counted: the last review, else the first signature.</param>
/// <param name="Until">Last day counted.</param>
/// <param name="Prestations">Lines of the plan in force.</param>
/// <param name="Goals">Its goals.</param>
/// <param name="Words">What the person said.</param>
/// <param name="Uncovered">Prestations that nobody delivers, needs that nothing answers.</param>
/// <param name="Rights">Where rights stand; empty when the reader may not see them.</param>
[Fr("préparation du bilan")]
public sealed record ReviewDraft(
    DateOnly Since, DateOnly Until, IReadOnlyList<PrestationSince> Prestations, IReadOnlyList<GoalSince> Goals, IReadOnlyList<WordsSince> Words, IReadOnlyList<string> Uncovered, string Rights)
{
    /// <summary>The draft of the summary: facts only, one heading a part, nothing judged.</summary>
    public string Text
    {
        get
        {
            List<string> parts = [$"Du {FrenchDate.Long(Since)} au {FrenchDate.Long(Until)}."];
            Add("Ce qui s’est passé", Prestations.Select(p => $"{p.Label} : {p.Words}."));
            Add("Objectifs", Goals.Select(g => $"{g.Wording} : {g.Standing}."));
            Add("Ce que la personne a dit", Words.Select(w => $"« {w.Words} » ({FrenchDate.Long(w.On)}, {w.How})"));
            Add("Ce qui n’est pas couvert", Uncovered.Select(u => $"{u}."));
            Add("Droits", Rights.Length == 0 ? [] : [Rights]);
            return string.Join("\n\n", parts);

            void Add(string heading, IEnumerable<string> lines)
            {
                var written = lines.ToList();
                if (written.Count > 0)
                {
                    parts.Add($"{heading}\n{string.Join('\n', written.Select(l => "- " + l))}");
                }
            }
        }
    }
}
