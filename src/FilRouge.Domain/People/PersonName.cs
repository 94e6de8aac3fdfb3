using System.Text;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>The names of a person, as typed (rules E01 to E03): composed Unicode, never title-cased, given names never split on spaces.</summary>
[Fr("nom et prénoms")]
public sealed record PersonName
{
    /// <summary>Most characters of each part.</summary>
    public const int MaxLength = 200;

    /// <summary>Names of a person.</summary>
    /// <param name="birthName">Name of the birth certificate; the only name of a person who has one.</param>
    /// <param name="givenNames">Given names of the birth certificate, in order; may be empty.</param>
    /// <param name="usedName">Name used in life, when different.</param>
    /// <param name="firstGivenName">First given name of the birth certificate, composed or not; asked, because « Jean Pierre » may be one or two.</param>
    /// <param name="usedFirstName">First name used in life, when different.</param>
    /// <exception cref="RuleBrokenException">A part is missing or cannot be a name: see <see cref="WhyNot"/>.</exception>
    public PersonName(string birthName, string? givenNames, string? usedName = null, string? firstGivenName = null, string? usedFirstName = null)
    {
        RuleBrokenException.ThrowIfAny(WhyNot(birthName, givenNames, usedName, firstGivenName, usedFirstName));
        BirthName = Clean(birthName)!;
        GivenNames = Clean(givenNames) ?? "";
        UsedName = Clean(usedName);
        FirstGivenName = Clean(firstGivenName) ?? (GivenNames.Contains(',', StringComparison.Ordinal) ? Clean(GivenNames[..GivenNames.IndexOf(',', StringComparison.Ordinal)]) : null);
        UsedFirstName = Clean(usedFirstName);
    }

    private PersonName()
    {
    }

    /// <summary>Name of the birth certificate.</summary>
    public string BirthName { get; private init; } = "";

    /// <summary>Given names of the birth certificate, as typed; "" for a person who has a single name.</summary>
    public string GivenNames { get; private init; } = "";

    /// <summary>Name used in life; null when it is the birth name.</summary>
    public string? UsedName { get; private init; }

    /// <summary>First given name of the birth certificate; null while nobody has said where it stops.</summary>
    public string? FirstGivenName { get; private init; }

    /// <summary>First name used in life; null when it is the first given name.</summary>
    public string? UsedFirstName { get; private init; }

    /// <summary>First name to call the person by; "" for a person who has a single name.</summary>
    public string CalledFirst => UsedFirstName ?? FirstGivenName ?? GivenNames;

    /// <summary>Name to call the person by, for screens, lists and letters: « Zoë d’Aubigné ».</summary>
    public string Display => $"{CalledFirst} {UsedName ?? BirthName}".Trim();

    /// <summary>Names of the civil status, for legal documents only: « d’Aubigné Zoë, Marie ».</summary>
    public string Civil => $"{BirthName} {GivenNames}".Trim();

    /// <summary>Key for searching and sorting: folded words of all names, the used ones first, each once.</summary>
    public string Folded => string.Join(' ', TextFold.Words($"{UsedName ?? BirthName} {CalledFirst} {BirthName} {GivenNames}").Distinct());

    /// <summary>What cannot be a name.</summary>
    public static IReadOnlyList<Refusal> WhyNot(string? birthName, string? givenNames, string? usedName = null, string? firstGivenName = null, string? usedFirstName = null)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(birthName))
        {
            refusals.Add(new("name.birth-missing", "Écrivez le nom de naissance. Si la personne n’a qu’un seul nom, écrivez-le ici et laissez les prénoms vides.", Field: nameof(BirthName)));
        }

        Check(birthName, nameof(BirthName), "Le nom de naissance", refusals);
        Check(givenNames, nameof(GivenNames), "Les prénoms", refusals);
        Check(usedName, nameof(UsedName), "Le nom utilisé", refusals);
        Check(firstGivenName, nameof(FirstGivenName), "Le premier prénom", refusals);
        Check(usedFirstName, nameof(UsedFirstName), "Le prénom utilisé", refusals);
        if (!Begins(givenNames, firstGivenName))
        {
            refusals.Add(new("name.first-not-given", "Le premier prénom doit être le début de la liste des prénoms. Le prénom choisi dans la vie s’écrit dans « prénom utilisé ».", Field: nameof(FirstGivenName)));
        }

        return refusals;
    }

    /// <summary>A name as identity services compare it: upper case, no marks, hyphens and apostrophes kept (référentiel national d’identitovigilance).</summary>
    public static string StrictTrait(string name)
    {
        var kept = new StringBuilder();
        foreach (var rune in name.Replace('’', '\'').ToUpperInvariant().Replace("Œ", "OE", StringComparison.Ordinal).Replace("Æ", "AE", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || rune.Value is '-' or '\'' or ' ')
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    /// <summary>True when a list of given names begins by this one, word for word: « Jeanne Marie » does not begin by « Jean » (rule E02).</summary>
    internal static bool Begins(string? givenNames, string? first) => TextFold.Words(givenNames).AsSpan().StartsWith(TextFold.Words(first));

    private static void Check(string? part, string field, string subject, List<Refusal> refusals)
    {
        if (CleanText.Line(part, MaxLength) is { Ok: false } tooLong)
        {
            refusals.Add(new("name.too-long", tooLong.Error!, Field: field));
        }
        else if (!string.IsNullOrWhiteSpace(part) && !part.Any(char.IsLetter))
        {
            refusals.Add(new("name.no-letter", $"{subject} : écrivez au moins une lettre.", Field: field));
        }
    }

    private static string? Clean(string? part) => CleanText.Line(part, MaxLength).Value is { Length: > 0 } text ? text : null;
}
