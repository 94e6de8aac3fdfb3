using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>To which path a reading belongs.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OrganisationId">The service.</param>
/// <param name="CoordinatorId">Account that coordinates; null while none is named.</param>
/// <param name="CommuneCode">INSEE code of the commune where the person lives; null while unknown.</param>
/// <param name="AdmittedOn">Day of the admission.</param>
[Fr("parcours surveillé")]
public sealed record WatchedPath(Guid PersonId, Guid OrganisationId, Guid? CoordinatorId, string? CommuneCode, DateOnly AdmittedOn);

/// <summary>The reading of what is about to break a path, kept so that the active file can be sorted without reading every file. Derived: it can be
/// thrown away and made again from the facts; it is no act, and nobody writes it.</summary>
[Fr("fil surveillé")]
public sealed class ThreadWatch : IAboutPerson
{
    /// <summary>Where what has no day stands in the order: after all days.</summary>
    public static readonly DateOnly WithoutDay = new(9998, 12, 31);

    /// <summary>Where a path that nothing threatens stands: last.</summary>
    public static readonly DateOnly Quiet = new(9999, 12, 31);

    private ThreadWatch()
    {
    }

    /// <summary>For a path.</summary>
    public ThreadWatch(Guid personId) => PersonId = personId;

    /// <summary>The person, and the key.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The service.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Account that coordinates; null while none is named.</summary>
    public Guid? CoordinatorId { get; private set; }

    /// <summary>INSEE code of the commune where the person lives; null while unknown.</summary>
    public string? CommuneCode { get; private set; }

    /// <summary>Day of the admission: the thread is drawn from there.</summary>
    public DateOnly AdmittedOn { get; private set; }

    /// <summary>Last day of the plan; null while none is signed.</summary>
    public DateOnly? PlanEndsOn { get; private set; }

    /// <summary>Weeks over which an intervention goes on holding the thread, in the territory.</summary>
    public int SilenceWeeks { get; private set; }

    /// <summary>Why it breaks; null when nothing is in sight.</summary>
    public BreakKind? Kind { get; private set; }

    /// <summary>First day on which it is broken; null when no day can be told.</summary>
    public DateOnly? BreaksOn { get; private set; }

    /// <summary>Place in the order: the day it breaks, <see cref="WithoutDay"/> or <see cref="Quiet"/>.</summary>
    public DateOnly SortDay { get; private set; }

    /// <summary>What happens, in French.</summary>
    public string? Sentence { get; private set; }

    /// <summary>How many other things are to be feared.</summary>
    public int Others { get; private set; }

    /// <summary>Day on which time alone may change the reading.</summary>
    public DateOnly LookAgainOn { get; private set; }

    /// <summary>Keeps a reading.</summary>
    public void Keep(WatchedPath path, DateOnly? planEnds, int silenceWeeks, Outlook outlook)
    {
        (OrganisationId, CoordinatorId, CommuneCode, AdmittedOn) = (path.OrganisationId, path.CoordinatorId, path.CommuneCode, path.AdmittedOn);
        (PlanEndsOn, SilenceWeeks, LookAgainOn) = (planEnds, silenceWeeks, outlook.LookAgainOn);
        (Kind, BreaksOn, Sentence, Others) = (outlook.Next?.Kind, outlook.Next?.On, outlook.Next?.Sentence, Math.Max(0, outlook.Risks.Count - 1));
        SortDay = outlook.Next is null ? Quiet : BreaksOn ?? WithoutDay;
    }

    /// <summary>« rompu depuis le 3 mars 2026 », « rompt le 3 mars 2026, dans 12 jours », or how it is held.</summary>
    public static string When(BreakKind? kind, DateOnly? on, DateOnly today) => (kind, on) switch
    {
        (null, _) => "rien en vue",
        (_, null) => BreakKind.HeldByOne.Fr(),
        (BreakKind.Unanswered, { } day) when day <= today => BreakKind.Unanswered.Fr(),
        (_, { } day) when day < today => $"rompu depuis le {FrenchDate.Long(day)}",
        (_, { } day) when day == today => "rompt aujourd’hui",
        (_, { } day) => $"rompt le {FrenchDate.Long(day)}, {In(day.DayNumber - today.DayNumber)}",
    };

    private static string In(int days) => days switch
    {
        1 => "demain",
        < 60 => $"dans {days} jours",
        < 700 => $"dans {days / 30} mois",
        _ => $"dans {days / 365} ans",
    };
}
