using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>What is known of somebody when looking for her among those already on record: a request by telephone knows little.</summary>
/// <param name="BirthName">Birth name, or the only name told.</param>
/// <param name="GivenNames">Given names as told.</param>
/// <param name="Birth">Date of birth; null when not told.</param>
public sealed record IdentitySketch(string BirthName, string GivenNames, PartialDate? Birth)
{
    /// <summary>Name used in life.</summary>
    public string? UsedName { get; init; }

    /// <summary>First name used in life.</summary>
    public string? UsedFirstName { get; init; }

    /// <summary>First given name, when told apart.</summary>
    public string? FirstGivenName { get; init; }

    /// <summary>Sex of the civil status; null when not told.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Official code of the place of birth.</summary>
    public InseeCommune? BirthCommune { get; init; }

    /// <summary>Order of birth of a twin.</summary>
    public int? BirthOrder { get; init; }

    /// <summary>The sketch of an identity on record.</summary>
    public static IdentitySketch Of(PersonIdentity identity) => new(identity.Name.BirthName, identity.Name.GivenNames, identity.Birth)
    {
        UsedName = identity.Name.UsedName,
        UsedFirstName = identity.Name.UsedFirstName,
        FirstGivenName = identity.Name.FirstGivenName,
        Sex = identity.Sex,
        BirthCommune = identity.BirthCommune,
        BirthOrder = identity.BirthOrder,
    };
}

/// <summary>What two sketches are to each other.</summary>
[Fr("rapprochement")]
public enum Likeness
{
    /// <summary>Two persons.</summary>
    [Fr("personnes différentes")] Different,

    /// <summary>Twins: same name, day and place of birth, other first name or order; never merged (rule E05).</summary>
    [Fr("jumeaux probables")] Twins,

    /// <summary>To look at.</summary>
    [Fr("doublon possible")] Possible,

    /// <summary>Very near.</summary>
    [Fr("doublon probable")] Likely,

    /// <summary>The same strict traits: creation is blocked without a written reason.</summary>
    [Fr("mêmes traits d’identité")] SameTraits,
}

/// <summary>How near two identities are.</summary>
/// <param name="Points">0 to 100.</param>
/// <param name="Likeness">What it means.</param>
/// <param name="Reasons">Why, in French, for the reader who decides.</param>
public sealed record DuplicateScore(int Points, Likeness Likeness, IReadOnlyList<string> Reasons);
