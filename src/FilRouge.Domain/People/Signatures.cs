using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>Acts for which the product asks who signs.</summary>
[Fr("acte à signer")]
public enum SignedAct
{
    /// <summary>Document individuel de prise en charge (art. D. 311 CASF).</summary>
    [Fr("DIPC")] Dipc,

    /// <summary>Individual plan.</summary>
    [Fr("projet individuel")] Plan,

    /// <summary>Usual act of parental authority.</summary>
    [Fr("acte usuel")] UsualAct,

    /// <summary>Non-usual act.</summary>
    [Fr("acte non usuel")] NonUsualAct,
}

/// <summary>What the signature of somebody is worth for an act.</summary>
[Fr("signature")]
public enum SignatureRole
{
    /// <summary>Not needed, always proposed: the person's own, and a minor's opinion.</summary>
    [Fr("proposée")] Proposed,

    /// <summary>One signature among those marked so is enough.</summary>
    [Fr("une suffit")] OneOf,

    /// <summary>Needed.</summary>
    [Fr("nécessaire")] Required,
}

/// <summary>Somebody who may sign.</summary>
/// <param name="Id">The person's or the relative's key.</param>
/// <param name="Name">Name to write in the document: that of the civil status for the person (rule E03).</param>
/// <param name="Capacity">In what capacity, in French: « mère, titulaire de l’autorité parentale ».</param>
/// <param name="Role">What the signature is worth.</param>
public sealed record Signatory(Guid Id, string Name, string Capacity, SignatureRole Role)
{
    /// <summary>Name to show on screens: the one used in life.</summary>
    public string CalledName { get; init; } = Name;
}

/// <summary>What an organisation asks beyond the law, as a dated parameter.</summary>
/// <param name="DipcNeedsAllHolders">Both parents sign the DIPC; false: one is enough.</param>
/// <param name="PlanNeedsAllHolders">Both parents sign the plan; false: one is enough.</param>
/// <param name="MonthsBeforeMajority">How long before 18 the change of signatory is announced.</param>
public sealed record SigningPolicy(bool DipcNeedsAllHolders = false, bool PlanNeedsAllHolders = false, int MonthsBeforeMajority = 6);
