using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>A structure of the network.</summary>
[Fr("structure")]
public sealed class Structure : Entity
{
    private Structure()
    {
    }

    /// <summary>A structure.</summary>
    /// <exception cref="RuleBrokenException">The name is empty.</exception>
    public Structure(Guid organisationId, string name, StructureKind kind)
    {
        OrganisationId = organisationId;
        Describe(name, kind, null);
    }

    /// <summary>Organisation that keeps this entry of its network.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Key for searching and sorting.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>FINESS of the place, for those that have one.</summary>
    public Finess? Finess { get; private set; }

    /// <summary>What it is.</summary>
    public StructureKind Kind { get; private set; }

    /// <summary>Commune, in words.</summary>
    public string? CommuneName { get; private set; }

    /// <summary>Official code of the commune.</summary>
    public InseeCommune? CommuneCode { get; private set; }

    /// <summary>Telephone.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>E-mail.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>Why it cannot bear that name.</summary>
    public static IReadOnlyList<Refusal> WhyNotNamed(string? name) => string.IsNullOrWhiteSpace(name)
        ? [new("structure.name", "Écrivez le nom de la structure.", Field: nameof(Name))]
        : [];

    /// <summary>Replaces name, kind and FINESS.</summary>
    public void Describe(string name, StructureKind kind, Finess? finess)
    {
        RuleBrokenException.ThrowIfAny(WhyNotNamed(name));
        (Name, Kind, Finess) = (CleanText.Line(name, int.MaxValue).Value!, kind, finess);
        FoldedName = TextFold.Fold(Name);
    }

    /// <summary>Replaces the place and the ways to reach it.</summary>
    public void Locate(string? communeName, InseeCommune? communeCode, PhoneNumber? phone, EmailAddress? email) =>
        (CommuneName, CommuneCode, Phone, Email) = (communeName, communeCode, phone, email);
}
