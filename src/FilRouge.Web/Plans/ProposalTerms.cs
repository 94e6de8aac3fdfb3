using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;

namespace FilRouge.Web.Plans;

/// <summary>What a professional reads before accepting: enough to decide, nobody named.</summary>
internal static class ProposalTerms
{
    /// <summary>The offer in words. The commune of a protected address waits for the agreement.</summary>
    public static string Of(PlannedPrestation prestation, Person person, LivingPlace? place, DateOnly today)
    {
        var commune = place switch
        {
            { Protected: true } => "Commune communiquée après accord.",
            { CommuneName: { } name } => $"Commune : {name}.",
            _ => null,
        };
        string?[] sentences =
        [
            $"{Professions.Find(prestation.ProfessionCode)?.Label ?? prestation.ProfessionCode} : {prestation.SerafinCode.Label} ({prestation.SerafinCode}).",
            $"{PlanWords.Volume(prestation)}, du {FrenchDate.Long(prestation.From)} au {FrenchDate.Long(prestation.To)}.",
            $"Lieu : {prestation.Place.Fr()}.",
            commune,
            $"Âge : {PublicsReading.OfAge(person.AgeOn(today)).Fr()}.",
            prestation.Payer is { } payer ? $"Payeur : {payer.Fr()}." : null,
        ];
        return string.Join("\n", sentences.OfType<string>());
    }
}
