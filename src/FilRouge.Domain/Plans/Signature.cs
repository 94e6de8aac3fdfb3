using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>In which quality somebody signs a plan.</summary>
[Fr("qualité du signataire")]
public enum SignatureQuality
{
    /// <summary>The person herself.</summary>
    [Fr("personne accompagnée")]
    Person,

    /// <summary>A holder of parental authority.</summary>
    [Fr("titulaire de l’autorité parentale")]
    ParentalAuthority,

    /// <summary>Delegated parental authority, ASE service included.</summary>
    [Fr("délégataire de l’autorité parentale")]
    ParentalDelegate,

    /// <summary>Tutelle covering the person.</summary>
    [Fr("tuteur")]
    Guardian,

    /// <summary>Curatelle covering the person: assists, does not replace.</summary>
    [Fr("curateur")]
    Curator,

    /// <summary>Habilitation familiale covering the person.</summary>
    [Fr("personne habilitée (habilitation familiale)")]
    FamilyEmpowered,

    /// <summary>Mandat de protection future, activated, covering the person.</summary>
    [Fr("mandataire de protection future")]
    FutureProtectionAgent,

    /// <summary>The coordinator of the parcours.</summary>
    [Fr("coordonnateur")]
    Coordinator,

    /// <summary>Director.</summary>
    [Fr("directeur")]
    Director,

    /// <summary>Head of service, by delegation.</summary>
    [Fr("chef de service")]
    HeadOfService,
}

/// <summary>How a signature is given.</summary>
[Fr("mode de signature")]
public enum SignatureMethod
{
    /// <summary>On paper; the scan is kept.</summary>
    [Fr("papier")]
    Paper,

    /// <summary>On screen.</summary>
    [Fr("sur écran")]
    OnScreen,
}

/// <summary>Somebody who may, or must, sign; computed from representation, team and delegations, never typed.</summary>
/// <param name="SignerId">Who, as the module that knows her does: person, contact, or account.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Quality">In which quality.</param>
/// <param name="Seat">Those who share a seat replace each other: director or head of service, one parent or the other.</param>
/// <param name="Mandatory">True when the seat must be signed before the plan is in force; false when the signature is only proposed.</param>
/// <param name="Source">The text or the judgment it rests on.</param>
[Fr("signataire attendu")]
public sealed record RequiredSignatory(Guid SignerId, string Name, SignatureQuality Quality, string Seat, bool Mandatory = true, string? Source = null)
{
    /// <summary>Somebody of the direction. Director and head of service replace each other, save when the holders of parental authority disagree:
    /// the seat is then the head of service's, and the director's signature is only proposed (rule E11).</summary>
    /// <param name="accountId">Account of the signer.</param>
    /// <param name="name">Name shown.</param>
    /// <param name="quality">Director or head of service.</param>
    /// <param name="holdersDisagree">True when the holders disagree.</param>
    public static RequiredSignatory OfDirection(Guid accountId, string name, SignatureQuality quality, bool holdersDisagree) => (holdersDisagree, quality) switch
    {
        (false, _) => new(accountId, name, quality, "la direction"),
        (true, SignatureQuality.HeadOfService) => new(accountId, name, quality, "le chef de service (titulaires en désaccord)"),
        _ => new(accountId, name, quality, "la direction", Mandatory: false),
    };
}

/// <summary>A signature as it is about to be given.</summary>
/// <param name="SignerId">Who signs.</param>
/// <param name="SignerName">Name as signed.</param>
/// <param name="Quality">In which quality.</param>
/// <param name="Method">Paper or screen.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ContentHash">Hash of the content the signer was shown.</param>
/// <param name="OnBehalf">For whom, when it is not for oneself.</param>
/// <param name="DocumentId">Scan of the paper.</param>
[Fr("acte de signature")]
public sealed record SignatureAct(
    Guid SignerId, string SignerName, SignatureQuality Quality, SignatureMethod Method, DateOnly SignedOn, string ContentHash, string? OnBehalf = null, Guid? DocumentId = null);

/// <summary>A signature given, tied to the content by its hash: it counts only for that content.</summary>
[Fr("signature")]
public sealed class Signature
{
    private Signature()
    {
    }

    internal Signature(SignatureAct act) =>
        (SignerId, SignerName, Quality, Method, SignedOn, ContentHash, OnBehalf, DocumentId) =
        (act.SignerId, act.SignerName.Trim(), act.Quality, act.Method, act.SignedOn, act.ContentHash, act.OnBehalf, act.DocumentId);

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Who signed.</summary>
    public Guid SignerId { get; private set; }

    /// <summary>Name as signed, kept whatever becomes of the account.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>In which quality.</summary>
    public SignatureQuality Quality { get; private set; }

    /// <summary>For whom; null for oneself.</summary>
    public string? OnBehalf { get; private set; }

    /// <summary>Paper or screen.</summary>
    public SignatureMethod Method { get; private set; }

    /// <summary>Day of the signature.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>SHA-256 of the content signed, 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Scan of the paper; null on screen.</summary>
    public Guid? DocumentId { get; private set; }
}
