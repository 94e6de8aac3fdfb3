using FilRouge.Domain.Common;

namespace FilRouge.Domain.Agenda;

/// <summary>Why an intervention rests on no prestation of a signed plan (rule E38).</summary>
[Fr("motif hors projet")]
public enum OutsidePlanReason
{
    /// <summary>It serves to know the needs.</summary>
    [Fr("évaluation")]
    Assessment,

    /// <summary>It cannot wait for the plan.</summary>
    [Fr("dérogation urgente")]
    UrgentDerogation,
}

/// <summary>How an intervention is carried out.</summary>
[Fr("mode")]
public enum InterventionMode
{
    /// <summary>Face to face.</summary>
    [Fr("présentiel")]
    InPerson,

    /// <summary>Video call.</summary>
    [Fr("visio")]
    Video,

    /// <summary>Telephone.</summary>
    [Fr("téléphone")]
    Telephone,

    /// <summary>In writing.</summary>
    [Fr("écrit")]
    Written,
}

/// <summary>Why an intervention does not take place (rule E34).</summary>
[Fr("motif d’annulation")]
public enum CancelMotive
{
    /// <summary>The person is ill.</summary>
    [Fr("personne malade")]
    PersonIll,

    /// <summary>The family cannot.</summary>
    [Fr("famille indisponible")]
    FamilyUnavailable,

    /// <summary>The person or the family declines.</summary>
    [Fr("refus")]
    Declined,

    /// <summary>The professional is ill.</summary>
    [Fr("professionnel malade")]
    ProfessionalIll,

    /// <summary>The professional is on leave.</summary>
    [Fr("professionnel en congé")]
    ProfessionalOnLeave,

    /// <summary>The professional did not come.</summary>
    [Fr("professionnel non venu")]
    ProfessionalNoShow,

    /// <summary>No transport.</summary>
    [Fr("transport")]
    Transport,

    /// <summary>Weather.</summary>
    [Fr("météo")]
    Weather,

    /// <summary>School is closed.</summary>
    [Fr("école fermée")]
    SchoolClosed,

    /// <summary>The person is in hospital.</summary>
    [Fr("hospitalisation")]
    Hospital,

    /// <summary>Somebody would be in danger.</summary>
    [Fr("sécurité")]
    Safety,

    /// <summary>Right or agreement not valid.</summary>
    [Fr("administratif (droit, convention)")]
    Administrative,

    /// <summary>The path ended before.</summary>
    [Fr("fin du parcours")]
    PathEnded,

    /// <summary>Written by mistake.</summary>
    [Fr("erreur")]
    Mistake,
}

/// <summary>Official states of an event (JDV_J281, part allowed for Evenement by the TDDUI guide).</summary>
[Fr("état de l’intervention")]
public enum InterventionStatus
{
    /// <summary>PLANIFIE.</summary>
    [Fr("planifiée")]
    Planned,

    /// <summary>VALIDE: the person and the professional both know of it.</summary>
    [Fr("confirmée")]
    Confirmed,

    /// <summary>ANNULE, always with a motive.</summary>
    [Fr("annulée")]
    Cancelled,

    /// <summary>TERMINE: it took place.</summary>
    [Fr("réalisée")]
    Completed,
}

/// <summary>What moves an intervention.</summary>
[Fr("action sur l’intervention")]
public enum InterventionVerb
{
    /// <summary>Both sides know of it.</summary>
    [Fr("confirmer")]
    Confirm,

    /// <summary>To another time, to be confirmed again.</summary>
    [Fr("déplacer")]
    Move,

    /// <summary>It took place.</summary>
    [Fr("déclarer réalisée")]
    Complete,

    /// <summary>It does not take place.</summary>
    [Fr("annuler")]
    Cancel,

    /// <summary>It was declared done by mistake.</summary>
    [Fr("annuler pour erreur")]
    Void,
}

/// <summary>The states of an intervention, and their official codes.</summary>
[Fr("états de l’intervention")]
public static class InterventionStates
{
    private const string Who = "le professionnel, le coordonnateur";

    /// <summary>What may follow what.</summary>
    public static StateTable<InterventionStatus, InterventionVerb> Table { get; } = new(
        "l’intervention",
        InterventionStatus.Planned,
        (InterventionStatus.Planned, InterventionVerb.Confirm, InterventionStatus.Confirmed, Who),
        (InterventionStatus.Planned, InterventionVerb.Move, InterventionStatus.Planned, Who),
        (InterventionStatus.Planned, InterventionVerb.Complete, InterventionStatus.Completed, "le professionnel"),
        (InterventionStatus.Planned, InterventionVerb.Cancel, InterventionStatus.Cancelled, Who),
        (InterventionStatus.Confirmed, InterventionVerb.Move, InterventionStatus.Planned, Who),
        (InterventionStatus.Confirmed, InterventionVerb.Complete, InterventionStatus.Completed, "le professionnel"),
        (InterventionStatus.Confirmed, InterventionVerb.Cancel, InterventionStatus.Cancelled, Who),
        (InterventionStatus.Completed, InterventionVerb.Void, InterventionStatus.Cancelled, "le chef de service"));

    /// <summary>Official code of the list of events, as exchanged. An older guide wrote REALISE for TERMINE: import accepts both.</summary>
    public static string OfficialCode(this InterventionStatus status) => status switch
    {
        InterventionStatus.Planned => "PLANIFIE",
        InterventionStatus.Confirmed => "VALIDE",
        InterventionStatus.Cancelled => "ANNULE",
        InterventionStatus.Completed => "TERMINE",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The state of an official code, old or new; null when the list has none such.</summary>
    public static InterventionStatus? FromOfficialCode(string code) => code switch
    {
        "PLANIFIE" => InterventionStatus.Planned,
        "VALIDE" => InterventionStatus.Confirmed,
        "ANNULE" => InterventionStatus.Cancelled,
        "TERMINE" or "REALISE" => InterventionStatus.Completed,
        _ => null,
    };
}
