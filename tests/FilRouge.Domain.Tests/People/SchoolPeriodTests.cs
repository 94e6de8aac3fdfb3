using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.People;

public sealed class SchoolPeriodTests
{
    private static readonly Guid Somebody = Guid.CreateVersion7();
    private static readonly DateTime Now = new(2026, 9, 10, 9, 0, 0, DateTimeKind.Utc);
    private static readonly SchoolPeriodDetails Primary = new(Schooling.OrdinaryPartial, new(2026, 9, 1)) { School = "École Jules-Ferry", Level = "CE2" };

    [Theory]
    [InlineData("lundi 8h30-11h30", 1, 180)]
    [InlineData("lundi 8h30-11h30 ; lundi 13h30-16h30", 2, 360)]
    [InlineData("mardi 9h-15h", 2, 360)]
    [InlineData("mardi 11h-13h", 1, 120)]
    [InlineData("jeudi 12h15-13h", 1, 45)]
    [InlineData("vendredi 8h30-9h30 ; vendredi 10h-11h30", 1, 150)]
    public void Half_days_are_counted_from_the_hours(string typed, int halfDays, int minutes)
    {
        var week = new SchoolTimetable(SlotsInWords.Parse(typed).Value!);
        Assert.Equal((halfDays, minutes), (week.HalfDays, week.Weekly.Value));
    }

    [Theory]
    [InlineData("lundi 11h-9h", "school.hours")]
    [InlineData("dimanche 9h-10h", "school.sunday")]
    [InlineData("lundi 9h-11h ; lundi 10h-12h", "school.overlap")]
    public void A_week_that_cannot_be_is_refused(string typed, string code) =>
        Assert.Equal(code, Assert.Single(SchoolPeriod.WhyNotRecord(Primary with { Timetable = Week(typed) })).Code);

    [Fact]
    public void What_is_said_must_hold_together()
    {
        Assert.Empty(SchoolPeriod.WhyNotRecord(Primary));
        Assert.Equal("school.name", Code(Primary with { School = " " }));
        Assert.Equal("school.setting", Code(Primary with { Setting = Schooling.Unknown }));
        Assert.Equal("school.none", Code(Primary with { Setting = Schooling.None, HalfDays = 2 }));
        Assert.Equal("school.half-days", Code(Primary with { HalfDays = 13 }));
        Assert.Equal("school.half-days-differ", Code(Primary with { HalfDays = 3, Timetable = Week("lundi 9h-11h") }));
        Assert.Equal("school.aesh", Code(Primary with { AeshNotifiedMinutes = 2401 }));
        Assert.Equal("dated.end-before-start", Code(Primary with { To = new(2026, 8, 31) }));
        Assert.Empty(SchoolPeriod.WhyNotRecord(new SchoolPeriodDetails(Schooling.Home, new(2026, 9, 1))));
    }

    [Fact]
    public void The_words_say_where_how_long_and_what_help_lacks()
    {
        var period = SchoolPeriod.Record(Somebody, Primary with { FollowedLevel = "GS", Timetable = Week("lundi 8h30-11h30 ; mardi 8h30-11h30"), AeshNotifiedMinutes = 720, AeshEffectiveMinutes = 240 }, Now);

        Assert.Equal("ordinaire à temps partiel, École Jules-Ferry, CE2 (suit le niveau GS), 2 demi-journées par semaine", period.Words);
        Assert.True(period.AeshLacks);
        Assert.Equal("4\u00A0h sur 12\u00A0h notifiées", period.AeshWords);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], period.Timetable.Slots.Select(s => s.Day));
        Assert.False(SchoolPeriod.Record(Somebody, Primary with { AeshEffectiveMinutes = 240 }, Now).AeshLacks);
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void A_correction_keeps_what_was_known()
    {
        var first = SchoolPeriod.Record(Somebody, Primary, Now);
        var second = first.Correct(Primary with { HalfDays = 4 }, "Emploi du temps reçu", Now.AddDays(5));

        Assert.Equal((false, true), (first.HoldsOn(new(2026, 9, 20)), second.HoldsOn(new(2026, 9, 20))));
        Assert.True(first.WasHeldFor(new(2026, 9, 20), Now.AddDays(1)));
    }

    private static SchoolTimetable Week(string typed) => new(SlotsInWords.Parse(typed).Value!);

    private static string Code(SchoolPeriodDetails details) => Assert.Single(SchoolPeriod.WhyNotRecord(details)).Code;
}
