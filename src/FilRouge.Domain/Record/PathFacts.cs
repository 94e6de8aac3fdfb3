using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Record;

/// <summary>Somebody who delivers a prestation, and until when.</summary>
/// <param name="Name">Who.</param>
/// <param name="LeavesAfter">Last day in the network; null while none is known.</param>
/// <param name="AgreementEnds">Last day of the agreement under which she or he works; null when open, or when none is needed.</param>
[Fr("qui répond")]
public sealed record Holder(string Name, DateOnly? LeavesAfter, DateOnly? AgreementEnds)
{
    /// <summary>Last day on which she or he can come; null while none is known.</summary>
    public DateOnly? LastDay => LeavesAfter is null || AgreementEnds < LeavesAfter ? AgreementEnds ?? LeavesAfter : LeavesAfter;
}

/// <summary>A prestation of the plan in force, and who delivers it.</summary>
/// <param name="What">Profession awaited, in French.</param>
/// <param name="Days">First and last day.</param>
/// <param name="NobodySince">Day since which nobody is found; null when somebody is, or has been asked.</param>
/// <param name="Holders">Who delivers it; empty when that is not known.</param>
[Fr("prestation tenue")]
public sealed record PathLine(string What, Period Days, DateOnly? NobodySince, IReadOnlyList<Holder> Holders);

/// <summary>All that the reading of what is about to break needs of a path.</summary>
[Fr("faits du parcours")]
public sealed record PathFacts
{
    /// <summary>Day of the admission.</summary>
    public required DateOnly AdmittedOn { get; init; }

    /// <summary>True while paused for a reason: what does not take place then breaks nothing.</summary>
    public bool Suspended { get; init; }

    /// <summary>Decisions of the CDAPH.</summary>
    public RightsChain Rights { get; init; } = RightsChain.Empty;

    /// <summary>Which of them count in the territory; null for all.</summary>
    public Func<CdaphDecision, bool>? Counts { get; init; }

    /// <summary>Last day of the plan, the versions already signed after it included; null while none was signed.</summary>
    public DateOnly? PlanEnds { get; init; }

    /// <summary>Prestations of the version in force.</summary>
    public IReadOnlyList<PathLine> Lines { get; init; } = [];

    /// <summary>Interventions done over the last weeks at least, the very last one whatever its age, and those to come.</summary>
    public IReadOnlyList<Presence> Presences { get; init; } = [];

    /// <summary>Names of who intervenes, by the key of <see cref="Presence.By"/>.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Closing periods that concern the person.</summary>
    public IReadOnlyList<Closure> Closures { get; init; } = [];
}
