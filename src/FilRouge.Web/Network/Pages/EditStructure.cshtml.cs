using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network.Pages;

/// <summary>Changes what is known of a structure.</summary>
[Needs(NetworkAccess.Write)]
public sealed class EditStructureModel(CorrectStructure correct) : FormPage<StructureForm>
{
    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public Task<IActionResult> OnPostAsync() => Send(
        correct, () => new CorrectStructure.Input(Id, Input), _ => "/reseau/structures", "La fiche est à jour.");

    protected override async Task<bool> LoadAsync()
    {
        Name = await Mine().Select(s => s.Name).SingleOrDefaultAsync(Aborted) ?? "";
        return Name.Length > 0;
    }

    protected override async Task<StructureForm?> StoredAsync() => StructureForm.Of(await Mine().SingleAsync(Aborted));

    private IQueryable<Structure> Mine() => Db.Structures.AsNoTracking().Where(s => s.Id == Id && s.OrganisationId == Actor.OrganisationId);
}
