using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.Plans;

/// <summary>Days and hours at which the person would like a prestation: windows within which one time fits, the preferred first. They are wishes, part of
/// what is signed, and bind no professional.</summary>
[Fr("jours et heures souhaités")]
public static class WishedTimes
{
    /// <summary>More than this is a whole week: nothing is preferred any more.</summary>
    private const int Most = 14;

    /// <summary>Why the wishes cannot be written so.</summary>
    /// <param name="typed">One window a line, as <see cref="SlotsInWords"/> reads them; "" for none.</param>
    /// <param name="durationMinutes">Minutes of one time.</param>
    public static IEnumerable<Refusal> WhyNot(string typed, int durationMinutes)
    {
        const string Field = nameof(PrestationContent.Wished);
        var read = SlotsInWords.Parse(typed);
        if (read.Error is { } error)
        {
            return [new("plan.wished", error, Field: Field)];
        }

        if (read.Value!.Count > Most)
        {
            return [new("plan.wished-many", $"Gardez {Most} plages au plus : celles que la personne préfère.", Field: Field)];
        }

        return read.Value.Where(w => w.To <= w.From || (w.To - w.From).TotalMinutes < durationMinutes)
            .Select(w => new Refusal("plan.wished-short", $"La plage « {SlotsInWords.Display([w])[0]} » est plus courte qu’une séance ({new Minutes(durationMinutes)}).", Field: Field)).Take(1);
    }
}
