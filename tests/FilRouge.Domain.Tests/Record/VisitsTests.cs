using FilRouge.Domain.Record;

namespace FilRouge.Domain.Tests.Record;

public sealed class VisitsTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Nobody_who_has_never_come_has_a_last_visit() => Assert.Null(Visits.Previous(Now, []));

    [Fact]
    public void The_last_visit_is_the_last_reading_before_a_pause() =>
        Assert.Equal(Now.AddHours(-16), Visits.Previous(Now, [Now.AddDays(-3), Now.AddHours(-16), Now.AddHours(-17)]));

    [Fact]
    public void A_page_opened_again_while_at_work_belongs_to_the_same_visit() =>
        Assert.Equal(Now.AddHours(-16), Visits.Previous(Now, [Now.AddMinutes(-5), Now.AddMinutes(-25), Now.AddMinutes(-40), Now.AddHours(-16)]));

    [Fact]
    public void Coming_back_the_same_day_after_a_pause_is_another_visit() =>
        Assert.Equal(Now.AddMinutes(-30), Visits.Previous(Now, [Now.AddMinutes(-30), Now.AddDays(-1)]));

    [Fact]
    public void Readings_of_the_visit_under_way_alone_are_no_earlier_visit() =>
        Assert.Null(Visits.Previous(Now, [Now, Now.AddMinutes(-20), Now.AddMinutes(-40)]));
}
