using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;

namespace FilRouge.Web.Coordination;

/// <summary>What was typed during a meeting.</summary>
public sealed record MinutesInput(Guid PersonId, Guid MeetingId, int Version) : IMeetingInput
{
    public string Note { get; init; } = "";
    public IReadOnlyList<(Guid Id, string Note)> Points { get; init; } = [];
    public IReadOnlyList<(Guid Id, Presence Presence)> Presences { get; init; } = [];
    public string Decisions { get; init; } = "";
    public string PersonPart { get; init; } = "";

    /// <summary>How long it lasted, as typed.</summary>
    public string Duration { get; init; } = "";
    public DateOnly? NextOn { get; init; }

    internal MeetingNote Read(Readings readings)
    {
        var minutes = Duration.Trim().Length == 0 ? (int?)null : readings.Take(nameof(Duration), Minutes.Parse(Duration)).Value;
        return new MeetingNote(
            readings.Text(nameof(Note), Note) ?? "",
            Points.Select((p, i) => (p.Id, Text: readings.Text($"Points[{i}].Note", p.Note) ?? "")).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Text),
            Presences.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Presence),
            readings.Text(nameof(Decisions), Decisions) ?? "",
            readings.Text(nameof(PersonPart), PersonPart, 2_000) ?? "",
            minutes,
            NextOn);
    }
}
