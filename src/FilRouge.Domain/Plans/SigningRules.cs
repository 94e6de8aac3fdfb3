using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

internal static class SigningRules
{
    private const string Source = "CASF, art. L. 311-3 et D. 311";

    private static readonly (string Side, Func<SignatureQuality, bool> Holds, string Ask)[] Sides =
    [
        ("person", q => q is not (SignatureQuality.Coordinator or SignatureQuality.Director or SignatureQuality.HeadOfService), "la personne ou qui décide pour elle"),
        ("coordination", q => q == SignatureQuality.Coordinator, "un coordonnateur"),
        ("direction", q => q is SignatureQuality.Director or SignatureQuality.HeadOfService, "un directeur ou un chef de service"),
    ];

    public static IReadOnlyList<Refusal> WhyNot(PlanVersion version, SignatureAct act, IReadOnlyList<RequiredSignatory> signatories, DateOnly today)
    {
        if (version.Status != PlanVersionStatus.ToSign)
        {
            return version.Status == PlanVersionStatus.InPreparation
                ? [new("plan.not-submitted", "Soumettez d’abord le projet à la signature : son contenu sera figé.")]
                : PlanStates.Table.WhyNot(version.Status, PlanVerb.CompleteSignatures);
        }

        return [.. WhyNotTable(signatories), .. WhyNotSigner(version, act, signatories), .. WhyNotContent(version, act), .. WhyNotDay(version, act, today)];
    }

    public static IReadOnlyList<string> SeatsAwaited(PlanVersion version, IReadOnlyList<RequiredSignatory> signatories)
    {
        var given = version.CountingSignatures.Select(s => (s.SignerId, s.Quality)).ToHashSet();
        return [.. signatories.GroupBy(s => s.Seat)
            .Where(seat => seat.Any(s => s.Mandatory) && !seat.Any(s => given.Contains((s.SignerId, s.Quality))))
            .Select(seat => seat.Key)];
    }

    // A list that forgets a side would let a plan come into force without it: refuse rather than sign too early.
    private static IEnumerable<Refusal> WhyNotTable(IReadOnlyList<RequiredSignatory> signatories) => Sides
        .Where(side => !signatories.Any(s => s.Mandatory && side.Holds(s.Quality)))
        .Select(side => signatories.Any(s => side.Holds(s.Quality) && s.Quality == SignatureQuality.Director)
            ? new Refusal("plan.no-head-of-service", "Les titulaires de l’autorité parentale sont en désaccord : le chef de service doit signer, un directeur ne suffit pas. Faites ouvrir le compte d’un chef de service.", "Code civil, art. 372-2")
            : new Refusal($"plan.no-{side.Side}-signatory", $"Personne n’est désigné pour signer comme {side.Ask} : complétez la représentation ou l’équipe.", Source));

    private static IEnumerable<Refusal> WhyNotSigner(PlanVersion version, SignatureAct act, IReadOnlyList<RequiredSignatory> signatories)
    {
        if (!signatories.Any(s => s.SignerId == act.SignerId && s.Quality == act.Quality))
        {
            var able = string.Join(", ", signatories.Select(s => $"{s.Name} ({s.Quality.Fr()})"));
            yield return new("plan.not-entitled", $"{act.SignerName} ne peut pas signer comme {act.Quality.Fr()}. Peuvent signer : {able}.", Source, nameof(SignatureAct.SignerId));
        }

        if (version.CountingSignatures.Any(s => s.SignerId == act.SignerId && s.Quality == act.Quality))
        {
            yield return new("plan.signed-twice", $"{act.SignerName} a déjà signé cette version comme {act.Quality.Fr()}.");
        }
    }

    private static IEnumerable<Refusal> WhyNotContent(PlanVersion version, SignatureAct act)
    {
        if (!version.ContentIntact)
        {
            yield return new("plan.altered", "Le contenu enregistré n’est plus celui qui a été soumis : reprenez la préparation et soumettez-le à nouveau.");
        }
        else if (act.ContentHash != version.ContentHash)
        {
            yield return new("plan.other-content", "Le contenu a changé depuis sa lecture : relisez le projet avant de signer.");
        }
    }

    private static IEnumerable<Refusal> WhyNotDay(PlanVersion version, SignatureAct act, DateOnly today)
    {
        if (act.SignedOn > today)
        {
            yield return new("plan.signed-later", "La date de signature ne peut pas être à venir.", Field: nameof(SignatureAct.SignedOn));
        }

        if (act.SignedOn < version.SubmittedOn)
        {
            yield return new("plan.signed-before", $"Le contenu a été figé le {version.SubmittedOn:dd'/'MM'/'yyyy} : une signature antérieure ne peut pas porter sur lui.", Field: nameof(SignatureAct.SignedOn));
        }
    }
}
