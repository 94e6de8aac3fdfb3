using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Web.People;

/// <summary>From what was typed to an identity, the same for the screen and for an import.</summary>
internal static class IdentityReading
{
    /// <summary>What was typed.</summary>
    public sealed record Typed(string BirthName, string UsedName, string GivenNames, string UsedFirstName, Sex Sex, string BirthDate, string BirthPlace, int? BirthOrder)
    {
        /// <summary>When the first one is of several words; empty when the list says it.</summary>
        public string FirstGivenName { get; init; } = "";

        /// <summary>What is on record; null for a new person.</summary>
        public PersonIdentity? Known { get; init; }
    }

    /// <summary>The identity, or null with the refusals in <paramref name="readings"/>.</summary>
    public static PersonIdentity? Read(Readings readings, Typed typed, DateOnly today)
    {
        readings.Add(PersonName.WhyNot(typed.BirthName, typed.GivenNames, typed.UsedName, typed.FirstGivenName, typed.UsedFirstName));
        var birth = readings.Take("BirthDate", PartialDate.Parse(typed.BirthDate, today));
        var place = readings.Text("BirthPlace", typed.BirthPlace, 200);
        if (readings.Refusals.Count > 0)
        {
            return null;
        }

        return new PersonIdentity(new PersonName(typed.BirthName, typed.GivenNames, typed.UsedName, typed.FirstGivenName, typed.UsedFirstName), typed.Sex, birth)
        {
            BirthPlace = place,
            BirthCommune = CommuneOf(place, typed.Known),
            BirthOrder = typed.BirthOrder,
        };
    }

    /// <summary>The code on record stays with the place it was given for; a place typed anew has the code of the one commune that it names.</summary>
    private static InseeCommune? CommuneOf(string? place, PersonIdentity? known)
    {
        if (known is not null && known.BirthPlace == place)
        {
            return known.BirthCommune;
        }

        return place is not null && Domain.Network.Communes.Resolve(null, place) is { } commune ? InseeCommune.FromStore(commune.Code) : null;
    }
}
