using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Network.Pages;

/// <summary>What is typed of a professional.</summary>
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
    [Fr("Zone")] public string Zones { get; set; } = "";
    [Fr("Créneaux")] public string Slots { get; set; } = "";
    [Fr("Temps offert par semaine")] public string Capacity { get; set; } = "";
    [Fr("Premier jour dans le réseau")] public DateOnly? ActiveFrom { get; set; }

    /// <summary>Professions of the shipped list.</summary>
    public static IReadOnlyList<Choice> ProfessionChoices { get; } = [.. Professions.All.Select(p => new Choice(p.Code, p.Label))];

    /// <summary>Age bands.</summary>
    public static IReadOnlyList<Choice> AgeChoices { get; } = Half(ages: true);

    /// <summary>Disabilities.</summary>
    public static IReadOnlyList<Choice> DisabilityChoices { get; } = Half(ages: false);

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

    /// <summary>What the use cases take.</summary>
    public ProfessionalTyped Typed() => new()
    {
        Name = Name,
        Status = Status,
        ProfessionCode = ProfessionCode,
        Rpps = Rpps,
        Adeli = Adeli,
        Siret = Siret,
        Phone = Phone,
        Email = Email,
        Languages = Languages,
        Publics = Ages | Disabilities,
        Places = Places,
        Zones = Zones,
        Slots = Slots,
        Capacity = Capacity,
    };

    private static IReadOnlyList<Choice> Half(bool ages) =>
        [.. Choice.Of<Publics>().Where(c => ((Enum.Parse<Publics>(c.Value) & PublicsReading.Ages) != 0) == ages)];
}
