using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.Tests.Network;

public sealed class AgreementTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly End = new(2026, 12, 31);

    [Fact]
    public void Every_state_can_be_reached() => Assert.Empty(Agreement.States.Unreachable);

    [Fact]
    public void It_is_in_force_once_signed_from_its_first_to_its_last_day()
    {
        var agreement = Active();

        Assert.True(agreement.IsInForceOn(Start));
        Assert.True(agreement.IsInForceOn(End));
        Assert.False(agreement.IsInForceOn(End.AddDays(1)));
        Assert.Equal("agreement.not-in-force", Assert.Single(agreement.WhyNotIntervene(Start.AddDays(-1))).Code);
        Assert.False(Draft().IsInForceOn(Start));
    }

    [Fact]
    public void A_late_signature_does_not_cover_earlier_sessions()
    {
        var agreement = Draft();
        agreement.Send();
        agreement.Sign(new(2026, 2, 1), new(2026, 2, 1));

        Assert.NotEmpty(agreement.WhyNotIntervene(new(2026, 1, 31)));
        Assert.Empty(agreement.WhyNotIntervene(new(2026, 2, 1)));
    }

    [Fact]
    public void Signing_has_its_guards()
    {
        var agreement = Draft();
        Assert.Equal("state", Assert.Single(agreement.WhyNotSign(Start, Start)).Code);
        agreement.Send();

        Assert.Equal("agreement.signed-future", Assert.Single(agreement.WhyNotSign(Start.AddDays(1), Start)).Code);
        Assert.Equal("agreement.signed-late", Assert.Single(agreement.WhyNotSign(End.AddDays(1), End.AddDays(1))).Code);
        agreement.TakeBack();
        Assert.Equal(AgreementStatus.Draft, agreement.Status);
    }

    [Fact]
    public void The_last_day_runs_through_agreements_that_follow_each_other()
    {
        var (first, second) = (Active(), Signed(End.AddDays(1), End.AddDays(90)));

        Assert.Equal(End, Agreement.LastDay([first], Start));
        Assert.Equal(End.AddDays(90), Agreement.LastDay([first, second], Start));
        Assert.Equal(End, Agreement.LastDay([first, Signed(End.AddDays(2), End.AddDays(90))], Start));
        Assert.Null(Agreement.LastDay([Signed(Start, null)], Start));
        Assert.Null(Agreement.LastDay([], Start));
    }

    [Fact]
    public void Once_over_or_suspended_the_last_day_is_past()
    {
        Assert.Equal(End, Agreement.LastDay([Active()], End.AddDays(40)));
        var suspended = Active();
        suspended.Suspend(new(2026, 3, 1));
        Assert.Equal(new(2026, 2, 28), Agreement.LastDay([suspended], new(2026, 5, 1)));
    }

    private static Agreement Signed(DateOnly from, DateOnly? to)
    {
        var agreement = new Agreement(Guid.NewGuid(), Guid.NewGuid(), "C-2", new Period(from, to));
        agreement.Send();
        agreement.Sign(Start, Start);
        return agreement;
    }

    [Fact]
    public void A_suspension_stays_readable_after_it_ended()
    {
        var agreement = Active();
        agreement.Suspend(new(2026, 3, 1));
        Assert.Equal("agreement.resume-early", Assert.Single(agreement.WhyNotResume(new(2026, 3, 1))).Code);
        agreement.Resume(new(2026, 4, 1));

        Assert.Equal([true, false, false, true], new[] { new DateOnly(2026, 2, 28), new(2026, 3, 1), new(2026, 3, 31), new(2026, 4, 1) }.Select(agreement.IsInForceOn));
    }

    [Fact]
    public void It_expires_after_its_end_and_terminates_within_it()
    {
        var expired = Active();
        Assert.Equal("agreement.not-ended", Assert.Single(expired.WhyNotExpire(End)).Code);
        expired.Expire(End.AddDays(1));
        Assert.True(expired.IsInForceOn(End));
        Assert.Equal("state", Assert.Single(expired.WhyNotTerminate(End)).Code);

        var terminated = Active();
        Assert.Equal("agreement.terminate-out", Assert.Single(terminated.WhyNotTerminate(End.AddDays(1))).Code);
        terminated.Terminate(new(2026, 6, 30));
        Assert.Equal((true, false), (terminated.IsInForceOn(new(2026, 6, 30)), terminated.IsInForceOn(new(2026, 7, 1))));
    }

    [Fact]
    public void It_does_not_start_early_nor_end_without_an_end()
    {
        var agreement = Draft();
        agreement.Send();
        agreement.Sign(new(2025, 12, 15), new(2025, 12, 15));
        Assert.Equal("agreement.too-early", Assert.Single(agreement.WhyNotActivate(new(2025, 12, 31))).Code);

        var open = new Agreement(Guid.NewGuid(), Guid.NewGuid(), "C-2", new Period(Start, null));
        open.Send();
        open.Sign(Start, Start);
        open.Activate(Start);
        Assert.Equal("agreement.not-ended", Assert.Single(open.WhyNotExpire(new(2040, 1, 1))).Code);
    }

    private static Agreement Draft() => new(Guid.NewGuid(), Guid.NewGuid(), "C-1", new Period(Start, End));

    private static Agreement Active()
    {
        var agreement = Draft();
        agreement.Send();
        agreement.Sign(new(2025, 12, 20), new(2025, 12, 20));
        agreement.Activate(Start);
        return agreement;
    }
}
