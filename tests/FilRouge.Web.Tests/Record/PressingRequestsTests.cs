using FilRouge.Domain.Referrals;
using FilRouge.Web.Record;
using FilRouge.Web.Tests.Infrastructure;
using FilRouge.Web.Tests.Referrals;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Record;

/// <summary>« Ma journée » of a coordinator holds the most pressing of the requests that nobody has taken, says how many there are, and leads to all.</summary>
public sealed class PressingRequestsTests(Site site)
{
    [Fact]
    public async Task A_rupture_that_is_certain_comes_before_older_requests_and_the_others_are_one_link_away()
    {
        for (var i = 0; i < 22; i++)
        {
            await site.Received();
        }

        var proven = await site.Received(UrgencyGrade.Proven);
        var followed = await site.Inside(Coordinator, (services, _) => services.Get<DueReader>().MyPersons(default));
        Assert.Contains(proven.PersonId, followed.Persons);
        Assert.InRange(followed.RequestsShown, 20, 22);
        Assert.True(followed.HasMore && followed.RequestsWaiting >= 23, $"{followed.RequestsWaiting} wait");

        var page = await (await site.As(Coordinator)).Page("/ma-journee?tout=true");
        Assert.Contains($"/personnes/{proven.PersonId}", page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=j-faire] a[href='/demandes']"));
    }
}
