using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A rank and its reason.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Rank">From 1.</param>
/// <param name="WhyThisRank">French sentence: « pourquoi ce rang ».</param>
[Fr("rang sur la liste d’attente")]
public sealed record WaitingRank(WaitingEntry Entry, int Rank, string WhyThisRank);

/// <summary>Ranks those who wait by two stated, dated criteria: the urgency, then the reception of the request.
/// The rank informs whoever decides; nobody is admitted by it.</summary>
[Fr("liste d’attente")]
public static class WaitingList
{
    /// <summary>The criteria in words, shown above the list.</summary>
    public const string Criteria = "Rang : l’urgence graduée d’abord, puis la date de réception de la demande. L’admission reste une décision : aucun rang ne la donne.";

    /// <summary>Ranks the entries that wait.</summary>
    public static IReadOnlyList<WaitingRank> Rank(IEnumerable<WaitingEntry> entries)
    {
        var ordered = entries.Where(e => e.IsWaiting)
            .OrderByDescending(e => e.Urgency).ThenBy(e => e.ReceivedAtUtc).ThenBy(e => e.Id)
            .ToList();
        return [.. ordered.Select((e, i) => new WaitingRank(e, i + 1, Why(e, i, ordered)))];
    }

    private static string Why(WaitingEntry entry, int before, List<WaitingEntry> ordered)
    {
        var graded = entry.UrgencyGradedOn is { } on ? $"graduée le {FrenchDate.Long(on)}" : "que personne n’a encore graduée";
        var moreUrgent = ordered.Count(e => e.Urgency > entry.Urgency);
        var earlier = before - moreUrgent;
        string[] ahead =
        [
            .. moreUrgent > 0 ? [$"{Persons(moreUrgent)} en situation plus urgente"] : Array.Empty<string>(),
            .. earlier > 0 ? [$"{Persons(earlier)} de même urgence dont la demande a été reçue avant"] : Array.Empty<string>(),
        ];
        var reason = ahead.Length == 0 ? "personne ne passe avant" : $"avant : {string.Join(" et ", ahead)}";
        return $"Rang {before + 1} sur {ordered.Count} : urgence « {entry.Urgency.Fr()} », {graded} ; demande reçue le {FrenchDate.Long(entry.ReceivedOn)} ; {reason}.";
    }

    private static string Persons(int count) => count == 1 ? "1 personne" : $"{count} personnes";
}
