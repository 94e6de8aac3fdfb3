using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Records a review of the plan in force, goal by goal, with the person's opinion.</summary>
[UseCase("plans.review", "Bilan tenu", Needs = PlansAccess.Review)]
public sealed class HoldReview(Work work) : UseCase<HoldReview.Input>(work)
{
    /// <summary>What was typed; ratings in the order of the form.</summary>
    public sealed record Input(Guid PersonId, IReadOnlyList<GoalRating> Ratings)
    {
        public DateOnly? HeldOn { get; init; }
        public string Participants { get; init; } = "";
        public string Summary { get; init; } = "";
        public OpinionStatus Opinion { get; init; }
        public string PersonOpinion { get; init; } = "";
        public ReviewDecision Decision { get; init; }
        public DateOnly? NextOn { get; init; }
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var plan = await Db.PlanOf(input.PersonId, ct);
        if (plan?.Current is not { } version)
        {
            return Outcome.Refused("review.unsigned", "Le bilan porte sur un projet signé : faites d’abord signer le projet.");
        }

        var readings = new Readings();
        var content = new ReviewContent(
            input.HeldOn ?? Clock.Today,
            readings.Text("Participants", input.Participants, 2_000) ?? "",
            readings.Text("Summary", input.Summary) ?? "",
            input.Opinion,
            readings.Text("PersonOpinion", input.PersonOpinion) ?? "",
            [.. input.Ratings.Select((r, i) => r with { Comment = readings.Text($"Ratings[{i}].Comment", r.Comment, 4_000) ?? "" })],
            input.Decision,
            input.NextOn);
        var organisation = await Db.Persons.Where(p => p.Id == input.PersonId).Select(p => p.OrganisationId).SingleAsync(ct);
        var months = await Db.ReviewMonthsOf(organisation, content.HeldOn, ct);
        readings.Add(Review.WhyNotHold(version, content, Clock.Today, months));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var (review, held) = Review.Hold(plan, version, content, Clock.Today, months);
        Db.Add(review);
        (await Db.PathOf(plan.EpisodeId, ct)).ReviewIsHeld(review, Clock.Today);
        Announce(held);
        return Outcome.Done(review.Id);
    }
}
