using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Web.Demo;

/// <summary>A weekly hour that a professional gives to a person.</summary>
internal sealed record Seat(Professional Who, DayOfWeek Day, TimeOnly At);

/// <summary>Gives out the weekly hours of the invented professionals, so that nobody is expected in two places.</summary>
/// <param name="professionals">Those whose agreement is in force, or who need none, with their zones and slots.</param>
internal sealed class DemoDiary(IReadOnlyList<Professional> professionals)
{
    private static readonly TimeOnly[] Hours = [new(9, 0), new(10, 15), new(11, 30), new(14, 0), new(15, 15), new(16, 30), new(17, 45)];
    private readonly ILookup<string, Professional> _byTrade = professionals.Where(p => p.AccountId is null).ToLookup(p => p.ProfessionCode);
    private readonly Dictionary<string, Professional> _byName = professionals.DistinctBy(p => p.Name).ToDictionary(p => p.Name);
    private readonly HashSet<(Guid Professional, DayOfWeek Day, TimeOnly At)> _taken = [];

    /// <summary>Somebody for a prestation, at an hour when she or he and the person are free; null when nobody is.</summary>
    public Seat? Take(HelpTold help, Guid organisationId, InseeCommune? commune, HashSet<(DayOfWeek, TimeOnly)> person, Random random)
    {
        if (help.By is null)
        {
            return null;
        }

        var able = help.By == HelpTold.Anyone
            ? _byTrade[help.Profession].Where(p => p.OrganisationId == organisationId && commune is { } here && p.Zones.Any(z => z.Covers(here))).ToList()
            : [_byName[help.By]];
        var first = able.Count == 0 ? 0 : random.Next(able.Count);
        return Enumerable.Range(0, able.Count).Select(i => Free(able[(first + i) % able.Count], person, random)).FirstOrDefault(s => s is not null);
    }

    /// <summary>Somebody of a trade in a service; null when it has nobody.</summary>
    public Professional? OfTrade(string profession, Guid organisationId) => _byTrade[profession].FirstOrDefault(p => p.OrganisationId == organisationId);

    private Seat? Free(Professional who, HashSet<(DayOfWeek, TimeOnly)> person, Random random)
    {
        var free = who.Slots.SelectMany(s => Hours.Where(h => s.From <= h && h.AddMinutes(60) <= s.To).Select(h => (s.Day, At: h)))
            .Where(h => !person.Contains(h) && !_taken.Contains((who.Id, h.Day, h.At))).OrderBy(h => (h.Day, h.At)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var (day, at) = DemoNames.One(random, free);
        _taken.Add((who.Id, day, at));
        person.Add((day, at));
        return new Seat(who, day, at);
    }
}
