using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Prepares a meeting about several persons: a part in the record of each, where nobody else is named.</summary>
[UseCase("coordination.meeting.share", "Réunion commune préparée", Needs = CoordinationAccess.Shared)]
public sealed class PrepareSharedMeeting(Work work) : UseCase<PrepareSharedMeeting.Input>(work)
{
    /// <summary>About whom, and how.</summary>
    public sealed record Input(IReadOnlyList<Guid> Persons, MeetingForm Form);

    private sealed record Gathered(Guid Id, PersonName Names);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var wanted = input.Persons.Distinct().ToList();
        var readings = new Readings();
        readings.Add(SharedMeeting.WhyNotGather(wanted.Count));
        var plan = input.Form.Read(await Db.Colleagues(Actor, Clock.Today, ct), Clock, readings);
        if (plan is null || readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var persons = await Db.OfService(Actor).AsNoTracking().Where(p => wanted.Contains(p.Id)).Select(p => new Gathered(p.Id, p.Names)).ToListAsync(ct);
        foreach (var id in wanted)
        {
            if (persons.TrueForAll(p => p.Id != id) || !await May(CoordinationAccess.Meet, id, ct))
            {
                return Outcome.NotFound;
            }
        }

        var relatives = await Db.Relatives.AsNoTracking().Where(r => wanted.Contains(r.PersonId)).Select(r => r.Name).ToListAsync(ct);
        readings.Add(WhyNot(plan, persons, relatives));
        return readings.Refusals.Count > 0 ? readings.Refusals.AsOutcome() : Outcome.Done(await Create(plan, persons, wanted, ct), readings.Warnings.AsReasons());
    }

    private static List<Refusal> WhyNot(MeetingPlan plan, List<Gathered> persons, IEnumerable<string> relatives)
    {
        var (names, colleagues) = (persons.Select(p => p.Names).ToList(), plan.Invited.Where(i => i.AccountId is not null).Select(i => i.Name).ToList());
        var others = string.Join('\n', plan.Invited.Where(i => i.AccountId is null).Select(i => $"{i.Name} {i.Function}"));
        var close = SharedMeeting.WhyNotInvite(plan.Invited, [.. relatives, .. names.Select(n => n.Display)]);
        return
        [
            .. close,
            .. close.Count > 0 ? [] : SharedMeeting.WhyNotSay(others, "La liste des invités", nameof(MeetingForm.Others), names, colleagues),
            .. SharedMeeting.WhyNotSay(string.Join('\n', plan.Points), "L’ordre du jour", nameof(MeetingForm.Points), names, colleagues),
            .. SharedMeeting.WhyNotSay(plan.Place, "Le lieu", nameof(MeetingForm.Place), names, colleagues),
        ];
    }

    private async Task<Guid> Create(MeetingPlan plan, List<Gathered> persons, List<Guid> wanted, CancellationToken ct)
    {
        var (shared, today) = (OrderedId.Next(), Clock.Today);
        var teams = (await Db.CareTeam.AsNoTracking().Where(m => wanted.Contains(m.PersonId) && m.Place == CareTeamPlace.Member
            && m.From <= today && (m.To == null || m.To >= today) && (m.WithdrawnOn == null || m.WithdrawnOn > today)).ToListAsync(ct)).ToLookup(m => m.PersonId);
        foreach (var person in persons)
        {
            // Somebody invited by name who is in the team of a person opens that person's part, and no other.
            Guid? Account(Invitee invited) => invited.AccountId ?? teams[person.Id].FirstOrDefault(m => TextFold.Fold(m.Name) == TextFold.Fold(invited.Name))?.AccountId;
            var own = plan with { Invited = [.. plan.Invited.Select(i => i with { AccountId = Account(i) })] };
            Db.Add(Meeting.Prepare(person.Id, own, new Author(Actor.AccountId, Actor.Name), shared));
            // Each in the person's own chain: the act of one says nothing of another.
            await ActOn(person.Id, ct);
        }

        return shared;
    }
}
