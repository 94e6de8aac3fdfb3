using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Network.Pages;

/// <summary>Adds a structure.</summary>
[Needs(NetworkAccess.Write)]
public sealed class AddStructureModel(AddStructure add) : FormPage<StructureForm>
{
    public Task<IActionResult> OnPostAsync() => Send(add, () => new AddStructure.Input(Input), _ => "/reseau/structures", "La structure est ajoutée au réseau.");

    protected override Task<bool> LoadAsync() => Task.FromResult(true);
}
