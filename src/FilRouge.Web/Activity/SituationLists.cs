using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Referrals;

namespace FilRouge.Web.Activity;

/// <summary>The lists behind the figures of rights, school, homes and breaks.</summary>
internal static class SituationLists
{
    private const int FirstSchoolAge = 3;
    private const int Majority = 18;

    public static Dictionary<FigureDefinition, Func<ActivityFacts, IEnumerable<Behind>>> All { get; } = new()
    {
        [Figures.AveragePresent] = Presence,
        [Figures.Returns] = Returned,
        [Figures.FirstContactWorking] = WorkingDaysToContact,
        [Figures.Schooling] = Schooled,
        [Figures.Residence] = f => Present(f).Select(p => Row(p, f.Situation.Homes.TryGetValue(p.PersonId, out var home) ? home.Fr() : "non noté")),
        [Figures.Protection] = f => Present(f).SelectMany(p => f.Situation.Protections[p.PersonId].Select(t => t.Fr()).Distinct().Select(t => Row(p, t))),
        [Figures.WithRight] = f => Rights(f, _ => true),
        [Figures.WithPcpeRight] = f => Rights(f, d => d.RightCode == RightTypes.Pcpe),
        [Figures.WithPag] = f => Rights(f, d => d.HasPag),
        [Figures.UnmetOrientations] = Unmet,
        [Figures.UnmetAge] = Unmet,
        [Figures.News] = f => f.Situation.News.Select(n => new Behind(n.PersonId, null, n.On, $"{n.Months} mois après la sortie : {n.Outcome.Fr()}", n.Outcome.Fr())),
        [Figures.Suspensions] = f => f.Paths.SelectMany(p => p.Steps.Where(s => s.Status == EpisodeStatus.Suspended && f.Scope.Period.Covers(s.From))
            .Select(s => new Behind(p.PersonId, null, s.From, ActivityLists.Words(p)))),
        [Figures.Silent] = f => Present(f).Where(p => p.AdmittedOn < f.Scope.Period.First && f.Situation.Silent.Contains(p.PersonId))
            .Select(p => new Behind(p.PersonId, null, p.AdmittedOn, ActivityLists.Words(p))),
        [Figures.MinutesPlanned] = PlannedMonths,
        [Figures.RealisationRate] = PlannedMonths,
        [Figures.CoverageRate] = f => CareFigures.LinesOfToday(f).Select(x => new Behind(x.PersonId, null, x.Line.From, $"{Hours(x.Line.WeeklyMinutes)} par semaine, {x.Line.Sourcing.Fr()}")),
        [Figures.DistinctPrestations] = f => ActivityLists.Of(f, Figures.PersonsByPrestations),
    };

    /// <summary>Those that ask for <see cref="ActivityFacts.Situation"/>.</summary>
    public static bool NeedsSituation(FigureDefinition figure) => All.ContainsKey(figure) && !NeedsMinutes(figure)
        && figure != Figures.AveragePresent && figure != Figures.Returns && figure != Figures.FirstContactWorking && figure != Figures.CoverageRate && figure != Figures.DistinctPrestations;

    /// <summary>Those that ask for <see cref="ActivityFacts.ByLine"/>.</summary>
    public static bool NeedsMinutes(FigureDefinition figure) => figure == Figures.MinutesPlanned || figure == Figures.RealisationRate;

    private static IEnumerable<PathFact> Present(ActivityFacts facts) => ActivityLists.Persons(facts.Paths.Where(p => p.PresentOn(facts.Scope.Period.Last)));

    private static Behind Row(PathFact path, string row) => new(path.PersonId, null, path.AdmittedOn, row, row);

    private static string Hours(long minutes) => Figure.Of(Figures.MinutesDone, minutes).Display;

    private static IEnumerable<Behind> Presence(ActivityFacts facts)
    {
        var period = facts.Scope.Period;
        return from p in facts.Paths
               let days = p.Stays.Where(s => s.Overlaps(period.Period)).Sum(s => Delays.Between(Later(s.From, period.First), Earlier(s.To, period.Last)) + 1)
               where days > 0
               select new Behind(p.PersonId, null, p.AdmittedOn, days == 1 ? "1 jour" : $"{days} jours", "", days);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one is { } end && end < other ? end : other;

    /// <summary>A path that was over, and is followed again.</summary>
    private static IEnumerable<Behind> Returned(ActivityFacts facts) =>
        from p in facts.Paths
        from pair in p.Steps.Zip(p.Steps.Skip(1))
        where pair.First.Status is EpisodeStatus.Exited or EpisodeStatus.FollowUp && EpisodeLifecycle.CountsInActiveFile(pair.Second.Status) && facts.Scope.Period.Covers(pair.Second.From)
        select new Behind(p.PersonId, null, pair.Second.From, $"sortie le {FrenchDate.Long(pair.First.From.AddDays(-1))}");

    private static IEnumerable<Behind> WorkingDaysToContact(ActivityFacts facts)
    {
        foreach (var r in facts.Requests.Where(r => r.FirstContactOn is { } on && facts.Scope.Period.Covers(on)))
        {
            var calendar = TerritoryClock.CalendarOf(r.Commune?.Departement);
            var days = Enumerable.Range(1, Math.Max(0, Delays.Between(r.ReceivedOn, r.FirstContactOn!.Value))).Count(d => WorkingDays.IsWorking(r.ReceivedOn.AddDays(d), calendar));
            yield return new Behind(r.PersonId, r.Id, r.FirstContactOn, $"{days} {(days < 2 ? "jour ouvré" : "jours ouvrés")} après la réception", "", days);
        }
    }

    private static IEnumerable<Behind> Schooled(ActivityFacts facts) =>
        from p in Present(facts)
        let age = p.Person.Birth.AgeOn(facts.Scope.Period.Last)
        where age is >= FirstSchoolAge and < Majority
        select Row(p, (facts.Situation.Schools.TryGetValue(p.PersonId, out var school) ? school : p.Person.Schooling).Fr());

    private static IEnumerable<Behind> Rights(ActivityFacts facts, Func<CdaphDecision, bool> counts)
    {
        var last = facts.Scope.Period.Last;
        foreach (var p in Present(facts))
        {
            var chain = facts.Situation.Rights.GetValueOrDefault(p.PersonId, RightsChain.Empty);
            var open = chain.Decisions.Where(d => counts(d) && chain.PeriodsOf(d).Any(x => x.Covers(last))).ToList();
            yield return new Behind(
                p.PersonId, null, open.Count > 0 ? open[0].Opens : null,
                open.Count > 0 ? string.Join(", ", open.Select(d => RightTypes.Find(d.RightCode)?.Short ?? d.RightCode).Distinct()) : "aucune", "", open.Count > 0 ? 1 : 0);
        }
    }

    private static IEnumerable<Behind> Unmet(ActivityFacts facts) =>
        from p in Present(facts)
        from d in facts.Situation.Rights.GetValueOrDefault(p.PersonId, RightsChain.Empty).Unmet(facts.Scope.Period.Last)
        where d.RightCode != RightTypes.Pcpe
        let days = Delays.Between(d.Opens, facts.Scope.Period.Last)
        let type = RightTypes.Find(d.RightCode)?.Short ?? d.RightCode
        select new Behind(p.PersonId, null, d.Opens, $"{d.Implementation.Fr()} depuis {days} {(days < 2 ? "jour" : "jours")}", type, days);

    private static IEnumerable<Behind> PlannedMonths(ActivityFacts facts)
    {
        var done = facts.ByLine.ToDictionary(l => (l.LineId, l.Year, l.Month), l => l.Minutes);
        return from l in CareFigures.Planned(facts)
               group l by (l.PersonId, l.FirstOfMonth) into month
               let planned = month.Sum(l => l.Minutes)
               where planned > 0
               let minutes = month.Sum(l => done.GetValueOrDefault((l.LineId, l.FirstOfMonth.Year, l.FirstOfMonth.Month)))
               select new Behind(month.Key.PersonId, null, month.Key.FirstOfMonth, $"{FrenchDate.MonthName(month.Key.FirstOfMonth.Month)} : {Hours(planned)} prévues, {Hours(minutes)} faites");
    }
}
