using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Notes the result of a tool.</summary>
[Needs(AssessmentsAccess.Write)]
public sealed class AddToolResultModel(AddToolResult add) : FormPage<AddToolResultModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string ToolName { get; set; } = "";
        public string Score { get; set; } = "";
        public DateOnly? PassedOn { get; set; }
    }

    public Guid PersonId { get; set; }

    [BindProperty(Name = "evaluation", SupportsGet = true)]
    public Guid AssessmentId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new(PersonId, AssessmentId, Input.ToolName, Input.Score, Input.PassedOn),
        _ => $"/personnes/{PersonId}/besoins?evaluation={AssessmentId}",
        "Le résultat est noté.");

    protected override async Task<bool> LoadAsync() => await Db.AssessmentOf(PersonId, AssessmentId, Aborted) is not null;
}
