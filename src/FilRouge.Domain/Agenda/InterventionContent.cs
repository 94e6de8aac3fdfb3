using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>An intervention as it is planned.</summary>
/// <param name="EpisodeId">The parcours.</param>
/// <param name="ProfessionalId">Who comes.</param>
/// <param name="StartsAtUtc">When.</param>
/// <param name="DurationMinutes">5 to 720.</param>
/// <param name="Place">Where.</param>
/// <param name="Mode">How.</param>
/// <param name="PrestationId">Line of the planned prestation; null outside the plan.</param>
/// <param name="Outside">Why it is outside the plan; null within.</param>
/// <param name="CoIntervention">Two professionals together with the person, on purpose.</param>
/// <param name="Night">It may run over midnight.</param>
/// <param name="GroupId">Shared by the interventions of one group session, one per person (rule E36); null for one person alone.</param>
[Fr("intervention à planifier")]
public sealed record InterventionDraft(
    Guid EpisodeId,
    Guid ProfessionalId,
    DateTime StartsAtUtc,
    int DurationMinutes,
    Place Place,
    InterventionMode Mode,
    Guid? PrestationId = null,
    OutsidePlanReason? Outside = null,
    bool CoIntervention = false,
    bool Night = false,
    Guid? GroupId = null);

/// <summary>Minutes spent on one prestation.</summary>
/// <param name="Code">SERAFIN-PH code, 2.x or 3.x.</param>
/// <param name="Minutes">More than 0.</param>
[Fr("minutes par prestation")]
public sealed record CodedMinutes(PrestationCode Code, int Minutes);

/// <summary>What was done.</summary>
/// <param name="DoneMinutes">Minutes really spent, 5 to 720.</param>
/// <param name="PersonPresent">False for work done without the person: guidance, writing, meeting (rule E35).</param>
/// <param name="Minutes">One to three codes; their minutes add up to <paramref name="DoneMinutes"/>.</param>
/// <param name="StartedAtUtc">When it really began, the same day; null when as foreseen.</param>
[Fr("compte rendu d’activité")]
public sealed record CompletionReport(int DoneMinutes, bool PersonPresent, IReadOnlyList<CodedMinutes> Minutes, DateTime? StartedAtUtc = null);

/// <summary>Until when a past intervention may be declared done, and by whom.</summary>
/// <param name="FreeDays">Days during which anybody in charge may: 45 by default, a dated parameter of the territory (rule E33).</param>
/// <param name="ByHeadOfService">True when a head of service declares it: no limit.</param>
[Fr("délai de déclaration")]
public sealed record DeclarationDelay(int FreeDays, bool ByHeadOfService);

/// <summary>Minutes of an intervention spent on one prestation.</summary>
[Fr("prestation réalisée")]
public sealed class InterventionCode
{
    private InterventionCode()
    {
    }

    internal InterventionCode(CodedMinutes coded) => (SerafinCode, Minutes) = (coded.Code, coded.Minutes);

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>SERAFIN-PH code, 2.x or 3.x.</summary>
    public PrestationCode SerafinCode { get; private set; }

    /// <summary>Minutes.</summary>
    public int Minutes { get; private set; }
}
