using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Before which step a territory wants a CDAPH notification.</summary>
[Fr("notification exigée")]
public enum NotificationRequiredBefore
{
    /// <summary>Before the request can be accepted.</summary>
    [Fr("avant la demande")] Request = 0,

    /// <summary>Before the assessment.</summary>
    [Fr("avant l’évaluation")] Evaluation = 1,

    /// <summary>Before the first direct prestation.</summary>
    [Fr("avant les prestations directes")] DirectPrestation = 2,

    /// <summary>Never.</summary>
    [Fr("jamais")] Never = 3,
}

/// <summary>Which decision counts as the notification that a territory wants.</summary>
[Fr("notification acceptée")]
public enum NotificationAccepted
{
    /// <summary>Orientation to a PCPE (right 14.0) only.</summary>
    [Fr("orientation vers un PCPE (14.0)")] PcpeOnly,

    /// <summary>Orientation to a PCPE, or any decision with a PAG.</summary>
    [Fr("orientation vers un PCPE (14.0) ou PAG")] PcpeOrPag,

    /// <summary>Any orientation.</summary>
    [Fr("toute orientation de la CDAPH")] AnyOrientation,
}

/// <summary>The terms of a territory policy, as adopted.</summary>
/// <param name="OrganisationId">The PCPE.</param>
/// <param name="Territory">Département code of the territory: « 77 », « 2A », « 974 ».</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force, included; null while open.</param>
/// <param name="RequiredBefore">Before which step a notification is needed.</param>
/// <param name="Accepted">Which decision counts.</param>
/// <param name="AgeMin">Lowest age in years, included.</param>
/// <param name="AgeMax">Highest age in years, included; null for all ages.</param>
/// <param name="AcceptedDepartements">Département codes where the person may live.</param>
/// <param name="Delays">The delays.</param>
/// <param name="SourceText">Where the policy is written, shown to users: « Cahier des charges ARS Île-de-France, 2023, § 3 ».</param>
[Fr("termes de la règle territoriale")]
public sealed record PolicyTerms(
    Guid OrganisationId,
    string Territory,
    DateOnly From,
    DateOnly? To,
    NotificationRequiredBefore RequiredBefore,
    NotificationAccepted Accepted,
    int AgeMin,
    int? AgeMax,
    IReadOnlyList<string> AcceptedDepartements,
    PolicyDelays Delays,
    string SourceText);

/// <summary>What a territory asks of a PCPE, dated: never changed, closed and followed by another one.</summary>
[Fr("règle territoriale")]
public sealed class TerritoryPolicy : Entity
{
    private TerritoryPolicy() => (Territory, AcceptedDepartementCodes, Delays, SourceText) = ("", "", new PolicyDelays(), "");

    /// <summary>The PCPE.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Département code of the territory.</summary>
    public string Territory { get; private set; }

    /// <summary>First day in force.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day in force, included; null while open.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Before which step a notification is needed.</summary>
    public NotificationRequiredBefore RequiredBefore { get; private set; }

    /// <summary>Which decision counts as that notification.</summary>
    public NotificationAccepted Accepted { get; private set; }

    /// <summary>Lowest age in years, included.</summary>
    public int AgeMin { get; private set; }

    /// <summary>Highest age in years, included; null for all ages.</summary>
    public int? AgeMax { get; private set; }

    /// <summary>Département codes where the person may live, separated by a space, as stored.</summary>
    public string AcceptedDepartementCodes { get; private set; }

    /// <summary>Département codes where the person may live.</summary>
    public IReadOnlyList<string> AcceptedDepartements => AcceptedDepartementCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The delays.</summary>
    public PolicyDelays Delays { get; private set; }

    /// <summary>Where the policy is written, shown to users.</summary>
    public string SourceText { get; private set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>Days in force.</summary>
    public Period InForce => new(From, To);

    /// <summary>Why these terms cannot be adopted beside the policies that exist.</summary>
    public static IReadOnlyList<Refusal> WhyNotAdopt(PolicyTerms terms, IEnumerable<TerritoryPolicy> existing)
    {
        List<Refusal> refusals =
        [
            .. terms.Delays.WhyNot(),
            .. Guards.Required(terms.SourceText, "policy.source", "Écrivez d’où vient cette règle (cahier des charges, convention) : elle est montrée à chaque refus.", nameof(SourceText)),
            .. Guards.Required(terms.Territory, "policy.territory", "Écrivez le code du département.", nameof(Territory)),
            .. Guards.NotBefore(terms.To ?? terms.From, terms.From, "le premier jour", nameof(To)),
        ];
        if (terms.AgeMin < 0 || terms.AgeMax < terms.AgeMin)
        {
            refusals.Add(new Refusal("policy.age", "L’âge maximal est au moins égal à l’âge minimal, qui n’est pas négatif.", null, nameof(AgeMax)));
        }

        if (terms.AcceptedDepartements.Count == 0)
        {
            refusals.Add(new Refusal("policy.departements", "Indiquez au moins un département où la personne peut habiter.", null, nameof(AcceptedDepartements)));
        }

        var other = existing.FirstOrDefault(p => p.OrganisationId == terms.OrganisationId && p.Territory == terms.Territory.Trim()
            && p.From <= (terms.To ?? DateOnly.MaxValue) && (p.To is null || terms.From <= p.To));
        if (other is not null)
        {
            refusals.Add(new Refusal("policy.overlap", $"Une règle est déjà en vigueur depuis le {FrenchDate.Long(other.From)} : fermez-la la veille du {FrenchDate.Long(terms.From)}.", null, nameof(From)));
        }

        return refusals;
    }

    /// <summary>Adopts a policy.</summary>
    public static TerritoryPolicy Adopt(PolicyTerms terms, IEnumerable<TerritoryPolicy> existing, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAdopt(terms, existing));
        return new TerritoryPolicy
        {
            OrganisationId = terms.OrganisationId,
            Territory = terms.Territory.Trim(),
            From = terms.From,
            To = terms.To,
            RequiredBefore = terms.RequiredBefore,
            Accepted = terms.Accepted,
            AgeMin = terms.AgeMin,
            AgeMax = terms.AgeMax,
            AcceptedDepartementCodes = string.Join(' ', terms.AcceptedDepartements.Select(d => d.Trim())),
            Delays = terms.Delays,
            SourceText = terms.SourceText.Trim(),
            RecordedAtUtc = nowUtc.MustBeUtc(),
        };
    }

    /// <summary>Why it cannot be closed on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotClose(DateOnly lastDay)
    {
        List<Refusal> refusals = [.. Guards.NotBefore(lastDay, From, "son premier jour", nameof(To))];
        if (To <= lastDay)
        {
            refusals.Add(new Refusal("policy.closed", $"Cette règle est déjà fermée au {FrenchDate.Long(To.Value)}."));
        }

        return refusals;
    }

    /// <summary>Closes the policy: its last day in force.</summary>
    public void Close(DateOnly lastDay)
    {
        RuleBrokenException.ThrowIfAny(WhyNotClose(lastDay));
        To = lastDay;
    }

    /// <summary>True when a person of this commune (INSEE code) may be followed.</summary>
    public bool AcceptsCommune(string communeCode) => AcceptedDepartements.Contains(InseeCommune.FromStore(communeCode).Departement);

    /// <summary>Chooses the policy in force on a day, or refuses: no rule is guessed.</summary>
    public static PolicyChoice InForceOn(DateOnly day, Guid organisationId, string territory, IEnumerable<TerritoryPolicy> policies)
    {
        var policy = policies
            .Where(p => p.OrganisationId == organisationId && p.Territory == territory && p.InForce.Covers(day))
            .OrderByDescending(p => p.From).ThenByDescending(p => p.RecordedAtUtc)
            .FirstOrDefault();
        return policy is null
            ? new PolicyChoice(null, new Refusal("policy.none", $"Aucune règle territoriale n’est en vigueur le {FrenchDate.Long(day)} pour le territoire {territory} : demandez à la direction de l’enregistrer."))
            : new PolicyChoice(policy, null);
    }
}

/// <summary>The policy in force, or why there is none: exactly one of the two.</summary>
[Fr("règle en vigueur")]
public sealed record PolicyChoice(TerritoryPolicy? Policy, Refusal? Refusal);
