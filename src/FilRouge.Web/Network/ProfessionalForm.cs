using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Web.Network;

/// <summary>What is typed of a professional, the same to add and to change one.</summary>
public sealed class ProfessionalForm
{
    public int Version { get; set; }
    [Fr("Nom")] public string Name { get; set; } = "";
    [Fr("Statut")] public ProfessionalStatus Status { get; set; }
    [Fr("Profession")] public string ProfessionCode { get; set; } = "";
    [Fr("Numéro RPPS")] public string Rpps { get; set; } = "";
    [Fr("Numéro ADELI")] public string Adeli { get; set; } = "";
    [Fr("SIRET")] public string Siret { get; set; } = "";
    [Fr("Téléphone")] public string Phone { get; set; } = "";
    [Fr("Adresse électronique")] public string Email { get; set; } = "";
    [Fr("Langues et communication")] public string Languages { get; set; } = "";
    [Fr("Âges")] public Publics Ages { get; set; }
    [Fr("Handicaps")] public Publics Disabilities { get; set; }
    [Fr("Lieux acceptés")] public Places Places { get; set; }

    /// <summary>Départements and communes in words.</summary>
    [Fr("Zone")] public string Zones { get; set; } = "";

    /// <summary>Weekly times in words, one a line.</summary>
    [Fr("Créneaux")] public string Slots { get; set; } = "";

    /// <summary>« 10 h »; empty when not told.</summary>
    [Fr("Temps offert par semaine")] public string Capacity { get; set; } = "";

    /// <summary>Today when not told; asked when adding only.</summary>
    [Fr("Premier jour dans le réseau")] public DateOnly? ActiveFrom { get; set; }

    /// <summary>The form filled from the store.</summary>
    public static ProfessionalForm Of(Professional p) => new()
    {
        Version = p.Version,
        Name = p.Name,
        Status = p.Status,
        ProfessionCode = p.ProfessionCode,
        Rpps = p.Rpps?.Text ?? "",
        Adeli = p.Adeli?.Text ?? "",
        Siret = p.Siret?.Display ?? "",
        Phone = p.Phone?.Display ?? "",
        Email = p.Email?.Text ?? "",
        Languages = p.Languages ?? "",
        Ages = p.Publics & PublicsReading.Ages,
        Disabilities = p.Publics & ~PublicsReading.Ages,
        Places = p.Places,
        Zones = ZonesInWords.Typed(p.Zones.Select(z => z.Code)),
        Slots = SlotsInWords.Typed(p.Slots.Select(s => new SlotTimes(s.Day, s.From, s.To))),
        Capacity = p.WeeklyCapacityMinutes == 0 ? "" : new Minutes(p.WeeklyCapacityMinutes).Display,
    };
}
