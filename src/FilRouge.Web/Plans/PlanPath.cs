using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>The plan moves the path of the person as far as the path's own state allows; where it does not, the path stays and the plan goes on.</summary>
internal static class PlanPath
{
    /// <summary>The path under way, ready for a verb; null when the person is not in the active file.</summary>
    public static async Task<EpisodeOfCare?> ActivePathOf(this Db db, Guid personId, CancellationToken ct) =>
        (await db.Episodes.WithCourse().Where(e => e.PersonId == personId).ToListAsync(ct)).Where(e => e.IsInActiveFile).MaxBy(e => e.AdmittedOn);

    /// <summary>The path that a plan belongs to, ready for a verb.</summary>
    public static Task<EpisodeOfCare?> PathOf(this Db db, Guid episodeId, CancellationToken ct) =>
        db.Episodes.WithCourse().SingleOrDefaultAsync(e => e.Id == episodeId, ct);

    /// <summary>The plan is being written, for the first time or after it came back from signature.</summary>
    public static void PlanIsWritten(this EpisodeOfCare? path, DateOnly today)
    {
        if (path?.WhyNotStartPlan(today, today).Count == 0)
        {
            path.StartPlan(today, today);
        }
    }

    /// <summary>The plan waits for signatures.</summary>
    public static void PlanIsSubmitted(this EpisodeOfCare? path, DateOnly today)
    {
        if (path?.WhyNotSubmitPlan(today, today).Count == 0)
        {
            path.SubmitPlan(today, today);
        }
    }

    /// <summary>The plan is in force: the support is active, and the DIPC has the amendment that states goals and prestations (CASF, art. D. 311 V).</summary>
    public static void PlanIsSigned(this EpisodeOfCare? path, PlanVersion version, DateOnly today)
    {
        if (path?.WhyNotActivate(today, today).Count == 0)
        {
            path.Activate(today, today);
        }

        var subject = $"Projet individuel, version {version.Number} : {string.Join(" ; ", version.Goals.Select(g => g.Wording))}";
        if (path?.WhyNotAmendDipc(version.SignedOn!.Value, subject, today).Count == 0)
        {
            path.AmendDipc(version.SignedOn!.Value, subject, today);
        }
    }

    /// <summary>A review was held: it is concluded on its day, and an exit is prepared when that is decided.</summary>
    public static void ReviewIsHeld(this EpisodeOfCare? path, Review review, DateOnly today)
    {
        if (path?.WhyNotStartReview(review.HeldOn, today).Count == 0)
        {
            path.StartReview(review.HeldOn, today);
        }

        if (path?.WhyNotCompleteReview(review.HeldOn, today).Count == 0)
        {
            path.CompleteReview(review.HeldOn, today);
        }

        if (review.Decision == ReviewDecision.PrepareExit && path?.WhyNotPrepareTransition(today, today).Count == 0)
        {
            path.PrepareTransition(today, today);
        }
    }
}
