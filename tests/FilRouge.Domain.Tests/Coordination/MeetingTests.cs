using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;

namespace FilRouge.Domain.Tests.Coordination;

public sealed class MeetingTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly Author Me = new(Guid.CreateVersion7(), "Claire Aubry");

    private static MeetingPlan Plan(string kind = "ess", params string[] points) =>
        new(kind, Now.AddHours(-1), Day, "École", false, [new(Me.AccountId, "Claire Aubry"), new(null, "Élodie Bardet", "mère")], points);

    private static MeetingNote Note(Meeting meeting, string decisions = "") => new(
        "Le matin se passe bien.", meeting.Points.ToDictionary(p => p.Id, _ => "vu"), meeting.Participants.ToDictionary(p => p.Id, _ => Presence.Present), decisions);

    private static IReadOnlyList<DecisionLine> Read(Meeting meeting) => DecisionLines.Read(meeting.Decisions, Day, [.. meeting.Participants.Select(p => new TaskOwner(p.AccountId, p.Name))], new TaskOwner(Me.AccountId, Me.Name));

    [Fact]
    public void Decisions_become_tasks_when_the_meeting_ends()
    {
        var meeting = Meeting.Prepare(Guid.CreateVersion7(), Plan("ess", "Matin", "Cantine"), Me);
        meeting.Type(Note(meeting, "Claire : appeler l’ESAT pour le 12/12\nMDPH : répondre pour fin décembre"));
        var tasks = meeting.Hold(Read(meeting), Day, Now);
        Assert.Equal(MeetingStatus.Held, meeting.Status);
        Assert.Equal([Me.AccountId, null], tasks.Select(t => t.OwnerAccountId));
        Assert.All(tasks, t => Assert.Equal(meeting.Id, t.MeetingId));
        Assert.Equal(["vu", "vu"], meeting.Points.Select(p => p.Note));
    }

    [Fact]
    public void A_decision_that_is_not_understood_keeps_the_meeting_open_and_is_named()
    {
        var meeting = Meeting.Prepare(Guid.CreateVersion7(), Plan(), Me);
        meeting.Type(Note(meeting, "appeler l’ESAT"));
        var refusal = Assert.Single(meeting.WhyNotHold(Read(meeting), Now));
        Assert.StartsWith("« appeler l’ESAT »", refusal.Sentence, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => meeting.Hold(Read(meeting), Day, Now));
    }

    [Fact]
    public void A_meeting_is_not_held_before_it_begins_nor_without_anybody()
    {
        var meeting = Meeting.Prepare(Guid.CreateVersion7(), Plan() with { StartsAtUtc = Now.AddHours(1) }, Me);
        Assert.Equal(["meeting.future", "meeting.nobody"], meeting.WhyNotHold([], Now).Select(r => r.Code));
    }

    [Fact]
    public void Minutes_that_are_out_no_longer_change_and_are_completed_by_an_addendum()
    {
        var meeting = Meeting.Prepare(Guid.CreateVersion7(), Plan(), Me);
        Assert.NotEmpty(meeting.WhyNotComplete("Erreur."));
        Assert.NotEmpty(meeting.WhyNotCirculate());
        meeting.Type(Note(meeting));
        meeting.Hold([], Day, Now);
        meeting.Type(Note(meeting) with { Note = "Corrigée avant la diffusion." });
        meeting.Circulate("Claire Aubry", Now);
        Assert.Throws<RuleBrokenException>(() => meeting.Type(Note(meeting)));
        Assert.Throws<RuleBrokenException>(() => meeting.Change(Plan()));
        meeting.Complete("L’école ouvre à 9 h, pas à 8 h 30.", "Claire Aubry", Now);
        Assert.Equal(("Corrigée avant la diffusion.", 1), (meeting.Note, meeting.Addenda.Count));
    }

    [Fact]
    public void Preparing_again_keeps_what_was_typed_about_points_and_people_that_stay()
    {
        var meeting = Meeting.Prepare(Guid.CreateVersion7(), Plan("ess", "Matin", "Cantine"), Me);
        meeting.Type(Note(meeting) with { PointNotes = meeting.Points.Take(1).ToDictionary(p => p.Id, _ => "parlé") });
        meeting.Change(Plan("synthese", "Vacances", "Matin") with { Invited = [new(null, "Élodie Bardet"), new(null, "M. Roux", "directeur")] });
        Assert.Equal(["Vacances", "Matin"], meeting.Points.OrderBy(p => p.Rank).Select(p => p.Title));
        Assert.Equal("parlé", meeting.Points.Single(p => p.Title == "Matin").Note);
        Assert.Equal([Presence.Present, Presence.Invited], meeting.Participants.Select(p => p.Presence));
    }

    [Fact]
    public void The_teams_own_work_is_not_shared_with_the_person()
    {
        Assert.True(Meeting.Prepare(Guid.CreateVersion7(), Plan("gos-2"), Me).SharedWithPerson);
        Assert.False(Meeting.Prepare(Guid.CreateVersion7(), Plan("supervision"), Me).SharedWithPerson);
        Assert.Contains("supervision", MeetingKinds.WithinTeam);
    }

    [Fact]
    public void Kinds_are_dated()
    {
        Assert.DoesNotContain(MeetingKinds.OfferedOn(new DateOnly(2015, 1, 1)), k => k.GosLevel is not null);
        Assert.Equal([1, 2, 3], MeetingKinds.OfferedOn(Day).Select(k => k.GosLevel).OfType<int>());
        Assert.Equal("meeting.kind", Assert.Single(Meeting.WhyNotPrepare(Plan("gos-1") with { LocalDay = new DateOnly(2015, 1, 1) })).Code);
        Assert.Equal(["meeting.kind", "meeting.invited", "meeting.place"], Meeting.WhyNotPrepare(Plan("inconnu") with { Invited = [], Place = " " }).Select(r => r.Code));
    }

    [Fact]
    public void A_cancellation_says_why()
    {
        var meeting = Meeting.Prepare(Guid.CreateVersion7(), Plan(), Me);
        Assert.Equal("meeting.reason", Assert.Single(meeting.WhyNotCancel(" ")).Code);
        meeting.Cancel("École fermée.");
        Assert.NotEmpty(meeting.WhyNotType());
    }
}
