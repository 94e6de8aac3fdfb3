using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>An exception to the age limits as typed: who gave it, when, until when.</summary>
public sealed record DerogationTyped(string Authority = "", DateOnly? GivenOn = null, DateOnly? Until = null)
{
    /// <summary>The exception; null when nobody gave one.</summary>
    internal AgeDerogation? Read(DateOnly today) => string.IsNullOrWhiteSpace(Authority) ? null : new AgeDerogation(Authority.Trim(), GivenOn ?? today, Until);

    /// <summary>« Dérogation d’âge donnée par l’ARS le 3 mars 2026. »; null when nobody gave one.</summary>
    internal string? Sentence(DateOnly today) => Read(today) is not { } given ? null
        : $"Dérogation d’âge donnée par {given.Authority} le {FrenchDate.Long(given.GivenOn)}{(given.Until is { } until ? $", jusqu’au {FrenchDate.Long(until)}" : "")}.";
}

/// <summary>Gathers what eligibility is judged on: the policy in force, the rights, the birth, the commune.</summary>
internal static class EligibilityReading
{
    /// <summary>What is judged; or, without a policy in force, the refusal that says so.</summary>
    public sealed record Facts(EligibilityCase? Case, Refusal? Refusal)
    {
        /// <summary>What forbids a step.</summary>
        public IReadOnlyList<Refusal> WhyNot(EligibilityStep step) => Case is null ? [Refusal!] : Eligibility.Judge(Case, step).Refusals;

        /// <summary>The answers for each step, in order; none without a policy.</summary>
        public IReadOnlyList<EligibilityAnswer> Answers => Case is null ? [] : [.. Enum.GetValues<EligibilityStep>().Select(s => Eligibility.Judge(Case, s))];
    }

    /// <summary>Reads what is judged about a person on a day.</summary>
    public static async Task<Facts> EligibilityOf(
        this Db db, Guid personId, Guid organisationId, DateOnly day, EligibilitySituations situations, string? communeCode, AgeDerogation? derogation, CancellationToken ct)
    {
        var commune = await db.CommuneOf(personId, day, ct) ?? communeCode;
        var choice = await db.PolicyInForce(organisationId, day, commune, ct);
        if (choice.Policy is not { } policy)
        {
            return new Facts(null, choice.Refusal);
        }

        var birth = await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.BirthDate).SingleAsync(ct);
        var rights = await db.RightsOf(personId, ct);
        return new Facts(new EligibilityCase(policy, rights, day, birth.Earliest, commune, situations, derogation), null);
    }
}
