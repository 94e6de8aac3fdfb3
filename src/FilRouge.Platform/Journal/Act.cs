using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FilRouge.Platform.Journal;

/// <summary>What somebody did, in one person's chain. The hash covers the previous act of the same person, this header and the salted
/// digest of the payload: a flip, a deletion or a swap shows, and a payload can be erased without breaking the chain.</summary>
public sealed class Act
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The chain: the person, or empty for acts about the service.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Rank in the chain, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>The account that acted; empty for the system.</summary>
    public Guid ActorId { get; private set; }

    /// <summary>Its name at that time: the history stays readable when the account is gone (rule E73).</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>Its role at that time.</summary>
    public string ActorRole { get; private set; } = "";

    /// <summary>On behalf of whom, when it is somebody else.</summary>
    public string? OnBehalfOf { get; private set; }

    /// <summary>The actor's organisation.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Stable code of the use case: « plans.sign ».</summary>
    public string Code { get; private set; } = "";

    /// <summary>False when the act was refused for want of a right.</summary>
    public bool Allowed { get; private set; }

    /// <summary>Motive, when one was asked.</summary>
    public string? Reason { get; private set; }

    /// <summary>Before and after of each entity, JSON; null once erased.</summary>
    public string? Payload { get; private set; }

    /// <summary>Salt of the payload's digest; null once erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>SHA-256 of salt and payload.</summary>
    public byte[] Digest { get; private set; } = [];

    /// <summary>Hash of the previous act of the chain; 32 zero bytes for the first.</summary>
    public byte[] Previous { get; private set; } = [];

    /// <summary>SHA-256 of previous, header, other persons and digest.</summary>
    public byte[] Hash { get; private set; } = [];

    private Act()
    {
    }

    /// <summary>Writes the next act of a chain.</summary>
    internal static Act Next(ChainHead head, ActHeader header, string payload)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var act = new Act
        {
            Subject = header.Subject,
            Number = head.Number + 1,
            AtUtc = header.AtUtc,
            ActorId = header.Actor.AccountId,
            ActorName = header.Actor.Name,
            ActorRole = header.Actor.Role.ToString(),
            OnBehalfOf = header.OnBehalfOf,
            OrganisationId = header.Actor.OrganisationId,
            Code = header.Code,
            Allowed = header.Allowed,
            Reason = header.Reason,
            Payload = payload,
            Salt = salt,
            Digest = DigestOf(salt, payload),
            Previous = head.Hash,
        };
        act.Hash = act.ComputeHash(header.Others);
        return act;
    }

    /// <summary>Erases what the act says, keeping that it took place; the chain still verifies.</summary>
    public void ErasePayload() => (Payload, Salt) = (null, null);

    /// <summary>The hash as it should be.</summary>
    /// <param name="others">The other persons that the act touches, in any order.</param>
    public byte[] ComputeHash(IEnumerable<Guid> others)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Previous);
        foreach (var text in (string?[])[Id.ToString("N"), Subject.ToString("N"), ActorId.ToString("N"), ActorName, ActorRole, OnBehalfOf, OrganisationId.ToString("N"), Code, Reason])
        {
            // Each part carries its length, so that moving a letter from one part to the next changes the hash.
            var bytes = Encoding.UTF8.GetBytes(text ?? "\0");
            hash.AppendData(Long(bytes.Length));
            hash.AppendData(bytes);
        }

        hash.AppendData(Long(Number));
        hash.AppendData(Long(AtUtc.Ticks / 10));
        hash.AppendData([Allowed ? (byte)1 : (byte)0]);
        foreach (var other in others.Select(o => o.ToString("N")).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(other));
        }

        hash.AppendData(Digest);
        return hash.GetHashAndReset();
    }

    /// <summary>The digest of a payload.</summary>
    public static byte[] DigestOf(byte[] salt, string payload) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(payload)]);

    private static byte[] Long(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}

/// <summary>What an act says before it is chained.</summary>
internal sealed record ActHeader(Guid Subject, DateTime AtUtc, Access.Actor Actor, string Code, bool Allowed, string? Reason, string? OnBehalfOf)
{
    /// <summary>Other persons that the act touches, without its subject.</summary>
    public IReadOnlyList<Guid> Others { get; init; } = [];
}

/// <summary>Last act of a person's chain.</summary>
public sealed class ChainHead
{
    /// <summary>The chain.</summary>
    public Guid Subject { get; set; }

    /// <summary>Rank of its last act.</summary>
    public int Number { get; set; }

    /// <summary>Its hash.</summary>
    public byte[] Hash { get; set; } = new byte[32];
}

/// <summary>A person that an act touches besides its subject.</summary>
public sealed class ActPerson
{
    /// <summary>The act.</summary>
    public Guid ActId { get; set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; set; }
}

/// <summary>Who read what: a page about a person, a list, a search, an export.</summary>
public sealed class ReadTrace
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>Which account.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Its name then.</summary>
    public string AccountName { get; set; } = "";

    /// <summary>Its role then.</summary>
    public string Role { get; set; } = "";

    /// <summary>Its organisation.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>The person; null for lists.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Permission under which it was read.</summary>
    public string Page { get; set; } = "";

    /// <summary>What was asked, for lists and searches.</summary>
    public string? Query { get; set; }

    /// <summary>How many rows were shown, for lists and searches.</summary>
    public int? Count { get; set; }
}

/// <summary>One day of the journal, sealed: covers every act and read trace of the day, and the seal before.</summary>
public sealed class Seal
{
    /// <summary>The UTC day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When it was sealed, UTC.</summary>
    public DateTime SealedAtUtc { get; set; }

    /// <summary>Number of acts.</summary>
    public int Acts { get; set; }

    /// <summary>Number of read traces.</summary>
    public int Reads { get; set; }

    /// <summary>SHA-256 of the previous seal, the day, the instant of sealing, and each act's hash and read trace in the order of their keys.</summary>
    public byte[] Hash { get; set; } = [];
}
