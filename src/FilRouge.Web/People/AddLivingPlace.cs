using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Records where the person lives, from a day.</summary>
[UseCase("people.place.add", "Lieu de vie ajouté", Needs = PeopleAccess.Write)]
public sealed class AddLivingPlace(Work work) : UseCase<AddLivingPlace.Input>(work)
{
    /// <summary>What was typed.</summary>
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

    /// <summary>About whom, and what was typed.</summary>
    public sealed record Input(Guid PersonId, Form Form);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var details = PlaceReading.Read(readings, input.Form, Clock.Today);
        if (details is null)
        {
            return Task.FromResult(readings.Refusals.Count > 0
                ? readings.Refusals.AsOutcome()
                : Outcome.Refused("place.empty", "Écrivez au moins une commune, ou chez qui la personne vit.", "Commune"));
        }

        var place = LivingPlace.Record(input.PersonId, details, Clock.UtcNow);
        Db.Add(place);
        return Task.FromResult(Outcome.Done(place.Id, readings.Warnings.AsReasons()));
    }
}
