using AngleSharp.Html.Dom;
using FilRouge.Web.Tests.Agenda;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Record;

/// <summary>The thread over the years, by plain links.</summary>
public sealed class TimelineTests(Site site)
{
    [Fact]
    public async Task One_goes_from_the_whole_to_a_year_to_a_month_and_on_by_links()
    {
        var person = await Followed.Somebody(site);
        var client = await site.As("coordination@demo.test");
        var synthesis = await client.Page($"/personnes/{person.PersonId}");
        var page = await client.Page(Assert.Single(synthesis.QuerySelectorAll("a").OfType<IHtmlAnchorElement>(), a => a.PathName.EndsWith("/fil", StringComparison.Ordinal)).PathName);
        Assert.Contains("Le fil en entier", page.Text("h2"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("figure svg.thread"));

        var year = await client.Page(page.QuerySelector(".strip a[aria-label='Année " + person.Today.Year + "']")!.GetAttribute("href")!);
        Assert.Contains($"Le fil : année {person.Today.Year}", year.Text("h2"), StringComparison.Ordinal);

        var link = year.QuerySelectorAll(".filters a").OfType<IHtmlAnchorElement>().Last(a => string.CompareOrdinal(a.Search, $"?de={person.Today:yyyy-MM}") <= 0);
        var month = await client.Page(link.PathName + link.Search);
        Assert.NotNull(month.QuerySelector(".zoom a[rel=prev]"));
        Assert.Contains($"Année {person.Today.Year}", month.Text(".zoom"), StringComparison.Ordinal);
        var before = (IHtmlAnchorElement)month.QuerySelector(".zoom a[rel=prev]")!;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(before.PathName + before.Search)).StatusCode);
    }

    [Theory]
    [InlineData("?de=hier&a=demain")]
    [InlineData("?de=2090-01&a=2090-12")]
    public async Task An_address_that_says_nothing_shows_the_whole(string query)
    {
        var person = await Followed.Somebody(site);
        var page = await (await site.As("coordination@demo.test")).Page($"/personnes/{person.PersonId}/fil{query}");
        Assert.Contains("Le fil en entier", page.Text("h2"), StringComparison.Ordinal);
    }
}
