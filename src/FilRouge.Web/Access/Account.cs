using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace FilRouge.Web.Access;

/// <summary>Somebody who signs in. What they may do comes from the role, the organisation and the teams they belong to.</summary>
[Fr("compte")]
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Name shown beside acts.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>In words: « coordonnatrice de parcours ».</summary>
    public string Function { get; set; } = "";

    /// <summary>The role.</summary>
    public Role Role { get; set; }

    /// <summary>The organisation; empty for persons and families.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>Last day of the account, included; null while open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Shown on the sign-in page of a demonstration.</summary>
    public bool Demo { get; set; }
}
