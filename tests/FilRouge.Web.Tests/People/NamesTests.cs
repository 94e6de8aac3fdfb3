using System.Net;
using FilRouge.Domain.People;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.People;

public sealed class NamesTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    [Theory]
    [Trait("Rule", "E01")]
    [InlineData("oeuvrard")]
    [InlineData("ŒUVRARD D'HEROUVILLE")]
    [InlineData("Zoe\u0308 œuvrard-d’hérouville")]
    public async Task A_name_is_found_however_it_is_typed_and_shown_as_it_was(string typed) =>
        Assert.Contains("Zoë Œuvrard-D’Hérouville", (await (await site.As(Coordination)).Page("/personnes?q=" + Uri.EscapeDataString(typed))).Text("tbody th"));

    [Fact]
    [Trait("Rule", "E03")]
    public async Task Lists_show_the_names_used_and_the_civil_ones_still_find_the_person()
    {
        var civil = "Civil" + string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter));
        var registered = await site.Inside(Coordination, (services, _) => services.Get<RegisterPerson>().Execute(new()
        {
            BirthName = civil,
            GivenNames = "Paul",
            UsedName = "Lenoir",
            UsedFirstName = "Pauline",
            Sex = Sex.Male,
            BirthDate = "3/4/1994",
        }));
        Assert.True(registered.Ok, string.Join(" ", registered.Reasons.Select(r => r.Sentence)));

        var row = Assert.Single((await (await site.As(Coordination)).Page("/personnes?q=" + civil)).QuerySelectorAll("tbody tr"));
        Assert.Contains("Pauline Lenoir", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(civil, row.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Paul ", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "E02")]
    [Trait("Rule", "E04")]
    public async Task A_correction_keeps_the_first_given_name_and_the_commune_of_birth()
    {
        var name = "Composé" + string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter));
        var id = (await site.Inside(Coordination, (services, _) => services.Get<RegisterPerson>().Execute(new()
        {
            BirthName = name,
            GivenNames = "Jean Pierre Marie",
            BirthDate = "3/4/1994",
            BirthPlace = "Melun",
        }))).Id;
        var (client, url) = (await site.As(Coordination), $"/personnes/{id}/identite");
        Assert.Equal(HttpStatusCode.Redirect, (await Save("FirstGivenName", "Jean Pierre")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Save("Phone", "06 11 22 33 44")).StatusCode);
        Assert.Equal(("Jean Pierre", "77288"), await Identity());

        await Save("BirthPlace", "Oran");
        Assert.Equal(("Jean Pierre", null), await Identity());

        Assert.Contains("début de la liste", (await (await Save("FirstGivenName", "Paul")).Document()).Text(".errors"), StringComparison.Ordinal);

        async Task<HttpResponseMessage> Save(string field, string value) =>
            await client.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>((await client.Page(url)).Sent()) { ["Input." + field] = value }));

        Task<(string? First, string? Commune)> Identity() => site.Inside(async (_, db) =>
        {
            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == id);
            return (person.Names.FirstGivenName, person.BirthCommuneCode?.Text);
        });
    }
}
