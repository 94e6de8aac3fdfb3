using FilRouge.Domain.Access;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Demo;

/// <summary>How far a story goes.</summary>
internal enum Stage
{
    Received,
    Incomplete,
    UnderReview,
    Waiting,
    Admitted,
    Assessment,
    Planning,
    ToSign,
    Active,
    Suspended,
    Exited,
}

/// <summary>An invented person and her path, told as data: <see cref="DemoPath"/> makes the records of it.</summary>
/// <param name="Who">Identity.</param>
/// <param name="Stage">How far the path goes.</param>
/// <param name="RequestedOn">Day of the request.</param>
internal sealed record Story(PersonIdentity Who, Stage Stage, DateOnly RequestedOn)
{
    /// <summary>The département, hence the service: « 77 » or « 91 ».</summary>
    public string Territory { get; init; } = "77";
    public string Coordinator { get; init; } = "coordination@demo.test";
    public Schooling Schooling { get; init; }
    public string? SupportLanguage { get; init; }
    public IReadOnlyList<LivingPlaceDetails> Homes { get; init; } = [];
    public IReadOnlyList<RelativeDetails> Relatives { get; init; } = [];
    public required RequestTold Request { get; init; }

    /// <summary>Number of the request, given in the order of reception.</summary>
    public string Number { get; init; } = "";

    /// <summary>Day of the admission; null before.</summary>
    public DateOnly? AdmittedOn { get; init; }
    public bool DipcGiven { get; init; } = true;

    /// <summary>Day on which the plan was signed, or, at <see cref="Stage.ToSign"/>, submitted.</summary>
    public DateOnly? SignedOn { get; init; }
    public IReadOnlyList<RightTold> Rights { get; init; } = [];
    public required Care Care { get; init; }
    public IReadOnlyList<MemberTold> Team { get; init; } = [];
    public DateOnly? SuspendedOn { get; init; }
    public SuspensionReason Suspension { get; init; }
    public EpisodeExit? Exit { get; init; }

    /// <summary>Draws what varies from one story to the other, always the same way.</summary>
    public int Seed { get; init; }
}

/// <summary>A request as it came.</summary>
internal sealed record RequestTold(ReferralChannel Channel, Requester From, string Situation, string? Wishes, ReferralReasons Reasons, EligibilitySituations Eligibility)
{
    public TimeOnly At { get; init; } = new(10, 20);

    /// <summary>Null while nobody has graded.</summary>
    public UrgencyGrade? Urgency { get; init; }
    public string? Measures { get; init; }
}

/// <summary>A right decided by the CDAPH.</summary>
internal sealed record RightTold(string Code, DateOnly Opens, DateOnly? Ends)
{
    public DateOnly? RenewalFiledOn { get; init; }
    public Implementation Implementation { get; init; }
    public string? By { get; init; }
}

/// <summary>Somebody with an account in the team, besides the coordinator and the professionals of the plan.</summary>
internal sealed record MemberTold(string Login, CareTeamPlace Place, CareTeamCategory Category, DateOnly From)
{
    public DateOnly? Left { get; init; }
    public DateOnly? Withdrawn { get; init; }
}

/// <summary>What a person needs and what is done about it.</summary>
internal sealed record Care(MainDisability Disability, ReferralReasons Reasons, string Situation)
{
    public string Strengths { get; init; } = "";
    public IReadOnlyList<NeedTold> Needs { get; init; } = [];
    public string Words { get; init; } = "";
    public string HowExpressed { get; init; } = "Parole, en entretien avec la coordination.";
    public string? Tool { get; init; }
    public string? Score { get; init; }
    public IReadOnlyList<GoalTold> Goals { get; init; } = [];
    public string Crisis { get; init; } = "";
}

/// <summary>A need, rated.</summary>
internal sealed record NeedTold(string Code, int Intensity, NeedSource Source, string? Comment = null);

/// <summary>An expectation, the goal that answers it and who helps.</summary>
internal sealed record GoalTold(ExpectationAuthor Author, string Expectation, string Wording, string Indicator, string Opinion, IReadOnlyList<string> Needs, IReadOnlyList<HelpTold> Helps);

/// <summary>A prestation of the plan, and who carries it out.</summary>
/// <param name="Code">SERAFIN-PH code.</param>
/// <param name="Profession">Code of the profession.</param>
/// <param name="Place">Where.</param>
/// <param name="Minutes">Of a session.</param>
/// <param name="By">Name of the professional; <see cref="Anyone"/> for whoever is free; null while nobody is found.</param>
internal sealed record HelpTold(string Code, string Profession, Place Place, int Minutes, string? By = HelpTold.Anyone)
{
    public const string Anyone = "*";

    /// <summary>Weeks between two sessions.</summary>
    public int Every { get; init; } = 1;

    /// <summary>One week at one parent's, the next at the other's.</summary>
    public bool AtBothHomes { get; init; }
    public Payer Payer { get; init; } = Payer.Pcpe;

    /// <summary>Days and hours wished; null for those that <see cref="DemoPlan"/> gives to what nobody holds.</summary>
    public string? Wished { get; init; }

    /// <summary>True when a professional has been asked and has not answered yet.</summary>
    public bool Asked { get; init; }
}
