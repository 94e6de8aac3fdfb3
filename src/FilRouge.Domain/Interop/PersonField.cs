using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>What a column of an imported list of persons says.</summary>
[Fr("champ importé")]
public enum PersonField
{
    /// <summary>Number of the file in the service or in its former software.</summary>
    [Fr("numéro de dossier")] Number,

    /// <summary>Name, without saying which.</summary>
    [Fr("nom")] Name,

    /// <summary>Name of the birth certificate.</summary>
    [Fr("nom de naissance")] BirthName,

    /// <summary>Name used in life.</summary>
    [Fr("nom utilisé")] UsedName,

    /// <summary>Given names.</summary>
    [Fr("prénoms")] GivenNames,

    /// <summary>First name used in life.</summary>
    [Fr("prénom utilisé")] UsedFirstName,

    /// <summary>Name and given names in one cell.</summary>
    [Fr("nom et prénom")] FullName,

    /// <summary>Date of birth.</summary>
    [Fr("date de naissance")] BirthDate,

    /// <summary>Place of birth.</summary>
    [Fr("lieu de naissance")] BirthPlace,

    /// <summary>Order of birth of a twin.</summary>
    [Fr("rang de naissance")] BirthOrder,

    /// <summary>Sex.</summary>
    [Fr("sexe")] Sex,

    /// <summary>« Mme », « M. ».</summary>
    [Fr("civilité")] Civility,

    /// <summary>Number and street.</summary>
    [Fr("adresse")] Address,

    /// <summary>Second line of the address.</summary>
    [Fr("complément d’adresse")] AddressMore,

    /// <summary>Postcode.</summary>
    [Fr("code postal")] Postcode,

    /// <summary>Commune.</summary>
    [Fr("commune")] Commune,

    /// <summary>Postcode and commune in one cell.</summary>
    [Fr("code postal et commune")] PostcodeAndCommune,

    /// <summary>Telephone.</summary>
    [Fr("téléphone")] Phone,

    /// <summary>E-mail.</summary>
    [Fr("adresse électronique")] Email,

    /// <summary>Schooling.</summary>
    [Fr("scolarité")] Schooling,

    /// <summary>Main disability, or diagnosis.</summary>
    [Fr("handicap principal")] Disability,

    /// <summary>Way to communicate.</summary>
    [Fr("moyen de communication")] SupportLanguage,

    /// <summary>What the representative is to the person.</summary>
    [Fr("lien")] Relation,

    /// <summary>Type of right of a decision of the CDAPH.</summary>
    [Fr("droit ou orientation")] RightType,

    /// <summary>Day of the CDAPH.</summary>
    [Fr("jour de la décision")] DecidedOn,

    /// <summary>First day of the right.</summary>
    [Fr("début du droit")] RightOpens,

    /// <summary>Last day of the right, included.</summary>
    [Fr("fin du droit")] RightEnds,

    /// <summary>Number of the notification.</summary>
    [Fr("numéro de la décision")] DecisionNumber,

    /// <summary>MDPH that decided.</summary>
    [Fr("MDPH")] DecisionMdph,
}

/// <summary>Of whom a column speaks, or of which decision about the person.</summary>
[Fr("de qui parle la colonne")]
public enum Kin
{
    /// <summary>The person.</summary>
    [Fr("la personne")] Person,

    /// <summary>A legal representative, without saying which.</summary>
    [Fr("représentant")] Representative,

    /// <summary>A second one.</summary>
    [Fr("second représentant")] SecondRepresentative,

    /// <summary>Mother.</summary>
    [Fr("mère")] Mother,

    /// <summary>Father.</summary>
    [Fr("père")] Father,

    /// <summary>Guardian, curator or court-appointed guardian.</summary>
    [Fr("tuteur ou curateur")] Guardian,

    /// <summary>A decision of the CDAPH about the person.</summary>
    [Fr("décision 1")] FirstDecision,

    /// <summary>A second one.</summary>
    [Fr("décision 2")] SecondDecision,

    /// <summary>A third one.</summary>
    [Fr("décision 3")] ThirdDecision,

    /// <summary>A fourth one.</summary>
    [Fr("décision 4")] FourthDecision,
}

/// <summary>What a column means.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Kin">Of whom.</param>
public readonly record struct ColumnMeaning(PersonField Field, Kin Kin = Kin.Person)
{
    /// <summary>« téléphone (mère) ».</summary>
    public string Fr => Kin is Kin.Person ? Field.Fr() : $"{Field.Fr()} ({Kin.Fr()})";

    /// <summary>Under what a list of meanings places it: of whom it speaks.</summary>
    public string Group => Kin switch
    {
        Kin.Person => "La personne",
        Kin.Mother => "La mère",
        Kin.Father => "Le père",
        Kin.Representative => "Le représentant",
        Kin.SecondRepresentative => "Le second représentant",
        Kin.Guardian => "Le tuteur ou curateur",
        _ => $"CDAPH, {Kin.Fr()}",
    };

    /// <summary>How forms and stored decisions name it: « Phone.Mother ».</summary>
    public string Key => Kin is Kin.Person ? $"{Field}" : $"{Field}.{Kin}";

    /// <summary>Every meaning that somebody may give to a column, in the order of the product's fields.</summary>
    public static IReadOnlyList<ColumnMeaning> All { get; } =
    [
        .. Enum.GetValues<PersonField>().Where(f => f < PersonField.Relation).Select(f => new ColumnMeaning(f)),
        .. new[] { Kin.Mother, Kin.Father, Kin.Representative, Kin.SecondRepresentative, Kin.Guardian }.SelectMany(k =>
            new[] { PersonField.Name, PersonField.GivenNames, PersonField.Phone, PersonField.Email, PersonField.Relation }.Select(f => new ColumnMeaning(f, k))),
        .. DecisionCells.Places.SelectMany(p => Enum.GetValues<PersonField>().Where(f => f > PersonField.Relation).Select(f => new ColumnMeaning(f, p))),
    ];

    /// <summary>The meaning of that key, or of that French name, as a list of answers posts it; null when there is none.</summary>
    public static ColumnMeaning? Find(string? key) => All.Where(m => m.Key == key || m.Fr == key).Cast<ColumnMeaning?>().FirstOrDefault();
}
