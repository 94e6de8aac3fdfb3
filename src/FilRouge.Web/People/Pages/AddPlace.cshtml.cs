using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Adds a living place.</summary>
[Needs(PeopleAccess.Write)]
public sealed class AddPlaceModel(AddLivingPlace add) : FormPage<AddPlaceModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public LivingPlaceKind Kind { get; set; }
        public string With { get; set; } = "";
        public string Line { get; set; } = "";
        public string Postcode { get; set; } = "";
        public string Commune { get; set; } = "";
        public LivingRhythm Rhythm { get; set; }
        public bool Protected { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
    }

    public Guid PersonId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new AddLivingPlace.Input(PersonId)
        {
            Place = new PlaceReading.Typed
            {
                Kind = Input.Kind,
                With = Input.With,
                Line = Input.Line,
                Postcode = Input.Postcode,
                Commune = Input.Commune,
                Rhythm = Input.Rhythm,
                Protected = Input.Protected,
                From = Input.From,
                To = Input.To,
            },
        },
        _ => $"/personnes/{PersonId}/situation",
        "Le lieu de vie est ajouté.");

    protected override Task<bool> LoadAsync() => Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);
}
