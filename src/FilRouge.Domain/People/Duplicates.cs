using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>Says how near two identities are, and why. It proposes; a person decides, nothing is ever merged by itself.</summary>
public static class Duplicates
{
    private const int LikelyFrom = 80;
    private const int PossibleFrom = 60;
    private const int ShortestReason = 10;

    /// <summary>Compares two identities; the order does not matter.</summary>
    public static DuplicateScore Score(IdentitySketch one, IdentitySketch other)
    {
        var reasons = new List<string>();
        var name = NamePoints(one, other, reasons);
        var first = FirstNamePoints(one, other, reasons);
        var birth = BirthPoints(one.Birth, other.Birth, reasons);
        var points = name + first + birth;
        return new(points, Likeness(one, other, points), reasons);
    }

    /// <summary>Why a record cannot be opened beside those already there.</summary>
    /// <param name="wanted">Who is being recorded.</param>
    /// <param name="known">Who is on record.</param>
    /// <param name="reason">Why it is another person; at least 10 characters pass the block.</param>
    public static IReadOnlyList<Refusal> WhyNotOpen(IdentitySketch wanted, IEnumerable<IdentitySketch> known, string? reason) =>
        (reason?.Trim().Length ?? 0) < ShortestReason && known.Any(k => Score(wanted, k).Likeness is People.Likeness.SameTraits)
            ? [new("person.same-traits", "Une personne porte déjà ces noms, ce sexe et cette date de naissance : ouvrez son dossier, ou écrivez en une phrase pourquoi il s’agit de quelqu’un d’autre.", Field: "reason")]
            : [];

    private static Likeness Likeness(IdentitySketch one, IdentitySketch other, int points)
    {
        var sameBirth = one.Birth is { Whole: not null } birth && birth == other.Birth;
        var sameName = Same(one.BirthName, other.BirthName);
        var placesAgree = one.BirthCommune is null || other.BirthCommune is null || one.BirthCommune == other.BirthCommune;
        var ordersDiffer = one.BirthOrder is { } order && other.BirthOrder is { } rank && order != rank;
        if (sameBirth && sameName && placesAgree)
        {
            if (ordersDiffer || FirstNamePoints(one, other, []) == 0)
            {
                return People.Likeness.Twins;
            }

            var sexesAgree = one.Sex is null || other.Sex is null || one.Sex == other.Sex;
            if (sexesAgree && Same(one.GivenNames, other.GivenNames))
            {
                return People.Likeness.SameTraits;
            }
        }

        return points >= LikelyFrom ? People.Likeness.Likely : points >= PossibleFrom ? People.Likeness.Possible : People.Likeness.Different;
    }

    // A married woman may be known under either name: each is compared with each.
    private static int NamePoints(IdentitySketch one, IdentitySketch other, List<string> reasons)
    {
        var best = (Points: 0, Reason: "");
        foreach (var (mine, theirs) in Pairs([one.BirthName, one.UsedName], [other.BirthName, other.UsedName]))
        {
            var found = Same(mine, theirs) ? (35, mine == theirs ? "même nom" : "même nom aux accents et à la ponctuation près")
                : FrenchSound.Alike(mine, theirs) ? (28, $"noms de même son ({mine}, {theirs})")
                : OneLetter.Apart(TextFold.Fold(mine), TextFold.Fold(theirs)) ? (25, $"noms à une lettre près ({mine}, {theirs})")
                : (0, "");
            best = found.Item1 > best.Points ? found : best;
        }

        return Add(best, reasons);
    }

    private static int FirstNamePoints(IdentitySketch one, IdentitySketch other, List<string> reasons)
    {
        var best = (Points: 0, Reason: "");
        foreach (var (mine, theirs) in Pairs([one.GivenNames, one.FirstGivenName, one.UsedFirstName], [other.GivenNames, other.FirstGivenName, other.UsedFirstName]))
        {
            var found = Same(mine, theirs) ? (25, "même prénom")
                : Begins(mine, theirs) ? (20, $"prénom contenu dans l’autre ({mine}, {theirs})")
                : FrenchSound.Alike(mine, theirs) ? (20, $"prénoms de même son ({mine}, {theirs})")
                : OneLetter.Apart(TextFold.Fold(mine), TextFold.Fold(theirs)) ? (12, $"prénoms à une lettre près ({mine}, {theirs})")
                : (0, "");
            best = found.Item1 > best.Points ? found : best;
        }

        return Add(best, reasons);
    }

    private static int BirthPoints(PartialDate? one, PartialDate? other, List<string> reasons)
    {
        if (one is not { } mine || other is not { } theirs)
        {
            return 0;
        }

        if (mine.Whole is { } a && theirs.Whole is { } b)
        {
            return Add(a == b ? (40, "même date de naissance")
                : a.Year == b.Year && a.Month == b.Day && a.Day == b.Month ? (30, "jour et mois de naissance inversés")
                : OnePartApart(a, b) ? (20, "dates de naissance à un élément près")
                : (0, ""), reasons);
        }

        var compatible = mine.Earliest <= theirs.Latest && theirs.Earliest <= mine.Latest;
        return Add(compatible ? (25, "dates de naissance incomplètes et compatibles") : (0, ""), reasons);
    }

    private static int Add((int Points, string Reason) found, List<string> reasons)
    {
        if (found.Points > 0)
        {
            reasons.Add(found.Reason);
        }

        return found.Points;
    }

    private static IEnumerable<(string Mine, string Theirs)> Pairs(string?[] mine, string?[] theirs) =>
        from m in mine
        where !string.IsNullOrWhiteSpace(m)
        from t in theirs
        where !string.IsNullOrWhiteSpace(t)
        select (m, t);

    private static bool Same(string mine, string theirs) => TextFold.Fold(mine) == TextFold.Fold(theirs);

    private static bool Begins(string mine, string theirs)
    {
        var (a, b) = (TextFold.Words(mine), TextFold.Words(theirs));
        var shared = Math.Min(a.Length, b.Length);
        return shared > 0 && a.Take(shared).SequenceEqual(b.Take(shared));
    }

    private static bool OnePartApart(DateOnly a, DateOnly b) =>
        (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0) == 2;
}
