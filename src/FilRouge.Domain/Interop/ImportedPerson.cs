using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Interop;

/// <summary>An address as a file tells it; null parts are not told.</summary>
/// <param name="Line">Number and street.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="Commune">Commune, official name when it is known.</param>
/// <param name="CommuneCode">Its code.</param>
public sealed record ImportedPlace(string? Line, Postcode? Postcode, string? Commune, InseeCommune? CommuneCode);

/// <summary>A relative as a file tells her or him; null parts are not told.</summary>
/// <param name="Name">Name; null when only a telephone or an address is told.</param>
/// <param name="Civility">How to address.</param>
/// <param name="Relation">What she or he is to the person.</param>
/// <param name="Title">Title.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
public sealed record ImportedRelative(string? Name, Civility Civility, Relation Relation, Title Title, PhoneNumber? Phone, EmailAddress? Email)
{
    /// <summary>What is said when the name is missing.</summary>
    public const string Unnamed = "(nom à compléter)";

    /// <summary>Name to record.</summary>
    public string Recorded => Name ?? Unnamed;

    /// <summary>True when the title represents a minor.</summary>
    public bool Represents => Title is Title.ParentalAuthority or Title.DelegatedAuthority or Title.GuardianOfMinor;
}

/// <summary>What a row says of a person. Null is "not told": it never erases what is on record.</summary>
/// <param name="Row">Row of the file.</param>
/// <param name="BirthName">Name of the birth certificate, or the only name told.</param>
/// <param name="Birth">Birth.</param>
public sealed record ImportedPerson(int Row, string BirthName, PartialDate Birth)
{
    /// <summary>True when the column says « nom » only: it may be the name used in life.</summary>
    public bool NameIsVague { get; init; }

    /// <summary>Name used in life.</summary>
    public string? UsedName { get; init; }

    /// <summary>Given names.</summary>
    public string? GivenNames { get; init; }

    /// <summary>First name used in life.</summary>
    public string? UsedFirstName { get; init; }

    /// <summary>Number of the file in the service or in its former software.</summary>
    public string? Number { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Place of birth.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Order of birth of a twin.</summary>
    public int? BirthOrder { get; init; }

    /// <summary>Telephone.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>E-mail.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Schooling.</summary>
    public Schooling? Schooling { get; init; }

    /// <summary>Main disability.</summary>
    public MainDisability? Disability { get; init; }

    /// <summary>Way to communicate.</summary>
    public string? SupportLanguage { get; init; }

    /// <summary>Where she or he lives.</summary>
    public ImportedPlace? Place { get; init; }

    /// <summary>Relatives.</summary>
    public IReadOnlyList<ImportedRelative> Relatives { get; init; } = [];

    /// <summary>Decisions of the CDAPH.</summary>
    public IReadOnlyList<ImportedDecision> Decisions { get; init; } = [];

    /// <summary>The identity, as a new record would hold it.</summary>
    public PersonIdentity Identity => new(new PersonName(BirthName, GivenNames, UsedName, null, UsedFirstName), Sex ?? People.Sex.Undetermined, Birth)
    {
        BirthPlace = BirthPlace,
        BirthOrder = BirthOrder,
    };

    /// <summary>The same, to look for her among those on record.</summary>
    public IdentitySketch Sketch => IdentitySketch.Of(Identity) with { Sex = Sex is People.Sex.Undetermined ? null : Sex };

    /// <summary>Two rows with the same key are the same person as far as the file tells.</summary>
    public string TraitsKey => $"{TextFold.Fold(BirthName)}|{TextFold.Fold(GivenNames)}|{Birth.Text}|{BirthOrder}";
}
