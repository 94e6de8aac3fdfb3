using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Activity;

/// <summary>A row of the list behind a figure.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="ReferralId">The request, when requests are counted.</param>
/// <param name="Day">Day for which it counts.</param>
/// <param name="Detail">What is said of it.</param>
/// <param name="Row">Row of the breakdown that it counts in; empty without breakdown.</param>
/// <param name="Value">Days, when days are summed up; 1 or 0, for a rate, when it counts above or not.</param>
public sealed record Behind(Guid PersonId, Guid? ReferralId, DateOnly? Day, string Detail, string Row = "", int Value = 1)
{
    /// <summary>Where in the file: the request, the intervention, the meeting.</summary>
    public string Tail { get; init; } = ReferralId is { } request ? $"/demandes/{request}" : "";

    /// <summary>True for what is counted and not open to the reader: neither whom nor what is said.</summary>
    public bool Hidden => PersonId == Guid.Empty;
}

/// <summary>The lists behind the figures that count persons, requests or paths. The figures are counted from them, so that a list has as many rows
/// as its figure; two figures of the same delay have the same list.</summary>
public static class ActivityLists
{
    private static readonly Dictionary<FigureDefinition, Func<ActivityFacts, IEnumerable<Behind>>> Lists = new()
    {
        [Figures.Requests] = f => Received(f, _ => [""]),
        [Figures.RequestsByChannel] = f => Received(f, r => [r.Channel.Fr()]),
        [Figures.RequestsByReason] = f => Received(f, r => ReasonsOf(r.Reasons)),
        [Figures.RequestsByCommune] = f => Received(f, r => [r.Commune is { } c ? CommuneOf(c) : "commune inconnue"]),
        [Figures.RequestsByDepartement] = f => Received(f, r => [r.Commune is { } c ? Departements.Display(c.Departement) : "département inconnu"]),
        [Figures.RequestsAccepted] = f => Decided(f, ReferralVerb.Accept),
        [Figures.RequestsDeclined] = f => Decided(f, ReferralVerb.Decline),
        [Figures.RequestsRedirected] = f => Decided(f, ReferralVerb.Redirect),
        [Figures.RequestsWithdrawn] = f => Decided(f, ReferralVerb.Withdraw),
        [Figures.FirstContactMedian] = FirstContacts,
        [Figures.FirstContactP90] = FirstContacts,
        [Figures.WithoutContact] = WithoutContact,
        [Figures.DecisionMedian] = FirstDecisions,
        [Figures.DecisionP90] = FirstDecisions,
        [Figures.ActiveFile] = f => InFile(f, _ => ""),
        [Figures.PresentFirstDay] = f => PresentOn(f, f.Scope.Period.First),
        [Figures.PresentLastDay] = f => PresentOn(f, f.Scope.Period.Last),
        [Figures.Entries] = f => f.Paths.Where(p => In(f, p.AdmittedOn)).Select(p => Of(p, p.AdmittedOn, "admission prononcée")),
        [Figures.Exits] = f => Exited(f, _ => ""),
        [Figures.ExitsByMotive] = f => Exited(f, p => p.Motive?.Fr() ?? ""),
        [Figures.SupportMean] = Supports,
        [Figures.SupportMedian] = Supports,
        [Figures.AgeBands] = f => InFile(f, p => AgeOf(p.Person, f.Scope.Period.Last)),
        [Figures.ActiveFileBySex] = f => InFile(f, p => p.Person.Sex.Fr()),
        [Figures.ActiveFileByDisability] = f => InFile(f, p => p.Person.Disability.Fr()),
        [Figures.PersonsByPrestations] = f => InFile(f, p => InWords(f.Prestations.GetValueOrDefault(p.PersonId))),
        [Figures.FirstInterventionMedian] = FirstInterventions,
        [Figures.FirstInterventionP90] = FirstInterventions,
        [Figures.Waiting] = Waiting,
        [Figures.WaitOfWaiting] = Waiting,
        [Figures.WaitOfAdmitted] = f => f.Paths.Where(p => In(f, p.AdmittedOn)).Select(p => (p, p.Wait)).Where(x => x.Wait is not null)
            .Select(x => Lasting(x.p, x.p.AdmittedOn!.Value, x.Wait!.Value.EligibleOn, "d’attente")),
        [Figures.DipcInTime] = Dipcs,
        [Figures.PlansUpToDate] = Plans,
    };

    static ActivityLists()
    {
        foreach (var (figure, list) in SituationLists.All)
        {
            Lists.Add(figure, list);
        }
    }

    /// <summary>True when the list is made from the facts; the others are read page by page (<see cref="EventLists"/>).</summary>
    public static bool Has(FigureDefinition figure) => Lists.ContainsKey(figure);

    /// <summary>The list behind a figure, by day.</summary>
    public static IReadOnlyList<Behind> Of(ActivityFacts facts, FigureDefinition figure) => [.. Lists[figure](facts).OrderBy(b => b.Day).ThenBy(b => b.PersonId)];

    private static bool In(ActivityFacts facts, DateOnly? day) => day is { } d && facts.Scope.Period.Covers(d);

    private static string InWords(int prestations) => prestations switch { 0 => "aucune", 1 => "1 prestation", _ => $"{prestations} prestations" };

    private static string InDays(int days) => days is > -2 and < 2 ? $"{days} jour" : $"{days} jours";

    private static string CommuneOf(InseeCommune code) => $"{Communes.Find(code.Text)?.Name ?? "commune"} ({code.Text})";

    private static string[] ReasonsOf(ReferralReasons reasons) => reasons == ReferralReasons.None
        ? [reasons.Fr()]
        : [.. Enum.GetValues<ReferralReasons>().Where(r => r != ReferralReasons.None && reasons.HasFlag(r)).Select(r => r.Fr())];

    private static string AgeOf(PersonFact person, DateOnly day) =>
        AgeBands.Of(person.Birth, person.DeceasedOn < day ? person.DeceasedOn.Value : day)?.Fr() ?? "âge inconnu";

    private static Behind Of(PathFact path, DateOnly? day, string detail, string row = "", int value = 1) => new(path.PersonId, null, day, detail, row, value);

    private static Behind Lasting(PathFact path, DateOnly day, DateOnly from, string what) =>
        Of(path, day, $"{InDays(Delays.Between(from, day))} {what}", "", Delays.Between(from, day));

    private static IEnumerable<Behind> Received(ActivityFacts facts, Func<RequestFact, string[]> rows) =>
        from r in facts.Requests where In(facts, r.ReceivedOn) from row in rows(r) select new Behind(r.PersonId, r.Id, r.ReceivedOn, $"{r.Channel.Fr()}, {r.State.Fr()}", row);

    private static IEnumerable<Behind> Decided(ActivityFacts facts, ReferralVerb verb) =>
        from r in facts.Requests where r.Decisions.Count > 0 let last = r.Decisions[^1] where last.Verb == verb && In(facts, last.On) select new Behind(r.PersonId, r.Id, last.On, r.State.Fr());

    private static IEnumerable<Behind> FirstContacts(ActivityFacts facts) =>
        from r in facts.Requests where In(facts, r.FirstContactOn) let days = Delays.Between(r.ReceivedOn, r.FirstContactOn!.Value) select new Behind(r.PersonId, r.Id, r.FirstContactOn, $"{InDays(days)} après la réception", "", days);

    private static IEnumerable<Behind> FirstDecisions(ActivityFacts facts)
    {
        foreach (var r in facts.Requests)
        {
            var on = r.Decisions.Where(d => d.Verb is ReferralVerb.Accept or ReferralVerb.Decline or ReferralVerb.Redirect).Select(d => (DateOnly?)d.On).FirstOrDefault();
            if (In(facts, on))
            {
                var days = Delays.Between(r.ReceivedOn, on!.Value);
                yield return new Behind(r.PersonId, r.Id, on, $"{InDays(days)} après la réception", "", days);
            }
        }
    }

    /// <summary>Received by the last day, without decision nor exchange by then; a request taken up again has no decision any more.</summary>
    private static IEnumerable<Behind> WithoutContact(ActivityFacts facts)
    {
        var last = facts.Scope.Period.Last;
        return from r in facts.Requests
               where r.ReceivedOn <= last && !(r.FirstContactOn <= last)
               let verbs = r.Decisions.Where(d => d.On <= last).Select(d => d.Verb).ToList()
               where verbs.Count == 0 || verbs[^1] == ReferralVerb.Reopen
               select new Behind(r.PersonId, r.Id, r.ReceivedOn, $"{InDays(Delays.Between(r.ReceivedOn, last))} sans échange");
    }

    private static IEnumerable<Behind> InFile(ActivityFacts facts, Func<PathFact, string> row) =>
        Persons(facts.Paths.Where(p => p.Stays.Any(s => s.Overlaps(facts.Scope.Period.Period)))).Select(p => Of(p, p.AdmittedOn, Words(p), row(p)));

    private static IEnumerable<Behind> PresentOn(ActivityFacts facts, DateOnly day) => Persons(facts.Paths.Where(p => p.PresentOn(day))).Select(p => Of(p, p.AdmittedOn, Words(p)));

    /// <summary>One path for each person: the last one.</summary>
    internal static IEnumerable<PathFact> Persons(IEnumerable<PathFact> paths) => paths.GroupBy(p => p.PersonId).Select(g => g.MaxBy(p => (p.AdmittedOn, p.Id))!);

    internal static string Words(PathFact path) => path.LastDay is { } last ? $"sortie le {FrenchDate.Long(last)}" : path.Steps[^1].Status.Fr();

    private static IEnumerable<Behind> Exited(ActivityFacts facts, Func<PathFact, string> row) =>
        Ended(facts).Select(p => Of(p, p.LastDay, p.Motive?.Fr() ?? "", row(p)));

    private static IEnumerable<PathFact> Ended(ActivityFacts facts) => facts.Paths.Where(p => p.AdmittedOn is not null && In(facts, p.LastDay));

    private static IEnumerable<Behind> Supports(ActivityFacts facts) =>
        from p in Ended(facts) let days = Delays.Between(p.AdmittedOn!.Value, p.LastDay!.Value) + 1 select Of(p, p.LastDay, $"{InDays(days)} d’accompagnement", "", days);

    private static IEnumerable<Behind> FirstInterventions(ActivityFacts facts) =>
        from p in facts.Paths where facts.FirstInterventions.ContainsKey(p.Id) select Lasting(p, facts.FirstInterventions[p.Id], p.AdmittedOn!.Value, "après l’admission");

    private static IEnumerable<Behind> Waiting(ActivityFacts facts)
    {
        var last = facts.Scope.Period.Last;
        return from p in facts.Paths
               where p.Wait?.HoldsOn(last) == true
               let days = Delays.Between(p.Wait!.Value.EligibleOn, last)
               select new Behind(p.PersonId, p.ReferralId, last.AddDays(-days), $"{InDays(days)} d’attente", "", days);
    }

    private static IEnumerable<Behind> Dipcs(ActivityFacts facts)
    {
        foreach (var p in facts.Paths)
        {
            var due = p.DipcDueOn is { } on ? new DipcDue(on, p.DipcGivenOn, p.LastDay) : (DipcDue?)null;
            if (due?.CountsIn(facts.Scope.Period) == true)
            {
                var words = p.DipcGivenOn is { } given ? $"remis le {FrenchDate.Long(given)}" : "non remis";
                yield return Of(p, p.DipcDueOn, due.Value.InTime ? words : $"{words}, en retard", "", due.Value.InTime ? 1 : 0);
            }
        }
    }

    private static IEnumerable<Behind> Plans(ActivityFacts facts)
    {
        var last = facts.Scope.Period.Last;
        var signed = facts.Versions.Where(v => v.SignedOn <= last).GroupBy(v => v.EpisodeId).ToDictionary(g => g.Key, g => (DateOnly?)g.Max(v => v.SignedOn));
        foreach (var p in Persons(facts.Paths.Where(p => p.PresentOn(last))))
        {
            var on = signed.GetValueOrDefault(p.Id);
            var upToDate = Timeliness.PlanUpToDate(on, last);
            yield return Of(p, on, on is null ? "aucun projet signé" : upToDate ? "projet à jour" : "projet de plus d’un an", "", upToDate ? 1 : 0);
        }
    }
}
