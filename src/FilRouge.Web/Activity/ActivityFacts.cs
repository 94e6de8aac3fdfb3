using FilRouge.Domain.Activity;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Activity;

/// <summary>What figures are asked for.</summary>
/// <param name="OrganisationId">The service.</param>
/// <param name="Period">The days.</param>
/// <param name="Departement">Code of the département where the person lived at the request; null for all.</param>
/// <param name="Today">Today in the territory.</param>
/// <param name="Invented">True on a demonstration server, where everybody is invented: anywhere else invented persons are never counted (rule E74).</param>
public sealed record ActivityScope(Guid OrganisationId, ActivityPeriod Period, string? Departement, DateOnly Today, bool Invented = false);

/// <summary>A request, neither a draft nor a duplicate.</summary>
/// <param name="Id">The request.</param>
/// <param name="PersonId">About whom.</param>
/// <param name="ReceivedOn">Day of reception in the territory.</param>
/// <param name="State">State now.</param>
/// <param name="Channel">By which way it came.</param>
/// <param name="Reasons">Why help is asked.</param>
/// <param name="Commune">Where the person lived at the request; null when unknown.</param>
/// <param name="FirstContactOn">Day of the first exchange.</param>
/// <param name="Decisions">Decisions, oldest first.</param>
public sealed record RequestFact(
    Guid Id, Guid PersonId, DateOnly ReceivedOn, ReferralState State, ReferralChannel Channel, ReferralReasons Reasons, InseeCommune? Commune,
    DateOnly? FirstContactOn, IReadOnlyList<(ReferralVerb Verb, DateOnly On)> Decisions);

/// <summary>Who a person is, for the figures.</summary>
public sealed record PersonFact(PartialDate Birth, Sex Sex, MainDisability Disability, Schooling Schooling, DateOnly? DeceasedOn);

/// <summary>A path, with the days of its states.</summary>
/// <param name="Id">The path.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="ReferralId">The request it comes from.</param>
/// <param name="AdmittedOn">Day of the admission.</param>
/// <param name="DipcDueOn">Last day to give the DIPC.</param>
/// <param name="DipcGivenOn">Day it was given.</param>
/// <param name="LastDay">Last day present, when the path ended after an admission.</param>
/// <param name="Motive">Motive of the exit.</param>
/// <param name="Person">Who the person is.</param>
/// <param name="Steps">States and the day each began, in the order of entry.</param>
public sealed record PathFact(
    Guid Id, Guid PersonId, Guid ReferralId, DateOnly? AdmittedOn, DateOnly? DipcDueOn, DateOnly? DipcGivenOn, DateOnly? LastDay, ExitMotive? Motive,
    PersonFact Person, IReadOnlyList<(EpisodeStatus Status, DateOnly From)> Steps)
{
    /// <summary>Days in the active file.</summary>
    public IReadOnlyList<Period> Stays { get; } = ActiveFile.DaysOf(Steps);

    /// <summary>Its wait for an admission; null when it never was « recevable ».</summary>
    public Wait? Wait => First(EpisodeStatus.Eligible) is { } eligible ? new(eligible, AdmittedOn, First(EpisodeStatus.ClosedWithoutAdmission)) : null;

    /// <summary>True when it counts in the active file on a day.</summary>
    public bool PresentOn(DateOnly day) => Stays.Any(s => s.Covers(day));

    private DateOnly? First(EpisodeStatus status) => Steps.Where(s => s.Status == status).Select(s => (DateOnly?)s.From).FirstOrDefault();
}

/// <summary>A line of a signed version.</summary>
public sealed record PlanLine(Guid LineId, Modality Modality, Frequency Frequency, int DurationMinutes, DateOnly From, DateOnly To, SourcingStatus Sourcing)
{
    /// <summary>True when the agenda holds it: what a partner or ordinary services do is not planned there.</summary>
    public bool InAgenda => Modality is Modality.Salaried or Modality.Independent;

    /// <summary>True when it runs on a day at least of a period.</summary>
    public bool RunsIn(Period days) => new Period(From, To).Overlaps(days);

    /// <summary>Minutes written for the days that it shares with a period, as <see cref="PlannedPrestation.MinutesIn"/>.</summary>
    public long MinutesIn(Period days) => Frequency.MinutesIn(days, From, To, DurationMinutes);

    /// <summary>Minutes per week, as <see cref="PlannedPrestation.WeeklyMinutes"/>.</summary>
    public long WeeklyMinutes => Frequency.Minutes(7, DurationMinutes, WholeDays);

    private int WholeDays => To.DayNumber - From.DayNumber + 1;
}

/// <summary>A signed version of the plan of a path.</summary>
/// <param name="EpisodeId">The path.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="SignedOn">Day of the signature that completed it.</param>
/// <param name="InForce">True when it is in force now.</param>
/// <param name="Lines">What it foresees.</param>
public sealed record VersionFact(Guid EpisodeId, int Number, DateOnly SignedOn, bool InForce, IReadOnlyList<PlanLine> Lines);

/// <summary>Minutes done or cancelled, summed in the database.</summary>
/// <param name="Status">Done or cancelled.</param>
/// <param name="Motive">Motive of the cancellation.</param>
/// <param name="Minutes">Minutes spent when done, foreseen when cancelled.</param>
/// <param name="Persons">Distinct persons.</param>
/// <param name="Count">Interventions.</param>
public sealed record MinutesSum(InterventionStatus Status, CancelMotive? Motive, long Minutes, int Persons, int Count);

/// <summary>Minutes done on a line of a plan in a month, summed in the database.</summary>
public sealed record LineMinutes(Guid LineId, int Year, int Month, long Minutes);

/// <summary>Direct minutes done by independents or by the others, summed in the database.</summary>
public sealed record DirectMinutes(bool Independent, long Minutes, int Persons);

/// <summary>What the figures that count persons, requests and paths are made of; the lists behind them come from the same facts.</summary>
/// <param name="Scope">What was asked.</param>
/// <param name="Requests">Requests received up to the last day.</param>
/// <param name="Paths">Paths that were open on a day of the period, or whose DIPC was due then.</param>
/// <param name="Versions">Signed versions of these paths.</param>
/// <param name="FirstInterventions">Day of the first intervention with the person, by path, when it is in the period.</param>
/// <param name="Prestations">Distinct prestations of the period by person; a person without any is absent.</param>
public sealed record ActivityFacts(
    ActivityScope Scope, IReadOnlyList<RequestFact> Requests, IReadOnlyList<PathFact> Paths, IReadOnlyList<VersionFact> Versions,
    IReadOnlyDictionary<Guid, DateOnly> FirstInterventions, IReadOnlyDictionary<Guid, int> Prestations)
{
    /// <summary>Rights, school, homes, news: read only for the figures that need them.</summary>
    public SituationFacts Situation { get; init; } = SituationFacts.None;

    /// <summary>Minutes done on the lines of the plans: read only for the figures that need them.</summary>
    public IReadOnlyList<LineMinutes> ByLine { get; init; } = [];
}

/// <summary>Minutes of the interventions of the period.</summary>
public sealed record ActivityMinutes(IReadOnlyList<MinutesSum> Sums, IReadOnlyList<LineMinutes> ByLine, IReadOnlyList<DirectMinutes> Direct);
