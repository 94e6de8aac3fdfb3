using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A request was received.</summary>
[Fr("demande reçue")]
public sealed record ReferralReceived(Guid ReferralId, Guid PersonId, Guid OrganisationId, DateTime ReceivedAtUtc) : IFact;

/// <summary>A request was decided: accepted, refused, redirected, withdrawn or found to be a duplicate.</summary>
[Fr("demande décidée")]
public sealed record ReferralDecided(Guid ReferralId, Guid PersonId, Guid OrganisationId, ReferralState Outcome, DateOnly On) : IFact;

/// <summary>A person was admitted.</summary>
[Fr("personne admise")]
public sealed record PersonAdmitted(Guid EpisodeId, Guid PersonId, Guid OrganisationId, Guid CoordinatorAccountId, DateOnly AdmittedOn) : IFact;

/// <summary>A return within the delay continues a path that had ended.</summary>
[Fr("parcours rouvert")]
public sealed record EpisodeReopened(Guid EpisodeId, Guid PersonId, Guid OrganisationId, DateOnly On) : IFact;

/// <summary>A path ended.</summary>
[Fr("parcours terminé")]
public sealed record EpisodeExited(Guid EpisodeId, Guid PersonId, Guid OrganisationId, ExitMotive Motive, DateOnly LastDay) : IFact;
