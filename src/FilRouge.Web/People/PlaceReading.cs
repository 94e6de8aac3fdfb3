using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Web.People;

/// <summary>From what was typed to a living place.</summary>
internal static class PlaceReading
{
    /// <summary>The place; null when nothing was typed or when it was refused. A commune that the official list does not know is kept as
    /// typed, with a warning (rule E31).</summary>
    public static LivingPlaceDetails? Read(Readings readings, AddLivingPlace.Form typed, DateOnly today)
    {
        if (typed is { Postcode.Length: 0, Commune.Length: 0, Line.Length: 0, With.Length: 0 })
        {
            return null;
        }

        var postcode = readings.Optional<Postcode>("Postcode", typed.Postcode);
        var name = readings.Text("Commune", typed.Commune, 100);
        var commune = Domain.Network.Communes.Resolve(postcode?.Text, name);
        if (commune is null && typed.Kind != LivingPlaceKind.Abroad)
        {
            readings.Take("Commune", new Parsed<string>("", Warning: $"La commune « {typed.Postcode} {typed.Commune} » n’est pas dans la liste officielle : elle est gardée telle quelle, hors des zones d’intervention."));
        }

        var details = new LivingPlaceDetails(typed.Kind, typed.From ?? today, typed.To)
        {
            With = readings.Text("With", typed.With, 200),
            Line = readings.Text("Line", typed.Line, 300),
            Postcode = postcode,
            CommuneName = commune?.Name ?? name,
            CommuneCode = commune is null ? null : InseeCommune.FromStore(commune.Code),
            Rhythm = typed.Rhythm,
            Protected = typed.Protected,
        };
        readings.Add(LivingPlace.WhyNotRecord(details));
        return readings.Refusals.Count > 0 ? null : details;
    }
}
