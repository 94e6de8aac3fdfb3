using System.ComponentModel;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>A period at school, as typed.</summary>
public sealed class SchoolForm
{
    [Description("Scolarité")] public Schooling Setting { get; set; }
    [Description("Établissement")] public string School { get; set; } = "";
    [Description("Établissement du réseau")] public string StructureId { get; set; } = "";
    [Description("Classe")] public string Level { get; set; } = "";
    [Description("Niveau suivi")] public string FollowedLevel { get; set; } = "";
    [Description("Emploi du temps")] public string Timetable { get; set; } = "";
    [Description("Demi-journées")] public int? HalfDays { get; set; }
    [Description("Enseignant référent")] public string ReferentTeacher { get; set; } = "";
    [Description("AESH notifiée")] public string AeshNotified { get; set; } = "";
    [Description("AESH effective")] public string AeshEffective { get; set; } = "";
    [Description("Depuis")] public DateOnly? From { get; set; }
    [Description("Jusqu’au")] public DateOnly? To { get; set; }

    /// <summary>Why a period is corrected; unused when it is added.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The form filled with a period.</summary>
    public static SchoolForm Of(SchoolPeriod period) => new()
    {
        Setting = period.Setting,
        School = period.School ?? "",
        StructureId = period.StructureId?.ToString() ?? "",
        Level = period.Level ?? "",
        FollowedLevel = period.FollowedLevel ?? "",
        Timetable = period.Hours,
        HalfDays = period.Hours.Length > 0 ? null : period.HalfDays,
        ReferentTeacher = period.ReferentTeacher ?? "",
        AeshNotified = Typed(period.AeshNotifiedMinutes),
        AeshEffective = Typed(period.AeshEffectiveMinutes),
        From = period.From,
        To = period.To,
    };

    private static string Typed(int? minutes) => minutes is { } value ? new Minutes(value).Display : "";
}

/// <summary>From what was typed to a period at school.</summary>
internal static class SchoolReading
{
    /// <summary>What was typed; null when it was refused. A structure of the network gives its name to the establishment.</summary>
    public static async Task<SchoolPeriodDetails?> Read(Readings readings, SchoolForm typed, Db db, Guid organisationId, DateOnly today, CancellationToken ct)
    {
        var structure = Guid.TryParse(typed.StructureId, out var id)
            ? await db.Set<Structure>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.OrganisationId == organisationId, ct)
            : null;
        if (structure is null && typed.StructureId.Length > 0)
        {
            readings.Add(new Refusal("school.structure", "Cette structure n’est plus dans le réseau : écrivez le nom de l’établissement.", Field: nameof(typed.StructureId)));
        }

        var slots = readings.Take(nameof(typed.Timetable), SlotsInWords.Parse(typed.Timetable));
        var details = new SchoolPeriodDetails(typed.Setting, typed.From ?? today, typed.To)
        {
            StructureId = structure?.Id,
            School = readings.Text(nameof(typed.School), typed.School, 200) ?? structure?.Name,
            Level = readings.Text(nameof(typed.Level), typed.Level, 50),
            FollowedLevel = readings.Text(nameof(typed.FollowedLevel), typed.FollowedLevel, 50),
            HalfDays = typed.HalfDays,
            Timetable = slots is { Count: > 0 } ? new SchoolTimetable(slots) : null,
            ReferentTeacher = readings.Text(nameof(typed.ReferentTeacher), typed.ReferentTeacher, 200),
            AeshNotifiedMinutes = Weekly(readings, nameof(typed.AeshNotified), typed.AeshNotified),
            AeshEffectiveMinutes = Weekly(readings, nameof(typed.AeshEffective), typed.AeshEffective),
        };
        readings.Add(SchoolPeriod.WhyNotRecord(details));
        return readings.Refusals.Count > 0 ? null : details;
    }

    /// <summary>The person's schooling in one word, for lists: that of the period that holds today.</summary>
    public static void Follow(this Person person, IEnumerable<SchoolPeriod> periods, DateOnly today)
    {
        if (periods.Where(p => p.HoldsOn(today)).OrderByDescending(p => p.HalfDays ?? 0).FirstOrDefault() is { } now)
        {
            person.UpdateSituation(now.Setting, person.MainDisability, person.SupportLanguage);
        }
    }

    private static int? Weekly(Readings readings, string field, string typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : readings.Take(field, Minutes.Parse(typed)).Value;
}
