using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.People.Pages;

/// <summary>Opens a record outside a request: somebody who is already accompanied.</summary>
[Needs(PeopleAccess.Register)]
public sealed class RegisterModel(RegisterPerson register) : FormPage<RegisterPerson.Input>
{
    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    public Task<IActionResult> OnPostAsync() => Send(register, () => Input, done => $"/personnes/{done.Id}", "Le dossier est ouvert.");
}
