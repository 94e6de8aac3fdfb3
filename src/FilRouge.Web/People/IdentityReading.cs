using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Web.People;

/// <summary>From what was typed to an identity, the same for the screen and for an import.</summary>
internal static class IdentityReading
{
    /// <summary>What was typed.</summary>
    public sealed record Typed(string BirthName, string UsedName, string GivenNames, string UsedFirstName, Sex Sex, string BirthDate, string BirthPlace, int? BirthOrder);

    /// <summary>The identity, or null with the refusals in <paramref name="readings"/>.</summary>
    public static PersonIdentity? Read(Readings readings, Typed typed, DateOnly today)
    {
        readings.Add(PersonName.WhyNot(typed.BirthName, typed.GivenNames, typed.UsedName, null, typed.UsedFirstName));
        var birth = readings.Take("BirthDate", PartialDate.Parse(typed.BirthDate, today));
        var place = readings.Text("BirthPlace", typed.BirthPlace, 200);
        if (readings.Refusals.Count > 0)
        {
            return null;
        }

        return new PersonIdentity(new PersonName(typed.BirthName, typed.GivenNames, typed.UsedName, null, typed.UsedFirstName), typed.Sex, birth)
        {
            BirthPlace = place,
            BirthOrder = typed.BirthOrder,
        };
    }
}
