using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;

namespace FilRouge.Web.Tests.Activity;

/// <content>Coordination, breaks, rights, school and homes, counted again by plain loops.</content>
internal sealed partial class Recount
{
    private List<Exchange> _exchanges = [];
    private List<Meeting> _meetings = [];
    private List<CareTask> _tasks = [];
    private List<Commitment> _commitments = [];
    private List<CdaphDecision> _rights = [];
    private List<SchoolPeriod> _schools = [];
    private List<LivingPlace> _homes = [];

    private void ReadAround(Db db)
    {
        var known = _referrals.Select(r => r.PersonId).ToHashSet();
        _exchanges = [.. db.Set<Exchange>().ToList().Where(e => known.Contains(e.PersonId))];
        _meetings = [.. db.Set<Meeting>().ToList().Where(m => known.Contains(m.PersonId) && m.Status is MeetingStatus.Held or MeetingStatus.Circulated && known.Contains(m.PersonId))];
        _tasks = [.. db.Set<CareTask>().ToList().Where(t => known.Contains(t.PersonId))];
        _commitments = [.. db.Set<Commitment>().ToList().Where(c => known.Contains(c.PersonId))];
        _rights = [.. db.Set<CdaphDecision>()];
        _schools = [.. db.Set<SchoolPeriod>()];
        _homes = [.. db.Set<LivingPlace>()];
    }

    private static DateOnly Local(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone));

    private void Coordination(Dictionary<string, decimal?> values)
    {
        values["coordination.exchanges"] = _exchanges.Count(e => In(Local(e.AtUtc)));
        var held = _meetings.Where(m => In(m.LocalDay)).ToList();
        (values["coordination.meetings"], values["coordination.meetings.minutes"]) = (held.Count, held.Sum(m => m.DurationMinutes ?? 0));
        values["coordination.commitments"] = _commitments.Count(c => In(c.DueOn));
        var due = _tasks.Where(t => In(t.DueOn) && t.Status != CareTaskStatus.Abandoned).ToList();
        values["coordination.tasks"] = Percent(due.Count(t => t.Status == CareTaskStatus.Done && t.ClosedOn <= t.DueOn), due.Count);
        var done = _interventions.Where(i => In(i.LocalDay) && i.Status == InterventionStatus.Completed).ToList();
        values["coordination.minutes"] = done.Sum(i => i.Codes.Where(c => c.SerafinCode.Text == "2.4.1").Sum(c => c.Minutes));
        values["minutes.indirect"] = done.Sum(i => i.Codes.Where(c => c.SerafinCode.Text[0] == '3').Sum(c => c.Minutes));
        values["acts.done"] = done.Count;
        values["acts.cancelled"] = _interventions.Count(i => In(i.LocalDay) && i.Status == InterventionStatus.Cancelled && i.Motive != CancelMotive.Mistake);
        values["breaks.suspensions"] = _paths.Sum(p => p.Steps.Count(s => s.Status == EpisodeStatus.Suspended && In(s.From)));
        values["breaks.silent"] = PresentLast().Count(p => p.AdmittedOn < _first && !_exchanges.Exists(e => e.PersonId == p.PersonId && In(Local(e.AtUtc)))
            && !held.Exists(m => m.PersonId == p.PersonId) && !_interventions.Exists(i => i.PersonId == p.PersonId && In(i.LocalDay) && i.Status == InterventionStatus.Completed));
    }

    private void Situation(Dictionary<string, decimal?> values)
    {
        var days = 0;
        for (var day = _first; day <= _last; day = day.AddDays(1))
        {
            days += _paths.Count(p => Present(p, day));
        }

        values["file.average"] = Tenth((decimal)days / (_last.DayNumber - _first.DayNumber + 1));
        values["file.returns"] = _paths.Sum(p => p.Steps.Where((s, i) => i > 0 && p.Steps[i - 1].Status is EpisodeStatus.Exited or EpisodeStatus.FollowUp && In(s.From) && s.Status is >= EpisodeStatus.Admitted and <= EpisodeStatus.Transition).Count());
        var working = new List<int>();
        foreach (var r in _referrals.Where(r => In(r.FirstContactOn)))
        {
            var count = 0;
            for (var day = Received(r).AddDays(1); day <= r.FirstContactOn; day = day.AddDays(1))
            {
                count += day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && PublicHolidays.NameOf(day) is null ? 1 : 0;
            }

            working.Add(count);
        }

        values["delays.first-contact.working.median"] = Median(working);
        var present = PresentLast();
        bool Open(CdaphDecision d) => d.Opens <= _last && !(d.Ends < _last);
        int With(Func<CdaphDecision, bool> counts) => present.Count(p => _rights.Exists(d => d.PersonId == p.PersonId && Open(d) && counts(d)));
        values["rights.open"] = Percent(With(_ => true), present.Count);
        values["rights.pcpe"] = Percent(With(d => d.RightCode == "14.0"), present.Count);
        values["rights.pag"] = Percent(With(d => d.HasPag), present.Count);
        values["rights.unmet"] = Unmet().Count;
        values["rights.unmet.mean"] = Mean([.. Unmet().Select(d => _last.DayNumber - d.Opens.DayNumber)]);
    }

    private List<EpisodeOfCare> PresentLast() => [.. _paths.Where(p => Present(p, _last)).GroupBy(p => p.PersonId).Select(g => g.OrderBy(p => p.AdmittedOn).Last())];

    private List<CdaphDecision> Unmet()
    {
        var unmet = new List<CdaphDecision>();
        foreach (var path in PresentLast())
        {
            var open = _rights.Where(d => d.PersonId == path.PersonId && d.Opens <= _last && !(d.Ends < _last)).ToList();
            unmet.AddRange(open.Where(d => d.RightCode != "14.0" && d.Implementation != Implementation.Full
                && (d.Qualification == OrientationQualification.Target || open.TrueForAll(o => o.Qualification != OrientationQualification.Target))));
        }

        return unmet;
    }

    private void RowsAround(Action<string, string, int> add)
    {
        _exchanges.Where(e => In(Local(e.AtUtc))).ToList().ForEach(e => add("coordination.exchanges", e.Kind switch { ExchangeKind.Call => "appel", ExchangeKind.Mail => "courrier ou courriel", ExchangeKind.Visit => "visite", _ => "message" }, 1));
        _meetings.Where(m => In(m.LocalDay)).ToList().ForEach(m => add("coordination.meetings", m.KindLabel, 1));
        foreach (var path in PresentLast())
        {
            var person = _persons.Single(p => p.Id == path.PersonId);
            var home = _homes.Find(h => h.PersonId == person.Id && h.From <= _last);
            add("profile.residence", home is null ? "non noté" : FrenchTerms.Fr(home.Kind), 1);
            if (person.AgeOn(_last) is >= 3 and <= 17)
            {
                var school = _schools.Find(s => s.PersonId == person.Id && s.From <= _last);
                add("profile.schooling", FrenchTerms.Fr(school?.Setting ?? person.Schooling), 1);
            }
        }

        foreach (var i in _interventions.Where(i => In(i.LocalDay) && i.Status == InterventionStatus.Completed))
        {
            add("minutes.done.by-presence", i.PersonPresent == true ? "en présence de la personne" : "pour elle, sans elle", i.DoneMinutes!.Value);
            add("minutes.done.by-place", FrenchTerms.Fr(i.Place), i.DoneMinutes!.Value);
            add("minutes.done.by-profession", _professionals.Single(p => p.Id == i.ProfessionalId).Status == ProfessionalStatus.Independent ? "Psychologue, libéral" : "Éducateur spécialisé, salarié", i.DoneMinutes!.Value);
        }
    }
}
