using System.Globalization;
using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>What a number of times is counted over (rule E39).</summary>
[Fr("période de la fréquence")]
public enum FrequencyUnit
{
    /// <summary>Seven days.</summary>
    [Fr("semaine")]
    Week,

    /// <summary>A third of a quarter.</summary>
    [Fr("mois")]
    Month,

    /// <summary>Thirteen weeks.</summary>
    [Fr("trimestre")]
    Quarter,

    /// <summary>From the first to the last day of the prestation.</summary>
    [Fr("durée du projet")]
    WholePlan,
}

/// <summary>How often: « 1,5 par semaine ». Times are kept in hundredths; minutes derived from it are always rounded down (rule E39).</summary>
[Fr("fréquence")]
public readonly partial record struct Frequency
{
    /// <summary>More than this is a typing mistake (times per period).</summary>
    public const int MostTimes = 999;

    /// <summary>A frequency.</summary>
    /// <param name="timesHundredths">Times per period, in hundredths: 150 for « 1,5 ».</param>
    /// <param name="unit">The period.</param>
    public Frequency(int timesHundredths, FrequencyUnit unit) => (TimesHundredths, Unit) = (timesHundredths, unit);

    /// <summary>Times per period, in hundredths.</summary>
    public int TimesHundredths { get; }

    /// <summary>The period.</summary>
    public FrequencyUnit Unit { get; }

    /// <summary>Reads « 1,5 par semaine », « 2 fois par mois », « 3/trimestre », « 10 pour la durée du projet ».</summary>
    public static Parsed<Frequency> Parse(string? typed)
    {
        var match = Whole().Match((typed ?? "").Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return new(default, "Écrivez par exemple « 1,5 par semaine », « 2 par mois », « 3 par trimestre » ou « 10 pour la durée du projet ».");
        }

        var times = ParseTimes(match.Groups["times"].Value);
        var unit = match.Groups["unit"].Value switch
        {
            "semaine" => FrequencyUnit.Week,
            "mois" => FrequencyUnit.Month,
            "trimestre" => FrequencyUnit.Quarter,
            _ => FrequencyUnit.WholePlan,
        };
        return times.Ok ? new(new Frequency(times.Value, unit)) : new(default, times.Error);
    }

    /// <summary>Reads a number of times, comma or point, two decimals at most: « 1,5 » gives 150.</summary>
    public static Parsed<int> ParseTimes(string? typed)
    {
        var match = Number().Match((typed ?? "").Trim());
        if (!match.Success)
        {
            return new(0, "Écrivez un nombre de fois, avec deux décimales au plus : « 2 » ou « 1,5 ».");
        }

        var hundredths = (int.Parse(match.Groups["units"].ValueSpan, CultureInfo.InvariantCulture) * 100)
            + int.Parse(match.Groups["decimals"].Value.PadRight(2, '0'), CultureInfo.InvariantCulture);
        return hundredths is > 0 and <= MostTimes * 100
            ? new(hundredths)
            : new(0, $"Le nombre de fois va de 0,01 à {MostTimes}.");
    }

    /// <summary>Minutes over a number of days, rounded down.</summary>
    /// <param name="days">Days counted.</param>
    /// <param name="durationMinutes">Minutes of one time.</param>
    /// <param name="wholeDays">Days of the whole prestation; used when the period is the plan's duration.</param>
    public long Minutes(int days, int durationMinutes, int wholeDays)
    {
        var hundredths = (long)TimesHundredths * durationMinutes * days;
        return Unit switch
        {
            FrequencyUnit.Week => hundredths / (100 * 7),
            FrequencyUnit.Month => hundredths * 3 / (100 * 91),
            FrequencyUnit.Quarter => hundredths / (100 * 91),
            _ => hundredths / (100L * Math.Max(1, wholeDays)),
        };
    }

    /// <summary>Minutes written for the days that a prestation shares with a period, rounded down: the one place where planned minutes are computed, whether
    /// the whole line is read or only its columns.</summary>
    /// <param name="period">The days asked about.</param>
    /// <param name="from">First day of the prestation.</param>
    /// <param name="to">Its last day, included.</param>
    /// <param name="durationMinutes">Minutes of one time.</param>
    public long MinutesIn(Period period, DateOnly from, DateOnly to, int durationMinutes)
    {
        var first = from > period.From ? from : period.From;
        var last = period.To is { } end && end < to ? end : to;
        return last < first ? 0 : Minutes(last.DayNumber - first.DayNumber + 1, durationMinutes, to.DayNumber - from.DayNumber + 1);
    }

    /// <summary>« 1,5 par semaine ».</summary>
    public override string ToString()
    {
        var times = (TimesHundredths % 100) switch
        {
            0 => $"{TimesHundredths / 100}",
            var d when d % 10 == 0 => $"{TimesHundredths / 100},{d / 10}",
            var d => $"{TimesHundredths / 100},{d:00}",
        };
        return Unit == FrequencyUnit.WholePlan ? $"{times} pour la {Unit.Fr()}" : $"{times} par {Unit.Fr()}";
    }

    [GeneratedRegex(@"^(?<times>[0-9]+(?:[,.][0-9]+)?)\s*(?:x|fois)?\s*(?:/|par|pour la|sur la)\s*(?<unit>semaine|mois|trimestre|durée du projet)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<units>[0-9]{1,5})(?:[,.](?<decimals>[0-9]{1,2}))?$")]
    private static partial Regex Number();
}
