using FilRouge.Domain.Assessments;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>A line of the list of assessments.</summary>
public sealed record AssessmentLine(Guid Id, DateOnly StartedOn, DateOnly? ValidatedOn, AssessmentStatus Status, string AuthorName, int NeedCount);

/// <summary>A rated need of a person.</summary>
public sealed record PersonNeed(Guid PersonId, NeedCode Code, int Intensity);

/// <summary>Reads used by several pages and by other modules.</summary>
public static class AssessmentsQueries
{
    /// <summary>One assessment of a person, with all its rows, ready for a verb; null when there is none.</summary>
    public static Task<Assessment?> AssessmentOf(this Db db, Guid personId, Guid id, CancellationToken ct) =>
        db.Assessments.AsSplitQuery().SingleOrDefaultAsync(a => a.PersonId == personId && a.Id == id, ct);

    /// <summary>The assessments of a person, newest first.</summary>
    public static Task<List<AssessmentLine>> AssessmentsOf(this Db db, Guid personId, CancellationToken ct) =>
        db.Assessments.AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.StartedOn).ThenByDescending(a => a.Id)
            .Select(a => new AssessmentLine(a.Id, a.StartedOn, a.ValidatedOn, a.Status, a.AuthorName, a.Needs.Count)).ToListAsync(ct);

    /// <summary>The newest assessment of a person, with its rows; null when none was begun.</summary>
    public static Task<Assessment?> NewestAssessmentOf(this Db db, Guid personId, CancellationToken ct) =>
        db.Assessments.AsNoTracking().AsSplitQuery().Where(a => a.PersonId == personId)
            .OrderByDescending(a => a.StartedOn).ThenByDescending(a => a.Id).FirstOrDefaultAsync(ct);

    /// <summary>The needs of one person or of many, as their newest assessments rate them: one query.</summary>
    public static async Task<ILookup<Guid, PersonNeed>> NeedsOf(this Db db, IQueryable<Guid> persons, CancellationToken ct)
    {
        var rows = await db.Set<Assessment>().AsNoTracking().Where(a => persons.Contains(a.PersonId))
            .SelectMany(a => a.Needs, (a, n) => new { a.PersonId, a.Id, a.StartedOn, n.SerafinCode, n.Intensity }).ToListAsync(ct);
        return rows.GroupBy(r => r.PersonId)
            .SelectMany(p => p.GroupBy(r => (r.StartedOn, r.Id.ToString())).MaxBy(a => a.Key)!)
            .ToLookup(r => r.PersonId, r => new PersonNeed(r.PersonId, r.SerafinCode, r.Intensity));
    }

    /// <summary>What a person answered herself, newest first.</summary>
    public static Task<List<SelfAssessment>> SelfAssessmentsOf(this Db db, Guid personId, CancellationToken ct) =>
        db.SelfAssessments.AsNoTracking().AsSplitQuery().Where(a => a.PersonId == personId).OrderByDescending(a => a.AnsweredOn).ThenByDescending(a => a.Id).ToListAsync(ct);

    /// <summary>Results of the usual scales, newest first.</summary>
    public static Task<List<ScaleResult>> ScaleResultsOf(this Db db, Guid personId, CancellationToken ct) =>
        db.ScaleResults.AsNoTracking().AsSplitQuery().Where(r => r.PersonId == personId).OrderByDescending(r => r.PassedOn).ThenByDescending(r => r.Id).ToListAsync(ct);
}
