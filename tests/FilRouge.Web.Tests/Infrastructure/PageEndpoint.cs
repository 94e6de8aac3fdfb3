using System.Reflection;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>An address that the application answers, and what guards it. All of them are found in the running application.</summary>
/// <param name="Pattern">Its route.</param>
/// <param name="Model">The page's class; null for what is not a page.</param>
/// <param name="Permission">The permission that it needs; null when it is public.</param>
/// <param name="Handlers">Names of the handlers of POST; "" for the one without a name.</param>
public sealed record PageEndpoint(RoutePattern Pattern, Type? Model, string? Permission, IReadOnlyList<string> Handlers)
{
    public string Template => "/" + Pattern.RawText!.TrimStart('/');

    /// <summary>Open to whoever is not signed in.</summary>
    public bool Anonymous => Permission is null && Model?.GetCustomAttribute<PublicAttribute>() is not { SignedIn: true };

    public bool AboutPerson => Model?.IsAssignableTo(typeof(IPersonPage)) == true;

    /// <summary>Route values beside the person: without a row of that key, the page is missing for everybody.</summary>
    public IReadOnlyList<string> Keys => [.. Pattern.Parameters.Where(p => p.Name != IPersonPage.RouteKey && !p.IsOptional && IsGuid(p)).Select(p => p.Name)];

    /// <summary>Permissions of the use cases that the page runs.</summary>
    public IReadOnlyList<string> Acts => Model is null ? [] :
        [.. Model.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType.GetCustomAttribute<UseCaseAttribute>()?.Needs).OfType<string>()];

    /// <summary>An address with these keys.</summary>
    public string Url(Guid personId, Guid? key = null) => "/" + string.Join('/', Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: IPersonPage.RouteKey } => personId.ToString(),
        RoutePatternParameterPart { IsOptional: true } => "",
        RoutePatternParameterPart parameter when IsGuid(parameter) => (key ?? Guid.CreateVersion7()).ToString(),
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(r => r.Content == "int") => "404",
        _ => "x",
    })))).TrimEnd('/');

    /// <summary>True when an address is one of this route.</summary>
    public bool Matches(string path)
    {
        var (parts, segments) = (path.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries), Pattern.PathSegments);
        var optional = segments.Count(s => s.Parts is [RoutePatternParameterPart { IsOptional: true }]);
        return parts.Length <= segments.Count && parts.Length >= segments.Count - optional && parts.Zip(segments).All(z => z.Second.Parts is not [RoutePatternLiteralPart literal] || string.Equals(literal.Content, z.First, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every endpoint of an application.</summary>
    public static async Task<IReadOnlyList<PageEndpoint>> All(WebApplication app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var found = new List<PageEndpoint>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            if (page is null)
            {
                found.Add(new PageEndpoint(endpoint.RoutePattern, null, endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Permission, []));
                continue;
            }

            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            found.Add(new PageEndpoint(
                endpoint.RoutePattern,
                compiled.ModelTypeInfo!.AsType(),
                compiled.ModelTypeInfo.GetCustomAttribute<NeedsAttribute>()?.Permission,
                [.. compiled.HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod)).Select(h => h.Name ?? "")]));
        }

        return [.. found.DistinctBy(e => e.Template).OrderBy(e => e.Template, StringComparer.Ordinal)];
    }

    private static bool IsGuid(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(p => p.Content == "guid");
}
