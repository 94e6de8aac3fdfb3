using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A rank and its reason.</summary>
/// <param name="Case">Who waits.</param>
/// <param name="Rank">From 1.</param>
/// <param name="Count">How many wait; null when there are so many that they were not counted.</param>
/// <param name="Before">Who has the rank before; null for the first.</param>
/// <param name="Criteria">The criteria, the strongest first.</param>
[Fr("rang sur la liste d’attente")]
public sealed record WaitingRank(WaitingCase Case, int Rank, int? Count, WaitingCase? Before, IReadOnlyList<WaitingCriterion> Criteria)
{
    /// <summary>« Pourquoi ce rang », in one French sentence: what is equal with the rank before, then the criterion that decided.</summary>
    public string WhyThisRank => WaitingWords.Why(this);
}

/// <summary>Ranks those who wait by the stated, dated criteria of their service. The rank informs whoever decides; nobody is admitted by it.
/// The order is total: where all criteria are equal, the reception, then the order of entry decide.</summary>
[Fr("liste d’attente")]
public static class WaitingList
{
    /// <summary>What a rank is not, shown above the list.</summary>
    public const string NotADecision = "L’admission reste une décision : aucun rang ne la donne.";

    /// <summary>Ranks the cases.</summary>
    public static IReadOnlyList<WaitingRank> Rank(IEnumerable<WaitingCase> cases, IReadOnlyList<WaitingCriterion> criteria)
    {
        var ordered = cases.Where(c => c.Stage is WaitingStage.UnderAnalysis or WaitingStage.Admissible).ToList();
        ordered.Sort((one, other) => Compare(one, other, criteria));
        return [.. ordered.Select((c, i) => new WaitingRank(c, i + 1, ordered.Count, i == 0 ? null : ordered[i - 1], criteria))];
    }

    /// <summary>The criteria of a case as a text whose alphabetical order is that of <see cref="Compare"/>, but for cases that all criteria leave equal: there the
    /// entries decide. Digits of a constant number, so that every collation sorts it alike.</summary>
    public static string KeyOf(WaitingCase waiting, IReadOnlyList<WaitingCriterion> criteria) =>
        string.Join('-', criteria.Append(WaitingCriterion.Reception).Distinct().Select(c => KeyOf(c, waiting)));

    private static string KeyOf(WaitingCriterion criterion, WaitingCase waiting) => criterion switch
    {
        WaitingCriterion.Urgency => $"{9 - (int)waiting.Urgency}",
        WaitingCriterion.WithoutAnswer => waiting.WithoutAnswer ? "0" : "1",
        WaitingCriterion.AgeLimitNear => $"{waiting.AgeLimitOn ?? DateOnly.MaxValue:yyyyMMdd}",
        WaitingCriterion.Sibling => waiting.Sibling ? "0" : "1",
        WaitingCriterion.Reception => $"{waiting.ReceivedAtUtc.Ticks:0000000000000000000}",
        _ => $"{waiting.ListedOn:yyyyMMdd}",
    };

    /// <summary>Negative when the first comes before the other; zero for the same entry only.</summary>
    public static int Compare(WaitingCase one, WaitingCase other, IReadOnlyList<WaitingCriterion> criteria)
    {
        foreach (var criterion in criteria)
        {
            if (By(criterion, one, other) is not 0 and var decided)
            {
                return decided;
            }
        }

        return one.ReceivedAtUtc.CompareTo(other.ReceivedAtUtc) is not 0 and var earlier ? earlier : one.EntryId.CompareTo(other.EntryId);
    }

    /// <summary>What one criterion says of two cases.</summary>
    public static int By(WaitingCriterion criterion, WaitingCase one, WaitingCase other) => criterion switch
    {
        WaitingCriterion.Urgency => other.Urgency.CompareTo(one.Urgency),
        WaitingCriterion.WithoutAnswer => other.WithoutAnswer.CompareTo(one.WithoutAnswer),
        WaitingCriterion.AgeLimitNear => (one.AgeLimitOn ?? DateOnly.MaxValue).CompareTo(other.AgeLimitOn ?? DateOnly.MaxValue),
        WaitingCriterion.Sibling => other.Sibling.CompareTo(one.Sibling),
        WaitingCriterion.Reception => one.ReceivedAtUtc.CompareTo(other.ReceivedAtUtc),
        _ => one.ListedOn.CompareTo(other.ListedOn),
    };
}
