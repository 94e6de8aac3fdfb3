using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>Who a person is, as the civil status and she herself say.</summary>
/// <param name="Name">Names.</param>
/// <param name="Sex">Sex of the civil status.</param>
/// <param name="Birth">Date of birth, whole or not.</param>
public sealed record PersonIdentity(PersonName Name, Sex Sex, PartialDate Birth)
{
    /// <summary>Place of birth, in words; a foreign town and its country.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>Official code of the place of birth at the day of birth.</summary>
    public InseeCommune? BirthCommune { get; init; }

    /// <summary>Order of birth of a twin, from 1; null for the others (rule E05).</summary>
    public int? BirthOrder { get; init; }
}

/// <summary>A person whom the pôle accompanies or is asked to.</summary>
[Fr("personne accompagnée")]
public sealed class Person : Entity, IAboutPerson
{
    private Person()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId => Id;

    /// <summary>Organisation that holds the record.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Number that people read aloud: « PCPE77-2026-00042 ».</summary>
    public string? FileNumber { get; private set; }

    /// <summary>Names.</summary>
    public PersonName Names { get; private set; } = null!;

    /// <summary>Sex of the civil status.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Date of birth, whole or not.</summary>
    public PartialDate BirthDate { get; private set; }

    /// <summary>Place of birth, in words.</summary>
    public string? BirthPlace { get; private set; }

    /// <summary>Official code of the place of birth at the day of birth.</summary>
    public InseeCommune? BirthCommuneCode { get; private set; }

    /// <summary>Order of birth of a twin, from 1.</summary>
    public int? BirthOrder { get; private set; }

    /// <summary>Her or his own telephone.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>Her or his own address.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>How the person is schooled.</summary>
    public Schooling Schooling { get; private set; }

    /// <summary>Main disability.</summary>
    public MainDisability MainDisability { get; private set; }

    /// <summary>How to communicate: LSF, Makaton, PECS, an interpreter in a language.</summary>
    public string? SupportLanguage { get; private set; }

    /// <summary>Invented person: out of statistics and of every exchange (rule E74).</summary>
    public bool Fictive { get; private set; }

    /// <summary>Day of death.</summary>
    public DateOnly? DeceasedOn { get; private set; }

    /// <summary>Why a minor has no representative on record: isolated minor, guardianship being opened (rule E11).</summary>
    public string? NoRepresentativeReason { get; private set; }

    /// <summary>System the record was imported from.</summary>
    public string? SourceSystem { get; private set; }

    /// <summary>Key of the record in that system.</summary>
    public string? SourceKey { get; private set; }

    /// <summary>Key for searching and sorting: see <see cref="PersonName.Folded"/>.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>Day on which the file was closed, after the active period: it is then read, not written. Null while open.</summary>
    public DateOnly? FileClosedOn { get; private set; }

    /// <summary>When the record was opened, UTC.</summary>
    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>The identity as it stands.</summary>
    public PersonIdentity Identity => new(Names, Sex, BirthDate) { BirthPlace = BirthPlace, BirthCommune = BirthCommuneCode, BirthOrder = BirthOrder };

    /// <summary>Completed years on a day, or at death.</summary>
    public int AgeOn(DateOnly day) => BirthDate.AgeOn(DeceasedOn < day ? DeceasedOn.Value : day);

    /// <summary>True when the person is surely or possibly not 18 yet on that day.</summary>
    public bool IsMinorOn(DateOnly day) => BirthDate.AgeOn(day) < 18;

    /// <summary>Opens a record.</summary>
    /// <param name="organisationId">Organisation that holds it.</param>
    /// <param name="identity">Who it is.</param>
    /// <param name="represented">True when a representative is recorded together with the person.</param>
    /// <param name="noRepresentativeReason">Why a minor has none.</param>
    /// <param name="today">Day in the territory's time zone.</param>
    /// <param name="nowUtc">Instant, UTC.</param>
    /// <exception cref="RuleBrokenException">See <see cref="WhyNotRegister"/>.</exception>
    public static Person Register(Guid organisationId, PersonIdentity identity, bool represented, string? noRepresentativeReason, DateOnly today, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRegister(identity, represented, noRepresentativeReason, today));
        var person = new Person { OrganisationId = organisationId, CreatedAtUtc = nowUtc, NoRepresentativeReason = represented ? null : Text(noRepresentativeReason) };
        person.Apply(identity);
        return person;
    }

    /// <summary>Why a record cannot be opened.</summary>
    public static IReadOnlyList<Refusal> WhyNotRegister(PersonIdentity identity, bool represented, string? noRepresentativeReason, DateOnly today)
    {
        var refusals = new List<Refusal>(WhyNotCorrectIdentity(identity, today));
        if (identity.Birth.AgeOn(today) < 18 && !represented && Text(noRepresentativeReason) is null)
        {
            refusals.Add(new(
                "person.minor-alone",
                "Cette personne est mineure : ajoutez au moins un titulaire de l’autorité parentale, ou écrivez pourquoi il n’y en a pas (mineur isolé, tutelle en cours d’ouverture).",
                "Code civil, art. 371-1",
                nameof(NoRepresentativeReason)));
        }

        return refusals;
    }

    /// <summary>Why an identity cannot be recorded.</summary>
    public static IReadOnlyList<Refusal> WhyNotCorrectIdentity(PersonIdentity identity, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (identity.Birth.Text.Length == 0)
        {
            refusals.Add(new("person.birth-missing", "Écrivez la date de naissance, ou au moins l’année.", Field: nameof(BirthDate)));
        }
        else if (identity.Birth.Earliest > today)
        {
            refusals.Add(new("person.birth-future", "La date de naissance est dans l’avenir : vérifiez l’année.", Field: nameof(BirthDate)));
        }

        if (identity.BirthOrder is < 1 or > 9)
        {
            refusals.Add(new("person.birth-order", "Le rang de naissance va de 1 à 9 ; laissez-le vide hors naissance multiple.", Field: nameof(BirthOrder)));
        }

        return refusals;
    }

    /// <summary>Replaces the identity; the journal keeps the former one.</summary>
    public void CorrectIdentity(PersonIdentity identity, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCorrectIdentity(identity, today));
        Apply(identity);
    }

    /// <summary>Replaces the names only.</summary>
    public void Rename(PersonName names) => (Names, FoldedName) = (names, names.Folded);

    /// <summary>Replaces the ways to reach the person.</summary>
    public void UpdateContact(PhoneNumber? phone, EmailAddress? email) => (Phone, Email) = (phone, email);

    /// <summary>Replaces schooling, main disability and way to communicate.</summary>
    public void UpdateSituation(Schooling schooling, MainDisability mainDisability, string? supportLanguage) =>
        (Schooling, MainDisability, SupportLanguage) = (schooling, mainDisability, Text(supportLanguage));

    /// <summary>Why the file number cannot be given.</summary>
    public IReadOnlyList<Refusal> WhyNotNumber() => FileNumber is null
        ? []
        : [new("person.numbered", $"Ce dossier porte déjà le numéro {FileNumber} : un numéro ne change pas.")];

    /// <summary>Gives the record its number, once.</summary>
    public void Number(string fileNumber)
    {
        RuleBrokenException.ThrowIfAny(WhyNotNumber());
        FileNumber = fileNumber;
    }

    /// <summary>Says why a minor has no representative; null once there is one.</summary>
    public void ExplainNoRepresentative(string? reason) => NoRepresentativeReason = Text(reason);

    /// <summary>Marks an invented person.</summary>
    public void MarkFictive() => Fictive = true;

    /// <summary>Keeps where an imported record came from.</summary>
    public void CameFrom(string system, string key) => (SourceSystem, SourceKey) = (system, key);

    /// <summary>Why a death cannot be recorded.</summary>
    public IReadOnlyList<Refusal> WhyNotRecordDeath(DateOnly on, DateOnly today)
    {
        if (DeceasedOn is { } known)
        {
            return [new("person.deceased", $"Le décès est déjà enregistré au {FrenchDate.Long(known)}. Annulez-le d’abord s’il s’agit d’une erreur.")];
        }

        if (on > today)
        {
            return [new("person.death-future", "La date du décès est dans l’avenir : vérifiez-la.", Field: nameof(DeceasedOn))];
        }

        return on < BirthDate.Earliest
            ? [new("person.death-before-birth", "La date du décès précède la naissance : vérifiez l’une et l’autre.", Field: nameof(DeceasedOn))]
            : [];
    }

    /// <summary>Records a death (rule E09).</summary>
    public void RecordDeath(DateOnly on, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecordDeath(on, today));
        DeceasedOn = on;
    }

    /// <summary>Closes the file: from that day it is read, not written.</summary>
    public void CloseFile(DateOnly on) => FileClosedOn = on;

    /// <summary>Opens the file again, for a new request or a return.</summary>
    public void ReopenFile() => FileClosedOn = null;

    /// <summary>Takes back a death recorded by mistake.</summary>
    public void CancelDeath() => DeceasedOn = null;

    private void Apply(PersonIdentity identity)
    {
        Rename(identity.Name);
        (Sex, BirthDate, BirthCommuneCode, BirthOrder) = (identity.Sex, identity.Birth, identity.BirthCommune, identity.BirthOrder);
        BirthPlace = Text(identity.BirthPlace);
    }

    private static string? Text(string? typed) => CleanText.Block(typed, int.MaxValue).Value is { Length: > 0 } text ? text : null;
}
