using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Adds a living place.</summary>
[Needs(PeopleAccess.Write)]
public sealed class AddPlaceModel(AddLivingPlace add) : FormPage<AddLivingPlace.Form>, IPersonPage
{
    public Guid PersonId { get; set; }

    /// <summary>First day, when another page proposes it.</summary>
    [BindProperty(Name = "depuis", SupportsGet = true)]
    public DateOnly? Since { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(add, () => new AddLivingPlace.Input(PersonId, Input), _ => $"/personnes/{PersonId}/situation", "Le lieu de vie est ajouté.");

    protected override Task<bool> LoadAsync() => Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);

    protected override Task<AddLivingPlace.Form?> StoredAsync() => Task.FromResult<AddLivingPlace.Form?>(Since is null ? null : new AddLivingPlace.Form { From = Since });
}
