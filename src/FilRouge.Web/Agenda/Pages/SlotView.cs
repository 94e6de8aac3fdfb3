using FilRouge.Platform.Time;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>An intervention in a week.</summary>
/// <param name="Row">The intervention.</param>
/// <param name="Clock">The clock.</param>
/// <param name="WithPerson">True to name the person, on a page that is not hers.</param>
/// <param name="Doubt">Why it no longer rests on the plan; null when it does.</param>
/// <param name="MayLog">True when the reader declares it: what has begun leads to its short form.</param>
public sealed record SlotView(AgendaRow Row, Clock Clock, bool WithPerson, string? Doubt = null, bool MayLog = false);

/// <summary>Words of what a week lacks.</summary>
public static class GapWords
{
    /// <summary>« 2 séances cette semaine », « 1 séance en mars ».</summary>
    public static string Of(Domain.Agenda.WeekGap gap)
    {
        var count = gap.MissingTimes == 1 ? "1 séance" : $"{gap.MissingTimes} séances";
        return gap.Prestation.UnitPeriod switch
        {
            Domain.Plans.FrequencyUnit.Week when gap.Over.Days <= 7 => $"{count} cette semaine",
            Domain.Plans.FrequencyUnit.Week => $"{count} sur {gap.Over.Days / 7} semaines",
            Domain.Plans.FrequencyUnit.Month => $"{count} ce mois-ci",
            Domain.Plans.FrequencyUnit.Quarter => $"{count} ce trimestre",
            _ => $"{count} d’ici la fin de la prestation",
        };
    }
}
