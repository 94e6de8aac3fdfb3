using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Corrects identity, ways to reach the person, schooling and disability.</summary>
[Needs(PeopleAccess.Write)]
public sealed class EditIdentityModel(CorrectPerson correct) : FormPage<CorrectPerson.Form>, IPersonPage
{
    public Guid PersonId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(
        correct, () => new CorrectPerson.Input(PersonId, Input), _ => $"/personnes/{PersonId}/situation", "L’identité est corrigée ; l’ancienne version reste dans l’historique.");

    protected override Task<bool> LoadAsync() => Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);

    protected override async Task<CorrectPerson.Form?> StoredAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleAsync(p => p.Id == PersonId, Aborted);
        return new CorrectPerson.Form
        {
            Version = person.Version,
            BirthName = person.Names.BirthName,
            UsedName = person.Names.UsedName ?? "",
            GivenNames = person.Names.GivenNames,
            FirstGivenName = person.Names.GivenNames.Contains(',', StringComparison.Ordinal) ? "" : person.Names.FirstGivenName ?? "",
            UsedFirstName = person.Names.UsedFirstName ?? "",
            Sex = person.Sex,
            BirthDate = person.BirthDate.Display,
            BirthPlace = person.BirthPlace ?? "",
            BirthOrder = person.BirthOrder,
            Phone = person.Phone?.Display ?? "",
            Email = person.Email?.Text ?? "",
            MainDisability = person.MainDisability,
            SupportLanguage = person.SupportLanguage ?? "",
        };
    }
}
