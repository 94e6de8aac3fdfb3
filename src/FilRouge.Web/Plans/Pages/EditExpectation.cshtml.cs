using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Adds, changes or removes an expectation.</summary>
[Needs(PlansAccess.Write)]
public sealed class EditExpectationModel(SaveExpectation save, RemovePlanLine remove) : PlanFormPage<EditExpectationModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int? Version { get; set; }
        public ExpectationAuthor Author { get; set; }
        public string Words { get; set; } = "";
    }

    [BindProperty(Name = "ligne", SupportsGet = true)]
    public Guid? LineId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(save, () => new(PersonId, Input.Version, LineId, Input.Author, Input.Words), _ => Back, "L’attente est écrite.");

    public Task<IActionResult> OnPostRemoveAsync() => Send(remove, () => new(PersonId, LineId ?? Guid.Empty), _ => Back, "L’attente est retirée.");

    protected override async Task<bool> LoadAsync() =>
        await DraftAsync() is { } draft && (LineId is null || draft.Expectations.Any(e => e.LineId == LineId));

    protected override async Task<Form?> StoredAsync()
    {
        var draft = await DraftAsync();
        return draft?.Expectations.FirstOrDefault(e => e.LineId == LineId) is { } e ? new Form { Version = draft.Version, Author = e.Author, Words = e.Words } : null;
    }
}
