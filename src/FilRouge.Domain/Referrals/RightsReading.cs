using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>What a chain of rights means on a day, in words.</summary>
[Fr("lecture des droits")]
public static class RightsReading
{
    /// <summary>Which decisions a territory accepts as the notification it asks for.</summary>
    public static Func<CdaphDecision, bool> AcceptedBy(NotificationAccepted accepted) => accepted switch
    {
        NotificationAccepted.PcpeOnly => d => d.RightCode == RightTypes.Pcpe,
        NotificationAccepted.PcpeOrPag => d => d.RightCode == RightTypes.Pcpe || d.HasPag,
        _ => _ => true,
    };

    /// <summary>Validity of rights on a day: a word and a date.</summary>
    /// <param name="chain">The decisions.</param>
    /// <param name="day">Today in the territory.</param>
    /// <param name="counts">Which decisions count; null for all.</param>
    public static RightsValidity ValidityOn(this RightsChain chain, DateOnly day, Func<CdaphDecision, bool>? counts = null)
    {
        var coverage = chain.Coverage(counts);
        foreach (var period in coverage.Where(p => p.Covers(day)))
        {
            var word = period.To is null || period.To >= day.AddMonths(3) ? ValidityWord.MoreThanAQuarter : ValidityWord.LessThanAQuarter;
            return new RightsValidity(word, period.To, period.To is { } last ? $"{word.Fr()}, jusqu’au {FrenchDate.Long(last)}" : $"{word.Fr()}, sans limite de durée");
        }

        if (coverage.LastOrDefault(p => p.To < day) is { To: { } ended })
        {
            return new RightsValidity(ValidityWord.Expired, ended, $"{ValidityWord.Expired.Fr()} depuis le {FrenchDate.Long(ended.AddDays(1))}");
        }

        DateOnly? opens = coverage.Count > 0 ? coverage[0].From : null;
        return new RightsValidity(ValidityWord.None, opens, opens is { } first ? $"{ValidityWord.None.Fr()} avant le {FrenchDate.Long(first)}" : ValidityWord.None.Fr());
    }

    /// <summary>The gap in which a day falls: rights have ended and none is open. Null when a right is open, or when none ever was.</summary>
    public static RightsGap? GapOn(this RightsChain chain, DateOnly day, PolicyDelays delays, Func<CdaphDecision, bool>? counts = null)
    {
        if (chain.ValidityOn(day, counts) is not { Word: ValidityWord.Expired, Day: { } lastDay })
        {
            return null;
        }

        // A cancelled right is no right « en renouvellement »: grace follows only an end reached in time.
        var ended = chain.Decisions.Where(d => (counts?.Invoke(d) ?? true) && d.Ends == lastDay && chain.PeriodsOf(d).Any(p => p.To == lastDay)).ToList();
        var grace = ended.Select(d => chain.GraceUntil(d, delays)).Max() ?? lastDay;
        var filed = ended.Select(chain.RenewalFiledOn).Where(f => f <= day).Max();
        var filing = filed is { } on
            ? $"Le renouvellement a été déposé le {FrenchDate.Long(on)}."
            : "Aucun dépôt de renouvellement n’est noté : aidez la personne à le déposer et gardez la preuve.";
        const CareKinds always = CareKinds.Coordination | CareKinds.Guidance;
        return day <= grace
            ? new RightsGap(lastDay, grace, true, always | CareKinds.OngoingDirect | CareKinds.NewDirect, CareKinds.None,
                $"Droits en renouvellement : la notification a pris fin le {FrenchDate.Long(lastDay)}. Le parcours continue jusqu’au {FrenchDate.Long(grace)}. {filing}")
            : new RightsGap(lastDay, grace, false, always | CareKinds.OngoingDirect, CareKinds.NewDirect,
                $"Droits échus depuis le {FrenchDate.Long(lastDay.AddDays(1))}{(grace > lastDay ? $", délai de renouvellement dépassé depuis le {FrenchDate.Long(grace.AddDays(1))}" : "")} : les nouvelles prestations directes sont suspendues jusqu’à une nouvelle décision. La coordination, la guidance et les prestations en cours continuent, rien n’est effacé. {filing}");
    }
}
