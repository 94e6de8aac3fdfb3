using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>A place of the map that a professional covers.</summary>
[Fr("zone d’intervention")]
public sealed class ServiceZone : Entity
{
    private ServiceZone()
    {
    }

    internal ServiceZone(Guid professionalId, string code) => (ProfessionalId, Code) = (professionalId, code);

    /// <summary>The professional.</summary>
    public Guid ProfessionalId { get; private set; }

    /// <summary>Code of a département (« 77 », « 2A », « 974 ») or official code of a commune (5 characters).</summary>
    public string Code { get; private set; } = "";

    /// <summary>True when the zone holds the commune.</summary>
    public bool Covers(InseeCommune commune) => Code == commune.Text || Code == commune.Departement;

    /// <summary>True for the shape of a département or commune code.</summary>
    public static bool IsCode(string code) =>
        (code.Length == 5 && InseeCommune.Parse(code) is { Ok: true, Warning: null })
        || (code.Length is 2 or 3 && InseeCommune.Parse(code.PadRight(5, '0')) is { Ok: true, Value: var filled } && filled.Departement == code);
}

/// <summary>A time of the week.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="From">Beginning.</param>
/// <param name="To">End, the same day.</param>
[Fr("créneau")]
public readonly record struct SlotTimes(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>A time of the week that a professional offers.</summary>
[Fr("disponibilité")]
public sealed class AvailabilitySlot : Entity
{
    private AvailabilitySlot()
    {
    }

    internal AvailabilitySlot(Guid professionalId, SlotTimes times) =>
        (ProfessionalId, Day, From, To) = (professionalId, times.Day, times.From, times.To);

    /// <summary>The professional.</summary>
    public Guid ProfessionalId { get; private set; }

    /// <summary>Day of the week.</summary>
    public DayOfWeek Day { get; private set; }

    /// <summary>Beginning.</summary>
    public TimeOnly From { get; private set; }

    /// <summary>End, the same day.</summary>
    public TimeOnly To { get; private set; }

    /// <summary>True when the slot holds the whole time.</summary>
    public bool Holds(SlotTimes wanted) => Day == wanted.Day && From <= wanted.From && wanted.To <= To;

    /// <summary>True when a session of some minutes fits in both the slot and a window.</summary>
    public bool Holds(SlotTimes window, int minutes)
    {
        var (from, to) = (From > window.From ? From : window.From, To < window.To ? To : window.To);
        return Day == window.Day && from < to && (to - from).TotalMinutes >= minutes;
    }
}
