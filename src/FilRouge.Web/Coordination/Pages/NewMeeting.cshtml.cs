using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>Prepares a meeting.</summary>
[Needs(CoordinationAccess.Meet)]
public sealed class NewMeetingModel(PrepareMeeting prepare) : FormPage<MeetingForm>, IPersonPage, IMeetingFields
{
    public Guid PersonId { get; set; }

    public Circle Circle { get; private set; } = new([]);

    public bool MayShare { get; private set; }

    public IReadOnlyList<Choice> Kinds => [.. MeetingKinds.OfferedOn(Clock.Today).Select(k => new Choice(k.Code, k.Label))];

    public Task<IActionResult> OnPostAsync() => Send(
        prepare, () => new(PersonId, Input), o => $"/personnes/{PersonId}/reunions/{o.Id}", "La réunion est préparée.");

    protected override async Task<bool> LoadAsync()
    {
        Circle = await Circle.Of(Db, PersonId, Clock.Today, Aborted);
        MayShare = await May(CoordinationAccess.Shared);
        return true;
    }
}

/// <summary>What the fields of a meeting need around them.</summary>
public interface IMeetingFields
{
    /// <summary>What is typed.</summary>
    MeetingForm Input { get; }

    /// <summary>Who may be invited with a tick.</summary>
    Circle Circle { get; }

    /// <summary>Kinds offered.</summary>
    IReadOnlyList<Choice> Kinds { get; }
}
