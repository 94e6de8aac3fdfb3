using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Coordination;

/// <summary>A meeting as it is prepared on screen.</summary>
public sealed class MeetingForm
{
    public int Version { get; set; }
    [Fr("Type")] public string Kind { get; set; } = "";
    [Fr("Jour")] public DateOnly? Day { get; set; }
    [Fr("Heure")] public TimeOnly? At { get; set; }
    [Fr("À distance")] public bool Remote { get; set; }
    [Fr("Lieu")] public string Place { get; set; } = "";
    [Fr("Invités")] public List<string> Invited { get; set; } = [];
    [Fr("Autres invités")] public string Others { get; set; } = "";
    [Fr("Ordre du jour")] public string Points { get; set; } = "";
}

/// <summary>From what is typed to a plan of the domain, or refusals beside the fields.</summary>
internal static class MeetingReading
{
    public static MeetingPlan? Read(this MeetingForm form, Circle circle, Clock clock, Readings readings)
    {
        if (form.Day is not { } day || form.At is not { } at)
        {
            readings.Add(new Refusal("meeting.when", "Écrivez le jour et l’heure de la réunion.", Field: form.Day is null ? nameof(form.Day) : nameof(form.At)));
            return null;
        }

        var starts = readings.Take(nameof(form.At), LocalClock.ToUtc(day, at, clock.Zone));
        var place = readings.Take(nameof(form.Place), CleanText.Line(form.Place, 200)) ?? "";
        List<Invitee> invited =
        [
            .. form.Invited.Select(circle.Find).OfType<Circle.Member>().Where(m => !m.KeptAway).Select(m => new Invitee(m.AccountId, m.Name, m.Function)),
            .. Lines(form.Others, nameof(form.Others), readings).Select(l => Named(l, circle)),
        ];
        foreach (var kept in invited.Where(i => circle.Find(i.Name) is { KeptAway: true }))
        {
            readings.Add(new Refusal("meeting.kept-away", $"{kept.Name} ne peut pas être invité : le contact est interdit ou l’autorité retirée (voir « Situation »).", Field: nameof(form.Others)));
        }

        var plan = new MeetingPlan(form.Kind, starts, day, place, form.Remote, invited, [.. Lines(form.Points, nameof(form.Points), readings)]);
        readings.Add(Meeting.WhyNotPrepare(plan));
        return plan;
    }

    private static Invitee Named(string line, Circle circle)
    {
        var (name, function) = line.Split(',', 2) is [var n, var f] ? (n.Trim(), f.Trim()) : (line, "");
        return circle.Find(name) is { } member ? new Invitee(member.AccountId, member.Name, function.Length > 0 ? function : member.Function) : new Invitee(null, name, function);
    }

    private static IEnumerable<string> Lines(string typed, string field, Readings readings) =>
        (readings.Text(field, typed, 4_000) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
