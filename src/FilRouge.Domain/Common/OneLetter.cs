namespace FilRouge.Domain.Common;

/// <summary>Slips of the finger: one letter changed, added, left out, or two neighbours swapped.</summary>
public static class OneLetter
{
    /// <summary>Shortest text in which one letter off is a slip and not another name.</summary>
    public const int Shortest = 4;

    /// <summary>True when two folded texts are one slip apart; false when they are the same, or too short for it to mean something.</summary>
    public static bool Apart(string one, string other)
    {
        var (a, b) = one.Length <= other.Length ? (one, other) : (other, one);
        if (a.Length < Shortest || b.Length - a.Length > 1)
        {
            return false;
        }

        var i = 0;
        while (i < a.Length && a[i] == b[i])
        {
            i++;
        }

        var restA = a.AsSpan(i);
        var restB = b.AsSpan(i);
        return restB.Length > 0 && (restA.Length == restB.Length
            ? restA[1..].SequenceEqual(restB[1..]) || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]))
            : restA.SequenceEqual(restB[1..]));
    }
}
