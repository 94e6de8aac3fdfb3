using FilRouge.Domain.Record;
using FilRouge.Platform.Pages;
using FilRouge.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Record.Pages;

/// <summary>The review prepared from the data: sources on one side, the draft that the coordinator edits on the other. Nothing is saved here.</summary>
[Needs(PlansAccess.Review)]
public sealed class PrepareReviewModel(ReviewDraftReader reader) : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    public ReviewDraft Draft { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await reader.Read(PersonId, Aborted) is not { } draft)
        {
            return Go($"/personnes/{PersonId}/bilan", "Le bilan porte sur un projet signé : faites d’abord signer le projet.");
        }

        Draft = draft;
        return Page();
    }
}
