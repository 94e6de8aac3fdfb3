namespace FilRouge.Platform.Access;

/// <summary>What the row filter "Perimeter" knows of the reader. Deny by default: nobody sees nothing.</summary>
/// <param name="AccountId">Rows shared with this account through a team are seen.</param>
/// <param name="OrganisationId">The reader's organisation.</param>
/// <param name="SeesOrganisation">True when the role sees every file that its organisation holds.</param>
/// <param name="SeesAll">True for the system only.</param>
/// <param name="Today">The day on which memberships are judged.</param>
public sealed record Viewer(Guid AccountId, Guid OrganisationId, bool SeesOrganisation, bool SeesAll, DateOnly Today)
{
    /// <summary>Sees nothing.</summary>
    public static readonly Viewer Nobody = new(Guid.Empty, Guid.Empty, false, false, default);

    /// <summary>Sees everything: command line and nightly jobs.</summary>
    public static readonly Viewer System = new(Guid.Empty, Guid.Empty, false, true, default);
}
