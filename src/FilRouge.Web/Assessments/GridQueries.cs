using FilRouge.Domain.Assessments;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>A grid filled for a person, as listed.</summary>
public sealed record GridSheet(Guid Id, string Title, int Number, DateOnly StartedOn, string StartedBy, int Answers, DateOnly? ClosedOn);

/// <summary>Reads of grids.</summary>
internal static class GridQueries
{
    /// <summary>A grid of a service, ready for a verb; null when it has none such.</summary>
    public static Task<Grid?> GridOf(this Db db, Guid organisationId, Guid id, CancellationToken ct) =>
        db.Grids.SingleOrDefaultAsync(g => g.OrganisationId == organisationId && g.Id == id, ct);

    /// <summary>A grid of the service that follows a person.</summary>
    public static Task<Grid?> GridFor(this Db db, Guid personId, Guid id, CancellationToken ct) =>
        db.Grids.SingleOrDefaultAsync(g => g.Id == id && db.Set<Person>().Any(p => p.Id == personId && p.OrganisationId == g.OrganisationId), ct);

    /// <summary>Grids in use in the service that follows a person, by title.</summary>
    public static Task<List<Grid>> GridsInUseFor(this Db db, Guid personId, CancellationToken ct) =>
        db.Grids.AsNoTracking().Where(g => g.AdoptedOn != null && g.ReplacedOn == null && db.Set<Person>().Any(p => p.Id == personId && p.OrganisationId == g.OrganisationId))
            .OrderBy(g => g.Title).ThenBy(g => g.Number).Take(100).ToListAsync(ct);

    /// <summary>Sheets of a person, newest first.</summary>
    public static Task<List<GridSheet>> GridSheetsOf(this Db db, Guid personId, CancellationToken ct) =>
        db.GridFillings.AsNoTracking().Where(f => f.PersonId == personId).OrderByDescending(f => f.StartedOn).ThenByDescending(f => f.Id).Take(200)
            .Join(db.Grids, f => f.GridId, g => g.Id, (f, g) => new GridSheet(f.Id, g.Title, g.Number, f.StartedOn, f.StartedBy, f.Answers.Count, f.ClosedOn)).ToListAsync(ct);

    /// <summary>A sheet and its grid; nulls when the person has none such.</summary>
    public static async Task<(GridFilling? Filling, Grid? Grid)> GridFillingOf(this Db db, Guid personId, Guid id, CancellationToken ct)
    {
        var filling = await db.GridFillings.AsNoTracking().SingleOrDefaultAsync(f => f.PersonId == personId && f.Id == id, ct);
        return (filling, filling is null ? null : await db.Grids.AsNoTracking().SingleOrDefaultAsync(g => g.Id == filling.GridId, ct));
    }

    /// <summary>The assessment of a person that is being prepared: its key and the codes that it rates; null when there is none.</summary>
    public static async Task<(Guid Id, IReadOnlyList<NeedCode> Rated)?> InPreparation(this Db db, Guid personId, CancellationToken ct)
    {
        var found = await db.Assessments.AsNoTracking().Where(a => a.PersonId == personId && a.Status == AssessmentStatus.InPreparation).OrderByDescending(a => a.StartedOn).ThenByDescending(a => a.Id)
            .Select(a => new { a.Id, Codes = a.Needs.Select(n => n.SerafinCode).ToList() }).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.Id, found.Codes);
    }
}
