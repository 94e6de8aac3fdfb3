using System.Text.RegularExpressions;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Interop;

/// <summary>Reads one row of a list of persons.</summary>
public static partial class PersonRow
{
    private const int LongestNumber = 60;

    /// <summary>What the row says; null when something refuses it. Everything wrong or doubtful goes to <paramref name="problems"/>.</summary>
    public static ImportedPerson? Read(SheetLayout layout, int row, string[] cells, DateOnly today, List<CellProblem> problems)
    {
        var read = new RowCells(layout, row, cells, problems);
        var (birthName, vague, usedName, given) = Names(read);
        var birth = read.Text(PersonField.BirthDate) is { } typed
            ? read.Take(BirthCells.Read(typed, today), PersonField.BirthDate)
            : Missing(read);
        var person = new ImportedPerson(row, birthName ?? "", birth)
        {
            NameIsVague = vague,
            UsedName = usedName,
            GivenNames = given,
            UsedFirstName = read.Text(PersonField.UsedFirstName),
            Number = read.Line(PersonField.Number, LongestNumber),
            Sex = SexOf(read),
            BirthPlace = read.Line(PersonField.BirthPlace, 200),
            BirthOrder = OrderOf(read),
            Phone = PhoneOf(read, Kin.Person),
            Email = read.Optional<EmailAddress>(PersonField.Email),
            Schooling = read.Word(PersonField.Schooling, WordCells.SchoolingOf, "Cette scolarité n’est pas dans la liste du produit : elle n’a pas été reprise. Écrivez par exemple « ULIS », « non scolarisé », « ordinaire à temps partiel »."),
            Disability = read.Word(PersonField.Disability, WordCells.DisabilityOf, "Ce handicap n’est pas dans la liste du produit : il n’a pas été repris. Écrivez par exemple « trouble du spectre de l’autisme », « polyhandicap »."),
            SupportLanguage = read.Line(PersonField.SupportLanguage, 200),
            Place = PlaceOf(read),
        };
        CheckNames(read, person);
        if (read.Refused)
        {
            return null;
        }

        var minor = birth.AgeOn(today) < 18;
        person = person with { Relatives = RelativeCells.Read(read, minor), Decisions = DecisionCells.Read(read, today) };
        if (minor && !person.Relatives.Any(r => r.Represents))
        {
            read.Warn("Mineur sans représentant dans le fichier : « à compléter » sera noté au dossier.");
        }

        return read.Refused ? null : person;
    }

    /// <summary>A telephone; when a cell holds several, the first is taken and said.</summary>
    internal static PhoneNumber? PhoneOf(RowCells read, Kin kin)
    {
        if (read.Told(PersonField.Phone, kin) is { } text && !PhoneNumber.Parse(text).Ok && SeveralPhones().Split(text) is [var first, _, ..] && PhoneNumber.Parse(first) is { Ok: true } parsed)
        {
            read.Warn(PersonField.Phone, kin, $"Plusieurs numéros dans une cellule : seul {parsed.Value.Display} a été repris.");
            return parsed.Value;
        }

        return read.Optional<PhoneNumber>(PersonField.Phone, kin);
    }

    private static (string? BirthName, bool Vague, string? UsedName, string? Given) Names(RowCells read)
    {
        var (name, birthName, usedName, given) = (read.Text(PersonField.Name), read.Text(PersonField.BirthName), read.Text(PersonField.UsedName), read.Text(PersonField.GivenNames));
        if (read.Text(PersonField.FullName) is { } full && name is null && birthName is null)
        {
            var nameFirst = !TextFold.Fold(read.Column(PersonField.FullName)!.Header).StartsWith("prenom", StringComparison.Ordinal);
            var split = given is null ? FullNames.Split(full, nameFirst) : new((full, given));
            var (last, first) = read.Take(split, PersonField.FullName);
            return (split.Ok ? last : full, true, usedName, split.Ok ? first : null);
        }

        // « nom » beside « nom de naissance » is the name used in life; alone, it may be either.
        return birthName is not null ? (birthName, false, usedName ?? (TextFold.Fold(name) == TextFold.Fold(birthName) ? null : name), given)
            : name is not null ? (name, usedName is null, usedName, given)
            : (usedName, true, null, given);
    }

    private static void CheckNames(RowCells read, ImportedPerson person)
    {
        foreach (var refusal in PersonName.WhyNot(person.BirthName, person.GivenNames, person.UsedName, null, person.UsedFirstName))
        {
            var field = refusal.Field switch
            {
                nameof(PersonName.GivenNames) => PersonField.GivenNames,
                nameof(PersonName.UsedName) => PersonField.UsedName,
                nameof(PersonName.UsedFirstName) => PersonField.UsedFirstName,
                _ => read.Column(PersonField.BirthName) is not null ? PersonField.BirthName : read.Column(PersonField.FullName) is not null ? PersonField.FullName : PersonField.Name,
            };
            read.Refuse(field, refusal.Code == "name.birth-missing" ? "Il manque le nom : écrivez-le, ou retirez cette ligne." : refusal.Sentence);
        }

        if (!read.Refused && string.IsNullOrEmpty(person.GivenNames))
        {
            read.Warn("Il manque le prénom : la personne sera enregistrée sous un seul nom.");
        }
    }

    private static PartialDate Missing(RowCells read)
    {
        read.Refuse(PersonField.BirthDate, "Il manque la date de naissance : écrivez-la, ou au moins l’année.");
        return default;
    }

    private static Sex? SexOf(RowCells read)
    {
        const string unknown = "Ce mot ne dit pas le sexe de l’état civil : il n’a pas été repris. Écrivez F ou M.";
        var sex = read.Word(PersonField.Sex, WordCells.SexOf, unknown);
        var civility = read.Word(PersonField.Civility, WordCells.SexOf, "Cette civilité n’a pas été reprise. Écrivez Mme ou M.");
        if (sex is { } one && civility is { } other && one != other)
        {
            read.Warn(PersonField.Civility, Kin.Person, "La civilité ne va pas avec le sexe : c’est la colonne du sexe qui a été reprise.");
        }

        return sex ?? civility;
    }

    private static int? OrderOf(RowCells read)
    {
        if (read.Told(PersonField.BirthOrder) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, out var order) && order is >= 1 and <= 9)
        {
            return order;
        }

        read.Refuse(PersonField.BirthOrder, "Le rang de naissance est un chiffre de 1 à 9 ; laissez-le vide hors naissance multiple.");
        return null;
    }

    private static ImportedPlace? PlaceOf(RowCells read)
    {
        var line = string.Join(", ", new[] { read.Line(PersonField.Address, 200), read.Line(PersonField.AddressMore, 100) }.Where(l => l is not null));
        var (postcode, name) = (read.Optional<Postcode>(PersonField.Postcode), read.Line(PersonField.Commune, 100));
        var field = name is null && postcode is not null ? PersonField.Postcode : PersonField.Commune;
        if (read.Told(PersonField.PostcodeAndCommune) is { } both && postcode is null && name is null)
        {
            field = PersonField.PostcodeAndCommune;
            var parts = Leading().Match(both);
            name = parts.Groups["name"].Value.Trim() is { Length: > 0 } told ? told : null;
            postcode = parts.Groups["code"].Length > 0 ? read.Take(Postcode.Parse(parts.Groups["code"].Value), field) : null;
        }

        if (line.Length == 0 && postcode is null && name is null)
        {
            return null;
        }

        var commune = Communes.Resolve(postcode?.Text, name);
        if (commune is null && (name ?? postcode?.Text) is { } unknown)
        {
            read.Warn(field, Kin.Person, $"La commune « {unknown} » n’a pas été trouvée dans la liste officielle : elle est gardée telle quelle, hors des zones d’intervention.");
        }

        return new ImportedPlace(line.Length == 0 ? null : line, postcode, commune?.Name ?? name, commune is null ? null : InseeCommune.FromStore(commune.Code));
    }

    [GeneratedRegex(@"^(?<code>[0-9]{4,5})?[\s,\-]*(?<name>.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s*(?:/|;|,|\bou\b|\bet\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SeveralPhones();
}
