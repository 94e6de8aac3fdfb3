using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Web.Network;

/// <summary>From what was typed to the parts of a professional.</summary>
internal sealed class ProfessionalReading
{
    private readonly ProfessionalForm _typed;
    private readonly Rpps? _rpps;
    private readonly Adeli? _adeli;
    private readonly Siret? _siret;
    private readonly PhoneNumber? _phone;
    private readonly EmailAddress? _email;
    private readonly string? _languages;
    private readonly IReadOnlyList<string> _zones;
    private readonly IReadOnlyList<SlotTimes> _slots;
    private readonly int _capacity;

    /// <summary>Reads; what could not be read or kept is in <paramref name="readings"/>.</summary>
    public ProfessionalReading(Readings readings, ProfessionalForm typed)
    {
        _typed = typed;
        readings.Add(Professional.WhyNotDescribed(typed.Name, typed.ProfessionCode));
        readings.Text("Name", typed.Name, 200);
        _rpps = readings.Optional<Rpps>("Rpps", typed.Rpps);
        _adeli = readings.Optional<Adeli>("Adeli", typed.Adeli);
        _siret = readings.Optional<Siret>("Siret", typed.Siret);
        _phone = readings.Optional<PhoneNumber>("Phone", typed.Phone);
        _email = readings.Optional<EmailAddress>("Email", typed.Email);
        _languages = readings.Text("Languages", typed.Languages, 200);
        _zones = readings.Take("Zones", ZonesInWords.Parse(typed.Zones)) ?? [];
        _slots = readings.Take("Slots", SlotsInWords.Parse(typed.Slots)) ?? [];
        _capacity = typed.Capacity.Trim().Length == 0 ? 0 : readings.Take("Capacity", Minutes.Parse(typed.Capacity)).Value;
        readings.Add(Professional.WhyNotOffer(_capacity, _zones, _slots).Select(r => r.Field == "WeeklyCapacityMinutes" ? r with { Field = "Capacity" } : r));
    }

    /// <summary>Writes all of it.</summary>
    public void WriteTo(Professional professional)
    {
        professional.Describe(_typed.Name, _typed.Status, _typed.ProfessionCode);
        professional.Identify(_rpps, _adeli, _siret);
        professional.UpdateContact(_phone, _email);
        professional.Offer(_typed.Ages | _typed.Disabilities, _typed.Places, _languages, _capacity, _zones, _slots);
    }
}
