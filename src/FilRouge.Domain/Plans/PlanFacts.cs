using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>A plan version came into force.</summary>
[Fr("projet signé")]
public sealed record PlanSigned(Guid PersonId, Guid EpisodeId, Guid PlanId, Guid PlanVersionId, int Number, DateOnly SignedOn) : IFact;

/// <summary>A professional agreed to a prestation.</summary>
[Fr("proposition acceptée")]
public sealed record ProposalAccepted(Guid PersonId, Guid ProposalId, Guid PrestationId, Guid ProfessionalId, DateTime AnsweredAtUtc) : IFact;

/// <summary>A proposal ended without an agreement: declined, taken back or expired.</summary>
[Fr("proposition sans suite")]
public sealed record ProposalClosed(Guid PersonId, Guid ProposalId, Guid PrestationId, ProposalStatus Status) : IFact;

/// <summary>A review took place.</summary>
[Fr("bilan tenu")]
public sealed record ReviewHeld(Guid PersonId, Guid EpisodeId, Guid PlanId, Guid ReviewId, DateOnly HeldOn, ReviewDecision Decision, DateOnly? NextOn) : IFact;
