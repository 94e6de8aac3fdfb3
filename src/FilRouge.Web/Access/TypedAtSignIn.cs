using System.Security.Cryptography;
using System.Text.Json;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.DataProtection;

namespace FilRouge.Web.Access;

/// <summary>A form sent after its session ended. What is in it goes with the sign-in page, sealed, and becomes a draft of the same account once
/// it has signed in again; nothing is written for who is nobody.</summary>
internal sealed record TypedAtSignIn(Guid AccountId, Guid? PersonId, string Path, string Url, DraftTyped Typed)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Reads the form of a request that nobody signed; null when it is no such form, or comes from another site.</summary>
    public static async Task<TypedAtSignIn?> Of(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) || origin.Authority != request.Host.Value)
        {
            return null;
        }

        var form = await request.ReadFormAsync(http.RequestAborted);
        Guid? person = request.RouteValues[IPersonPage.RouteKey] is string text && Guid.TryParse(text, out var id) ? id : null;
        return DraftTyped.Of(form) is { } typed && Guid.TryParse(form[DraftTyped.AccountField], out var account)
            ? new(account, person, request.Path, PageUrl.With(request, ("handler", null), (DraftTyped.Verb, null)), typed)
            : null;
    }

    /// <summary>Seals it, so that what comes back is what went.</summary>
    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Lifetime);

    /// <summary>Opens it; null when it is not ours or too old.</summary>
    public static TypedAtSignIn? Open(IDataProtectionProvider protection, string seal)
    {
        try
        {
            return seal.Length == 0 ? null : JsonSerializer.Deserialize<TypedAtSignIn>(Protector(protection).Unprotect(seal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("FilRouge.TypedAtSignIn").ToTimeLimitedDataProtector();
}

/// <summary>Answers a form sent after its session ended with the sign-in page, which carries what was typed.</summary>
internal sealed class SessionEnded(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        if (http.Items.ContainsKey(typeof(TypedAtSignIn)) && !http.Response.HasStarted)
        {
            var request = http.Request;
            (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, "/connexion", QueryString.Empty);
            http.SetEndpoint(null);
            request.RouteValues.Clear();
            await next(http);
        }
    }
}
