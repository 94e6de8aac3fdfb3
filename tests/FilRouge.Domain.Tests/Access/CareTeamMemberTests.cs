using FilRouge.Domain.Access;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Access;

public sealed class CareTeamMemberTests
{
    private static readonly DateTime March = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    private static CareTeamMember Member(CareTeamPlace place = CareTeamPlace.Member) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Anne Roy", "éducatrice", CareTeamCategory.Social, place, new(2026, 1, 5), March);

    [Fact]
    [Trait("Rule", "E71")]
    public void A_member_entered_late_keeps_the_day_and_the_instant_of_the_entry()
    {
        var member = Member();

        Assert.Equal((new DateOnly(2026, 1, 5), March), (member.From, member.RecordedAtUtc));
        Assert.Equal((false, true), (member.Opens(new(2026, 1, 4)), member.Opens(new(2026, 1, 5))));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void A_departure_and_a_withdrawal_are_written_once()
    {
        var member = Member();
        Assert.Equal("careteam.before", Assert.Single(member.WhyNotLeave(new(2026, 1, 4))).Code);
        member.Leave(new(2026, 3, 31));
        member.Withdraw(new(2026, 3, 20));

        Assert.Throws<RuleBrokenException>(() => member.Leave(new(2026, 4, 30)));
        Assert.Throws<RuleBrokenException>(() => member.Withdraw(new(2026, 4, 1)));
        Assert.Equal((new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 20)), (member.To, member.WithdrawnOn));
        Assert.Equal("careteam.self", Assert.Single(Member(CareTeamPlace.Self).WhyNotWithdraw()).Code);
    }
}
