using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>From a column header as people write it to what it means: case, accents, punctuation, articles and plurals do not count.</summary>
public static class HeaderWords
{
    private const int LongestHeader = 80;

    private static readonly HashSet<string> Silent = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "s", "e", "au", "ou", "un", "une", "en", "x", "ses"];

    private static readonly HashSet<string> AboutPerson = ["usager", "beneficiaire", "enfant", "jeune", "personne", "patient", "accompagne", "accompagnee", "adolescent", "resident", "adulte"];

    private static readonly Dictionary<string, string> Same = new()
    {
        ["n"] = "numero",
        ["no"] = "numero",
        ["num"] = "numero",
        ["nr"] = "numero",
        ["telephone"] = "tel",
        ["telephonique"] = "tel",
        ["portable"] = "tel",
        ["mobile"] = "tel",
        ["gsm"] = "tel",
        ["port"] = "tel",
        ["phone"] = "tel",
        ["email"] = "mail",
        ["courriel"] = "mail",
        ["mel"] = "mail",
        ["electronique"] = "mail",
        ["nee"] = "ne",
        ["naiss"] = "naissance",
        ["legale"] = "legal",
        ["legaux"] = "legal",
        ["resp"] = "representant",
        ["responsable"] = "representant",
        ["parent"] = "representant",
        ["representante"] = "representant",
        ["maman"] = "mere",
        ["papa"] = "pere",
        ["tutrice"] = "tuteur",
        ["curateur"] = "tuteur",
        ["curatrice"] = "tuteur",
        ["mandataire"] = "tuteur",
        ["localite"] = "commune",
        ["ville"] = "commune",
        ["postale"] = "postal",
        ["numeros"] = "numero",
    };

    private static readonly HashSet<string> BesideKin = ["legal", "judiciaire", "1", "2"];

    private static readonly HashSet<string> AboutDecision = ["decision", "notification", "orientation", "droit", "cdaph", "mdph"];

    private static readonly Dictionary<string, Kin> Ranks = new()
    {
        ["1"] = Kin.FirstDecision,
        ["1re"] = Kin.FirstDecision,
        ["2"] = Kin.SecondDecision,
        ["2e"] = Kin.SecondDecision,
        ["2eme"] = Kin.SecondDecision,
        ["3"] = Kin.ThirdDecision,
        ["3e"] = Kin.ThirdDecision,
        ["3eme"] = Kin.ThirdDecision,
        ["4"] = Kin.FourthDecision,
        ["4e"] = Kin.FourthDecision,
        ["4eme"] = Kin.FourthDecision,
    };

    private static readonly Dictionary<string, Kin> Kins = new()
    {
        ["representant"] = Kin.Representative,
        ["mere"] = Kin.Mother,
        ["pere"] = Kin.Father,
        ["tuteur"] = Kin.Guardian,
    };

    private static readonly Dictionary<string, PersonField> Known = Read(
        (PersonField.Number, "numero|numero dossier|dossier|reference|ref|id|identifiant|code dossier|numero interne"),
        (PersonField.Name, "nom|nom famille"),
        (PersonField.BirthName, "nom naissance|nom patronymique|patronyme|nom fille|nom etat civil"),
        (PersonField.UsedName, "nom usage|nom usuel|nom utilise|nom marital|nom epouse"),
        (PersonField.GivenNames, "prenom|prenom naissance|prenom etat civil|premier prenom|1er prenom"),
        (PersonField.UsedFirstName, "prenom usage|prenom usuel|prenom utilise"),
        (PersonField.FullName, "nom prenom|prenom nom|identite|nom complet|personne"),
        (PersonField.BirthDate, "date naissance|ddn|dn|ne|naissance"),
        (PersonField.BirthPlace, "lieu naissance|commune naissance|ne a"),
        (PersonField.BirthOrder, "rang naissance|rang|rang gemellaire|ordre naissance"),
        (PersonField.Sex, "sexe|genre|h f|f h|m f|f m|sexe h f|sexe m f|sexe f m"),
        (PersonField.Civility, "civilite|civ|titre"),
        (PersonField.Address, "adresse|adresse postal|rue|voie|domicile|adresse domicile|adresse 1|adresse ligne 1|numero rue"),
        (PersonField.AddressMore, "adresse 2|adresse ligne 2|complement|complement adresse"),
        (PersonField.Postcode, "cp|code postal|c p"),
        (PersonField.Commune, "commune|commune residence|commune domicile|commune habitation"),
        (PersonField.PostcodeAndCommune, "cp commune|code postal commune"),
        (PersonField.Phone, "tel|numero tel|tel fixe|fixe|tel domicile|tel 1|tel 2|tel personnel|tel perso"),
        (PersonField.Email, "mail|adresse mail|courrier mail|adresse courrier mail|mail personnel|mail perso"),
        (PersonField.Schooling, "scolarite|scolarisation|situation scolaire|mode scolarisation|type scolarisation"),
        (PersonField.Disability, "handicap|handicap principal|type handicap|diagnostic|diagnostic principal|deficience|deficience principale|trouble"),
        (PersonField.SupportLanguage, "langue|communication|mode communication|moyen communication|langue communication"));

    private static readonly Dictionary<string, PersonField> OfDecision = Read(
        (PersonField.RightType, "|type|nature|ouvert|objet"),
        (PersonField.DecidedOn, "date|jour|date commission|prise"),
        (PersonField.RightOpens, "debut|date debut|ouverture|date ouverture|date effet|valable depuis|debut validite|date debut validite"),
        (PersonField.RightEnds, "fin|date fin|echeance|date echeance|valable jusqu|expiration|fin validite|date fin validite|jusqu"),
        (PersonField.DecisionNumber, "numero|reference"));

    private static readonly Dictionary<string, PersonField> KnownOfKin = Read(
        (PersonField.Name, "|nom|nom prenom|prenom nom|nom famille|identite"),
        (PersonField.GivenNames, "prenom"),
        (PersonField.Phone, "tel|numero tel|tel fixe|tel domicile"),
        (PersonField.Email, "mail|adresse mail"),
        (PersonField.Civility, "civilite"),
        (PersonField.Relation, "lien|lien parente|qualite"));

    /// <summary>What the header means; null when it is not understood.</summary>
    public static ColumnMeaning? Meaning(string? header)
    {
        if (header is null || header.Length > LongestHeader)
        {
            return null;
        }

        var words = Canonical(header);
        if (Decision(words, needsContext: true) is { } decision)
        {
            return decision;
        }

        var kin = words.Where(Kins.ContainsKey).Select(w => Kins[w]).Cast<Kin?>().FirstOrDefault();
        if (kin is { } of)
        {
            var rest = string.Join(' ', words.Where(w => !Kins.ContainsKey(w) && !BesideKin.Contains(w)));
            var second = of is Kin.Representative && words.Contains("2") && !words.Contains("1");
            return KnownOfKin.TryGetValue(rest, out var about) ? new(about, second ? Kin.SecondRepresentative : of) : null;
        }

        var key = string.Join(' ', words);
        return key is "lien" or "lien parente" or "qualite" ? new(PersonField.Relation, Kin.Representative)
            : key is "autorite parentale" or "titulaire autorite parentale" ? new(PersonField.Name, Kin.Representative)
            : Known.TryGetValue(key, out var field) ? new(field) : null;
    }

    /// <summary>What a short header (« Début », « Fin ») means right of a column about a decision; null when it means nothing of it.</summary>
    public static ColumnMeaning? Beside(string header, Kin decision) =>
        header.Length <= LongestHeader && Decision(Canonical(header), needsContext: false) is { } meaning ? meaning with { Kin = decision } : null;

    private static ColumnMeaning? Decision(List<string> words, bool needsContext)
    {
        var rank = words.Select(w => Ranks.GetValueOrDefault(w)).FirstOrDefault(k => k is not Kin.Person);
        var rest = string.Join(' ', words.Where(w => !AboutDecision.Contains(w) && !Ranks.ContainsKey(w)));
        var context = words.Exists(w => AboutDecision.Contains(w));
        PersonField? field = rest.Length == 0 && words.TrueForAll(w => w == "mdph" || Ranks.ContainsKey(w)) ? PersonField.DecisionMdph
            : OfDecision.TryGetValue(rest, out var known) ? known : null;
        // « N° MDPH » is a number of the person, « Date MDPH » may be anything.
        return field is { } of && (context ? of is PersonField.DecisionMdph || words.Exists(w => w != "mdph" && AboutDecision.Contains(w)) : !needsContext && rest.Length > 0)
            ? new(of, rank is Kin.Person ? Kin.FirstDecision : rank) : null;
    }

    private static List<string> Canonical(string header)
    {
        var words = new List<string>();
        var typed = TextFold.Words(header);
        // « D.D.N. », « C.P. »: letters between dots are one word.
        typed = typed.Length > 1 && header.Contains('.', StringComparison.Ordinal) && typed.All(w => w.Length == 1) ? [string.Concat(typed)] : typed;
        foreach (var word in typed.Where(w => !Silent.Contains(w)))
        {
            var single = word.Length > 3 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
            var same = Same.GetValueOrDefault(single, single);
            if (words.Count == 0 || words[^1] != same)
            {
                words.Add(same);
            }
        }

        var others = words.Where(w => !AboutPerson.Contains(w)).ToList();
        return others.Count == 0 && words.Count > 0 ? ["personne"] : others;
    }

    private static Dictionary<string, PersonField> Read(params (PersonField Field, string Headers)[] lists) =>
        lists.SelectMany(l => l.Headers.Split('|').Select(h => (h, l.Field))).ToDictionary(p => p.h, p => p.Field);
}
