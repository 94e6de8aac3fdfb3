using FilRouge.Domain.Record;

namespace FilRouge.Web.Record;

/// <summary>An intervention as the thread shows it.</summary>
public enum InterventionState
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Cancelled or not done.</summary>
    Missed,

    /// <summary>Planned.</summary>
    Coming,
}

/// <summary>An intervention of the path.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Day">Local day.</param>
/// <param name="By">Who.</param>
/// <param name="ByName">Her or his name.</param>
/// <param name="State">How it ended.</param>
/// <param name="Prestation">Stable line of the planned prestation; null outside a plan.</param>
/// <param name="Need">Label of the first need that it answers.</param>
public sealed record PathIntervention(Guid Id, DateOnly Day, Guid By, string ByName, InterventionState State, Guid? Prestation, string? Need);

/// <summary>A period at school, in words.</summary>
public sealed record PathSchool(DateOnly From, DateOnly? To, string Words);

/// <summary>A version of the plan.</summary>
public sealed record PathVersion(int Number, DateOnly StartsOn, DateOnly EndsOn, DateOnly? SignedOn, string Status);

/// <summary>Something that took place once.</summary>
/// <param name="Day">Local day.</param>
/// <param name="Title">What.</param>
/// <param name="Detail">A sentence more.</param>
/// <param name="Lane">Family: demande, parcours, projet…</param>
/// <param name="Href">Where it can be read.</param>
public sealed record Milestone(DateOnly Day, string Title, string? Detail, string Lane, string? Href = null);

/// <summary>A need and who answers it.</summary>
/// <param name="Code">SERAFIN-PH code.</param>
/// <param name="Label">Its label.</param>
/// <param name="Intensity">0 to 4.</param>
/// <param name="Prestations">Lines of the plan in force that answer it.</param>
/// <param name="Answers">Who answers, in words.</param>
/// <param name="Uncovered">True when no prestation answers, or none has found its professional.</param>
/// <param name="Search">Line to look for a professional for, when one is missing.</param>
public sealed record AnsweredNeed(string Code, string Label, int Intensity, IReadOnlyList<Guid> Prestations, string Answers, bool Uncovered, Guid? Search);

/// <summary>A path, as the Synthèse needs it.</summary>
public sealed record PathData
{
    /// <summary>First day of the first request.</summary>
    public DateOnly? Begins { get; init; }

    /// <summary>Day of the admission.</summary>
    public DateOnly? AdmittedOn { get; init; }

    /// <summary>Last day, after an exit.</summary>
    public DateOnly? Exit { get; init; }

    /// <summary>Days over which an intervention goes on holding the thread, in the territory.</summary>
    public int LookBackDays { get; init; } = ThreadReading.LookBackDays;

    /// <summary>Versions of the plan.</summary>
    public IReadOnlyList<PathVersion> Versions { get; init; } = [];

    /// <summary>Periods at school, the first first.</summary>
    public IReadOnlyList<PathSchool> Schools { get; init; } = [];

    /// <summary>Interventions.</summary>
    public IReadOnlyList<PathIntervention> Interventions { get; init; } = [];

    /// <summary>Milestones.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Needs and answers.</summary>
    public IReadOnlyList<AnsweredNeed> Needs { get; init; } = [];

    /// <summary>Presences for the reading of the thread.</summary>
    public IEnumerable<Presence> Presences => Interventions.Where(i => i.State != InterventionState.Missed).Select(i => new Presence(i.Day, i.By, i.State == InterventionState.Done));
}
