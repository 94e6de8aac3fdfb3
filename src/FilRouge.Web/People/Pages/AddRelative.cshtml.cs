using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Adds a relative or a representative.</summary>
[Needs(PeopleAccess.Write)]
public sealed class AddRelativeModel(AddRelative add) : FormPage<AddRelativeModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Name { get; set; } = "";
        public Civility Civility { get; set; }
        public Relation Relation { get; set; }
        public Title Title { get; set; }
        public WelfareMeasure Measure { get; set; }
        public MeasureScope Scope { get; set; }
        public Restrictions Restrictions { get; set; }
        public string Evidence { get; set; } = "";
        public string Phone { get; set; } = "";
        public string Email { get; set; } = "";
        public bool LivesWith { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
    }

    public Guid PersonId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new AddRelative.Input(PersonId)
        {
            Name = Input.Name,
            Civility = Input.Civility,
            Relation = Input.Relation,
            Title = Input.Title,
            Measure = Input.Measure,
            Scope = Input.Scope,
            Restrictions = Input.Restrictions,
            Evidence = Input.Evidence,
            Phone = Input.Phone,
            Email = Input.Email,
            LivesWith = Input.LivesWith,
            From = Input.From,
            To = Input.To,
        },
        _ => $"/personnes/{PersonId}/situation",
        "Le proche est ajouté.");

    protected override Task<bool> LoadAsync() => Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);
}
