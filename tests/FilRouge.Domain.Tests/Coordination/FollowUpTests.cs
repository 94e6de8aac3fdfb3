using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;

namespace FilRouge.Domain.Tests.Coordination;

public sealed class FollowUpTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly Author Me = new(Guid.CreateVersion7(), "Claire Aubry");

    private static Exchange Call(string text = "Elle a trouvé une place.") =>
        Exchange.Log(Guid.CreateVersion7(), new ExchangeContent(ExchangeKind.Call, ExchangeScope.Support, "Élodie Bardet", Now, text), Me, Now);

    [Fact]
    public void A_correction_keeps_the_former_text_with_its_reason()
    {
        var call = Call();
        call.Correct("Elle a trouvé une place à mi-temps.", "mi-temps oublié", Me, Now.AddHours(1));
        call.Correct("Elle a trouvé une place le matin.", "précision", Me, Now.AddHours(2));
        Assert.Equal("Elle a trouvé une place le matin.", call.Text);
        Assert.Equal(["Elle a trouvé une place.", "Elle a trouvé une place à mi-temps."], call.Versions.Select(v => v.Text));
    }

    [Fact]
    public void Only_the_author_corrects_and_says_why()
    {
        var call = Call();
        Assert.Equal("exchange.author", Assert.Single(call.WhyNotCorrect("Autre.", "motif", Guid.CreateVersion7())).Code);
        Assert.Equal(["exchange.same", "exchange.reason"], call.WhyNotCorrect(call.Text, " ", Me.AccountId).Select(r => r.Code));
    }

    [Fact]
    public void An_exchange_says_with_whom_and_what_and_has_taken_place() =>
        Assert.Equal(["exchange.with", "exchange.text", "exchange.future"], Exchange.WhyNotLog(new ExchangeContent(ExchangeKind.Visit, ExchangeScope.School, "", Now.AddDays(1), " "), Now).Select(r => r.Code));

    [Fact]
    public void A_task_has_somebody_and_a_day_to_come()
    {
        Assert.Equal(["task.what", "task.owner", "task.due"], CareTask.WhyNotAdd("", " ", null, Day).Select(r => r.Code));
        Assert.Equal("task.past", Assert.Single(CareTask.WhyNotAdd("Appeler", "Claire", Day.AddDays(-1), Day)).Code);
        Assert.Equal("task.long", Assert.Single(CareTask.WhyNotAdd(new string('a', 401), "Claire", Day, Day)).Code);
    }

    [Fact]
    public void A_task_is_done_given_up_with_a_motive_and_done_again()
    {
        var task = CareTask.Add(Guid.CreateVersion7(), "Appeler", new TaskOwner(null, "MDPH"), Day, new TaskOrigin(), Day, Now);
        Assert.True(task.IsLate(Day.AddDays(1)));
        Assert.Equal("task.motive", Assert.Single(task.WhyNot(CareTaskVerb.Abandon)).Code);
        task.Move(CareTaskVerb.Abandon, Day, "Plus utile.");
        Assert.Equal((CareTaskStatus.Abandoned, "Plus utile."), (task.Status, task.Motive));
        task.Move(CareTaskVerb.Reopen, Day);
        task.Move(CareTaskVerb.Complete, Day);
        Assert.Equal((CareTaskStatus.Done, (DateOnly?)Day, (string?)null), (task.Status, task.ClosedOn, task.Motive));
        Assert.Throws<RuleBrokenException>(() => task.Move(CareTaskVerb.Complete, Day));
    }

    [Fact]
    public void A_task_put_off_keeps_the_days_that_it_had_with_their_reasons()
    {
        var task = CareTask.Add(Guid.CreateVersion7(), "Appeler", new TaskOwner(null, "MDPH"), Day, new TaskOrigin(), Day, Now);
        Assert.Equal(["task.until", "task.why-later"], task.WhyNotPostpone(null, " ", Day).Select(r => r.Code));
        Assert.Equal("task.past", Assert.Single(task.WhyNotPostpone(Day.AddDays(-1), "motif", Day)).Code);
        Assert.Equal("task.same-day", Assert.Single(task.WhyNotPostpone(Day, "motif", Day)).Code);
        task.Postpone(Day.AddDays(7), "École fermée", "Claire Aubry", Day, Now);
        task.Postpone(Day.AddDays(9), "Médecin absent", "Claire Aubry", Day, Now);
        Assert.Equal((CareTaskStatus.ToDo, Day.AddDays(9)), (task.Status, task.DueOn));
        Assert.Equal([(Day, "École fermée"), (Day.AddDays(7), "Médecin absent")], task.Postponements.Select(p => (p.DueOn, p.Reason)));
        task.Move(CareTaskVerb.Complete, Day);
        Assert.NotEmpty(task.WhyNotPostpone(Day.AddDays(20), "motif", Day));
    }

    [Fact]
    public void A_commitment_held_in_part_is_still_owed()
    {
        Assert.Equal(["commitment.actor", "commitment.what", "commitment.due"], Commitment.WhyNotRecord(new CommitmentContent("", CommitmentKind.Funding, "", null)).Select(r => r.Code));
        var commitment = Commitment.Record(Guid.CreateVersion7(), new CommitmentContent("ARS", CommitmentKind.Funding, "4 séances par semaine", Day), null, Now);
        Assert.False(commitment.IsLate(Day));
        Assert.Equal("commitment.comment", Assert.Single(commitment.WhyNotFollow(CommitmentVerb.KeepPartly, "")).Code);
        commitment.Follow(CommitmentVerb.KeepPartly, "deux séances", Day);
        Assert.True(commitment.IsLate(Day.AddDays(1)));
        commitment.Follow(CommitmentVerb.Keep, null, Day);
        Assert.False(commitment.IsOpen);
        Assert.NotEmpty(commitment.WhyNotFollow(CommitmentVerb.GiveUp, "x"));
    }
}
