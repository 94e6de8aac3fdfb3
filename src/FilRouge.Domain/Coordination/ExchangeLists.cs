using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>How people spoke.</summary>
[Fr("nature de l’échange")]
public enum ExchangeKind
{
    /// <summary>On the telephone.</summary>
    [Fr("appel")] Call,

    /// <summary>By letter or e-mail.</summary>
    [Fr("courrier ou courriel")] Mail,

    /// <summary>Face to face.</summary>
    [Fr("visite")] Visit,

    /// <summary>Short message.</summary>
    [Fr("message")] Message,
}

/// <summary>What an exchange is about: it decides who reads it (CSP, articles L1110-4 and R1110-2).</summary>
[Fr("domaine de l’échange")]
public enum ExchangeScope
{
    /// <summary>Daily life, family, education, steps taken.</summary>
    [Fr("accompagnement")] Support,

    /// <summary>School.</summary>
    [Fr("scolarité")] School,

    /// <summary>Health.</summary>
    [Fr("santé")] Health,

    /// <summary>Said in confidence by somebody about herself or himself or another: never shown to the person nor to her family as it stands (rule E62).</summary>
    [Fr("confidence d’un tiers")] Confided,
}
