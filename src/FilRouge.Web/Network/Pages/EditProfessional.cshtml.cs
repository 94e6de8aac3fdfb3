using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network.Pages;

/// <summary>Changes what is known of a professional.</summary>
[Needs(NetworkAccess.Write)]
public sealed class EditProfessionalModel(CorrectProfessional correct) : FormPage<ProfessionalForm>
{
    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public Task<IActionResult> OnPostAsync() => Send(
        correct,
        () => new CorrectProfessional.Input(Id, Input),
        _ => $"/reseau/professionnels/{Id}",
        "La fiche est à jour.");

    protected override async Task<bool> LoadAsync()
    {
        Name = await Mine().Select(p => p.Name).SingleOrDefaultAsync(Aborted) ?? "";
        return Name.Length > 0;
    }

    protected override async Task<ProfessionalForm?> StoredAsync() =>
        ProfessionalForm.Of(await Mine().Include(p => p.Zones).Include(p => p.Slots).AsSplitQuery().SingleAsync(Aborted));

    private IQueryable<Professional> Mine() => Db.Professionals.AsNoTracking().Where(p => p.Id == Id && p.OrganisationId == Actor.OrganisationId);
}
