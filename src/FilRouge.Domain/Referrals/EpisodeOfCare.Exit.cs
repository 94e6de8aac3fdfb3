using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

public sealed partial class EpisodeOfCare
{
    // Motives that name, by themselves, somebody who takes over: an exit without that name is where paths break.
    private static readonly ExitMotive[] NeedRelay =
        [ExitMotive.EsmsEntry, ExitMotive.OrdinaryServices, ExitMotive.IndependentProfessionals, ExitMotive.OtherPcpe, ExitMotive.LongHospitalStay, ExitMotive.AgeLimit];

    /// <summary>How it ended; null while it goes on.</summary>
    public EpisodeExit? Exit { get; private set; }

    /// <summary>Days from admission to last day, both counted; null until the exit.</summary>
    public int? Days => AdmittedOn is { } first && Exit is { } exit ? exit.LastDay.DayNumber - first.DayNumber + 1 : null;

    /// <summary>Why it cannot end so.</summary>
    public IReadOnlyList<Refusal> WhyNotPronounceExit(EpisodeExit exit, DateOnly today)
    {
        List<Refusal> refusals = WhyNotMove(EpisodeVerb.Exit, exit.LastDay, today);
        if (exit.Motive == ExitMotive.Death)
        {
            refusals.Add(new Refusal("exit.death", "Pour un décès, utilisez « clore pour décès » : les alertes et les courriers s’arrêtent aussitôt.", null, nameof(EpisodeExit.Motive)));
            return refusals;
        }

        refusals.AddRange(Guards.Required(exit.Destination, "exit.destination", "Écrivez où va la personne, même si rien n’est encore trouvé.", nameof(EpisodeExit.Destination)));
        var relay = exit.Relay;
        if (relay is null && NeedRelay.Contains(exit.Motive))
        {
            refusals.Add(new Refusal("exit.relay", $"« {exit.Motive.Fr()} » : écrivez qui prend le relais, comment le joindre et à partir de quand.", null, nameof(EpisodeExit.Relay)));
        }
        else if (relay is not null && (Guards.Trimmed(relay.Who) is null || Guards.Trimmed(relay.Contact) is null))
        {
            refusals.Add(new Refusal("exit.relay-contact", "Écrivez qui prend le relais et comment le joindre.", null, nameof(EpisodeExit.Relay)));
        }

        return refusals;
    }

    /// <summary>Ends the path on its last day, included.</summary>
    public void PronounceExit(EpisodeExit exit, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPronounceExit(exit, today));
        var relay = exit.Relay is { } r ? r with { Who = Guards.Trimmed(r.Who)!, Contact = Guards.Trimmed(r.Contact)! } : null;
        End(EpisodeVerb.Exit, exit with { Destination = Guards.Trimmed(exit.Destination), Relay = relay });
    }

    /// <summary>Why the yes of who takes over cannot be noted.</summary>
    public IReadOnlyList<Refusal> WhyNotAcknowledgeRelay(DateOnly on, DateOnly today) =>
        Exit?.Relay is null
            ? [new Refusal("exit.no-relay", "Aucun relais n’est noté pour ce parcours.")]
            : [.. Guards.NotInFuture(on, today, nameof(Relay.AcknowledgedOn))];

    /// <summary>Notes that who takes over has said yes.</summary>
    public void AcknowledgeRelay(DateOnly on, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAcknowledgeRelay(on, today));
        Exit = Exit! with { Relay = Exit.Relay! with { AcknowledgedOn = on } };
    }

    /// <summary>Why it cannot be closed before admission.</summary>
    public IReadOnlyList<Refusal> WhyNotCloseWithoutAdmission(string? reason, DateOnly on, DateOnly today) =>
    [
        .. WhyNotMove(EpisodeVerb.CloseWithoutAdmission, on, today),
        .. Guards.Required(reason, "episode.close-reason", "Écrivez pourquoi le parcours se ferme sans admission.", nameof(EpisodeStep.Reason)),
    ];

    /// <summary>Closes the path before any admission.</summary>
    public void CloseWithoutAdmission(string reason, DateOnly on, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCloseWithoutAdmission(reason, on, today));
        Move(EpisodeVerb.CloseWithoutAdmission, on, reason);
    }

    /// <summary>Why it cannot be closed after a death.</summary>
    public IReadOnlyList<Refusal> WhyNotCloseDeceased(DateOnly diedOn, DateOnly today) =>
    [
        .. EpisodeLifecycle.Table.WhyNot(Status, EpisodeVerb.CloseDeceased),
        .. Guards.NotInFuture(diedOn, today, nameof(EpisodeExit.LastDay)),
        .. Guards.NotBefore(diedOn, AdmittedOn ?? _steps[0].From, "le début du parcours", nameof(EpisodeExit.LastDay)),
    ];

    /// <summary>Closes the path after a death, whatever its state; the news may come after later entries.</summary>
    public void CloseDeceased(DateOnly diedOn, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCloseDeceased(diedOn, today));
        if (AdmittedOn is null)
        {
            Move(EpisodeVerb.CloseDeceased, diedOn, ExitMotive.Death.Fr());
            return;
        }

        End(EpisodeVerb.CloseDeceased, new EpisodeExit(diedOn, ExitMotive.Death, null));
    }

    /// <summary>Why a return does not continue this path.</summary>
    /// <param name="on">First day back.</param>
    /// <param name="delays">Delays of the policy in force on that day.</param>
    /// <param name="today">Today in the territory.</param>
    public IReadOnlyList<Refusal> WhyNotReopen(DateOnly on, PolicyDelays delays, DateOnly today)
    {
        List<Refusal> refusals = [.. EpisodeLifecycle.Table.WhyNot(Status, EpisodeVerb.Reopen), .. Guards.NotInFuture(on, today, "On")];
        if (Exit is not { } exit)
        {
            return refusals;
        }

        refusals.AddRange(Guards.NotBefore(on, exit.LastDay.AddDays(1), "le lendemain de la sortie", "On"));
        if (exit.Motive == ExitMotive.Death)
        {
            refusals.Add(new Refusal("reopen.deceased", "Le parcours est clos pour décès : si c’est une erreur, faites corriger l’identité par la direction."));
        }
        else if (on > exit.LastDay.AddDays(delays.ReentryDays))
        {
            refusals.Add(new Refusal("reopen.late", $"Le retour vient plus de {delays.ReentryDays} jours après la sortie du {FrenchDate.Long(exit.LastDay)} : ouvrez un nouveau parcours, c’est une nouvelle entrée."));
        }

        return refusals;
    }

    /// <summary>A return soon after the exit: the same path goes on, with the same coordinator and the same admission.
    /// The exit stays readable among the steps and counts neither as exit nor as entry.</summary>
    public void Reopen(DateOnly on, PolicyDelays delays, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotReopen(on, delays, today));
        Exit = null;
        if (_coordinators.Count > 0)
        {
            Coordinate(_coordinators[^1].AccountId, on);
        }

        Move(EpisodeVerb.Reopen, on);
    }

    private void End(EpisodeVerb verb, EpisodeExit exit)
    {
        (Exit, Suspension, CoordinatorAccountId) = (exit, null, null);
        if (_coordinators.Count > 0)
        {
            _coordinators[^1].End(exit.LastDay);
        }

        Move(verb, exit.LastDay.AddDays(1), exit.Destination is null ? exit.Motive.Fr() : $"{exit.Motive.Fr()} : {exit.Destination}");
    }
}
