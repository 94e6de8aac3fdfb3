using System.Net;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Referrals;

/// <summary>Records that could be the same person are shown while a request is typed: the page's own rights, and a trace as of any search.</summary>
public sealed class AlikeTests(Site site)
{
    private const string Page = "/demandes/nouvelle";

    [Fact]
    public async Task Those_alike_are_shown_by_name_or_birth_and_the_search_is_traced()
    {
        var name = Requests.NewName();
        var known = await site.Do<RegisterPerson, RegisterPerson.Input>(Requests.Coordinator, new() { BirthName = name, GivenNames = "Ewen", BirthDate = "5/6/1991", Postcode = "77000", Commune = "Melun" });
        var client = await site.As(Requests.Coordinator);
        var token = (await client.Page("/connexion")).Sent();

        var typed = name.ToUpperInvariant();
        var part = await Ask(client, new(token) { ["Input.BirthName"] = typed, ["Input.GivenNames"] = "Ewen", ["Input.BirthDate"] = "5/6/1991" });
        Assert.DoesNotContain("<html", part, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(known.Id.ToString(), part, StringComparison.Ordinal);
        Assert.Contains("Pourquoi ouvrir un autre dossier", part, StringComparison.Ordinal);
        Assert.Contains(known.Id.ToString(), await Ask(client, new(token) { ["Input.BirthName"] = name[..10] }), StringComparison.Ordinal);
        Assert.Contains(known.Id.ToString(), await Ask(client, new(token) { ["Input.BirthDate"] = "5/6/1991" }), StringComparison.Ordinal);
        Assert.Contains("Aucun dossier ne ressemble", await Ask(client, new(token) { ["Input.BirthName"] = Requests.NewName() }), StringComparison.Ordinal);
        Assert.True(await site.Inside((_, db) => db.ReadTraces.CountAsync(t => t.Query!.Contains(typed) && t.Count > 0)) > 0);
    }

    [Fact]
    public async Task Nobody_learns_of_a_record_without_the_right_to_receive_requests()
    {
        var educator = await site.As("educatrice@demo.test");
        var token = (await educator.Page("/connexion")).Sent();
        using var refused = await educator.PostAsync(Page + "?handler=Alike", new FormUrlEncodedContent(token));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        var name = Requests.NewName();
        await site.Do<RegisterPerson, RegisterPerson.Input>(Requests.Coordinator, new() { BirthName = name, GivenNames = "Ewen", BirthDate = "5/6/1991", Postcode = "77000", Commune = "Melun" });
        var elsewhere = await site.As("coordination91@demo.test");
        var other = (await elsewhere.Page("/connexion")).Sent();
        Assert.Contains("Aucun dossier ne ressemble", await Ask(elsewhere, new(other) { ["Input.BirthName"] = name, ["Input.BirthDate"] = "5/6/1991" }), StringComparison.Ordinal);
    }

    private static async Task<string> Ask(HttpClient client, Dictionary<string, string> fields)
    {
        using var answer = await client.PostAsync(Page + "?handler=Alike", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
