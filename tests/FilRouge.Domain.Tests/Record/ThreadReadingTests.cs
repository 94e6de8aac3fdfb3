using FilRouge.Domain.Record;

namespace FilRouge.Domain.Tests.Record;

public sealed class ThreadReadingTests
{
    private static readonly Guid Claire = Guid.NewGuid();
    private static readonly Guid Maud = Guid.NewGuid();
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Without_anybody_the_thread_is_broken_from_end_to_end()
    {
        var stretch = Assert.Single(ThreadReading.Read(Monday, Monday.AddDays(60), Monday.AddDays(60), [], null, null));
        Assert.Equal(new Stretch(Monday, Monday.AddDays(60), Hold.Broken), stretch);
    }

    [Fact]
    public void One_person_holds_it_thin_and_two_hold_it()
    {
        Presence[] seen = [new(Monday.AddDays(1), Claire, true), new(Monday.AddDays(15), Claire, true), new(Monday.AddDays(16), Maud, true)];
        var read = ThreadReading.Read(Monday, Monday.AddDays(27), Monday.AddDays(27), seen, null, null);
        Assert.Equal([Hold.Thin, Hold.Held], read.Select(s => s.Hold));
        Assert.Equal(Monday.AddDays(14), read[1].From);
    }

    [Fact]
    public void Four_weeks_after_the_last_session_it_breaks()
    {
        var read = ThreadReading.Read(Monday, Monday.AddDays(62), Monday.AddDays(62), [new(Monday, Claire, true)], null, null);
        Assert.Equal([Hold.Thin, Hold.Broken], read.Select(s => s.Hold));
        Assert.Equal(Monday.AddDays(28), read[1].From);
    }

    [Fact]
    public void A_promise_is_dashed_for_four_weeks_then_broken()
    {
        var read = ThreadReading.Read(Monday, Monday.AddDays(55), Monday.AddDays(55), [], Monday.AddDays(7), null);
        Assert.Equal([Hold.Broken, Hold.Planned, Hold.Broken], read.Select(s => s.Hold));
    }

    [Fact]
    public void What_is_to_come_is_planned_as_far_as_the_plan_goes()
    {
        var today = Monday.AddDays(2);
        var read = ThreadReading.Read(Monday, Monday.AddDays(48), today, [new(Monday, Claire, true), new(Monday, Maud, true)], Monday, Monday.AddDays(20));
        Assert.Equal([Hold.Held, Hold.Planned, Hold.Broken], read.Select(s => s.Hold));
        Assert.Equal(today, read[0].To);
        Assert.Equal(Monday.AddDays(20), read[1].To);
    }

    [Fact]
    public void Stretches_follow_each_other_without_gap_or_overlap()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var begins = Monday.AddDays(random.Next(0, 7));
            var ends = begins.AddDays(random.Next(0, 400));
            var today = begins.AddDays(random.Next(-10, 420));
            var seen = Enumerable.Range(0, random.Next(0, 30)).Select(_ => new Presence(begins.AddDays(random.Next(-40, 400)), random.Next(2) == 0 ? Claire : Maud, random.Next(3) > 0)).ToList();
            var read = ThreadReading.Read(begins, ends, today, seen, random.Next(2) == 0 ? null : begins.AddDays(random.Next(0, 200)), null);
            Assert.Equal(begins, read[0].From);
            Assert.Equal(ends, read[^1].To);
            Assert.All(read.Zip(read.Skip(1)), pair =>
            {
                Assert.Equal(pair.First.To.AddDays(1), pair.Second.From);
                Assert.NotEqual(pair.First.Hold, pair.Second.Hold);
            });
        }
    }
}
