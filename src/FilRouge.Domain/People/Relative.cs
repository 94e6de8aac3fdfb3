using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>What is said of a relative.</summary>
/// <param name="Name">Name and first name as used; name of the service.</param>
/// <param name="Relation">What she or he is to the person.</param>
/// <param name="Title">Title, one per row.</param>
/// <param name="From">First day of the title.</param>
public sealed record RelativeDetails(string Name, Relation Relation, Title Title, DateOnly From)
{
    /// <summary>Last day of the title, included; null while open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How to address.</summary>
    public Civility Civility { get; init; }

    /// <summary>Telephone.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>E-mail.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Lives with the person.</summary>
    public bool LivesWith { get; init; }

    /// <summary>Measure, for child welfare.</summary>
    public WelfareMeasure Measure { get; init; }

    /// <summary>Scope, for a measure protecting an adult.</summary>
    public MeasureScope Scope { get; init; }

    /// <summary>Powers; null for those that the title gives.</summary>
    public Powers? Powers { get; init; }

    /// <summary>Restrictions.</summary>
    public Restrictions Restrictions { get; init; }

    /// <summary>What the restriction says, as in the judgment.</summary>
    public string? RestrictionNote { get; init; }

    /// <summary>Judgment or document seen, with its date.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Somebody around the person, with the title under which she or he acts.</summary>
[Fr("proche")]
public sealed class Relative : DatedRecord
{
    private Relative()
    {
    }

    private Relative(Guid personId, RelativeDetails details, DateTime nowUtc)
        : base(personId, new Period(details.From, details.To), nowUtc)
    {
        (Name, RestrictionNote, Evidence) = (Text(details.Name)!, Text(details.RestrictionNote), Text(details.Evidence));
        (Relation, Title, Civility) = (details.Relation, details.Title, details.Civility);
        (Phone, Email, LivesWith) = (details.Phone, details.Email, details.LivesWith);
        (Measure, Scope, Restrictions) = (details.Measure, details.Scope, details.Restrictions);
        Powers = details.Powers ?? PowersOf(details);
    }

    /// <summary>Name and first name as used; name of the service.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How to address.</summary>
    public Civility Civility { get; private set; }

    /// <summary>What she or he is to the person.</summary>
    public Relation Relation { get; private set; }

    /// <summary>Telephone.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>E-mail.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>Lives with the person.</summary>
    public bool LivesWith { get; private set; }

    /// <summary>Title.</summary>
    public Title Title { get; private set; }

    /// <summary>Measure, for child welfare.</summary>
    public WelfareMeasure Measure { get; private set; }

    /// <summary>Scope, for a measure protecting an adult.</summary>
    public MeasureScope Scope { get; private set; }

    /// <summary>Powers.</summary>
    public Powers Powers { get; private set; }

    /// <summary>Restrictions.</summary>
    public Restrictions Restrictions { get; private set; }

    /// <summary>What the restriction says.</summary>
    public string? RestrictionNote { get; private set; }

    /// <summary>Judgment or document seen.</summary>
    public string? Evidence { get; private set; }

    /// <summary>« Mme Anne Martin », « UDAF 77 ».</summary>
    public string CalledName => Civility is Civility.Mrs or Civility.Mr ? $"{Civility.Fr()} {Name}" : Name;

    /// <summary>True when no letter, message nor access may go to this relative (rule E12).</summary>
    public bool IsKeptAway => (Restrictions & (Restrictions.ContactForbidden | Restrictions.AuthorityWithdrawn)) != 0;

    /// <summary>Records a relative.</summary>
    public static Relative Record(Guid personId, RelativeDetails details, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecord(details));
        return new Relative(personId, details, nowUtc);
    }

    /// <summary>Why a relative cannot be recorded.</summary>
    public static IReadOnlyList<Refusal> WhyNotRecord(RelativeDetails details)
    {
        var refusals = new List<Refusal>(WhyNotPeriod(details.From, details.To));
        if (Text(details.Name) is null)
        {
            refusals.Add(new("relative.name", "Écrivez le nom de ce proche ou de ce service.", Field: nameof(Name)));
        }

        if (details.Title is Title.ChildWelfare && details.Measure is WelfareMeasure.None)
        {
            refusals.Add(new("relative.measure", "Précisez la mesure de l’aide sociale à l’enfance : elle dit qui signe.", Field: nameof(Measure)));
        }

        if (details.Powers is { } asked && (asked & ~PowersOf(details)) is not Powers.None and var tooMany)
        {
            refusals.Add(new("relative.powers", $"Ce titre ({details.Title.Fr()}) ne donne pas : {tooMany.Fr()}. Retirez ces pouvoirs, ou choisissez le titre qui les donne et joignez la pièce.", Field: nameof(Powers)));
        }

        return refusals;
    }

    /// <summary>Supersedes this row and returns the one that replaces it, which the caller adds.</summary>
    public Relative Correct(RelativeDetails details, string reason, DateTime nowUtc)
    {
        var replacement = Record(PersonId, details, nowUtc);
        Supersede(reason, nowUtc);
        return replacement;
    }

    /// <summary>Replaces the ways to reach this relative, which are not dated.</summary>
    public void UpdateContact(PhoneNumber? phone, EmailAddress? email, bool livesWith) => (Phone, Email, LivesWith) = (phone, email, livesWith);

    /// <summary>All the powers that a title can give; a judgment may give fewer.</summary>
    public static Powers PowersOf(RelativeDetails details)
    {
        const Powers all = Powers.Inform | Powers.SignDipc | Powers.SignPlan | Powers.UsualActs | Powers.NonUsualActs | Powers.Finances | Powers.Image | Powers.Health | Powers.Portal;
        const Powers known = Powers.Inform | Powers.Portal;
        return details.Title switch
        {
            Title.ParentalAuthority or Title.DelegatedAuthority or Title.GuardianOfMinor => all,
            Title.ChildWelfare => details.Measure is WelfareMeasure.StateGuardianship or WelfareMeasure.Delegation ? all : known | Powers.UsualActs,
            Title.Guardian or Title.Curator or Title.ReinforcedCurator or Title.FamilyAssistance or Title.FamilyRepresentation or Title.FutureProtection =>
                details.Scope switch
                {
                    MeasureScope.PersonAndGoods => all,
                    MeasureScope.Person => all & ~Powers.Finances,
                    _ => known | Powers.Finances,
                },
            Title.SpecialMandatary => known | Powers.Finances,
            Title.FosterParent => Powers.Inform,
            _ => known,
        };
    }

    private static string? Text(string? typed) => CleanText.Block(typed, int.MaxValue).Value is { Length: > 0 } text ? text : null;
}
