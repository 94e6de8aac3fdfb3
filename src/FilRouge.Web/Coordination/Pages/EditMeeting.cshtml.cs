using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>Changes the preparation of a meeting.</summary>
[Needs(CoordinationAccess.Meet)]
public sealed class EditMeetingModel(ChangeMeeting change) : FormPage<MeetingForm>, IPersonPage, IMeetingFields
{
    private Meeting _meeting = null!;

    public Guid PersonId { get; set; }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    public Circle Circle { get; private set; } = new([]);

    public IReadOnlyList<Choice> Kinds => [.. MeetingKinds.OfferedOn(_meeting.LocalDay).Select(k => new Choice(k.Code, k.Label))];

    public Task<IActionResult> OnPostAsync() => Send(
        change, () => new(PersonId, MeetingId, Input), _ => $"/personnes/{PersonId}/reunions/{MeetingId}", "La préparation est modifiée.");

    protected override async Task<bool> LoadAsync()
    {
        _meeting = (await Db.Meetings.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(m => m.Id == MeetingId && m.PersonId == PersonId && m.Status == MeetingStatus.Prepared, Aborted))!;
        Circle = await Circle.Of(Db, PersonId, Clock.Today, Aborted);
        return _meeting is not null;
    }

    protected override async Task<MeetingForm?> StoredAsync()
    {
        if (_meeting is null && !await LoadAsync())
        {
            return null;
        }

        var people = _meeting!.Participants.OrderBy(p => p.Id).ToLookup(p => Circle.Find(p.Name) is { KeptAway: false });
        return new MeetingForm
        {
            Version = _meeting.Version,
            Kind = _meeting.KindCode,
            Day = _meeting.LocalDay,
            At = TimeOnly.FromDateTime(Clock.Local(_meeting.StartsAtUtc)),
            Remote = _meeting.Remote,
            Place = _meeting.Place,
            Invited = [.. people[true].Select(p => Circle.Find(p.Name)!.Name)],
            Others = string.Join('\n', people[false].Select(p => p.Words)),
            Points = string.Join('\n', _meeting.Points.OrderBy(p => p.Rank).Select(p => p.Title)),
        };
    }
}
