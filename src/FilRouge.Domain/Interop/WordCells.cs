using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Interop;

/// <summary>Words of a cell that name one of our lists: sex, schooling, disability, link. Null when they are not known.</summary>
public static class WordCells
{
    private static readonly Dictionary<string, Schooling> Schoolings = WithOwnTerms<Schooling>(
        (Schooling.OrdinaryFull, "ordinaire|milieu ordinaire|temps plein|ecole ordinaire|classe ordinaire"),
        (Schooling.OrdinaryPartial, "temps partiel|partiel|ordinaire partiel|ordinaire temps partiel"),
        (Schooling.Ulis, "ulis ecole|ulis college|ulis lycee|clis"),
        (Schooling.EsmsUnit, "ue|uee|unite d enseignement|ime|itep|ditep"),
        (Schooling.AutismUnit, "uema|ueea"),
        (Schooling.Dar, "dar"),
        (Schooling.Home, "ief|a domicile|a la maison|instruction a domicile"),
        (Schooling.None, "non|aucune|sans|descolarise|descolarisee|non scolarisee|sans scolarite|pas scolarise|pas scolarisee"),
        (Schooling.Training, "apprentissage|cfa"));

    private static readonly Dictionary<string, MainDisability> Disabilities = WithOwnTerms<MainDisability>(
        (MainDisability.Autism, "tsa|autisme|autiste|ted|asperger|syndrome d asperger"),
        (MainDisability.Intellectual, "tdi|di|deficience intellectuelle|handicap mental|retard mental|trisomie 21|trisomie"),
        (MainDisability.OtherNeurodevelopmental, "tnd|tdah|tda h|tda"),
        (MainDisability.Psychic, "psychique|troubles psychiques|trouble psychique"),
        (MainDisability.Language, "dys|dyslexie|dysphasie|troubles dys|troubles du langage|troubles des apprentissages"),
        (MainDisability.Hearing, "surdite|sourd|sourde|auditif"),
        (MainDisability.Visual, "cecite|aveugle|malvoyant|malvoyante|visuel"),
        (MainDisability.Motor, "moteur|handicap moteur|imc|paralysie cerebrale"),
        (MainDisability.Multiple, "polyhandicape|polyhandicapee|plurihandicap"),
        (MainDisability.BrainInjury, "traumatisme cranien|avc|lesion cerebrale"),
        (MainDisability.Behaviour, "trouble du comportement|tcc"),
        (MainDisability.Pending, "en cours|non communique|non pose|inconnu"));

    private static readonly Dictionary<string, (Relation Relation, Title? Title)> Links = new()
    {
        ["mere"] = (Relation.Mother, null),
        ["maman"] = (Relation.Mother, null),
        ["pere"] = (Relation.Father, null),
        ["papa"] = (Relation.Father, null),
        ["parent"] = (Relation.Other, null),
        ["parents"] = (Relation.Other, null),
        ["grand mere"] = (Relation.Grandparent, null),
        ["grand pere"] = (Relation.Grandparent, null),
        ["frere"] = (Relation.Sibling, null),
        ["soeur"] = (Relation.Sibling, null),
        ["conjoint"] = (Relation.Partner, Title.None),
        ["conjointe"] = (Relation.Partner, Title.None),
        ["beau pere"] = (Relation.StepParent, Title.None),
        ["belle mere"] = (Relation.StepParent, Title.None),
        ["oncle"] = (Relation.Family, null),
        ["tante"] = (Relation.Family, null),
        ["tuteur"] = (Relation.Other, Title.Guardian),
        ["tutrice"] = (Relation.Other, Title.Guardian),
        ["curateur"] = (Relation.Other, Title.Curator),
        ["curatrice"] = (Relation.Other, Title.Curator),
        ["udaf"] = (Relation.Professional, Title.Guardian),
        ["mjpm"] = (Relation.Professional, Title.Guardian),
        ["mandataire"] = (Relation.Professional, Title.Guardian),
        ["mandataire judiciaire"] = (Relation.Professional, Title.Guardian),
        ["ase"] = (Relation.Professional, Title.None),
        ["aide sociale a l enfance"] = (Relation.Professional, Title.None),
        ["famille d accueil"] = (Relation.Professional, Title.FosterParent),
        ["assistante familiale"] = (Relation.Professional, Title.FosterParent),
        ["assistant familial"] = (Relation.Professional, Title.FosterParent),
    };

    /// <summary>Sex of the civil status, from a letter, a word or a title.</summary>
    public static Sex? SexOf(string cell) => TextFold.Fold(cell) switch
    {
        "f" or "femme" or "fille" or "feminin" or "mme" or "madame" or "mlle" or "mademoiselle" or "2" => Sex.Female,
        "m" or "h" or "g" or "homme" or "garcon" or "masculin" or "mr" or "monsieur" or "1" => Sex.Male,
        "i" or "x" or "indetermine" or "autre" or "0" or "9" => Sex.Undetermined,
        _ => null,
    };

    /// <summary>Schooling.</summary>
    public static Schooling? SchoolingOf(string cell) => Find(Schoolings, cell);

    /// <summary>Main disability.</summary>
    public static MainDisability? DisabilityOf(string cell) => Find(Disabilities, cell);

    /// <summary>What a representative is, and the title that the word gives; null when it gives none.</summary>
    public static (Relation Relation, Title? Title)? LinkOf(string cell) => Find(Links, cell);

    /// <summary>« Mme Anne Martin » gives the title and « Anne Martin ».</summary>
    public static (Civility Civility, string Name) CivilityOf(string cell)
    {
        var space = cell.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (Civility.Unknown, cell) : TextFold.Fold(cell[..space]) switch
        {
            "mme" or "madame" or "mlle" or "mademoiselle" => (Civility.Mrs, cell[(space + 1)..].Trim()),
            "m" or "mr" or "monsieur" => (Civility.Mr, cell[(space + 1)..].Trim()),
            _ => (Civility.Unknown, cell),
        };
    }

    private static T? Find<T>(Dictionary<string, T> words, string cell)
        where T : struct => words.TryGetValue(TextFold.Fold(cell), out var found) ? found : null;

    private static Dictionary<string, T> WithOwnTerms<T>(params (T Value, string Words)[] lists)
        where T : struct, Enum
    {
        var all = lists.SelectMany(l => l.Words.Split('|').Select(w => (w, l.Value))).ToDictionary(p => p.w, p => p.Value);
        foreach (var value in Enum.GetValues<T>())
        {
            all[TextFold.Fold(value.Fr())] = value;
        }

        return all;
    }
}
