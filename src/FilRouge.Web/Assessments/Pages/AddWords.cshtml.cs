using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Collects what the person says.</summary>
[Needs(AssessmentsAccess.Speak)]
public sealed class AddWordsModel(AddWords add) : AssessmentFormPage<AddWordsModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Words { get; set; } = "";
        public string HowExpressed { get; set; } = "";
        public string CollectedBy { get; set; } = "";
        public DateOnly? On { get; set; }
    }

    /// <summary>The person and the family speak under their own name.</summary>
    public bool Family => Actor.Role is Role.Person or Role.Representative or Role.CourtGuardian;

    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new(PersonId, AssessmentId, Input.Words, Input.HowExpressed, Input.CollectedBy, Input.On),
        _ => Back,
        "La parole est recueillie.");


    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(new Form { CollectedBy = Actor.Name });
}
