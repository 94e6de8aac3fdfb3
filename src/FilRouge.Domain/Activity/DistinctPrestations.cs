using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Activity;

/// <summary>How many different prestations a person had, as <see cref="Figures.DistinctPrestations"/> defines it.</summary>
[Fr("calcul des prestations distinctes")]
public static class DistinctPrestations
{
    /// <summary>Interventions from which a prestation counts.</summary>
    public const int LeastInterventions = 2;

    /// <summary>The third level of a code of direct prestation: « 2.1.1 » for « 2.1.1.3 », and for itself. In the nomenclature of 2023 it is the
    /// first five characters, which a query may rely on (a test holds it).</summary>
    /// <exception cref="ArgumentException">The code is not a direct prestation (2.x).</exception>
    public static string Level3(PrestationCode code) => code.Direct
        ? string.Join('.', code.Text.Split('.').Take(3))
        : throw new ArgumentException("Only direct prestations (2.x) are counted.", nameof(code));

    /// <summary>Number of third-level direct prestations with at least two completed interventions. An intervention with two codes of the same
    /// third-level prestation counts once; codes 3.x do not count.</summary>
    /// <param name="completed">Codes of the completed interventions of one person in the period, one row for each code.</param>
    public static int Of(IEnumerable<(Guid InterventionId, PrestationCode Code)> completed) =>
        completed.Where(c => c.Code.Direct)
            .GroupBy(c => Level3(c.Code), c => c.InterventionId)
            .Count(g => g.Distinct().Count() >= LeastInterventions);
}
