using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>Whether interventions rest on a signed plan (rule E38).</summary>
[Fr("conformité au projet")]
public static class PlanFit
{
    /// <summary>Why an intervention cannot take place on a day under a plan version.</summary>
    /// <param name="prestationId">Line of the planned prestation; null outside the plan.</param>
    /// <param name="outside">Why it is outside the plan; null within.</param>
    /// <param name="version">The version of the person's plan; null when she has none.</param>
    /// <param name="day">Local day.</param>
    public static IReadOnlyList<Refusal> WhyNot(Guid? prestationId, OutsidePlanReason? outside, PlanVersion? version, DateOnly day)
    {
        const string Field = nameof(InterventionDraft.PrestationId);
        if (prestationId is null == outside is null)
        {
            return [new("intervention.ground", "Rattachez l’intervention à une prestation du projet, ou dites qu’elle relève d’une évaluation ou d’une dérogation urgente.", Field: Field)];
        }

        if (prestationId is not { } line)
        {
            return [];
        }

        if (version is not { InForce: true })
        {
            return [new("intervention.unsigned", "Le projet n’est pas signé et en cours : seules une évaluation ou une dérogation urgente sont possibles.", "CASF, art. D. 311", Field)];
        }

        return version.Prestation(line) switch
        {
            null => [new("intervention.prestation", "Cette prestation n’est pas dans le projet en cours : choisissez-en une autre, ou ouvrez une nouvelle version.", Field: Field)],
            var p when day < p.From || day > p.To =>
                [new("intervention.dates", $"La prestation est prévue du {p.From:dd'/'MM'/'yyyy} au {p.To:dd'/'MM'/'yyyy} : choisissez un jour dans ces dates.", Field: nameof(InterventionDraft.StartsAtUtc))],
            _ => [],
        };
    }
}
