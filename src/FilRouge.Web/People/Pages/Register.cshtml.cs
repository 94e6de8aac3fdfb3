using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.People.Pages;

/// <summary>Opens a record outside a request: somebody who is already accompanied.</summary>
[Needs(PeopleAccess.Register)]
public sealed class RegisterModel(RegisterPerson register) : FormPage<RegisterModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string BirthName { get; set; } = "";
        public string UsedName { get; set; } = "";
        public string GivenNames { get; set; } = "";
        public string UsedFirstName { get; set; } = "";
        public Sex Sex { get; set; }
        public string BirthDate { get; set; } = "";
        public string BirthPlace { get; set; } = "";
        public int? BirthOrder { get; set; }
        public string Phone { get; set; } = "";
        public string Email { get; set; } = "";
        public string Postcode { get; set; } = "";
        public string Commune { get; set; } = "";
        public string RelativeName { get; set; } = "";
        public string RelativePhone { get; set; } = "";
        public Relation RelativeRelation { get; set; } = Relation.Mother;
        public Title RelativeTitle { get; set; } = Title.ParentalAuthority;
        public string NoRepresentativeReason { get; set; } = "";
        public string DuplicateReason { get; set; } = "";
    }

    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    public Task<IActionResult> OnPostAsync() => Send(
        register,
        () => new RegisterPerson.Input
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
            Postcode = Input.Postcode,
            Commune = Input.Commune,
            RelativeName = Input.RelativeName,
            RelativePhone = Input.RelativePhone,
            RelativeRelation = Input.RelativeRelation,
            RelativeTitle = Input.RelativeTitle,
            NoRepresentativeReason = Input.NoRepresentativeReason,
            DuplicateReason = Input.DuplicateReason,
        },
        done => $"/personnes/{done.Id}",
        "Le dossier est ouvert.");
}
