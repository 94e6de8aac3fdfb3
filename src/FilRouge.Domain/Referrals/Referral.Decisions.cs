using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

public sealed partial class Referral
{
    /// <summary>Why missing pieces cannot be asked for.</summary>
    public IReadOnlyList<Refusal> WhyNotAskForMissing(string? pieces) =>
    [
        .. Lifecycle.WhyNot(State, ReferralVerb.AskForMissing),
        .. Guards.Required(pieces, "referral.pieces", "Écrivez ce qui manque : le demandeur doit savoir quoi envoyer.", nameof(MissingPieces)),
    ];

    /// <summary>Asks for what is missing. The clocks go on.</summary>
    public void AskForMissing(string pieces)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAskForMissing(pieces));
        MissingPieces = Guards.Trimmed(pieces);
        Follow(ReferralVerb.AskForMissing);
    }

    /// <summary>Why it cannot be declared complete.</summary>
    public IReadOnlyList<Refusal> WhyNotComplete()
    {
        List<Refusal> refusals = [.. Lifecycle.WhyNot(State, ReferralVerb.Complete)];
        if (CommuneCode is null)
        {
            refusals.Add(new Refusal("referral.commune-missing", "La commune de la personne n’est pas connue : demandez-la, elle décide du territoire.", null, nameof(CommuneCode)));
        }

        return refusals;
    }

    /// <summary>Declares that everything needed is there.</summary>
    public void Complete()
    {
        RuleBrokenException.ThrowIfAny(WhyNotComplete());
        MissingPieces = null;
        Follow(ReferralVerb.Complete);
    }

    /// <summary>Why the examination cannot start.</summary>
    public IReadOnlyList<Refusal> WhyNotExamine() => Lifecycle.WhyNot(State, ReferralVerb.Examine);

    /// <summary>Starts the examination.</summary>
    public void Examine()
    {
        RuleBrokenException.ThrowIfAny(WhyNotExamine());
        Follow(ReferralVerb.Examine);
    }

    /// <summary>Why it cannot be accepted.</summary>
    public IReadOnlyList<Refusal> WhyNotAccept(ReferralRuling ruling, DateOnly today)
    {
        List<Refusal> refusals = WhyNotRule(ReferralVerb.Accept, ruling, today);
        if (Situations == EligibilitySituations.None)
        {
            refusals.Add(new Refusal("referral.situation", "Cochez au moins une situation d’éligibilité (P1 à P7).", Eligibility.Instruction, nameof(Situations)));
        }

        return refusals;
    }

    /// <summary>Accepts the request.</summary>
    public void Accept(ReferralRuling ruling, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAccept(ruling, today));
        Rule(ReferralVerb.Accept, ruling);
    }

    /// <summary>Why it cannot be refused: a refusal names its reason and the way to contest.</summary>
    public IReadOnlyList<Refusal> WhyNotDecline(ReferralRuling ruling, DateOnly today) =>
    [
        .. WhyNotRule(ReferralVerb.Decline, ruling, today),
        .. Guards.Required(ruling.Remedy, "referral.remedy", "Écrivez la voie de recours : à qui et comment contester ce refus.", nameof(ReferralRuling.Remedy)),
    ];

    /// <summary>Refuses the request.</summary>
    public void Decline(ReferralRuling ruling, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotDecline(ruling, today));
        Rule(ReferralVerb.Decline, ruling);
    }

    /// <summary>Why it cannot be redirected.</summary>
    public IReadOnlyList<Refusal> WhyNotRedirect(ReferralRuling ruling, DateOnly today) =>
    [
        .. WhyNotRule(ReferralVerb.Redirect, ruling, today),
        .. Guards.Required(ruling.RedirectedTo, "referral.redirected-to", "Écrivez vers qui la demande est réorientée : la personne ne doit pas rester sans interlocuteur.", nameof(ReferralRuling.RedirectedTo)),
    ];

    /// <summary>Redirects the request to somebody better placed.</summary>
    public void Redirect(ReferralRuling ruling, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRedirect(ruling, today));
        Rule(ReferralVerb.Redirect, ruling);
    }

    /// <summary>Why it cannot be withdrawn.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw(ReferralRuling ruling, DateOnly today) => WhyNotRule(ReferralVerb.Withdraw, ruling, today);

    /// <summary>Withdraws the request, at the wish of who asked.</summary>
    public void Withdraw(ReferralRuling ruling, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotWithdraw(ruling, today));
        Rule(ReferralVerb.Withdraw, ruling);
    }

    /// <summary>Why it cannot be marked as a duplicate.</summary>
    public IReadOnlyList<Refusal> WhyNotMarkDuplicate(Referral original, ReferralRuling ruling, DateOnly today)
    {
        List<Refusal> refusals = WhyNotRule(ReferralVerb.MarkDuplicate, ruling, today);
        if (original.Id == Id || original.PersonId != PersonId)
        {
            refusals.Add(new Refusal("referral.duplicate-of", "Choisissez une autre demande faite pour la même personne.", null, nameof(DuplicateOfId)));
        }
        else if (original.State is ReferralState.Draft or ReferralState.Duplicate)
        {
            refusals.Add(new Refusal("referral.duplicate-of-state", $"La demande choisie est « {original.State.Fr()} » : choisissez celle qui reste suivie.", null, nameof(DuplicateOfId)));
        }

        return refusals;
    }

    /// <summary>Marks the request as repeating another one, which goes on alone.</summary>
    public void MarkDuplicate(Referral original, ReferralRuling ruling, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotMarkDuplicate(original, ruling, today));
        DuplicateOfId = original.Id;
        Rule(ReferralVerb.MarkDuplicate, ruling);
    }

    /// <summary>Why it cannot be taken up again.</summary>
    public IReadOnlyList<Refusal> WhyNotReopen(ReferralRuling ruling, DateOnly today) => WhyNotRule(ReferralVerb.Reopen, ruling, today);

    /// <summary>Takes the request up again; earlier decisions stay readable.</summary>
    public void Reopen(ReferralRuling ruling, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotReopen(ruling, today));
        DuplicateOfId = null;
        Rule(ReferralVerb.Reopen, ruling);
    }

    private static IEnumerable<Refusal> Missing(string? requesterName, string? situation) =>
    [
        .. Guards.Required(requesterName, "referral.requester", "Écrivez le nom de la personne qui fait la demande.", nameof(Requester)),
        .. Guards.Required(situation, "referral.situation-text", "Décrivez la situation actuelle en quelques phrases.", nameof(CurrentSituation)),
    ];

    private List<Refusal> WhyNotRule(ReferralVerb verb, ReferralRuling ruling, DateOnly today)
    {
        List<Refusal> refusals =
        [
            .. Lifecycle.WhyNot(State, verb),
            .. Guards.Required(ruling.Reason, "referral.reason", "Écrivez le motif : une décision est toujours motivée.", nameof(ReferralRuling.Reason)),
            .. Guards.NotInFuture(ruling.On, today, nameof(ReferralRuling.On)),
            .. Guards.NotBefore(ruling.On, LastDecision?.On, "la décision précédente", nameof(ReferralRuling.On)),
        ];
        if (ruling.By == Guid.Empty)
        {
            refusals.Add(new Refusal("referral.by", "Indiquez qui décide.", null, nameof(ReferralRuling.By)));
        }

        return refusals;
    }

    private void Rule(ReferralVerb verb, ReferralRuling ruling)
    {
        Follow(verb);
        _decisions.Add(new ReferralDecision(verb, ruling));
    }

    private void Follow(ReferralVerb verb) => State = Lifecycle.Next(State, verb)!.Value;
}
