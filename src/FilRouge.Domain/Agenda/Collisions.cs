using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>A stretch of somebody's time with somebody, as collisions see it.</summary>
/// <param name="Id">The intervention; empty for one that is only being planned.</param>
/// <param name="PersonId">The person.</param>
/// <param name="ProfessionalId">The professional.</param>
/// <param name="StartsAtUtc">Beginning.</param>
/// <param name="EndsAtUtc">End, excluded.</param>
/// <param name="Place">Where.</param>
/// <param name="Mode">How.</param>
/// <param name="CoIntervention">Two professionals together, on purpose.</param>
/// <param name="GroupId">Group session; null for one person alone.</param>
[Fr("créneau occupé")]
public sealed record Booking(
    Guid Id, Guid PersonId, Guid ProfessionalId, DateTime StartsAtUtc, DateTime EndsAtUtc, Place Place, InterventionMode Mode, bool CoIntervention, Guid? GroupId)
{
    /// <summary>The time an intervention holds.</summary>
    public static Booking Of(Intervention i) =>
        new(i.Id, i.PersonId, i.ProfessionalId, i.StartsAtUtc, i.EndsAtUtc, i.Place, i.Mode, i.CoIntervention, i.GroupId);

    /// <summary>The time an intervention would hold.</summary>
    public static Booking Of(Guid personId, InterventionDraft d) => new(
        Guid.Empty, personId, d.ProfessionalId, d.StartsAtUtc, d.StartsAtUtc.AddMinutes(d.DurationMinutes), d.Place, d.Mode, d.CoIntervention, d.GroupId);

    internal bool Overlaps(Booking other) => StartsAtUtc < other.EndsAtUtc && other.StartsAtUtc < EndsAtUtc;

    internal bool SameSession(Booking other) =>
        GroupId is not null && GroupId == other.GroupId && PersonId != other.PersonId && StartsAtUtc == other.StartsAtUtc && EndsAtUtc == other.EndsAtUtc;
}

/// <summary>What stands in the way of a time, and what deserves a second look.</summary>
/// <param name="Refusals">Reasons that forbid it.</param>
/// <param name="Warnings">Doubts that do not.</param>
[Fr("conflits d’agenda")]
public sealed record CollisionReport(IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings);

/// <summary>Two interventions at once (rule E32).</summary>
[Fr("recherche de conflits d’agenda")]
public static class Collisions
{
    /// <summary>Looks at a time among others.</summary>
    /// <param name="candidate">The time wanted.</param>
    /// <param name="others">Times held by the same professional or the same person around it; cancelled ones left out by the caller. The candidate itself is ignored.</param>
    /// <param name="travelMinutes">Least minutes between two bookings of the professional, end to beginning; asked only when both are in person. A dated parameter, or a computed travel time.</param>
    /// <param name="zone">Time zone in which hours are told.</param>
    public static CollisionReport Check(Booking candidate, IEnumerable<Booking> others, Func<Booking, Booking, int> travelMinutes, TimeZoneInfo zone)
    {
        List<Refusal> refusals = [];
        List<Refusal> warnings = [];
        foreach (var other in others.Where(o => o.Id != candidate.Id).OrderBy(o => o.StartsAtUtc))
        {
            var at = $"de {Hour(other.StartsAtUtc, zone)} à {Hour(other.EndsAtUtc, zone)}";
            if (other.ProfessionalId == candidate.ProfessionalId)
            {
                if (candidate.Overlaps(other))
                {
                    if (!candidate.SameSession(other))
                    {
                        refusals.Add(new("agenda.professional-twice", $"Le professionnel est déjà pris {at} : choisissez une autre heure.", Field: nameof(InterventionDraft.StartsAtUtc)));
                    }
                }
                else if (TooShort(candidate, other, travelMinutes) is { } minutes)
                {
                    warnings.Add(new("agenda.travel", $"Moins de {minutes} minutes de trajet avec l’intervention {at} : vérifiez que le professionnel peut arriver à l’heure."));
                }
            }
            else if (other.PersonId == candidate.PersonId && candidate.Overlaps(other) && !(candidate.CoIntervention && other.CoIntervention))
            {
                refusals.Add(new("agenda.person-twice", $"La personne a déjà un autre professionnel {at} : choisissez une autre heure, ou indiquez une co-intervention sur les deux.", Field: nameof(InterventionDraft.CoIntervention)));
            }
        }

        return new CollisionReport(refusals, warnings);
    }

    private static int? TooShort(Booking candidate, Booking other, Func<Booking, Booking, int> travelMinutes)
    {
        if (candidate.Mode != InterventionMode.InPerson || other.Mode != InterventionMode.InPerson)
        {
            return null;
        }

        var (first, second) = candidate.StartsAtUtc < other.StartsAtUtc ? (candidate, other) : (other, candidate);
        var needed = travelMinutes(first, second);
        return second.StartsAtUtc - first.EndsAtUtc < TimeSpan.FromMinutes(needed) ? needed : null;
    }

    private static string Hour(DateTime utc, TimeZoneInfo zone) => $"{LocalClock.TimeOf(utc, zone):HH'h'mm}";
}
