using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

public sealed partial class EpisodeOfCare
{
    private const string DipcText = "CASF, article D311";

    /// <summary>Last day to give the DIPC, from the policy in force at the admission; null before it.</summary>
    public DateOnly? DipcDueOn { get; private set; }

    /// <summary>The DIPC as given; null until then.</summary>
    public Dipc? Dipc { get; private set; }

    /// <summary>Amendments to the DIPC, oldest first.</summary>
    public IReadOnlyList<DipcAmendment> Amendments => _amendments;

    /// <summary>Where the DIPC stands on a day.</summary>
    public DipcStatus DipcStatusOn(DateOnly day) => (DipcDueOn, Dipc) switch
    {
        (null, _) => DipcStatus.NotApplicable,
        ({ } due, { } given) => given.GivenOn <= due ? DipcStatus.GivenInTime : DipcStatus.GivenLate,
        ({ } due, null) => day <= due ? DipcStatus.Due : DipcStatus.Late,
    };

    /// <summary>Why the DIPC cannot be noted as given. Being late is shown, never refused.</summary>
    public IReadOnlyList<Refusal> WhyNotGiveDipc(Dipc dipc, bool personIsMinor, DateOnly today)
    {
        List<Refusal> refusals =
        [
            .. Guards.NotInFuture(dipc.GivenOn, today, nameof(Dipc.GivenOn)),
            .. Guards.NotBefore(dipc.GivenOn, AdmittedOn, "l’admission", nameof(Dipc.GivenOn)),
            .. Guards.Required(dipc.Participants, "dipc.participants", "Écrivez le nom des participants : le DIPC établi sans la personne et sa famille est nul.", nameof(Dipc.Participants), DipcText),
            .. Guards.Required(dipc.SignedBy, "dipc.signed", "Écrivez qui a signé : le directeur ou la personne à qui il a délégué sa signature.", nameof(Dipc.SignedBy), DipcText),
        ];
        if (!IsInActiveFile)
        {
            refusals.Add(new Refusal("dipc.not-admitted", $"Le parcours est à l’état « {Status.Fr()} » : le DIPC se remet de l’admission à la sortie.", DipcText));
        }

        if (Dipc is { } known)
        {
            refusals.Add(new Refusal("dipc.given", $"Le DIPC a été remis le {FrenchDate.Long(known.GivenOn)} : ajoutez un avenant.", DipcText));
        }

        if (personIsMinor && string.IsNullOrWhiteSpace(dipc.MinorOpinion?.Text))
        {
            refusals.Add(new Refusal("dipc.minor", "Écrivez l’avis du mineur ou, s’il n’a pas souhaité ou pu s’exprimer, comment son avis a été recherché.", DipcText, nameof(Dipc.MinorOpinion)));
        }

        return refusals;
    }

    /// <summary>Notes the DIPC as given to the person.</summary>
    public void GiveDipc(Dipc dipc, bool personIsMinor, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotGiveDipc(dipc, personIsMinor, today));
        Dipc = dipc;
    }

    /// <summary>Why no amendment can be added.</summary>
    public IReadOnlyList<Refusal> WhyNotAmendDipc(DateOnly signedOn, string? subject, DateOnly today)
    {
        List<Refusal> refusals =
        [
            .. Guards.NotInFuture(signedOn, today, nameof(DipcAmendment.SignedOn)),
            .. Guards.Required(subject, "dipc.subject", "Écrivez les objectifs et les prestations que l’avenant précise.", nameof(DipcAmendment.Subject), DipcText + " V"),
        ];
        refusals.AddRange(Dipc is null
            ? [new Refusal("dipc.missing", "Remettez d’abord le DIPC : un avenant le complète.", DipcText)]
            : Guards.NotBefore(signedOn, Dipc.GivenOn, "la remise du DIPC", nameof(DipcAmendment.SignedOn)));
        return refusals;
    }

    /// <summary>Adds an amendment.</summary>
    public void AmendDipc(DateOnly signedOn, string subject, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAmendDipc(signedOn, subject, today));
        _amendments.Add(new DipcAmendment(signedOn, subject));
    }
}
