using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Interop;

/// <summary>What a row did.</summary>
/// <param name="Person">The person.</param>
/// <param name="Created">True for somebody new.</param>
/// <param name="Changes">What changed, in French; empty when nothing did.</param>
/// <param name="Added">Rows to add to the store.</param>
public sealed record ImportChange(Person Person, bool Created, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Entity> Added);

/// <summary>Applies a row to a record: what the file does not tell stays, what it tells alike is not touched.</summary>
public sealed class ImportChanges
{
    /// <summary>Said of a minor whose file names no representative.</summary>
    public const string NoRepresentative = "importé sans représentant : à compléter";

    private const string Correction = "corrigé par un import";
    private readonly ImportedPerson _row;
    private readonly DateOnly _today;
    private readonly DateTime _nowUtc;
    private readonly List<FieldChange> _changes = [];
    private readonly List<Entity> _added = [];

    private ImportChanges(ImportedPerson row, DateOnly today, DateTime nowUtc) => (_row, _today, _nowUtc) = (row, today, nowUtc);

    /// <summary>Opens a record.</summary>
    public static ImportChange Create(ImportedPerson row, Guid organisationId, DateOnly today, DateTime nowUtc)
    {
        var minor = row.Birth.AgeOn(today) < 18;
        var person = Person.Register(organisationId, row.Identity, row.Relatives.Any(r => r.Represents), minor ? NoRepresentative : null, today, nowUtc);
        var work = new ImportChanges(row, today, nowUtc);
        person.UpdateContact(row.Phone, row.Email);
        person.UpdateSituation(row.Schooling ?? Schooling.Unknown, row.Disability ?? MainDisability.Pending, row.SupportLanguage);
        work.Opening();
        work.Number(person);
        work.Place(person, null);
        work.Relatives(person, []);
        return new(person, true, work._changes, work._added);
    }

    /// <summary>Changes a record; nothing changes when the row tells what is known.</summary>
    public static ImportChange Update(ImportedPerson row, Person person, IEnumerable<LivingPlace> places, IEnumerable<Relative> relatives, DateOnly today, DateTime nowUtc)
    {
        var work = new ImportChanges(row, today, nowUtc);
        work.Identity(person);
        work.Contact(person);
        work.Number(person);
        work.Place(person, places.Where(p => p.HoldsOn(today) && p.Kind is LivingPlaceKind.Home or LivingPlaceKind.Domiciliation).OrderByDescending(p => p.From).FirstOrDefault());
        work.Relatives(person, [.. relatives.Where(r => r.HoldsOn(today))]);
        return new(person, false, work._changes, work._added);
    }

    /// <summary>Says what a new record holds, field by field.</summary>
    private void Opening()
    {
        foreach (var (what, told) in new (string, string?)[]
        {
            ("naissance", _row.Birth.Display), ("nom utilisé", _row.UsedName), ("prénom utilisé", _row.UsedFirstName), ("sexe", _row.Sex?.Fr()),
            ("lieu de naissance", _row.BirthPlace), ("rang de naissance", _row.BirthOrder?.ToString()), ("téléphone", _row.Phone?.Display), ("adresse électronique", _row.Email?.Text),
            ("scolarité", _row.Schooling?.Fr()), ("handicap principal", _row.Disability?.Fr()), ("moyen de communication", _row.SupportLanguage),
        })
        {
            if (told is not null)
            {
                Say(what, "", told);
            }
        }
    }

    private void Identity(Person person)
    {
        var known = person.Names;
        var keepsName = _row.NameIsVague && Alike(_row.BirthName, known.UsedName);
        var birthName = keepsName ? known.BirthName : Told("nom", known.BirthName, _row.BirthName)!;
        var shorter = Alike(_row.GivenNames, known.FirstGivenName) || Alike(_row.GivenNames, known.UsedFirstName);
        var given = shorter ? known.GivenNames : Told("prénoms", known.GivenNames, _row.GivenNames);
        var used = Told("nom utilisé", known.UsedName, _row.UsedName);
        var usedFirst = Told("prénom utilisé", known.UsedFirstName, _row.UsedFirstName);
        var first = known.FirstGivenName is { } one && PersonName.Begins(given, one) ? one : null;
        var identity = new PersonIdentity(
            new PersonName(birthName, given, used, first, usedFirst),
            Of("sexe", person.Sex, _row.Sex is Sex.Undetermined ? null : _row.Sex, s => s.Fr()),
            Of("naissance", person.BirthDate, _row.Birth, b => b.Display))
        {
            BirthPlace = Told("lieu de naissance", person.BirthPlace, _row.BirthPlace),
            BirthCommune = person.BirthCommuneCode,
            BirthOrder = _row.BirthOrder is { } order ? Of("rang de naissance", person.BirthOrder ?? 0, order, o => o == 0 ? "" : $"{o}") : person.BirthOrder,
        };
        if (_changes.Count > 0)
        {
            person.CorrectIdentity(identity, _today);
        }
    }

    private void Contact(Person person)
    {
        var before = _changes.Count;
        var phone = Value("téléphone", person.Phone, _row.Phone, p => p.Display);
        var email = Value("adresse électronique", person.Email, _row.Email, e => e.Text);
        var schooling = Of("scolarité", person.Schooling, _row.Schooling, s => s.Fr());
        var disability = Of("handicap principal", person.MainDisability, _row.Disability, d => d.Fr());
        var language = Told("moyen de communication", person.SupportLanguage, _row.SupportLanguage);
        if (_changes.Count > before)
        {
            person.UpdateContact(phone, email);
            person.UpdateSituation(schooling, disability, language);
        }
    }

    private void Number(Person person)
    {
        if (_row.Number is not { } number)
        {
            return;
        }

        if (person.SourceKey is null)
        {
            person.CameFrom(ImportMatching.Source, number);
            Say("numéro dans le fichier d’origine", "", number);
        }

        if (person.FileNumber is null)
        {
            person.Number(number);
        }
    }

    // Another address is a move: the former one ends the day before. On the day it was recorded, it is a correction.
    private void Place(Person person, LivingPlace? known)
    {
        if (_row.Place is not { } told || (known is not null && SamePlace(told, known)))
        {
            return;
        }

        var town = known is not null && SameTown(told, known);
        var details = new LivingPlaceDetails(LivingPlaceKind.Home, _today)
        {
            Line = told.Line ?? (town ? known!.Line : null),
            Postcode = town ? told.Postcode ?? known!.Postcode : told.Postcode,
            CommuneName = town ? known!.CommuneName ?? told.Commune : told.Commune,
            CommuneCode = town ? known!.CommuneCode ?? told.CommuneCode : told.CommuneCode,
            Protected = known?.Protected ?? false,
            Rhythm = known?.Rhythm ?? LivingRhythm.Always,
            With = known?.With,
        };
        if (known is { To: null } && known.From < _today)
        {
            known.End(_today.AddDays(-1), _nowUtc);
        }

        _added.Add(known?.From >= _today ? known.Correct(details, Correction, _nowUtc) : LivingPlace.Record(person.Id, details, _nowUtc));
        Say("adresse", known is null ? "" : $"{known.Line} {known.Postcode} {known.CommuneName}", $"{details.Line} {details.Postcode} {details.CommuneName}");
    }

    private void Relatives(Person person, List<Relative> known)
    {
        foreach (var told in _row.Relatives)
        {
            var unique = told.Relation is Relation.Mother or Relation.Father;
            var found = known.Find(r => Alike(told.Name, r.Name)) ?? (unique || told.Name is null ? known.Find(r => r.Relation == told.Relation) : null);
            if (found is null)
            {
                var relative = Relative.Record(person.Id, new RelativeDetails(told.Recorded, told.Relation, told.Title, _today) { Civility = told.Civility, Phone = told.Phone, Email = told.Email }, _nowUtc);
                _added.Add(relative);
                known.Add(relative);
                Say(told.Relation.Fr(), "", $"{relative.CalledName} {told.Phone?.Display}");
            }
            else
            {
                Reach(found, told);
            }
        }

        if (person.NoRepresentativeReason == NoRepresentative && known.Exists(r => r.Title is Title.ParentalAuthority or Title.DelegatedAuthority or Title.GuardianOfMinor))
        {
            person.ExplainNoRepresentative(null);
        }
    }

    // The title, the powers and the restrictions on record come from a judgment: a file never changes them.
    private void Reach(Relative known, ImportedRelative told)
    {
        if (told.Name is not null && !Alike(told.Name, known.Name))
        {
            Say(known.Relation.Fr(), known.Name, told.Name);
            _added.Add(known.Correct(
                new RelativeDetails(told.Name, known.Relation, known.Title, known.From)
                {
                    To = known.To,
                    Civility = told.Civility is Civility.Unknown ? known.Civility : told.Civility,
                    Phone = told.Phone ?? known.Phone,
                    Email = told.Email ?? known.Email,
                    LivesWith = known.LivesWith,
                    Measure = known.Measure,
                    Scope = known.Scope,
                    Powers = known.Powers,
                    Restrictions = known.Restrictions,
                    RestrictionNote = known.RestrictionNote,
                    Evidence = known.Evidence,
                },
                Correction,
                _nowUtc));
            return;
        }

        var before = _changes.Count;
        var phone = Value($"téléphone ({known.Name})", known.Phone, told.Phone, p => p.Display);
        var email = Value($"adresse électronique ({known.Name})", known.Email, told.Email, e => e.Text);
        if (_changes.Count > before)
        {
            known.UpdateContact(phone, email, known.LivesWith);
        }
    }

    private static bool SamePlace(ImportedPlace told, LivingPlace known) => (told.Line is null || Alike(told.Line, known.Line)) && SameTown(told, known);

    private static bool SameTown(ImportedPlace told, LivingPlace known) =>
        (told.Postcode is null || told.Postcode == known.Postcode)
        && (told.Commune is null || (told.CommuneCode is not null && told.CommuneCode == known.CommuneCode) || Alike(told.Commune, known.CommuneName));

    private static bool Alike(string? told, string? known) => told is not null && known is not null && TextFold.Fold(told) == TextFold.Fold(known);

    // Capitals without accents, as former software writes names, do not undo what somebody typed with care.
    private string? Told(string what, string? known, string? told)
    {
        if (told is null || told == known || (Alike(told, known) && (!told.Any(char.IsLower) || string.Equals(told, known, StringComparison.OrdinalIgnoreCase))))
        {
            return known;
        }

        Say(what, known ?? "", told);
        return told;
    }

    private T? Value<T>(string what, T? known, T? told, Func<T, string> text)
        where T : struct => told is null ? known : Of(what, known ?? default, told, v => Equals(v, default(T)) ? "" : text(v));

    private T Of<T>(string what, T known, T? told, Func<T, string> text)
        where T : struct
    {
        if (told is not { } value || Equals(value, known))
        {
            return known;
        }

        Say(what, text(known), text(value));
        return value;
    }

    private void Say(string what, string before, string after) => _changes.Add(new(what, before.Trim(), after.Trim()));
}
