using System.Buffers.Binary;

namespace FilRouge.Domain.Common;

/// <summary>Identifiers that sort in the order they were made, also within one millisecond, where UUIDv7 alone falls in any order:
/// « réévaluation, actif, transition » of one act must be read back so.</summary>
public static class EntryId
{
    private const int RankBits = 12;
    private static long _last;

    /// <summary>The next one: a UUIDv7 whose twelve bits after the milliseconds are a rank (RFC 9562, 6.2, method 1).</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var now = BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16 << RankBits;
        long last, next;
        do
        {
            last = Volatile.Read(ref _last);
            next = Math.Max(now, last + 1);
        }
        while (Interlocked.CompareExchange(ref _last, next, last) != last);

        var rank = next & ((1 << RankBits) - 1);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (next >>> RankBits << 16) | 0x7000 | rank);
        return new Guid(bytes, bigEndian: true);
    }
}
