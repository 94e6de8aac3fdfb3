using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>What a notification says about one right. A notification with several rights is recorded as several decisions
/// that share their number and day, since the national identifier is given for each.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="RightCode">Code of the type of right, among <see cref="RightTypes"/>.</param>
/// <param name="Mdph">Département code of the MDPH that decided: « 77 ».</param>
/// <param name="DecidedOn">Day of the CDAPH.</param>
/// <param name="Opens">First day of the right; may be before the decision (retroactive).</param>
/// <param name="Ends">Last day of the right, included until 23:59; null without limit.</param>
/// <param name="Qualification">Target or alternative.</param>
/// <param name="DecisionNumber">Number written on the notification.</param>
/// <param name="NationalId">Identifier given by ViaTrajectoire (idNat_Decision): the same twice is the same decision.</param>
/// <param name="HasPag">A PAG is drawn up or validated.</param>
/// <param name="Creton">Kept in a child establishment beyond 20 years (« amendement Creton »).</param>
/// <param name="ReplacesId">The decision that this one cancels and replaces.</param>
/// <param name="InitialIndividualNumber">Number of the person in the MDPH that decided, kept when she moves.</param>
[Fr("termes de la décision")]
public sealed record DecisionTerms(
    Guid PersonId,
    string RightCode,
    string Mdph,
    DateOnly DecidedOn,
    DateOnly Opens,
    DateOnly? Ends,
    OrientationQualification Qualification = OrientationQualification.Target,
    string? DecisionNumber = null,
    string? NationalId = null,
    bool HasPag = false,
    bool Creton = false,
    Guid? ReplacesId = null,
    string? InitialIndividualNumber = null);
