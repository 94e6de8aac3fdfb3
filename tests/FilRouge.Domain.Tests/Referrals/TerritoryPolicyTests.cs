using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class TerritoryPolicyTests
{
    [Fact]
    public void The_policy_of_the_day_is_chosen_and_none_is_guessed()
    {
        var first = Policy();
        first.Close(Day("2025-12-31"));
        var second = TerritoryPolicy.Adopt(Terms(NotificationRequiredBefore.Request) with { From = Day("2026-01-01") }, [first], Utc("2025-12-01 08:00"));
        TerritoryPolicy[] all = [first, second];

        Assert.Same(first, TerritoryPolicy.InForceOn(Day("2025-12-31"), Pcpe, "77", all).Policy);
        Assert.Same(second, TerritoryPolicy.InForceOn(Day("2026-01-01"), Pcpe, "77", all).Policy);
        var before = TerritoryPolicy.InForceOn(Day("2019-12-31"), Pcpe, "77", all);
        Assert.Null(before.Policy);
        Assert.Equal("policy.none", before.Refusal?.Code);
        Assert.NotNull(TerritoryPolicy.InForceOn(Day("2026-01-01"), Pcpe, "91", all).Refusal);
    }

    [Fact]
    public void Two_policies_do_not_overlap() =>
        Assert.Contains(TerritoryPolicy.WhyNotAdopt(Terms() with { From = Day("2026-01-01") }, [Policy()]), r => r.Code == "policy.overlap");

    [Fact]
    public void Terms_that_make_no_sense_are_refused_one_by_one()
    {
        var terms = Terms(ageMin: 21) with
        {
            SourceText = "",
            AcceptedDepartements = [],
            To = Day("2019-01-01"),
            Delays = Delays with { DipcDays = 20, AmendmentMonths = 7, TriageHours = 0, WeeklyIndependentSharePercent = 101 },
        };

        Assert.Equal(
            ["policy.delay", "policy.dipc", "policy.amendment", "policy.share", "policy.source", "date.before", "policy.age", "policy.departements"],
            TerritoryPolicy.WhyNotAdopt(terms, []).Select(r => r.Code));
    }

    [Theory, InlineData("77288", true), InlineData("91228", true), InlineData("75056", false), InlineData("97411", false)]
    public void A_commune_belongs_to_a_departement(string commune, bool accepted) => Assert.Equal(accepted, Policy().AcceptsCommune(commune));

    [Fact]
    public void Overseas_and_Corsican_communes_are_read_with_their_own_departement()
    {
        var policy = TerritoryPolicy.Adopt(Terms() with { AcceptedDepartements = ["974", "2A"] }, [], Utc("2020-01-01 08:00"));

        Assert.True(policy.AcceptsCommune("97411"));
        Assert.True(policy.AcceptsCommune("2A004"));
        Assert.False(policy.AcceptsCommune("97209"));
    }
}
