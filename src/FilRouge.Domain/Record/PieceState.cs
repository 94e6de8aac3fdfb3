using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>Where a piece of a record stands, what is missing first.</summary>
[Fr("état d’une pièce")]
public enum PieceState
{
    /// <summary>Due, and not there.</summary>
    [Fr("manquante")] Missing,

    /// <summary>Awaited before a day that has not passed.</summary>
    [Fr("attendue")] Awaited,

    /// <summary>To come, without a day yet.</summary>
    [Fr("à venir")] ToCome,

    /// <summary>Being written.</summary>
    [Fr("en préparation")] Draft,

    /// <summary>There.</summary>
    [Fr("au dossier")] There,

    /// <summary>There, signed.</summary>
    [Fr("signée")] Signed,
}

/// <summary>How the state of a piece is told.</summary>
[Fr("lecture d’une pièce")]
public static class PieceReading
{
    /// <summary>A piece that is not there yet: missing once its day has passed, awaited before it, to come when it has none.</summary>
    public static PieceState Owed(DateOnly? dueOn, DateOnly today) => dueOn is not { } due ? PieceState.ToCome : due < today ? PieceState.Missing : PieceState.Awaited;
}
