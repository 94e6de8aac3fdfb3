namespace FilRouge.Platform.Commands;

/// <summary>Why an act was refused, in the words of the rule. The twin of the domain's refusal, which Platform does not know.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Sentence">French sentence that says what to do.</param>
/// <param name="Source">Text it rests on.</param>
/// <param name="Field">Input it is about.</param>
public sealed record Reason(string Code, string Sentence, string? Source = null, string? Field = null);

/// <summary>How a use case ended.</summary>
public enum Ending
{
    /// <summary>Done, journaled, on the disk.</summary>
    Done,

    /// <summary>A rule refuses; nothing was written.</summary>
    Refused,

    /// <summary>The actor has no right; the refusal itself is journaled.</summary>
    Denied,

    /// <summary>It does not exist, or nothing links the actor to it: the same answer.</summary>
    NotFound,

    /// <summary>Somebody else changed it meanwhile; nothing was written.</summary>
    Changed,
}

/// <summary>What a use case answers.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Reasons">Refusals, or warnings beside <see cref="Ending.Done"/>.</param>
/// <param name="Id">Key of what was created, when something was.</param>
public sealed record Outcome(Ending Ending, IReadOnlyList<Reason> Reasons, Guid Id = default)
{
    /// <summary>True when it is done.</summary>
    public bool Ok => Ending == Ending.Done;

    /// <summary>Done.</summary>
    public static Outcome Done(Guid id = default, IReadOnlyList<Reason>? warnings = null) => new(Ending.Done, warnings ?? [], id);

    /// <summary>Refused by rules.</summary>
    public static Outcome Refused(IReadOnlyList<Reason> reasons) => new(Ending.Refused, reasons);

    /// <summary>Refused by one rule.</summary>
    public static Outcome Refused(string code, string sentence, string? field = null, string? source = null) => Refused([new Reason(code, sentence, source, field)]);

    /// <summary>Not there.</summary>
    public static readonly Outcome NotFound = new(Ending.NotFound, [new Reason("notfound", "Cette page n’existe pas, ou vous n’y avez pas accès.")]);

    /// <summary>Changed meanwhile.</summary>
    public static readonly Outcome Changed = new(Ending.Changed, [new Reason("changed", "Quelqu’un d’autre a modifié ces informations pendant votre saisie. Rien n’a été écrasé : comparez les deux versions, puis enregistrez la bonne.")]);

    /// <summary>No right.</summary>
    public static Outcome Denied(string sentence) => new(Ending.Denied, [new Reason("denied", sentence)]);
}
