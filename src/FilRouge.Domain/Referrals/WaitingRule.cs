using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>What may come before what on a waiting list. Each is computed from what is on record; none is a judgement.</summary>
[Fr("critère de la liste d’attente")]
public enum WaitingCriterion
{
    /// <summary>The grade given at triage, the most urgent first.</summary>
    [Fr("urgence graduée")] Urgency,

    /// <summary>The request says « sans solution »: first those who have no answer at all.</summary>
    [Fr("situation sans aucune réponse")] WithoutAnswer,

    /// <summary>The age limit of the territory is reached within the delay of the rule: first those who reach it soonest.</summary>
    [Fr("âge limite proche")] AgeLimitNear,

    /// <summary>A person already accompanied by the service has a relative with the same telephone number.</summary>
    [Fr("fratrie déjà accompagnée")] Sibling,

    /// <summary>The oldest request first.</summary>
    [Fr("date de réception de la demande")] Reception,

    /// <summary>The oldest on the list first.</summary>
    [Fr("date d’inscription sur la liste")] Listing,
}

/// <summary>The terms of an order, as adopted.</summary>
/// <param name="OrganisationId">The PCPE.</param>
/// <param name="From">First day in force.</param>
/// <param name="Criteria">The criteria, the strongest first.</param>
/// <param name="AgeLimitMonths">Months before the age limit from which it is near.</param>
/// <param name="SourceText">Where it was decided: « Commission d’admission du 4 mars 2026 ».</param>
[Fr("termes de l’ordre de la liste d’attente")]
public sealed record WaitingTerms(Guid OrganisationId, DateOnly From, IReadOnlyList<WaitingCriterion> Criteria, int AgeLimitMonths, string SourceText);

/// <summary>The order of a waiting list, dated: never changed, closed and followed by another one. It ranks; it admits nobody.</summary>
[Fr("ordre de la liste d’attente")]
public sealed class WaitingRule : Entity
{
    private WaitingRule() => (CriteriaText, SourceText, AdoptedByName) = ("", "", "");

    /// <summary>What ranks as long as a service has adopted nothing: the urgency, then the reception.</summary>
    public static IReadOnlyList<WaitingCriterion> Proposed { get; } = [WaitingCriterion.Urgency, WaitingCriterion.Reception];

    /// <summary>The PCPE.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>First day in force.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day in force, included; null while open.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The criteria separated by a space, as stored.</summary>
    public string CriteriaText { get; private set; }

    /// <summary>The criteria, the strongest first.</summary>
    public IReadOnlyList<WaitingCriterion> Criteria => [.. CriteriaText.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<WaitingCriterion>)];

    /// <summary>Months before the age limit from which it is near.</summary>
    public int AgeLimitMonths { get; private set; }

    /// <summary>Where it was decided.</summary>
    public string SourceText { get; private set; }

    /// <summary>Account that adopted it.</summary>
    public Guid AdoptedBy { get; private set; }

    /// <summary>Name of who adopted it, as it was that day.</summary>
    public string AdoptedByName { get; private set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>Days in force.</summary>
    public Period InForce => new(From, To);

    /// <summary>Why this order cannot be adopted beside those that exist.</summary>
    public static IReadOnlyList<Refusal> WhyNotAdopt(WaitingTerms terms, IEnumerable<WaitingRule> existing)
    {
        List<Refusal> refusals = [.. Guards.Required(terms.SourceText, "waiting.source", "Écrivez où cet ordre a été décidé : il est montré au-dessus de la liste.", nameof(SourceText))];
        if (terms.Criteria.Count == 0)
        {
            refusals.Add(new Refusal("waiting.criteria", "Choisissez au moins un critère.", null, nameof(Criteria)));
        }

        if (terms.Criteria.Distinct().Count() < terms.Criteria.Count)
        {
            refusals.Add(new Refusal("waiting.criteria-twice", "Un critère ne peut pas avoir deux places.", null, nameof(Criteria)));
        }

        if (terms.AgeLimitMonths is < 0 or > 60)
        {
            refusals.Add(new Refusal("waiting.age-months", "L’âge limite est proche de 0 à 60 mois avant : corrigez ce nombre.", null, nameof(AgeLimitMonths)));
        }

        if (existing.FirstOrDefault(r => r.OrganisationId == terms.OrganisationId && (r.To is null || terms.From <= r.To)) is { } other)
        {
            refusals.Add(new Refusal("waiting.overlap", $"Un ordre est déjà en vigueur à partir du {FrenchDate.Long(other.From)} : choisissez un jour qui le suit.", null, nameof(From)));
        }

        return refusals;
    }

    /// <summary>Adopts an order.</summary>
    public static WaitingRule Adopt(WaitingTerms terms, IEnumerable<WaitingRule> existing, Guid by, string byName, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAdopt(terms, existing));
        return new WaitingRule
        {
            OrganisationId = terms.OrganisationId,
            From = terms.From,
            CriteriaText = string.Join(' ', terms.Criteria),
            AgeLimitMonths = terms.AgeLimitMonths,
            SourceText = terms.SourceText.Trim(),
            AdoptedBy = by,
            AdoptedByName = byName,
            RecordedAtUtc = nowUtc.MustBeUtc(),
        };
    }

    /// <summary>Why it cannot be closed on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotClose(DateOnly lastDay) => [.. Guards.NotBefore(lastDay, From, "son premier jour", nameof(To))];

    /// <summary>Closes the order: its last day in force.</summary>
    public void Close(DateOnly lastDay)
    {
        RuleBrokenException.ThrowIfAny(WhyNotClose(lastDay));
        To = lastDay;
    }

    /// <summary>The order in force on a day; null when the service has adopted none.</summary>
    public static WaitingRule? InForceOn(DateOnly day, IEnumerable<WaitingRule> rules) =>
        rules.Where(r => r.InForce.Covers(day)).OrderByDescending(r => r.From).ThenByDescending(r => r.RecordedAtUtc).FirstOrDefault();
}
