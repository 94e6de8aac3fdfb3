using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Interop;

/// <summary>Who a row is among those on record.</summary>
/// <param name="Existing">The person; null for somebody new.</param>
/// <param name="Refusal">Why nobody can say; what to do.</param>
/// <param name="Doubt">What to look at.</param>
public sealed record ImportMatch(Person? Existing, string? Refusal = null, string? Doubt = null)
{
    /// <summary>Those the row may be, when a person has to decide; a decision lifts the refusal.</summary>
    public IReadOnlyList<Person> Candidates { get; init; } = [];

    /// <summary>The same row once somebody decided who it is.</summary>
    /// <param name="choice"><see cref="ImportPlan.New"/>, or the key of a candidate; anything else decides nothing.</param>
    public ImportMatch Decided(string? choice) =>
        Candidates.Count == 0 || choice is null ? this
        : choice == ImportPlan.New ? new(null, null, "Nouvelle personne, d’après votre choix : vérifiez qu’il s’agit de deux personnes.")
        : Candidates.FirstOrDefault(c => c.Id.ToString() == choice) is { } person ? ImportMatching.Open(person) : this;
}

/// <summary>Finds the person of a row: by number, else by exact identity traits. It never guesses: what is ambiguous is refused, with what to do.</summary>
public static class ImportMatching
{
    /// <summary>Name of the source system under which numbers of imported files are kept.</summary>
    public const string Source = "import";

    private const int SomethingInCommon = 60;

    /// <summary>Finds.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sameNumber">Persons of the organisation who bear the row's number.</param>
    /// <param name="sameBirth">Persons of the organisation born on that day.</param>
    /// <param name="sameName">Persons of the organisation with the same names.</param>
    public static ImportMatch Find(ImportedPerson row, IReadOnlyList<Person> sameNumber, IReadOnlyList<Person> sameBirth, IReadOnlyList<Person> sameName)
    {
        if (sameNumber.Count > 1)
        {
            return new(null, $"Plusieurs dossiers portent le numéro {row.Number} : corrigez-les à l’écran avant d’importer.");
        }

        return sameNumber is [var numbered] ? Numbered(row, numbered) : ByTraits(row, sameBirth, sameName);
    }

    private static ImportMatch Numbered(ImportedPerson row, Person person)
    {
        var score = Duplicates.Score(row.Sketch, IdentitySketch.Of(person.Identity));
        return score.Likeness is Likeness.Twins || (score.Points < SomethingInCommon && !SameTraits(row, person))
            ? new(null, $"Le numéro {row.Number} est celui de {Named(person)}, qui n’est pas la personne de cette ligne : corrigez le numéro, ou videz-le.")
            : Open(person);
    }

    private static ImportMatch ByTraits(ImportedPerson row, IReadOnlyList<Person> sameBirth, IReadOnlyList<Person> sameName)
    {
        var same = sameBirth.Where(p => SameTraits(row, p)).ToList();
        if (same.Count > 1)
        {
            return new(null, $"{same.Count} dossiers portent ces nom, prénom et date de naissance : donnez le numéro de dossier dans le fichier pour dire lequel.") { Candidates = same };
        }

        if (same is [var found])
        {
            return row.Number is not null && found.SourceKey is not null
                ? new(null, $"{Named(found)} est déjà au dossier sous le numéro {found.SourceKey} : corrigez le numéro {row.Number}, ou ouvrez ce dossier à l’écran s’il s’agit de quelqu’un d’autre.")
                : Open(found);
        }

        var near = sameBirth.FirstOrDefault(p => Duplicates.Score(row.Sketch, IdentitySketch.Of(p.Identity)).Likeness is Likeness.Likely or Likeness.SameTraits);
        if (near is not null && row.Number is null)
        {
            return new(null, $"{Named(near)} est déjà au dossier, presque sous les mêmes traits. Si c’est la même personne, écrivez ses noms comme au dossier ; sinon donnez un numéro de dossier, ou le rang de naissance de jumeaux.") { Candidates = [near] };
        }

        var doubt = near is not null ? $"Ressemble à {Named(near)} : vérifiez qu’il s’agit de deux personnes."
            : sameName.Count > 0 ? $"Homonyme de {Named(sameName[0])} : une autre personne est enregistrée, vérifiez la date de naissance." : null;
        return new(null, null, doubt);
    }

    /// <summary>Takes the person, unless the file is closed.</summary>
    internal static ImportMatch Open(Person person) => person.FileClosedOn is { } on
        ? new(null, $"Le dossier de {Named(person)} est clos depuis le {FrenchDate.Long(on)} : il se lit, il ne se modifie plus. Rouvrez-le d’abord, ou retirez cette ligne.")
        : new(person);

    // The civil status may list more given names than the file: « Zoë » is « Zoë, Marie » when they are listed apart.
    private static bool SameTraits(ImportedPerson row, Person person)
    {
        var names = person.Names;
        var sameName = Same(row.BirthName, names.BirthName) || (row.NameIsVague && Same(row.BirthName, names.UsedName));
        var sameFirst = Same(row.GivenNames, names.GivenNames) || Same(row.GivenNames, names.FirstGivenName) || Same(row.GivenNames, names.UsedFirstName);
        var sexesAgree = row.Sex is null or Sex.Undetermined || person.Sex is Sex.Undetermined || row.Sex == person.Sex;
        var ordersAgree = row.BirthOrder is null || person.BirthOrder is null || row.BirthOrder == person.BirthOrder;
        return row.Birth == person.BirthDate && sameName && sameFirst && sexesAgree && ordersAgree;
    }

    private static bool Same(string? told, string? known) => known is not null && TextFold.Fold(told) == TextFold.Fold(known);

    private static string Named(Person person) => $"{person.Names.Display}, naissance : {person.BirthDate.Display}";
}
