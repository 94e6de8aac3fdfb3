using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>A form about the plan: when what it is about is gone (signed meanwhile, removed), the reader is led back with a sentence.</summary>
public abstract class PlanFormPage<TForm> : FormPage<TForm>, IPersonPage
    where TForm : class, new()
{
    private PlanVersion? _draft;

    public Guid PersonId { get; set; }

    /// <summary>Where one comes from; version 0 is the one in preparation.</summary>
    public virtual string Back => $"/personnes/{PersonId}/projet?version=0";

    /// <summary>Said when there is nothing to fill in.</summary>
    protected virtual string Gone => "Aucune version n’est en préparation, ou cette ligne n’y est plus : ouvrez une nouvelle version pour changer le projet.";

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Go(Back, Gone);
        }

        Input = await StoredAsync() ?? Input;
        return Page();
    }

    /// <summary>The version in preparation or to sign, read once for each display.</summary>
    protected async Task<PlanVersion?> DraftAsync() => _draft ??= await Db.DraftOf(PersonId, Aborted);
}
