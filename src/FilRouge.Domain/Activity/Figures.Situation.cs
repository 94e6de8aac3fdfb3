namespace FilRouge.Domain.Activity;

/// <content>Who is followed on the last day: rights, school, home; and what became of those who left.</content>
public static partial class Figures
{
    /// <summary>Average number of persons present.</summary>
    public static FigureDefinition AveragePresent { get; } = new(
        "file.average", "Présents en moyenne",
        "Jours de présence de tous les parcours dans la période, divisés par le nombre de jours de la période : combien de personnes le service accompagne un jour ordinaire.",
        FigureUnit.Persons);

    /// <summary>Returns within the delay.</summary>
    public static FigureDefinition Returns { get; } = new(
        "file.returns", "Retours dans le délai",
        "Parcours sortis puis repris dans la période, dans le délai de la règle territoriale : le même parcours continue, ni la sortie ni le retour ne sont comptés ailleurs.",
        FigureUnit.Count);

    /// <summary>Delay of the first contact in working days.</summary>
    public static FigureDefinition FirstContactWorking { get; } = new(
        "delays.first-contact.working.median", "Délai du premier contact en jours ouvrés, médiane",
        "Comme le délai du premier contact, en jours ouvrés : du lundi au vendredi, hors jours fériés du département où vivait la personne ; le jour de la réception ne compte pas.",
        FigureUnit.Days);

    /// <summary>Schooling of children.</summary>
    public static FigureDefinition Schooling { get; } = new(
        "profile.schooling", "Scolarité des 3 à 17 ans",
        "Personnes de 3 à 17 ans présentes au dernier jour, selon la période scolaire notée ce jour-là ; à défaut, selon la scolarité notée au dossier aujourd’hui.",
        FigureUnit.Persons);

    /// <summary>Where people live.</summary>
    public static FigureDefinition Residence { get; } = new(
        "profile.residence", "Lieux de vie",
        "Personnes présentes au dernier jour, selon leur lieu de vie ce jour-là : un seul par personne, celui où elle vit toujours s’il y en a un, sinon le plus ancien noté.",
        FigureUnit.Persons);

    /// <summary>Protective and welfare measures.</summary>
    public static FigureDefinition Protection { get; } = new(
        "profile.protection", "Mesures de protection et aide sociale à l’enfance",
        "Personnes présentes au dernier jour qui ont ce jour-là une mesure de protection des majeurs, un tuteur de mineur ou une mesure de l’aide sociale à l’enfance. Une personne qui en a plusieurs compte à chacune.",
        FigureUnit.Persons)
    { RowsAddUp = false };

    /// <summary>Persons with a right open.</summary>
    public static FigureDefinition WithRight { get; } = new(
        "rights.open", "Personnes avec une notification ouverte",
        "Parmi les personnes présentes au dernier jour, part de celles qui ont ce jour-là au moins une décision de la CDAPH ouverte, quel que soit son type.",
        FigureUnit.Percent)
    { RateOf = FigureUnit.Persons };

    /// <summary>Persons with a PCPE notification.</summary>
    public static FigureDefinition WithPcpeRight { get; } = new(
        "rights.pcpe", "Personnes avec une notification PCPE",
        "Parmi les personnes présentes au dernier jour, part de celles qui ont ce jour-là une orientation PCPE ouverte (code 14.0).",
        FigureUnit.Percent,
        "ANS, types de droits et orientations des MDPH")
    { RateOf = FigureUnit.Persons };

    /// <summary>Persons with a PAG.</summary>
    public static FigureDefinition WithPag { get; } = new(
        "rights.pag", "Personnes avec un plan d’accompagnement global",
        "Parmi les personnes présentes au dernier jour, part de celles dont une décision ouverte ce jour-là comporte un plan d’accompagnement global (PAG), en cours d’élaboration ou validé.",
        FigureUnit.Percent,
        "CASF, article L114-1-1")
    { RateOf = FigureUnit.Persons };

    /// <summary>Orientations not put into effect.</summary>
    public static FigureDefinition UnmetOrientations { get; } = new(
        "rights.unmet", "Orientations en attente",
        "Décisions ouvertes au dernier jour des personnes présentes, que rien ne met en œuvre ou en partie seulement, d’après le dossier d’aujourd’hui. L’orientation PCPE, que le service met en œuvre, n’y est pas ; d’une double orientation, seule la cible compte.",
        FigureUnit.Count);

    /// <summary>How long they have waited.</summary>
    public static FigureDefinition UnmetAge { get; } = new(
        "rights.unmet.mean", "Ancienneté des orientations en attente, moyenne",
        "Pour les orientations en attente au dernier jour : moyenne des jours calendaires depuis l’ouverture du droit.",
        FigureUnit.Days);

    /// <summary>What became of those who left.</summary>
    public static FigureDefinition News { get; } = new(
        "exits.news", "Nouvelles prises après la sortie",
        "Nouvelles prises dans la période, aux échéances prévues après la sortie (3, 6 et 12 mois si la règle territoriale n’en dit rien), selon ce qu’elles disent : le relais tient, il est fragile, la personne est de nouveau sans solution, personne n’a pu être joint.",
        FigureUnit.Count);
}
