using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Holds a review: who was there, what was said, goal by goal, and what is decided.</summary>
[Needs(PlansAccess.Review)]
public sealed class HoldReviewModel(HoldReview hold) : PlanFormPage<HoldReviewModel.Form>
{
    /// <summary>How far a goal is reached.</summary>
    public sealed class RatingRow
    {
        public Guid GoalId { get; set; }
        public GasLevel? Level { get; set; }
        public string Comment { get; set; } = "";
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public DateOnly? HeldOn { get; set; }
        public string Participants { get; set; } = "";
        public string Summary { get; set; } = "";
        public List<RatingRow> Ratings { get; set; } = [];
        public OpinionStatus Opinion { get; set; } = OpinionStatus.Expressed;
        public string PersonOpinion { get; set; } = "";
        public ReviewDecision Decision { get; set; }
        public DateOnly? NextOn { get; set; }
    }

    public PlanVersion Current { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync() => Send(
        hold,
        () => new(PersonId, [.. Input.Ratings.Select(r => new GoalRating(r.GoalId, r.Level, r.Comment))])
        {
            HeldOn = Input.HeldOn,
            Participants = Input.Participants,
            Summary = Input.Summary,
            Opinion = Input.Opinion,
            PersonOpinion = Input.PersonOpinion,
            Decision = Input.Decision,
            NextOn = Input.NextOn,
        },
        _ => $"/personnes/{PersonId}/bilan",
        "Le bilan est enregistré.");

    /// <summary>Takes the summary prepared from the data; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        var prepared = Input.Summary;
        if (!await LoadAsync())
        {
            return Go(Back, Gone);
        }

        Input = (await StoredAsync())!;
        Input.Summary = prepared;
        ModelState.Clear();
        return Page();
    }

    /// <summary>From −2 to +2; no answer when the goal could not be judged.</summary>
    public static IReadOnlyList<Choice> Levels => EditGoalModel.Levels;

    public string WordingOf(Guid goalId) => Current.Goals.FirstOrDefault(g => g.LineId == goalId)?.Wording ?? "objectif retiré";

    public override string Back => $"/personnes/{PersonId}/bilan";

    protected override string Gone => "Le bilan porte sur un projet signé : faites d’abord signer le projet.";

    protected override async Task<bool> LoadAsync()
    {
        Current = (await Db.CurrentPlanOf(PersonId, Aborted))!;
        return Current is not null;
    }

    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(new Form
    {
        HeldOn = Clock.Today,
        Ratings = [.. Current.Goals.OrderBy(g => g.LineId).Select(g => new RatingRow { GoalId = g.LineId })],
    });
}
