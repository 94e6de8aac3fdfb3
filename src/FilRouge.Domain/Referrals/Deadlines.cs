using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Something owed.</summary>
/// <param name="Code">Stable code: « dipc.due ».</param>
/// <param name="Sentence">What to do, in French.</param>
/// <param name="DueOn">Last day to do it.</param>
/// <param name="Late">True when that day, or that instant, is over.</param>
/// <param name="Why">The rule, in French.</param>
[Fr("échéance")]
public sealed record DueItem(string Code, string Sentence, DateOnly DueOn, bool Late, string Why);

/// <summary>What a request or a path owes, and since when: computed, never typed.</summary>
[Fr("échéances")]
public static class Deadlines
{
    // Steps of the alert on the end of rights: a file takes the MDPH 4 months or more.
    private static readonly int[] RenewalSteps = [12, 9, 6, 3, 1];

    // Half a year after the last appointment, nobody is asked any more.
    private const int OverMonths = 6;

    /// <summary>What a request owes.</summary>
    /// <param name="referral">The request.</param>
    /// <param name="clock">Clock of the territory, with the delays of the policy in force at its reception.</param>
    /// <param name="nowUtc">Now.</param>
    public static IReadOnlyList<DueItem> Of(Referral referral, TriageClock clock, DateTime nowUtc)
    {
        if (!referral.IsPending || referral.ReceivedAtUtc is not { } received)
        {
            return [];
        }

        List<DueItem> items = [];
        var graded = referral.UrgencyGradedBy is not null;
        var due = clock.Due(received, graded ? referral.Urgency : null, referral.TriageClockStartUtc);
        if (referral.TriagedAtUtc is null && due.TriageByUtc is { } triageBy)
        {
            items.Add(new DueItem("triage.due",
                graded ? "Rupture avérée : écrivez les premières mesures prises." : "Graduez l’urgence de la demande.",
                clock.LocalDay(triageBy), nowUtc.MustBeUtc() >= triageBy,
                $"Le triage se fait en {clock.Delays.TriageHours} h à compter de la réception, nuits et week-ends compris."));
        }

        if (referral.FirstContactOn is null)
        {
            var by = clock.LocalDay(received).AddDays(clock.Delays.FirstContactDays);
            items.Add(new DueItem("first-contact.due", "Prenez contact avec la personne ou un proche, et notez-le.", by, clock.LocalDay(nowUtc) > by,
                $"Aucun premier contact n’est noté ; délai du territoire : {clock.Delays.FirstContactDays} jours."));
        }

        // The deadline is the local midnight that ends the day: the day itself is the one just before.
        items.Add(new DueItem("decision.due", "Décidez de la recevabilité de la demande.", clock.LocalDay(due.DecideByUtc.AddMinutes(-1)), nowUtc >= due.DecideByUtc,
            $"La décision motivée est due en {clock.Delays.DecisionDays} jours."));
        return [.. items.OrderBy(i => i.DueOn)];
    }

    /// <summary>What a path owes.</summary>
    /// <param name="episode">The path.</param>
    /// <param name="policy">Policy in force today.</param>
    /// <param name="rights">Decisions of the person.</param>
    /// <param name="today">Today in the territory.</param>
    public static IReadOnlyList<DueItem> Of(EpisodeOfCare episode, TerritoryPolicy policy, RightsChain rights, DateOnly today)
    {
        if (!episode.IsInActiveFile || episode.AdmittedOn is not { } admitted)
        {
            return [];
        }

        IEnumerable<DueItem?> items =
        [
            Welcome(episode, admitted, today), Dipc(episode, policy, today), Amendment(episode, policy, admitted, today),
            Review(episode, policy, admitted, today), Expired(policy, rights, today), .. Renewals(rights, today),
        ];
        return [.. items.OfType<DueItem>().OrderBy(i => i.DueOn)];
    }

    /// <summary>What is owed after the exit: the yes of the relay, and news at each appointment, from a month before it.</summary>
    /// <param name="episode">The path, with its news.</param>
    /// <param name="delays">Delays of the territory.</param>
    /// <param name="today">Today in the territory.</param>
    public static IReadOnlyList<DueItem> AfterExit(EpisodeOfCare episode, PolicyDelays delays, DateOnly today)
    {
        if (episode.Exit is not { Motive: not ExitMotive.Death } exit || episode.Status == EpisodeStatus.Archived || today > exit.LastDay.AddMonths(delays.LastNewsMonths + OverMonths))
        {
            return [];
        }

        List<DueItem> items = [.. episode.NewsAwaited(delays).Select(m => (Months: m, Due: exit.LastDay.AddMonths(m))).Where(n => n.Due <= today.AddMonths(1)).Take(1)
            .Select(n => new DueItem("news.due", $"Prenez des nouvelles, {n.Months} mois après la sortie.", n.Due, today > n.Due, $"Post-suivi à {string.Join(", ", delays.NewsMonths)} mois."))];
        if (exit.Relay is { AcknowledgedOn: null } relay)
        {
            items.Add(new DueItem("relay.due", $"Faites confirmer le relais : {relay.Who}.", relay.On, today > relay.On, "Un relais n’est passé que quand celui qui le prend a dit oui."));
        }

        return [.. items.OrderBy(i => i.DueOn)];
    }

    private static DueItem? Welcome(EpisodeOfCare episode, DateOnly admitted, DateOnly today)
    {
        var missing = AdmissionDocuments.All & ~episode.Documents;
        return missing == AdmissionDocuments.None
            ? null
            : new DueItem("welcome.due", $"Remettez : {missing.Fr()}.", admitted, today > admitted, "CASF, article L311-4 : remis à l’accueil de la personne.");
    }

    private static DueItem? Dipc(EpisodeOfCare episode, TerritoryPolicy policy, DateOnly today) =>
        episode is { Dipc: null, DipcDueOn: { } due }
            ? new DueItem("dipc.due", "Établissez le DIPC avec la personne et sa famille, et remettez-le.", due, today > due,
                $"CASF, article D311 : au plus tard 15 jours après l’admission ; délai du territoire : {policy.Delays.DipcDays} jours.")
            : null;

    private static DueItem? Amendment(EpisodeOfCare episode, TerritoryPolicy policy, DateOnly admitted, DateOnly today)
    {
        if (episode.Amendments.Count > 0)
        {
            return null;
        }

        // Counted from the admission: the earliest reading of the text is the one that is never late.
        var due = admitted.AddMonths(policy.Delays.AmendmentMonths);
        return new DueItem("amendment.due", "Signez l’avenant au DIPC qui précise les objectifs et les prestations.", due, today > due, "CASF, article D311 V : dans les 6 mois.");
    }

    private static DueItem Review(EpisodeOfCare episode, TerritoryPolicy policy, DateOnly admitted, DateOnly today)
    {
        var due = (episode.LastReviewOn ?? admitted).AddMonths(policy.Delays.ReviewMonths);
        return new DueItem("review.due", "Faites le bilan avec la personne.", due, today > due, $"Un bilan au moins tous les {policy.Delays.ReviewMonths} mois, à la demande et à chaque changement.");
    }

    private static DueItem? Expired(TerritoryPolicy policy, RightsChain rights, DateOnly today)
    {
        var counts = RightsReading.AcceptedBy(policy.Accepted);
        var validity = rights.ValidityOn(today, counts);
        return validity is { Word: ValidityWord.Expired, Day: { } end } && !IsRenewed(rights, counts, end, today)
            ? new DueItem("rights.expired", "Les droits sont échus : déposez la demande de renouvellement et gardez la preuve.", end, true, validity.Sentence)
            : null;
    }

    private static IEnumerable<DueItem> Renewals(RightsChain rights, DateOnly today)
    {
        foreach (var right in rights.Decisions.Select(d => d.Right).OfType<RightType>().Distinct())
        {
            bool Counts(CdaphDecision decision) => decision.RightCode == right.Code;
            var open = rights.Coverage(Counts).Where(p => p.Covers(today)).ToList();
            if (open is not [{ To: { } end }] || IsRenewed(rights, Counts, end, today))
            {
                continue;
            }

            int? step = RenewalSteps.Where(months => today >= end.AddMonths(-months)).Select(m => (int?)m).Min();
            if (step is { } months)
            {
                yield return new DueItem($"rights.renewal-{months}", $"Préparez le renouvellement avec la personne : « {right.Short} » prend fin le {FrenchDate.Long(end)}, dans {months} mois ou moins.",
                    end, false, "La MDPH peut prendre 4 mois ou davantage : alertes à 12, 9, 6, 3 et 1 mois.");
            }
        }
    }

    // Renewed: a later decision is known, even after a gap, or the request is filed.
    private static bool IsRenewed(RightsChain rights, Func<CdaphDecision, bool> counts, DateOnly end, DateOnly today) =>
        rights.Coverage(counts).Any(p => p.From > end)
        || rights.Decisions.Any(d => counts(d) && rights.RenewalFiledOn(d) <= today && rights.PeriodsOf(d).Any(p => p.To == end));
}
