using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>Dates of birth as spreadsheets write them in a CSV: a day that people typed, with an hour after it, or a number of days.</summary>
public static class BirthCells
{
    /// <summary>Reads a birth. A number of days is read in the 1900 calendar, with a doubt (the 1904 one is four years later).</summary>
    public static Parsed<PartialDate> Read(string typed, DateOnly today)
    {
        var text = DayCells.WithoutHour(typed);
        if (DayCells.Serial(text) is { } day)
        {
            return day > today
                ? new(default, $"{typed} est un nombre de jours d’un tableur qui mène au {FrenchDate.Long(day)}, dans l’avenir. Mettez la colonne au format date, puis exportez à nouveau.")
                : new(new PartialDate(day), null, DayCells.Doubt(typed, day));
        }

        return PartialDate.Parse(text, today);
    }
}
