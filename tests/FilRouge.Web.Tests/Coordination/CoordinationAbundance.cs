using FilRouge.Domain.Coordination;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Coordination;

/// <summary>Many exchanges, meetings, tasks and commitments about one person.</summary>
internal sealed class CoordinationAbundance : IAbundance
{
    private static readonly DateTime Now = DateTime.UtcNow;
    private static readonly DateOnly Day = DateOnly.FromDateTime(Now);

    public void AroundPerson(Db db, Guid personId, int rows)
    {
        var me = new Author(Guid.CreateVersion7(), "Claire Aubry");
        for (var i = 0; i < rows; i++)
        {
            var at = Now.AddDays(-i - 1);
            db.Add(Exchange.Log(personId, new ExchangeContent((ExchangeKind)(i % 4), ExchangeScope.Support, $"Proche {i}", at, "Tout va bien."), me, at));
            var meeting = Meeting.Prepare(personId, new MeetingPlan(i % 2 == 0 ? "ess" : "gos-1", at, Day.AddDays(-i - 1), "École", false, [new(null, "Paul", "école"), new(null, "Anne")], ["Matin", "Midi"]), me, i % 3 == 0 ? Guid.CreateVersion7() : null);
            meeting.Type(new MeetingNote("Vu.", new Dictionary<Guid, string>(), meeting.Participants.ToDictionary(p => p.Id, _ => Presence.Present), ""));
            db.AddRange(meeting.Hold([], Day, Now));
            db.Add(meeting);
            db.Add(CareTask.Add(personId, $"Appeler {i}", new TaskOwner(null, "MDPH"), Day.AddDays(i % 10), new TaskOrigin(meeting.Id), Day, Now));
            db.Add(Commitment.Record(personId, new CommitmentContent("ARS", CommitmentKind.Funding, $"séance {i}", Day.AddDays(-1)), null, Now));
        }
    }

    public void InService(Db db, Guid organisationId, int rows)
    {
        // Everything of this module is about a person.
    }
}
