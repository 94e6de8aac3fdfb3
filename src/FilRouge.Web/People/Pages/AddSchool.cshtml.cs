using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.People.Pages;

/// <summary>Adds a period at school.</summary>
[Needs(PeopleAccess.Write)]
public sealed class AddSchoolModel(AddSchoolPeriod add) : SchoolFormPage
{
    public Task<IActionResult> OnPostAsync() => Send(add, () => new(PersonId, Input), _ => Back, "La scolarité est décrite.");
}
