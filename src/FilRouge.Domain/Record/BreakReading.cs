using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Record;

/// <summary>Reads what is about to break a path, and on which day (catalogue of alerts A06, A08, A09, A10, A13; factors of annex E). Pure: the same
/// facts give the same reading, and time alone moves it only from <see cref="Outlook.LookAgainOn"/> on, since a day that is reached stays the day.</summary>
[Fr("lecture de ce qui va rompre")]
public static class BreakReading
{
    /// <summary>A reading is made again at the latest after so many days, whatever happens.</summary>
    private const int LongestDays = 28;

    /// <summary>Reads a path.</summary>
    /// <param name="path">What is known of it.</param>
    /// <param name="delays">Delays of the territory.</param>
    /// <param name="today">Today in the territory.</param>
    public static Outlook Of(PathFacts path, PolicyDelays delays, DateOnly today)
    {
        List<BreakRisk?> risks = [Rights(path, delays, today), Plan(path)];
        risks.AddRange(path.Lines.Select(Departure));
        if (!path.Suspended)
        {
            risks.AddRange([Silence(path, delays, today), .. path.Lines.Select(l => Unanswered(l, delays, today)), .. Closures(path, delays, today), Alone(path, delays, today)]);
        }

        return new Outlook([.. risks.OfType<BreakRisk>().OrderBy(r => r.On ?? DateOnly.MaxValue).ThenBy(r => r.Kind)], LookAgain(path, delays, today));
    }

    private static BreakRisk? Rights(PathFacts path, PolicyDelays delays, DateOnly today)
    {
        var coverage = path.Rights.Coverage(path.Counts);
        var open = coverage.Where(p => p.Covers(today)).ToList();
        var end = open.Count > 0 ? open[0].To : coverage.Where(p => p.To < today).Max(p => p.To);
        if (end is not { } last)
        {
            return null;
        }

        var ended = path.Rights.Decisions.Where(d => (path.Counts?.Invoke(d) ?? true) && path.Rights.PeriodsOf(d).Any(p => p.To == last)).ToList();
        var filed = ended.Where(d => path.Rights.RenewalFiledOn(d) is not null).Select(d => path.Rights.GraceUntil(d, delays)).Max();
        return filed is { } grace
            ? new BreakRisk(BreakKind.RightsEnd, grace.AddDays(1), $"Les droits {Ends(last, today)} ; le renouvellement est déposé, le parcours continue jusqu’au {FrenchDate.Long(grace)}.")
            : new BreakRisk(BreakKind.RightsEnd, last.AddDays(1), $"Les droits {Ends(last, today)} ; aucun renouvellement n’est déposé.");
    }

    private static BreakRisk? Plan(PathFacts path) => path.PlanEnds is { } last
        ? new BreakRisk(BreakKind.PlanEnds, last.AddDays(1), $"Le projet va jusqu’au {FrenchDate.Long(last)} ; aucune suite n’est signée.")
        : null;

    private static BreakRisk? Departure(PathLine line)
    {
        // The last of those who can go on holds the line: one who stays is enough.
        if (line.Holders.Count == 0 || line.Holders.Any(h => h.LastDay is null) || line.Holders.MaxBy(h => h.LastDay) is not { LastDay: { } last } holder || last >= line.Days.To)
        {
            return null;
        }

        var leaves = holder.LeavesAfter == last;
        var how = leaves ? $"{holder.Name} quitte le réseau après le {FrenchDate.Long(last)}" : $"la convention de {holder.Name} va jusqu’au {FrenchDate.Long(last)}";
        return new BreakRisk(leaves ? BreakKind.ProfessionalLeaves : BreakKind.AgreementEnds, last.AddDays(1), $"{Capital(how)} ; personne d’autre ne répond à : {line.What}.");
    }

    private static BreakRisk Silence(PathFacts path, PolicyDelays delays, DateOnly today)
    {
        var weeks = delays.SilenceWeeks * 7;
        var done = path.Presences.Where(p => p.Done && p.Day <= today).Select(p => (DateOnly?)p.Day).Max();
        var held = done is { } last && last > path.AdmittedOn ? last : path.AdmittedOn;
        // What is planned holds on, as long as no gap is longer than the territory allows.
        foreach (var day in path.Presences.Where(p => !p.Done && p.Day >= today).Select(p => p.Day).Order().TakeWhile(d => d < held.AddDays(weeks)))
        {
            held = day;
        }

        var words = held >= today ? $"Rien n’est prévu après le {FrenchDate.Long(held)}."
            : done is { } before ? $"Dernière intervention le {FrenchDate.Long(before)} ; rien n’est prévu dans les {delays.SilenceWeeks} semaines qui suivent."
            : $"Aucune intervention depuis l’admission, le {FrenchDate.Long(path.AdmittedOn)}.";
        return new BreakRisk(BreakKind.Silence, held.AddDays(weeks), words);
    }

    private static BreakRisk? Unanswered(PathLine line, PolicyDelays delays, DateOnly today)
    {
        if (line.NobodySince is not { } since || !line.Days.Covers(today > line.Days.From ? today : line.Days.From))
        {
            return null;
        }

        var from = since > line.Days.From ? since : line.Days.From;
        return new BreakRisk(BreakKind.Unanswered, from.AddDays(delays.SilenceWeeks * 7), $"Personne ne répond à : {line.What}, depuis le {FrenchDate.Long(from)}.");
    }

    private static IEnumerable<BreakRisk> Closures(PathFacts path, PolicyDelays delays, DateOnly today) =>
        from closure in path.Closures
        where closure.To >= today && closure.From.AddDays(-delays.ClosureNoticeDays) <= today && closure.Period.Days >= delays.ClosureDays
            && !path.Presences.Any(p => closure.Period.Covers(p.Day))
        orderby closure.From
        select new BreakRisk(BreakKind.ClosureUncovered, closure.From, $"{closure.Label}, du {FrenchDate.Long(closure.From)} au {FrenchDate.Long(closure.To)} : rien n’est prévu.");

    private static BreakRisk? Alone(PathFacts path, PolicyDelays delays, DateOnly today)
    {
        var recent = Recent(path, delays, today).Select(p => p.By).Distinct().ToList();
        return recent.Count == 1
            ? new BreakRisk(BreakKind.HeldByOne, null, $"Depuis {delays.SilenceWeeks} semaines, seul intervient : {path.Names.GetValueOrDefault(recent[0], "un professionnel")}.")
            : null;
    }

    private static IEnumerable<Presence> Recent(PathFacts path, PolicyDelays delays, DateOnly today) =>
        path.Presences.Where(p => p.Done && p.Day <= today && p.Day > today.AddDays(-delays.SilenceWeeks * 7));

    /// <summary>What is planned may not take place, somebody's last session grows old, a closing period comes near or passes, a right opens, a prestation begins.</summary>
    private static DateOnly LookAgain(PathFacts path, PolicyDelays delays, DateOnly today)
    {
        IEnumerable<DateOnly> days =
        [
            .. path.Presences.Where(p => !p.Done && p.Day >= today).Select(p => p.Day.AddDays(1)),
            .. Recent(path, delays, today).GroupBy(p => p.By).Select(g => g.Max(p => p.Day).AddDays(delays.SilenceWeeks * 7)),
            .. path.Closures.SelectMany(c => new[] { c.From.AddDays(-delays.ClosureNoticeDays), c.To.AddDays(1) }),
            .. path.Rights.Coverage(path.Counts).SelectMany(p => new[] { p.From, p.To?.AddDays(1) ?? p.From }),
            .. path.Lines.SelectMany(l => new[] { l.Days.From, l.Days.To?.AddDays(1) ?? l.Days.From }),
        ];
        return days.Where(d => d > today).Append(today.AddDays(LongestDays)).Min();
    }

    private static string Ends(DateOnly last, DateOnly today) => last < today ? $"ont pris fin le {FrenchDate.Long(last)}" : $"prennent fin le {FrenchDate.Long(last)}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
