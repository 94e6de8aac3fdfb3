using FilRouge.Domain.Common;

namespace FilRouge.Domain.Access;

/// <summary>What an organisation is to the product.</summary>
[Fr("nature d’organisation")]
public enum OrganisationKind
{
    /// <summary>The PCPE that holds files.</summary>
    [Fr("PCPE")] Pcpe,

    /// <summary>MDPH.</summary>
    [Fr("MDPH")] Mdph,

    /// <summary>ARS or département.</summary>
    [Fr("autorité de tarification")] Authority,

    /// <summary>Communauté 360.</summary>
    [Fr("communauté 360")] Community360,

    /// <summary>School or inspection.</summary>
    [Fr("Éducation nationale")] School,

    /// <summary>Partner establishment or service.</summary>
    [Fr("ESMS partenaire")] Esms,

    /// <summary>Association: peers, families, guardians.</summary>
    [Fr("association")] Association,
}

/// <summary>An organisation whose staff signs in. A PCPE is not an ESMS: it lives under the authorisation of the one that carries it
/// (instruction DGCS/SD3B/2016/119).</summary>
[Fr("organisation")]
public sealed class Organisation : Entity
{
    private Organisation()
    {
    }

    /// <summary>Registers an organisation.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="code">Short code that begins the numbers of its requests: « PCPE77 ».</param>
    /// <param name="kind">What it is.</param>
    /// <param name="carrierFiness">FINESS of the establishment that carries it, when it is a PCPE.</param>
    public Organisation(string name, string code, OrganisationKind kind, string? carrierFiness)
    {
        (Name, Code, Kind, CarrierFiness) = (name, code, kind, carrierFiness);
    }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Short code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>FINESS of the carrier.</summary>
    public string? CarrierFiness { get; private set; }
}
