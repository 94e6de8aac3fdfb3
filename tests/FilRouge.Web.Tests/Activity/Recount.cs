using FilRouge.Domain.Agenda;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Activity;

/// <summary>The figures counted again, by plain loops over whole rows, day by day, without the Activity module.</summary>
internal sealed partial class Recount
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private readonly List<Person> _persons;
    private readonly List<Referral> _referrals;
    private readonly List<EpisodeOfCare> _paths;
    private readonly List<Plan> _plans;
    private readonly List<Intervention> _interventions;
    private readonly List<Professional> _professionals;
    private readonly DateOnly _first;
    private readonly DateOnly _last;

    private Recount(Db db, Guid organisationId, DateOnly first, DateOnly last, string? departement)
    {
        (_first, _last) = (first, last);
        _persons = [.. db.Set<Person>().Where(p => p.OrganisationId == organisationId).ToList().Where(p => !p.Fictive)];
        var ids = _persons.Select(p => p.Id).ToHashSet();
        bool There(Referral r) => departement is null || r.CommuneCode?.StartsWith(departement, StringComparison.Ordinal) == true;
        var all = db.Set<Referral>().Include(r => r.Decisions.OrderBy(d => d.Id)).ToList().Where(r => ids.Contains(r.PersonId)).ToList();
        _referrals = [.. all.Where(r => r.State is not (ReferralState.Draft or ReferralState.Duplicate) && There(r))];
        _paths = [.. db.Set<EpisodeOfCare>().Include(e => e.Steps.OrderBy(s => s.Id)).ToList().Where(e => ids.Contains(e.PersonId) && There(all.Single(r => r.Id == e.ReferralId)))];
        var paths = _paths.Select(p => p.Id).ToHashSet();
        _plans = [.. db.Set<Plan>().Include(p => p.Versions).ToList().Where(p => paths.Contains(p.EpisodeId))];
        _interventions = [.. db.Set<Intervention>().ToList().Where(i => paths.Contains(i.EpisodeId))];
        _professionals = [.. db.Set<Professional>()];
        ReadAround(db);
    }

    public static Recount Of(Db db, Guid organisationId, DateOnly first, DateOnly last, string? departement = null) => new(db, organisationId, first, last, departement);

    private bool In(DateOnly? day) => day >= _first && day <= _last;

    private static DateOnly Received(Referral r) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(r.ReceivedAtUtc!.Value, Zone));

    private static bool Present(EpisodeOfCare path, DateOnly day)
    {
        EpisodeStatus? found = null;
        foreach (var step in path.Steps)
        {
            found = step.From <= day ? step.Status : found;
        }

        return found is >= EpisodeStatus.Admitted and <= EpisodeStatus.Transition;
    }

    private HashSet<Guid> InFile(DateOnly from, DateOnly to)
    {
        var persons = new HashSet<Guid>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            persons.UnionWith(_paths.Where(p => Present(p, day)).Select(p => p.PersonId));
        }

        return persons;
    }

    private static decimal? Median(List<int> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2m;
    }

    private static decimal? Ninth(List<int> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[(int)Math.Ceiling(0.9m * values.Count) - 1];
    }

    private static decimal? Mean(List<int> values) => values.Count == 0 ? null : Tenth((decimal)values.Sum() / values.Count);

    private static decimal? Percent(long part, long whole) => whole == 0 ? null : Tenth(100m * part / whole);

    private static decimal Tenth(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>Values by code of figure.</summary>
    public Dictionary<string, decimal?> Values()
    {
        var values = new Dictionary<string, decimal?>();
        Requests(values);
        Paths(values);
        Delays(values);
        Care(values);
        Coordination(values);
        Situation(values);
        return values;
    }

    private void Requests(Dictionary<string, decimal?> values)
    {
        values["requests.received"] = _referrals.Count(r => In(Received(r)));
        foreach (var (code, verb) in ((string, ReferralVerb)[])[("accepted", ReferralVerb.Accept), ("declined", ReferralVerb.Decline), ("redirected", ReferralVerb.Redirect), ("withdrawn", ReferralVerb.Withdraw)])
        {
            values["requests." + code] = _referrals.Count(r => r.Decisions.Count > 0 && r.Decisions[^1].Verb == verb && In(r.Decisions[^1].On));
        }

        var contacts = _referrals.Where(r => In(r.FirstContactOn)).Select(r => r.FirstContactOn!.Value.DayNumber - Received(r).DayNumber).ToList();
        (values["delays.first-contact.median"], values["delays.first-contact.p90"]) = (Median(contacts), Ninth(contacts));
        values["delays.without-contact"] = _referrals.Count(r => Received(r) <= _last && !(r.FirstContactOn <= _last)
            && (r.Decisions.LastOrDefault(d => d.On <= _last) is not { } last || last.Verb == ReferralVerb.Reopen));
        var decided = new List<int>();
        foreach (var r in _referrals)
        {
            var on = r.Decisions.FirstOrDefault(d => d.Verb is ReferralVerb.Accept or ReferralVerb.Decline or ReferralVerb.Redirect)?.On;
            if (In(on))
            {
                decided.Add(on!.Value.DayNumber - Received(r).DayNumber);
            }
        }

        (values["delays.decision.median"], values["delays.decision.p90"]) = (Median(decided), Ninth(decided));
    }

    private void Paths(Dictionary<string, decimal?> values)
    {
        values["file.active"] = InFile(_first, _last).Count;
        values["file.first-day"] = InFile(_first, _first).Count;
        values["file.last-day"] = InFile(_last, _last).Count;
        values["file.entries"] = _paths.Count(p => In(p.AdmittedOn));
        var exits = _paths.Where(p => p.AdmittedOn is not null && In(p.Exit?.LastDay)).ToList();
        values["file.exits"] = exits.Count;
        var days = exits.Select(p => p.Exit!.LastDay.DayNumber - p.AdmittedOn!.Value.DayNumber + 1).ToList();
        (values["file.support.mean"], values["file.support.median"]) = (Mean(days), Median(days));
        var waits = new List<int>();
        foreach (var path in _paths)
        {
            var state = path.Steps.LastOrDefault(s => s.From <= _last)?.Status;
            if (state is EpisodeStatus.Eligible or EpisodeStatus.Waiting)
            {
                waits.Add(_last.DayNumber - path.Steps[0].From.DayNumber);
            }
        }

        (values["waiting.last-day"], values["waiting.mean.still"]) = (waits.Count, Mean(waits));
        values["waiting.mean.admitted"] = Mean([.. _paths.Where(p => In(p.AdmittedOn)).Select(p => p.AdmittedOn!.Value.DayNumber - p.Steps[0].From.DayNumber)]);
        var dues = _paths.Where(p => In(p.DipcDueOn) && (p.Dipc is not null || p.Exit is null || p.Exit.LastDay >= p.DipcDueOn)).ToList();
        values["deadlines.dipc"] = Percent(dues.Count(p => p.Dipc?.GivenOn <= p.DipcDueOn), dues.Count);
        var present = _paths.Where(p => Present(p, _last)).ToList();
        values["deadlines.plans"] = Percent(
            present.Count(p => _plans.SelectMany(x => x.EpisodeId == p.Id ? x.Versions : []).Any(v => v.SignedOn <= _last && v.SignedOn >= _last.AddDays(-365))), present.Count);
    }

    private void Delays(Dictionary<string, decimal?> values)
    {
        var firsts = new List<int>();
        foreach (var path in _paths.Where(p => p.AdmittedOn is not null))
        {
            var met = _interventions.Where(i => i.EpisodeId == path.Id && i.Status == InterventionStatus.Completed && i.PersonPresent == true && i.LocalDay >= path.AdmittedOn).Select(i => i.LocalDay).ToList();
            if (met.Count > 0 && In(met.Min()))
            {
                firsts.Add(met.Min().DayNumber - path.AdmittedOn!.Value.DayNumber);
            }
        }

        (values["delays.first-intervention.median"], values["delays.first-intervention.p90"]) = (Median(firsts), Ninth(firsts));
    }

    private void Care(Dictionary<string, decimal?> values)
    {
        var done = _interventions.Where(i => In(i.LocalDay) && i.Status == InterventionStatus.Completed).ToList();
        values["minutes.done"] = done.Sum(i => i.DoneMinutes);
        values["minutes.cancelled.by-motive"] = _interventions.Where(i => In(i.LocalDay) && i.Status == InterventionStatus.Cancelled && i.Motive != CancelMotive.Mistake).Sum(i => i.DurationMinutes);
        var (planned, onPlanned) = (0L, 0L);
        for (var month = new DateOnly(_first.Year, _first.Month, 1); month <= _last; month = month.AddMonths(1))
        {
            var (from, to) = (month < _first ? _first : month, month.AddMonths(1).AddDays(-1) > _last ? _last : month.AddMonths(1).AddDays(-1));
            foreach (var path in _paths.Where(p => Present(p, month)))
            {
                var version = _plans.Where(p => p.EpisodeId == path.Id).SelectMany(p => p.Versions).Where(v => v.SignedOn <= month).OrderBy(v => v.Number).LastOrDefault();
                foreach (var line in version?.Prestations.Where(p => p.Modality is Modality.Salaried or Modality.Independent && p.From <= to && p.To >= from) ?? [])
                {
                    planned += line.MinutesIn(new(from, to));
                    onPlanned += done.Where(i => i.PrestationId == line.LineId && i.LocalDay >= from && i.LocalDay <= to).Sum(i => i.DoneMinutes ?? 0);
                }
            }
        }

        (values["minutes.planned"], values["rates.realisation"]) = (planned, Percent(onPlanned, planned));
        var direct = done.SelectMany(i => i.Codes.Where(c => c.SerafinCode.Text[0] == '2').Select(c => (i.ProfessionalId, c.Minutes))).ToList();
        values["rates.independents"] = Percent(direct.Where(d => _professionals.Single(p => p.Id == d.ProfessionalId).Status == ProfessionalStatus.Independent).Sum(d => d.Minutes), direct.Sum(d => d.Minutes));
        var prestations = new List<int>();
        foreach (var person in InFile(_first, _last))
        {
            var counts = new Dictionary<string, HashSet<Guid>>();
            foreach (var (intervention, code) in done.Where(i => i.PersonId == person).SelectMany(i => i.Codes.Select(c => (i.Id, c.SerafinCode.Text))).Where(x => x.Text[0] == '2'))
            {
                counts.TryAdd(code[..5], []);
                counts[code[..5]].Add(intervention);
            }

            prestations.Add(counts.Values.Count(c => c.Count >= 2));
        }

        values["prestations.distinct.mean"] = Mean(prestations);
    }

    /// <summary>Weekly minutes covered among those written in the plans in force: what is known for the last day when it is today.</summary>
    public decimal? Coverage()
    {
        var lines = _plans.Where(p => p.Current is { InForce: true } && Present(_paths.Single(e => e.Id == p.EpisodeId), _last)).Select(p => p.Current!).ToList();
        return Percent(lines.Sum(v => v.CoveredWeeklyMinutesOn(_last)), lines.Sum(v => v.WeeklyMinutesOn(_last)));
    }

    /// <summary>Counts of the breakdowns by code and row.</summary>
    public Dictionary<(string Code, string Row), int> Rows()
    {
        var rows = new Dictionary<(string, string), int>();
        void Add(string code, string row, int count = 1) => rows[(code, row)] = rows.GetValueOrDefault((code, row)) + count;
        RowsAround(Add);
        foreach (var r in _referrals.Where(r => In(Received(r))))
        {
            Add("requests.by-channel", Domain.Common.FrenchTerms.Fr(r.Channel));
            Add("requests.by-departement", r.CommuneCode switch { null => "département inconnu", ['7', ..] => "Seine-et-Marne (77)", ['9', ..] => "Essonne (91)", _ => "Corse-du-Sud (2A)" });
            foreach (var reason in Enum.GetValues<ReferralReasons>().Where(x => x == ReferralReasons.None ? r.Reasons == x : r.Reasons.HasFlag(x)))
            {
                Add("requests.by-reason", Domain.Common.FrenchTerms.Fr(reason));
            }
        }

        foreach (var p in _paths.Where(p => p.AdmittedOn is not null && In(p.Exit?.LastDay)))
        {
            Add("file.exits.by-motive", Domain.Common.FrenchTerms.Fr(p.Exit!.Motive));
        }

        foreach (var person in InFile(_first, _last).Select(id => _persons.Single(p => p.Id == id)))
        {
            Add("file.active.by-sex", Domain.Common.FrenchTerms.Fr(person.Sex));
            Add("file.active.by-disability", Domain.Common.FrenchTerms.Fr(person.MainDisability));
            var age = person.AgeOn(_last);
            Add("file.active.by-age", age switch { < 3 => "0 à 2 ans", < 6 => "3 à 5 ans", < 12 => "6 à 11 ans", < 16 => "12 à 15 ans", < 18 => "16 à 17 ans", < 21 => "18 à 20 ans", < 26 => "21 à 25 ans", < 40 => "26 à 39 ans", < 60 => "40 à 59 ans", _ => "60 ans et plus" });
        }

        return rows;
    }
}
