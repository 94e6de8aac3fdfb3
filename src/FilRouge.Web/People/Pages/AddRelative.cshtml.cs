using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Adds a relative or a representative.</summary>
[Needs(PeopleAccess.Write)]
public sealed class AddRelativeModel(AddRelative add) : FormPage<AddRelative.Form>, IPersonPage
{
    public Guid PersonId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(add, () => new AddRelative.Input(PersonId, Input), _ => $"/personnes/{PersonId}/situation", "Le proche est ajouté.");

    protected override Task<bool> LoadAsync() => Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);
}
