using FilRouge.Domain.Record;

namespace FilRouge.Web.Record;

/// <summary>A document of the record, computed from what the record holds: the file itself is not stored.</summary>
/// <param name="Key">Stable key: « dipc:… ».</param>
/// <param name="Label">What it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="On">Its day, or the day before which it is awaited; null when it has none.</param>
/// <param name="Href">Page that shows it, and that prints; null when the reader may not open it.</param>
/// <param name="Detail">Who signed, its number, its proof.</param>
public sealed record Piece(string Key, string Label, PieceState State, DateOnly? On, string? Href, string Detail = "")
{
    /// <summary>True when it exists, so that its paper may be somewhere.</summary>
    public bool Exists => State is PieceState.There or PieceState.Signed or PieceState.Draft;
}
