using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>When a whole import may be undone, and what stays all the same: what somebody changed or built upon since.</summary>
public static class ImportUndo
{
    private const int ShortestReason = 5;

    /// <summary>Why an import cannot be undone on a day.</summary>
    /// <param name="importedOn">Day of the import.</param>
    /// <param name="undoneOn">Day on which it was undone; null when it was not.</param>
    /// <param name="days">Days during which the territory lets an import be undone; 0 for never.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Refusal> WhyNot(DateOnly importedOn, DateOnly? undoneOn, int days, DateOnly today)
    {
        if (undoneOn is { } on)
        {
            return [new("import.undone", $"Cet import a déjà été annulé le {FrenchDate.Long(on)}.")];
        }

        return days == 0 ? [new("import.undo-never", "Votre service n’annule pas les imports : corrigez les dossiers à l’écran.", "règle territoriale")]
            : today > importedOn.AddDays(days)
                ? [new("import.undo-late", $"Un import s’annule pendant {days} {(days > 1 ? "jours" : "jour")} : celui-ci ne s’annule plus depuis le {FrenchDate.Long(importedOn.AddDays(days + 1))}. Corrigez les dossiers à l’écran.", "règle territoriale")]
                : [];
    }

    /// <summary>Why the motive is not one.</summary>
    public static IReadOnlyList<Refusal> WhyNotFor(string? reason) => (reason?.Trim().Length ?? 0) < ShortestReason
        ? [new("import.undo-reason", "Écrivez pourquoi cet import est annulé : le motif reste dans l’historique de chaque dossier.", null, "Reason")]
        : [];

    /// <summary>The parts of a person's own row that are put back together: a name half put back would be nobody's.</summary>
    /// <param name="property">Name of the property, « Names.BirthName ».</param>
    public static string PartOf(string property) => property.Split('.')[0] switch
    {
        "Names" or "FoldedName" => "noms",
        "BirthDate" => "naissance",
        "BirthPlace" or "BirthCommuneCode" => "lieu de naissance",
        "BirthOrder" => "rang de naissance",
        "Sex" => "sexe",
        "Phone" => "téléphone",
        "Email" => "adresse électronique",
        "Schooling" => "scolarité",
        "MainDisability" => "handicap principal",
        "SupportLanguage" => "moyen de communication",
        "NoRepresentativeReason" => Relatives,
        "SourceSystem" or "SourceKey" or "FileNumber" => "numéro de dossier",
        var other => other,
    };

    /// <summary>Relatives and representatives.</summary>
    public const string Relatives = "proches";

    /// <summary>Living places.</summary>
    public const string Places = "lieux de vie";

    /// <summary>Decisions of the CDAPH.</summary>
    public const string Decisions = "décisions de la CDAPH";
}
