using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>Whether somebody delivers a planned prestation.</summary>
[Fr("état de la recherche de professionnel")]
public enum SourcingStatus
{
    /// <summary>Nobody yet.</summary>
    [Fr("à chercher")]
    ToSearch,

    /// <summary>Offered to somebody, no answer yet.</summary>
    [Fr("proposée")]
    Proposed,

    /// <summary>Accepted for its whole volume.</summary>
    [Fr("couverte")]
    Covered,

    /// <summary>Accepted for a part of its volume.</summary>
    [Fr("partielle")]
    Partial,

    /// <summary>Searched, nobody.</summary>
    [Fr("non trouvée")]
    NotFound,
}

/// <summary>What moves the search of a professional.</summary>
[Fr("action sur la recherche de professionnel")]
public enum SourcingVerb
{
    /// <summary>An offer went out.</summary>
    [Fr("proposer")]
    Propose,

    /// <summary>Somebody takes it all.</summary>
    [Fr("couvrir")]
    Cover,

    /// <summary>Somebody takes a part.</summary>
    [Fr("couvrir en partie")]
    CoverPartly,

    /// <summary>Nobody holds it any more, or nobody answered.</summary>
    [Fr("remettre à chercher")]
    SearchAgain,

    /// <summary>Record that nobody was found.</summary>
    [Fr("constater que personne n’est trouvé")]
    GiveUp,
}

/// <summary>The states of the search of a professional.</summary>
[Fr("états de la recherche de professionnel")]
public static class SourcingStates
{
    private const string Who = "le coordonnateur";

    /// <summary>What may follow what.</summary>
    public static StateTable<SourcingStatus, SourcingVerb> Table { get; } = new(
        "la recherche de professionnel",
        SourcingStatus.ToSearch,
        (SourcingStatus.ToSearch, SourcingVerb.Propose, SourcingStatus.Proposed, Who),
        (SourcingStatus.ToSearch, SourcingVerb.Cover, SourcingStatus.Covered, Who),
        (SourcingStatus.ToSearch, SourcingVerb.CoverPartly, SourcingStatus.Partial, Who),
        (SourcingStatus.ToSearch, SourcingVerb.GiveUp, SourcingStatus.NotFound, Who),
        (SourcingStatus.Proposed, SourcingVerb.Cover, SourcingStatus.Covered, "le professionnel, par son accord"),
        (SourcingStatus.Proposed, SourcingVerb.CoverPartly, SourcingStatus.Partial, "le professionnel, par son accord"),
        (SourcingStatus.Proposed, SourcingVerb.SearchAgain, SourcingStatus.ToSearch, Who),
        (SourcingStatus.Proposed, SourcingVerb.GiveUp, SourcingStatus.NotFound, Who),
        (SourcingStatus.Partial, SourcingVerb.Cover, SourcingStatus.Covered, Who),
        (SourcingStatus.Partial, SourcingVerb.SearchAgain, SourcingStatus.ToSearch, Who),
        (SourcingStatus.Covered, SourcingVerb.CoverPartly, SourcingStatus.Partial, Who),
        (SourcingStatus.Covered, SourcingVerb.SearchAgain, SourcingStatus.ToSearch, Who),
        (SourcingStatus.NotFound, SourcingVerb.SearchAgain, SourcingStatus.ToSearch, Who));
}
