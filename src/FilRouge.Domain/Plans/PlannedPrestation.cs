using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.Plans;

/// <summary>What a planned prestation says.</summary>
/// <param name="GoalId">Line of the goal it serves.</param>
/// <param name="Code">SERAFIN-PH code, 2.x or 3.x.</param>
/// <param name="ProfessionCode">Code of the profession awaited.</param>
/// <param name="Modality">By whom it is delivered.</param>
/// <param name="Place">Where.</param>
/// <param name="Frequency">How often.</param>
/// <param name="DurationMinutes">Minutes of one time, 5 to 720.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Payer">Who pays; may be unknown while in preparation, not at signature.</param>
[Fr("contenu de la prestation prévue")]
public sealed record PrestationContent(
    Guid GoalId, PrestationCode Code, string ProfessionCode, Modality Modality, Place Place, Frequency Frequency, int DurationMinutes, DateOnly From, DateOnly To, Payer? Payer)
{
    /// <summary>Days and hours wished, one window a line (<see cref="WishedTimes"/>); "" when none is.</summary>
    public string Wished { get; init; } = "";
}

/// <summary>A prestation that the plan foresees, and the search of who delivers it. The search goes on after signature; the rest is frozen with the version.</summary>
[Fr("prestation prévue")]
public sealed class PlannedPrestation : PlanRow
{
    private PlannedPrestation()
    {
    }

    internal PlannedPrestation(PrestationContent content, DateOnly today)
    {
        Change(content);
        SourcingSince = today;
    }

    /// <summary>Line of the goal it serves.</summary>
    public Guid GoalId { get; private set; }

    /// <summary>SERAFIN-PH code, 2.x or 3.x.</summary>
    public PrestationCode SerafinCode { get; private set; }

    /// <summary>Code of the profession awaited.</summary>
    public string ProfessionCode { get; private set; } = "";

    /// <summary>By whom it is delivered.</summary>
    public Modality Modality { get; private set; }

    /// <summary>Where.</summary>
    public Place Place { get; private set; }

    /// <summary>Times per period, in hundredths.</summary>
    public int TimesPerPeriodHundredths { get; private set; }

    /// <summary>The period.</summary>
    public FrequencyUnit UnitPeriod { get; private set; }

    /// <summary>How often.</summary>
    public Frequency Frequency => new(TimesPerPeriodHundredths, UnitPeriod);

    /// <summary>Minutes of one time.</summary>
    public int DurationMinutes { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Who pays; null only in preparation.</summary>
    public Payer? Payer { get; private set; }

    /// <summary>Days and hours wished, one window a line; "" when none is.</summary>
    public string Wished { get; private set; } = "";

    /// <summary>The same, read; the preferred first.</summary>
    public IReadOnlyList<SlotTimes> WishedTimes => SlotsInWords.Parse(Wished).Value ?? [];

    /// <summary>Whether somebody delivers it.</summary>
    public SourcingStatus Sourcing { get; private set; } = SourcingStates.Table.InitialState;

    /// <summary>Day the search took its present state: the delay counts from there.</summary>
    public DateOnly SourcingSince { get; private set; }

    /// <summary>Minutes per week, rounded down: « minutes hebdomadaires écrites au projet ».</summary>
    public long WeeklyMinutes => Frequency.Minutes(7, DurationMinutes, Days);

    private int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Minutes foreseen on the days that the prestation shares with a period, rounded down.</summary>
    public long MinutesIn(Period period) => Frequency.MinutesIn(period, From, To, DurationMinutes);

    /// <summary>What it says.</summary>
    public PrestationContent Content => new(GoalId, SerafinCode, ProfessionCode, Modality, Place, Frequency, DurationMinutes, From, To, Payer) { Wished = Wished };

    internal void Change(PrestationContent content)
    {
        (GoalId, SerafinCode, ProfessionCode, Modality, Place) = (content.GoalId, content.Code, content.ProfessionCode.Trim(), content.Modality, content.Place);
        (TimesPerPeriodHundredths, UnitPeriod, DurationMinutes) = (content.Frequency.TimesHundredths, content.Frequency.Unit, content.DurationMinutes);
        (From, To, Payer, Wished) = (content.From, content.To, content.Payer, content.Wished.Trim());
    }

    internal void MarkSourcing(SourcingVerb verb, DateOnly today) =>
        (Sourcing, SourcingSince) = (SourcingStates.Table.Next(Sourcing, verb)!.Value, today);

    internal PlannedPrestation Copy(DateOnly from, DateOnly to) =>
        new(Content with { From = from, To = to }, SourcingSince) { LineId = LineId, Sourcing = Sourcing };
}
