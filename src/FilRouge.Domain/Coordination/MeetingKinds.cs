using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>A kind of meeting of the shipped list.</summary>
/// <param name="Code">Stable code: « gos-2 ».</param>
/// <param name="Label">French name.</param>
/// <param name="From">First day on which it may be chosen.</param>
/// <param name="To">Last day, included; null while open.</param>
/// <param name="SharedWithPerson">True when the minutes, once circulated, are read by the person and those who represent her; false for the team's own work.</param>
/// <param name="GosLevel">1 to 3 for a GOS; null otherwise.</param>
[Fr("type de réunion")]
public sealed record MeetingKind(string Code, string Label, DateOnly From, DateOnly? To, bool SharedWithPerson, int? GosLevel);

/// <summary>The kinds of meetings, from data/meeting_kinds.csv.</summary>
[Fr("types de réunion")]
public static class MeetingKinds
{
    private static readonly Lazy<IReadOnlyList<MeetingKind>> Rows = new(() =>
        [.. CsvList.Embedded("Coordination.meeting_kinds.csv").Select(r => new MeetingKind(
            r["code"], r["libelle"], Day(r["du"])!.Value, Day(r["au"]), r["personne"] == "oui",
            r["gos"].Length == 0 ? null : int.Parse(r["gos"], CultureInfo.InvariantCulture)))]);

    /// <summary>Every kind, in the order of the list.</summary>
    public static IReadOnlyList<MeetingKind> All => Rows.Value;

    /// <summary>The kind of a code; null when the list does not know it.</summary>
    public static MeetingKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>The kinds that may be chosen for a meeting of that day.</summary>
    public static IReadOnlyList<MeetingKind> OfferedOn(DateOnly day) => [.. All.Where(k => new Period(k.From, k.To).Covers(day))];

    /// <summary>The French name of a code; the code itself when the list no longer has it.</summary>
    public static string LabelOf(string code) => Find(code)?.Label ?? code;

    /// <summary>Codes of the kinds whose minutes stay within the team.</summary>
    public static IReadOnlyList<string> WithinTeam => [.. All.Where(k => !k.SharedWithPerson).Select(k => k.Code)];

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
