using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.People.Pages;

/// <summary>Adds a period at school.</summary>
[Needs(PeopleAccess.Write)]
public sealed class AddSchoolModel(AddSchoolPeriod add) : SchoolFormPage
{
    /// <summary>First day, when another page proposes it.</summary>
    [BindProperty(Name = "depuis", SupportsGet = true)]
    public DateOnly? Since { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(add, () => new(PersonId, Input), _ => Back, "La scolarité est décrite.");

    protected override Task<SchoolForm?> StoredAsync() => Task.FromResult<SchoolForm?>(Since is null ? null : new SchoolForm { From = Since });
}
