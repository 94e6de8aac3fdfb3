using FilRouge.Domain.Common;

namespace FilRouge.Domain.Documents;

/// <summary>Where the paper original of a piece of a record is kept. The file itself is not stored.</summary>
[Fr("emplacement de l’original")]
public sealed class PaperOriginal : Entity, IAboutPerson
{
    /// <summary>Most characters of the reference.</summary>
    public const int MaxLength = 120;

    private PaperOriginal()
    {
    }

    /// <summary>Notes where an original is.</summary>
    /// <param name="personId">In whose record.</param>
    /// <param name="pieceKey">Stable key of the piece: « dipc:… ».</param>
    public PaperOriginal(Guid personId, string pieceKey) => (PersonId, PieceKey) = (personId, pieceKey);

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Stable key of the piece.</summary>
    public string PieceKey { get; private set; } = "";

    /// <summary>Where it is: « classeur A12, secrétariat »; empty when nobody knows any more.</summary>
    public string Where { get; private set; } = "";

    /// <summary>Why it cannot be noted so.</summary>
    public static IReadOnlyList<Refusal> WhyNotPlace(string? where) => where?.Trim().Length > MaxLength
        ? [new("original.long", $"Une référence courte suffit ({MaxLength} caractères) : « classeur A12, secrétariat ».", Field: nameof(Where))]
        : [];

    /// <summary>Says where it is.</summary>
    public void Place(string where)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPlace(where));
        Where = where.Trim();
    }
}
