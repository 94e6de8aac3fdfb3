using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>A form about one assessment: when it is gone, the reader is led back with a sentence.</summary>
public abstract class AssessmentFormPage<TForm> : FormPage<TForm>, IPersonPage
    where TForm : class, new()
{
    private Assessment? _assessment;

    public Guid PersonId { get; set; }

    /// <summary>The assessment.</summary>
    [BindProperty(Name = "evaluation", SupportsGet = true)]
    public Guid AssessmentId { get; set; }

    /// <summary>Where one comes from.</summary>
    public string Back => AssessmentId == Guid.Empty ? $"/personnes/{PersonId}/besoins" : $"/personnes/{PersonId}/besoins?evaluation={AssessmentId}";

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Go($"/personnes/{PersonId}/besoins", "Choisissez d’abord une évaluation.");
        }

        Input = await StoredAsync() ?? Input;
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task<bool> LoadAsync() => await AssessmentAsync() is not null;

    /// <summary>The assessment, read once for each display.</summary>
    protected async Task<Assessment?> AssessmentAsync() => _assessment ??= await Db.AssessmentOf(PersonId, AssessmentId, Aborted);
}
