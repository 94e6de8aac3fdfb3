using System.Buffers.Binary;

namespace FilRouge.Domain.Common;

/// <summary>Identifiers that grow. Lines are read back in the order of their identifiers, and the runtime’s UUIDv7 are in no order within a
/// millisecond: two steps of a path taken together would come back swapped. A counter decides within the millisecond (RFC 9562, 6.2, method 1).</summary>
public static class OrderedId
{
    private const int CounterBits = 12;
    private static long _last;

    /// <summary>A UUIDv7 greater than every one given before by this process.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var ticket = Ticket(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
        // 48 bits of milliseconds, the version, 12 bits of counter; the other half stays random.
        var head = (ticket >> CounterBits << 16) | 0x7000 | (ticket & ((1 << CounterBits) - 1));
        BinaryPrimitives.WriteInt64BigEndian(bytes, head);
        return new Guid(bytes, bigEndian: true);
    }

    // The counter that overflows borrows from the next millisecond.
    private static long Ticket(long milliseconds)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(milliseconds << CounterBits, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
