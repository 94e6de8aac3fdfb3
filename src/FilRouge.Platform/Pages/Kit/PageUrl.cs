using Microsoft.AspNetCore.Http;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Addresses of the same page with other parameters: filters, sort and pages of a list can then be bookmarked.</summary>
public static class PageUrl
{
    /// <summary>Parameter that names the sort key.</summary>
    public const string Sort = "tri";

    /// <summary>Parameter that turns the sort round: « true ».</summary>
    public const string Descending = "desc";

    /// <summary>Parameter of the next page of a keyset-paged list.</summary>
    public const string After = "apres";

    /// <summary>Parameter of the previous page of a keyset-paged list.</summary>
    public const string Before = "avant";

    /// <summary>The page's address with some parameters changed, taken away (null) or added. The place in the list is lost unless it is given.</summary>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = request.Query
            .Where(q => q.Key is not (After or Before) && !changes.Any(c => string.Equals(c.Name, q.Key, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
            .Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value)));
        return request.PathBase + request.Path + QueryString.Create(kept).ToUriComponent();
    }
}
