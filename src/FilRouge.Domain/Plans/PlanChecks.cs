using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>A doubt about a plan, said and not imposed.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Sentence">French sentence.</param>
/// <param name="PrestationId">Line of the prestation it is about; null for the whole plan.</param>
/// <param name="Source">The text it rests on.</param>
[Fr("avertissement sur le projet")]
public sealed record PlanWarning(string Code, string Sentence, Guid? PrestationId = null, string? Source = null);

/// <summary>What a plan must say before it is signed, and what deserves a second look.</summary>
[Fr("contrôles du projet")]
public static class PlanChecks
{
    private const string Participation = "CASF, art. L. 311-3";

    /// <summary>Doubts about the plan; none of them forbids anything.</summary>
    /// <param name="version">The version.</param>
    /// <param name="inNomenclature">True for the code of a profession whose acts are in the nomenclature of the Assurance maladie.</param>
    /// <param name="reviewMonths">Months after which a review is due: 12 in the TDDUI guide, a dated parameter of the territory.</param>
    public static IReadOnlyList<PlanWarning> Warnings(PlanVersion version, Func<string, bool> inNomenclature, int reviewMonths)
    {
        List<PlanWarning> warnings = [];
        if (version.EndsOn >= version.StartsOn.AddMonths(reviewMonths))
        {
            warnings.Add(new("plan.long", $"Le projet dure plus de {reviewMonths} mois : prévoyez un bilan avant cette échéance.", Source: "Modèle de données du DUI, ProjetPersonnalise"));
        }

        warnings.AddRange(version.Goals.Where(g => version.Prestations.All(p => p.GoalId != g.LineId))
            .Select(g => new PlanWarning("plan.goal-bare", $"Aucune prestation ne sert l’objectif « {g.Wording} ».")));
        foreach (var p in version.Prestations)
        {
            if (p.Payer == Payer.Pcpe && inNomenclature(p.ProfessionCode))
            {
                warnings.Add(new("plan.payer-amo", "Acte pris en charge par l’Assurance maladie : à coordonner, pas à payer.", p.LineId, "Instruction DGCS/SD3B/2016/119"));
            }

            if (p.Payer == Payer.Pcpe && p.Modality == Modality.OrdinaryLaw)
            {
                warnings.Add(new("plan.payer-ordinary", "Prestation de droit commun : le PCPE la coordonne, il ne la paie pas.", p.LineId, "Instruction DGCS/SD3B/2016/119"));
            }

            if (p.Place == Place.School)
            {
                warnings.Add(new("plan.school", "À l’école : l’accord du chef d’établissement et une convention sont nécessaires avant la première séance.", p.LineId));
            }
        }

        if (!version.Crisis.IsEmpty && version.Crisis.InOrder.Count == 0)
        {
            warnings.Add(new("plan.crisis-call", "L’annexe de crise ne dit pas qui appeler : écrivez les noms et numéros, dans l’ordre."));
        }

        return warnings;
    }

    internal static IEnumerable<Refusal> WhyNotGoal(PlanVersion version, GoalContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Wording))
        {
            yield return new("plan.goal-empty", "Formulez l’objectif, du point de vue de la personne.", Field: nameof(GoalContent.Wording));
        }

        if (content.Needs.Any(n => !NeedCode.Parse(n.Text).Ok))
        {
            yield return new("plan.goal-need-code", "Un des besoins n’est pas un besoin SERAFIN-PH : choisissez-le dans la liste.", Field: nameof(GoalContent.Needs));
        }

        if (content.ExpectationId is { } expectation && version.Expectations.All(e => e.LineId != expectation))
        {
            yield return new("plan.goal-expectation", "L’attente choisie n’est plus dans cette version du projet.", Field: nameof(GoalContent.ExpectationId));
        }

        if (content.DueOn < version.StartsOn || content.DueOn > version.EndsOn)
        {
            yield return new("plan.goal-due", $"L’échéance de l’objectif doit être dans le projet ({Days(version)}).", Field: nameof(GoalContent.DueOn));
        }
    }

    internal static IEnumerable<Refusal> WhyNotOpinion(OpinionStatus status, string text)
    {
        if (status == OpinionStatus.Awaited)
        {
            yield return new("plan.opinion-status", "Dites si la personne s’est exprimée, n’a pas souhaité ou n’a pas pu s’exprimer.", Participation, nameof(Goal.Opinion));
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            var sentence = status == OpinionStatus.Expressed ? "Écrivez l’avis de la personne, dans ses mots." : "Dites comment l’avis de la personne a été recherché.";
            yield return new("plan.opinion-empty", sentence, Participation, nameof(Goal.PersonOpinion));
        }
    }

    internal static IEnumerable<Refusal> WhyNotPrestation(PlanVersion version, PrestationContent content)
    {
        if (version.Goals.All(g => g.LineId != content.GoalId))
        {
            yield return new("plan.prestation-goal", "Rattachez la prestation à un objectif de cette version.", Field: nameof(PrestationContent.GoalId));
        }

        if (PrestationCode.Parse(content.Code.Text) is { Error: { } error })
        {
            yield return new("plan.prestation-code", error, "SERAFIN-PH 2023.1.0", nameof(PrestationContent.Code));
        }

        if (string.IsNullOrWhiteSpace(content.ProfessionCode))
        {
            yield return new("plan.prestation-profession", "Choisissez la profession attendue.", Field: nameof(PrestationContent.ProfessionCode));
        }

        if (content.DurationMinutes is < 5 or > 720)
        {
            yield return new("plan.prestation-duration", "Une séance dure de 5 minutes à 12 heures.", Field: nameof(PrestationContent.DurationMinutes));
        }

        if (content.Frequency.TimesHundredths is <= 0 or > Frequency.MostTimes * 100)
        {
            yield return new("plan.prestation-frequency", "Dites combien de fois : « 1,5 par semaine ».", Field: nameof(PrestationContent.Frequency));
        }

        if (content.To < content.From || content.From < version.StartsOn || content.To > version.EndsOn)
        {
            yield return new("plan.prestation-dates", $"Les dates de la prestation doivent se suivre et rester dans le projet ({Days(version)}).", Field: nameof(PrestationContent.To));
        }

        foreach (var refusal in WishedTimes.WhyNot(content.Wished, content.DurationMinutes))
        {
            yield return refusal;
        }
    }

    internal static IEnumerable<Refusal> WhyIncomplete(PlanVersion version)
    {
        if (version.Goals.Count == 0)
        {
            yield return new("plan.no-goal", "Écrivez au moins un objectif.", "CASF, art. D. 311");
        }

        foreach (var refusal in version.Goals.SelectMany(g => WhyIncomplete(version, g)).Concat(version.Prestations.SelectMany(p => WhyIncomplete(version, p))))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> WhyIncomplete(PlanVersion version, Goal g)
    {
        var content = new GoalContent(g.Wording, g.Needs, g.DueOn, g.Indicator, g.Baseline, g.ExpectationId);
        foreach (var refusal in WhyNotGoal(version, content))
        {
            yield return refusal with { Sentence = $"Objectif « {g.Wording} » : {refusal.Sentence}", Field = null };
        }

        if (g.Needs.Count == 0)
        {
            yield return new("plan.goal-no-need", $"Objectif « {g.Wording} » : dites à quel besoin il répond.");
        }

        if (g.Opinion == OpinionStatus.Awaited)
        {
            yield return new("plan.goal-no-opinion", $"Objectif « {g.Wording} » : recueillez l’avis de la personne, ou dites comment il a été recherché.", Participation);
        }
    }

    private static IEnumerable<Refusal> WhyIncomplete(PlanVersion version, PlannedPrestation p)
    {
        foreach (var refusal in WhyNotPrestation(version, p.Content))
        {
            yield return refusal with { Sentence = $"Prestation {p.SerafinCode} : {refusal.Sentence}", Field = null };
        }

        if (p.Payer is null)
        {
            yield return new("plan.prestation-no-payer", $"Prestation {p.SerafinCode} ({p.SerafinCode.Label}) : dites qui la paie.");
        }
    }

    private static string Days(PlanVersion version) => $"du {version.StartsOn:dd'/'MM'/'yyyy} au {version.EndsOn:dd'/'MM'/'yyyy}";
}
