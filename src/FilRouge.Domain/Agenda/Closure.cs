using FilRouge.Domain.Common;

namespace FilRouge.Domain.Agenda;

/// <summary>What closes.</summary>
[Fr("type de fermeture")]
public enum ClosureKind
{
    /// <summary>School holidays, as the ministry publishes them for a zone.</summary>
    [Fr("vacances scolaires")]
    SchoolHolidays,

    /// <summary>A structure that receives the person.</summary>
    [Fr("fermeture d’un établissement ou service")]
    StructureClosed,

    /// <summary>The pôle itself.</summary>
    [Fr("fermeture du PCPE")]
    PcpeClosed,
}

/// <summary>Days on which a school, a structure or the pôle is closed: the times when paths break.</summary>
[Fr("fermeture")]
public sealed class Closure : Entity
{
    private Closure()
    {
    }

    /// <summary>Why a closing period cannot be recorded so.</summary>
    public static IReadOnlyList<Refusal> WhyNot(string label, DateOnly from, DateOnly to)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(label))
        {
            refusals.Add(new("closure.label", "Nommez la fermeture : « IME, août ».", Field: nameof(Label)));
        }

        if (to < from)
        {
            refusals.Add(new("closure.dates", "La fin de la fermeture est avant son début.", Field: nameof(To)));
        }

        return refusals;
    }

    /// <summary>Records a closing period, both days included.</summary>
    /// <param name="organisationId">The service that keeps this entry.</param>
    /// <param name="kind">What closes.</param>
    /// <param name="structureId">The structure; null for school holidays of a zone and for the pôle.</param>
    /// <param name="label">Its name.</param>
    /// <param name="from">First closed day.</param>
    /// <param name="to">Last closed day.</param>
    public Closure(Guid organisationId, ClosureKind kind, Guid? structureId, string label, DateOnly from, DateOnly to)
    {
        RuleBrokenException.ThrowIfAny(WhyNot(label, from, to));
        (OrganisationId, Kind, StructureId, Label, From, To) = (organisationId, kind, structureId, label.Trim(), from, to);
    }

    /// <summary>The service that keeps this entry.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>What closes.</summary>
    public ClosureKind Kind { get; private set; }

    /// <summary>The structure; null for school holidays of a zone and for the pôle.</summary>
    public Guid? StructureId { get; private set; }

    /// <summary>Its name.</summary>
    public string Label { get; private set; } = "";

    /// <summary>First closed day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last closed day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The closed days.</summary>
    public Period Period => new(From, To);
}
