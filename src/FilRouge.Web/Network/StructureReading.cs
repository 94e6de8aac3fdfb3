using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Web.Network;

/// <summary>From what was typed to the parts of a structure.</summary>
internal sealed class StructureReading
{
    private readonly StructureForm _typed;
    private readonly Finess? _finess;
    private readonly Commune? _commune;
    private readonly string? _communeName;
    private readonly PhoneNumber? _phone;
    private readonly EmailAddress? _email;

    /// <summary>Reads; what could not be read is in <paramref name="readings"/>. A commune that the official list does not know is kept as typed (rule E31).</summary>
    public StructureReading(Readings readings, StructureForm typed)
    {
        _typed = typed;
        readings.Add(Structure.WhyNotNamed(typed.Name));
        readings.Text("Name", typed.Name, 200);
        _finess = readings.Optional<Finess>("Finess", typed.Finess);
        _phone = readings.Optional<PhoneNumber>("Phone", typed.Phone);
        _email = readings.Optional<EmailAddress>("Email", typed.Email);
        var postcode = readings.Optional<Postcode>("Postcode", typed.Postcode);
        _communeName = readings.Text("Commune", typed.Commune, 100);
        _commune = Communes.Resolve(postcode?.Text, _communeName);
        if (_commune is null && (_communeName is not null || postcode is not null))
        {
            readings.Take("Commune", new Parsed<string>("", Warning: $"La commune « {$"{typed.Postcode} {typed.Commune}".Trim()} » n’est pas dans la liste officielle : elle est gardée telle quelle."));
        }
    }

    /// <summary>Writes all of it.</summary>
    public void WriteTo(Structure structure)
    {
        structure.Describe(_typed.Name, _typed.Kind, _finess);
        structure.Locate(_commune?.Name ?? _communeName, _commune is null ? null : InseeCommune.FromStore(_commune.Code), _phone, _email);
    }
}
