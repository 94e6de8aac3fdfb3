using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Collects the person's opinion on a goal.</summary>
[Needs(PlansAccess.Opinion)]
public sealed class OpinionModel(RecordOpinion record) : PlanFormPage<OpinionModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public OpinionStatus Opinion { get; set; } = OpinionStatus.Expressed;
        public string PersonOpinion { get; set; } = "";
    }

    /// <summary>An opinion that is awaited is not an answer.</summary>
    public static IReadOnlyList<Choice> Answers { get; } = [.. Choice.Of<OpinionStatus>().Where(c => c.Value != nameof(OpinionStatus.Awaited))];

    [BindProperty(Name = "objectif", SupportsGet = true)]
    public Guid GoalId { get; set; }

    public Goal Goal { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync() => Send(record, () => new(PersonId, GoalId, Input.Opinion, Input.PersonOpinion), _ => Back, "L’avis est recueilli.");

    protected override async Task<bool> LoadAsync()
    {
        Goal = (await DraftAsync())?.Goals.FirstOrDefault(g => g.LineId == GoalId)!;
        return Goal is not null;
    }

    protected override async Task<Form?> StoredAsync() => (await DraftAsync())?.Goals.FirstOrDefault(g => g.LineId == GoalId) is { Opinion: not OpinionStatus.Awaited } goal
        ? new Form { Opinion = goal.Opinion, PersonOpinion = goal.PersonOpinion }
        : null;
}
