using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Agenda;

/// <summary>An intervention as lists and weeks show it: who, what, where; never its note.</summary>
public sealed record AgendaRow
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid ProfessionalId { get; init; }
    public required Guid? PrestationId { get; init; }
    public required OutsidePlanReason? Outside { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required int DurationMinutes { get; init; }
    public required DateOnly LocalDay { get; init; }
    public required Place Place { get; init; }
    public required InterventionMode Mode { get; init; }
    public required InterventionStatus Status { get; init; }
    public required CancelMotive? Motive { get; init; }

    /// <summary>Used first name and name.</summary>
    public string Person { get; init; } = "";

    /// <summary>Name of the professional.</summary>
    public string Professional { get; init; } = "";

    /// <summary>SERAFIN-PH code of the prestation; null outside the plan.</summary>
    public PrestationCode? Code { get; init; }

    /// <summary>What, in words.</summary>
    public string What => Code is { Label.Length: > 0 } code ? code.Label : Outside is { } reason ? $"Hors projet : {reason.Fr()}" : "Prestation du projet";

    /// <summary>Where, or how when nobody travels.</summary>
    public string Where => Mode == InterventionMode.InPerson ? Place.Fr() : Mode.Fr();

    /// <summary>True while neither done nor cancelled.</summary>
    public bool Open => Status is InterventionStatus.Planned or InterventionStatus.Confirmed;

    /// <summary>Its page.</summary>
    public string Url => $"/personnes/{PersonId}/interventions/{Id}";

    /// <summary>« 9 h à 9 h 45 ».</summary>
    public string Hours(Clock clock) =>
        $"{FrenchTime.Display(LocalClock.TimeOf(StartsAtUtc, clock.Zone))} à {FrenchTime.Display(LocalClock.TimeOf(StartsAtUtc.AddMinutes(DurationMinutes), clock.Zone))}";

    /// <summary>A motive as anybody around the person may read it: why a professional is absent is her own business.</summary>
    public static string Told(CancelMotive motive) => motive is CancelMotive.ProfessionalIll or CancelMotive.ProfessionalOnLeave ? "professionnel indisponible" : motive.Fr();

    /// <summary>Shape and word of the state.</summary>
    public (string Kind, string Text) Chip(DateTime nowUtc) => Status switch
    {
        InterventionStatus.Completed => ("done", "réalisée"),
        InterventionStatus.Cancelled => ("neutral", Motive is { } motive ? $"annulée : {Told(motive)}" : "annulée"),
        _ when StartsAtUtc.AddMinutes(DurationMinutes) < nowUtc => ("late", "à déclarer"),
        InterventionStatus.Confirmed => ("ok", "confirmée"),
        _ => ("soon", "planifiée"),
    };
}
