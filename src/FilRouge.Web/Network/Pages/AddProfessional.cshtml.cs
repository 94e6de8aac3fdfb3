using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Network.Pages;

/// <summary>Adds a professional.</summary>
[Needs(NetworkAccess.Write)]
public sealed class AddProfessionalModel(AddProfessional add) : FormPage<ProfessionalForm>
{
    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new AddProfessional.Input(Input),
        o => $"/reseau/professionnels/{o.Id}",
        "Le professionnel est ajouté au réseau.");

    protected override Task<bool> LoadAsync() => Task.FromResult(true);
}
