using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using static FilRouge.Domain.Tests.Plans.PlanSample;

namespace FilRouge.Domain.Tests.Plans;

public sealed class ProposalTests
{
    private static readonly DateTime Now = new(2026, 9, 14, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Professional = Guid.CreateVersion7();
    private static readonly ProposalAnswer Herself = new(Professional, "Sara Benali");
    private static readonly ProposalAnswer Staff = new(Guid.CreateVersion7(), "Inès Aubry");

    private static Proposal Sent(PlanVersion version, DateOnly? answerBy = null) => Proposal.Send(
        version, version.Prestations[0].LineId, Professional, [], " Bonjour ", new ProposedSlot(DayOfWeek.Tuesday, new TimeOnly(10, 0), "semaines paires"), answerBy, Now);

    [Fact]
    public void The_professional_accepts_herself()
    {
        var proposal = Sent(Signed().Current!);
        var fact = proposal.Accept(Herself, Today, Now.AddHours(1));
        Assert.Equal(new ProposalAccepted(proposal.PersonId, proposal.Id, proposal.PrestationId, Professional, Now.AddHours(1)), fact);
        Assert.Equal((ProposalStatus.Accepted, "Sara Benali", ""), (proposal.Status, proposal.AnsweredBy, proposal.AcceptanceEvidence));
        Assert.Equal((DayOfWeek.Tuesday, "Bonjour"), (proposal.SlotDay, proposal.Message));
    }

    [Fact]
    public void Nobody_accepts_for_her_without_saying_how_she_agreed()
    {
        var proposal = Sent(Signed().Current!);
        Assert.Equal(["proposal.evidence"], proposal.WhyNotAccept(Staff, Today).Codes());
        Assert.Throws<RuleBrokenException>(() => proposal.Accept(Staff, Today, Now));
        Assert.Equal(ProposalStatus.Sent, proposal.Status);

        proposal.Accept(Staff with { Evidence = "téléphone le 14 septembre à 10 h" }, Today, Now);
        Assert.Equal(("téléphone le 14 septembre à 10 h", "Inès Aubry"), (proposal.AcceptanceEvidence, proposal.AnsweredBy));
    }

    [Fact]
    public void A_refusal_owes_no_reason_and_closes()
    {
        var proposal = Sent(Signed().Current!);
        proposal.Decline(Herself, Now);
        Assert.Equal((ProposalStatus.Declined, ""), (proposal.Status, proposal.Reason));
        Assert.Equal(["state"], proposal.WhyNotAccept(Herself, Today).Codes());
        Assert.Throws<RuleBrokenException>(() => proposal.Withdraw(Now));
    }

    [Fact]
    public void Past_its_last_day_it_expires_and_is_no_longer_accepted()
    {
        var proposal = Sent(Signed().Current!, Today);
        Assert.Empty(proposal.WhyNotAccept(Herself, Today));
        Assert.Equal(["proposal.in-time"], proposal.WhyNotExpire(Today).Codes());
        Assert.Equal(["proposal.late"], proposal.WhyNotAccept(Herself, Today.AddDays(1)).Codes());
        proposal.Expire(Today.AddDays(1), Now.AddDays(1));
        Assert.Equal(ProposalStatus.Expired, proposal.Status);
        Assert.Equal(["proposal.in-time"], Sent(Signed().Current!).WhyNotExpire(Today.AddYears(9)).Codes());
    }

    [Fact]
    public void It_is_sent_once_for_a_prestation_that_is_searched()
    {
        var plan = Signed();
        var version = plan.Current!;
        var line = version.Prestations[0].LineId;
        var open = Sent(version);
        Assert.Equal(["proposal.twice"], Proposal.WhyNotSend(version, line, Professional, [open]).Codes());
        Assert.Empty(Proposal.WhyNotSend(version, line, Guid.CreateVersion7(), [open]));
        open.Withdraw(Now);
        Assert.Empty(Proposal.WhyNotSend(version, line, Professional, [open]));
        Assert.Equal(["proposal.prestation"], Proposal.WhyNotSend(version, Guid.CreateVersion7(), Professional, []).Codes());

        version.MarkSourcing(line, SourcingVerb.Cover, Today);
        Assert.Equal(["proposal.covered"], Proposal.WhyNotSend(version, line, Professional, []).Codes());
        version.End();
        Assert.Equal(["proposal.covered", "proposal.closed"], Proposal.WhyNotSend(version, line, Professional, []).Codes());
    }
}
