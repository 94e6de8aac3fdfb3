using FilRouge.Domain.Coordination;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;

namespace FilRouge.Web.Tests.Activity;

/// <content>What stands around the paths: exchanges, meetings, tasks, commitments, rights, school, homes. Drawn apart, so that the rest stays as it is.</content>
internal sealed partial class GeneratedYear
{
    private readonly Random _around = new(78);

    private DateOnly Some(int most) => _today.AddDays(-_around.Next(1, most));

    /// <summary>A day some days later, today at most.</summary>
    private DateOnly After(DateOnly day, int most)
    {
        var later = day.AddDays(_random.Next(most + 1));
        return later > _today ? _today : later;
    }

    private void Around(Db db, Person person)
    {
        var author = new Author(_by, "Claire Aubry");
        for (var i = _around.Next(5); i > 0; i--)
        {
            // Late in the evening UTC is the day after in Paris, and the month after on its last day.
            var at = Some(700).ToDateTime(new TimeOnly(_around.Next(24), 15), DateTimeKind.Utc);
            db.Add(Exchange.Log(person.Id, new ExchangeContent((ExchangeKind)_around.Next(4), (ExchangeScope)_around.Next(4), "Élodie", at, "A rappelé."), author, DateTime.UtcNow));
        }

        string[] kinds = ["synthese", "ess", "gos-2", "equipe"];
        for (var i = _around.Next(3); i > 0; i--)
        {
            var day = Some(700);
            var meeting = Meeting.Prepare(person.Id, new MeetingPlan(kinds[_around.Next(4)], day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc), day, "Mairie", false, [new Invitee(null, "Claire")], []), author);
            if (_around.Next(5) == 0)
            {
                meeting.Cancel("Reportée.");
            }
            else if (_around.Next(5) > 0)
            {
                meeting.Type(new MeetingNote("Note.", new Dictionary<Guid, string>(), meeting.Participants.ToDictionary(p => p.Id, _ => Presence.Present), "", "", _around.Next(4) == 0 ? null : 60));
                meeting.Hold([], _today, DateTime.UtcNow);
            }

            db.Add(meeting);
        }

        FollowUp(db, person);
        Rights(db, person);
    }

    private void FollowUp(Db db, Person person)
    {
        var due = Some(500);
        var task = CareTask.Add(person.Id, "Appeler l’école.", new TaskOwner(_by, "Claire"), due, new TaskOrigin(), due.AddDays(-5), DateTime.UtcNow);
        if (_around.Next(4) > 0)
        {
            task.Move(_around.Next(6) == 0 ? CareTaskVerb.Abandon : CareTaskVerb.Complete, due.AddDays(_around.Next(-4, 4)), "Plus utile.");
        }

        var commitment = Commitment.Record(person.Id, new CommitmentContent("MDPH", (CommitmentKind)_around.Next(4), "Une dérogation.", Some(500)), null, DateTime.UtcNow);
        if (_around.Next(3) > 0)
        {
            commitment.Follow((CommitmentVerb)_around.Next(3), "Une partie.", _today);
        }

        db.AddRange(task, commitment);
    }

    private void Rights(Db db, Person person)
    {
        var known = new List<CdaphDecision>();
        string[] codes = ["14.0", "7.8", "13.3"];
        for (var i = _around.Next(4); i > 0; i--)
        {
            var opens = Some(900);
            var terms = new DecisionTerms(person.Id, codes[i - 1], "77", opens, opens, _around.Next(2) == 0 ? null : opens.AddDays(400), (OrientationQualification)_around.Next(2), HasPag: _around.Next(3) == 0);
            var decision = CdaphDecision.Record(terms, RightsChain.Of(known), "77", _today, DateTime.UtcNow);
            decision.SetImplementation((Implementation)_around.Next(3), "Un service");
            known.Add(decision);
            db.Add(decision);
        }

        if (_around.Next(2) == 0)
        {
            db.Add(SchoolPeriod.Record(person.Id, new SchoolPeriodDetails(_around.Next(2) == 0 ? Schooling.None : Schooling.OrdinaryPartial, Some(700)) { School = "École" }, DateTime.UtcNow));
        }

        if (_around.Next(3) > 0)
        {
            db.Add(LivingPlace.Record(person.Id, new LivingPlaceDetails((LivingPlaceKind)_around.Next(5), Some(700)) { With = "Chez elle" }, DateTime.UtcNow));
        }
    }

    /// <summary>Some paths are suspended, and go on or not.</summary>
    private void Pause(EpisodeOfCare path)
    {
        var on = path.Steps[^1].From.AddDays(_around.Next(60));
        if (path.Status == EpisodeStatus.Active && on <= _today && _around.Next(4) == 0)
        {
            path.Suspend(SuspensionReason.HospitalStay, on, _today);
        }
    }
}
