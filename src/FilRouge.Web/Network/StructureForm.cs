using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Web.Network;

/// <summary>What is typed of a structure, the same to add and to change one.</summary>
public sealed class StructureForm
{
    public int Version { get; set; }
    [Fr("Nom")] public string Name { get; set; } = "";
    [Fr("Nature")] public StructureKind Kind { get; set; }
    [Fr("FINESS")] public string Finess { get; set; } = "";
    [Fr("Code postal")] public string Postcode { get; set; } = "";
    [Fr("Commune")] public string Commune { get; set; } = "";
    [Fr("Téléphone")] public string Phone { get; set; } = "";
    [Fr("Adresse électronique")] public string Email { get; set; } = "";

    /// <summary>The form filled from the store.</summary>
    public static StructureForm Of(Structure s) => new()
    {
        Version = s.Version,
        Name = s.Name,
        Kind = s.Kind,
        Finess = s.Finess?.Text ?? "",
        Postcode = s.CommuneCode is { } code && Communes.Find(code.Text)?.Postcodes is [var postcode, ..] ? postcode : "",
        Commune = s.CommuneName ?? "",
        Phone = s.Phone?.Display ?? "",
        Email = s.Email?.Text ?? "",
    };
}
