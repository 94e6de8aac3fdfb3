using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Moves a meeting about several persons to another day, hour or place, in the record of each.</summary>
[UseCase("coordination.meeting.share-move", "Réunion commune déplacée", Needs = CoordinationAccess.Shared)]
public sealed class MoveSharedMeeting(Work work) : UseCase<MoveSharedMeeting.Input>(work)
{
    /// <summary>Which one, when and where.</summary>
    public sealed record Input(Guid SharedId, DateOnly? Day, TimeOnly? At, string Place);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        if (input.Day is not { } day || input.At is not { } at)
        {
            readings.Add(new Refusal("meeting.when", "Écrivez le jour et l’heure de la réunion.", Field: input.Day is null ? nameof(input.Day) : nameof(input.At)));
            return readings.Refusals.AsOutcome();
        }

        var starts = readings.Take(nameof(input.At), LocalClock.ToUtc(day, at, Clock.Zone));
        var place = readings.Take(nameof(input.Place), CleanText.Line(input.Place, 200)) ?? "";
        var all = await Db.PartsOf(Actor, input.SharedId, ct);
        var parts = all.Where(p => p.Meeting.Status == MeetingStatus.Prepared).Select(p => p.Meeting).ToList();
        if (parts.Count == 0)
        {
            return Outcome.NotFound;
        }

        readings.Add(SharedMeeting.WhyNotSay(place, "Le lieu", nameof(input.Place), all.Select(p => p.Names), []));
        return readings.Refusals.Count > 0 ? readings.Refusals.AsOutcome() : await Move(input, parts, m => Elsewhere(m, starts, day, place), ct);
    }

    private async Task<Outcome> Move(Input input, List<Meeting> parts, Func<Meeting, MeetingPlan> elsewhere, CancellationToken ct)
    {
        foreach (var part in parts)
        {
            if (!await May(CoordinationAccess.Meet, part.PersonId, ct))
            {
                continue;
            }

            var meeting = await Db.Meetings.SingleAsync(m => m.Id == part.Id, ct);
            var plan = elsewhere(meeting);
            if (meeting.WhyNotChange(plan) is { Count: > 0 } refusals)
            {
                return refusals.AsOutcome();
            }

            meeting.Change(plan);
            StillAt(meeting, meeting.Version);
            await ActOn(part.PersonId, ct);
        }

        return Outcome.Done(input.SharedId);
    }

    private static MeetingPlan Elsewhere(Meeting meeting, DateTime starts, DateOnly day, string place) => new(
        meeting.KindCode, starts, day, place, meeting.Remote, [.. meeting.Participants.OrderBy(p => p.Id).Select(p => new Invitee(p.AccountId, p.Name, p.Function))],
        [.. meeting.Points.OrderBy(p => p.Rank).Select(p => p.Title)]);
}
