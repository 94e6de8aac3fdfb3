namespace FilRouge.Platform.Pages;

/// <summary>The permission that a page needs. A page without it, and without <see cref="PublicAttribute"/>, is never shown.</summary>
/// <param name="permission">Code of the permission.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>Code of the permission.</summary>
    public string Permission => permission;
}

/// <summary>A page that needs no permission, and why that is safe.</summary>
/// <param name="why">The reason.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAttribute(string why) : Attribute
{
    /// <summary>The reason.</summary>
    public string Why => why;

    /// <summary>True when somebody must be signed in all the same.</summary>
    public bool SignedIn { get; init; }
}

/// <summary>A page that shows one person: the key comes from the route, the access is decided and the read is traced by convention.</summary>
public interface IPersonPage
{
    /// <summary>Name of the route value.</summary>
    const string RouteKey = "personId";

    /// <summary>The person, from the route.</summary>
    Guid PersonId { get; set; }
}

/// <summary>A page that lists or searches: the question and the number of rows shown are traced by convention.</summary>
public interface IListPage
{
    /// <summary>What was asked, as text.</summary>
    string TracedQuery { get; }

    /// <summary>How many rows were shown.</summary>
    int TracedCount { get; }
}
