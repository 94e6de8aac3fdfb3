using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Notes the result of a tool.</summary>
[Needs(AssessmentsAccess.Write)]
public sealed class AddToolResultModel(AddToolResult add) : AssessmentFormPage<AddToolResultModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string ToolName { get; set; } = "";
        public string Score { get; set; } = "";
        public DateOnly? PassedOn { get; set; }
    }

    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new(PersonId, AssessmentId, Input.ToolName, Input.Score, Input.PassedOn),
        _ => Back,
        "Le résultat est noté.");
}
