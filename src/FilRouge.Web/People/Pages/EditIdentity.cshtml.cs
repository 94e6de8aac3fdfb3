using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Corrects identity, ways to reach the person, schooling and disability.</summary>
[Needs(PeopleAccess.Write)]
public sealed class EditIdentityModel(CorrectPerson correct) : FormPage<EditIdentityModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        [Fr("Nom de naissance")] public string BirthName { get; set; } = "";
        [Fr("Nom utilisé")] public string UsedName { get; set; } = "";
        [Fr("Prénoms")] public string GivenNames { get; set; } = "";
        [Fr("Prénom utilisé")] public string UsedFirstName { get; set; } = "";
        [Fr("Sexe")] public Sex Sex { get; set; }
        [Fr("Date de naissance")] public string BirthDate { get; set; } = "";
        [Fr("Lieu de naissance")] public string BirthPlace { get; set; } = "";
        [Fr("Rang de naissance")] public int? BirthOrder { get; set; }
        [Fr("Téléphone")] public string Phone { get; set; } = "";
        [Fr("Adresse électronique")] public string Email { get; set; } = "";
        [Fr("Scolarité")] public Schooling Schooling { get; set; }
        [Fr("Handicap principal")] public MainDisability MainDisability { get; set; }
        [Fr("Communication")] public string SupportLanguage { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(
        correct,
        () => new CorrectPerson.Input(PersonId, Input.Version)
        {
            BirthName = Input.BirthName,
            UsedName = Input.UsedName,
            GivenNames = Input.GivenNames,
            UsedFirstName = Input.UsedFirstName,
            Sex = Input.Sex,
            BirthDate = Input.BirthDate,
            BirthPlace = Input.BirthPlace,
            BirthOrder = Input.BirthOrder,
            Phone = Input.Phone,
            Email = Input.Email,
            Schooling = Input.Schooling,
            MainDisability = Input.MainDisability,
            SupportLanguage = Input.SupportLanguage,
        },
        _ => $"/personnes/{PersonId}/situation",
        "L’identité est corrigée ; l’ancienne version reste dans l’historique.");

    protected override Task<bool> LoadAsync() => Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);

    protected override async Task<Form?> StoredAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleAsync(p => p.Id == PersonId, Aborted);
        return new Form
        {
            Version = person.Version,
            BirthName = person.Names.BirthName,
            UsedName = person.Names.UsedName ?? "",
            GivenNames = person.Names.GivenNames,
            UsedFirstName = person.Names.UsedFirstName ?? "",
            Sex = person.Sex,
            BirthDate = person.BirthDate.Display,
            BirthPlace = person.BirthPlace ?? "",
            BirthOrder = person.BirthOrder,
            Phone = person.Phone?.Display ?? "",
            Email = person.Email?.Text ?? "",
            Schooling = person.Schooling,
            MainDisability = person.MainDisability,
            SupportLanguage = person.SupportLanguage ?? "",
        };
    }
}
