using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Tab « Situation »: who the person is, where she lives, who is around and who decides.</summary>
[Needs(PeopleAccess.Read)]
public sealed class SituationModel(EndLivingPlace endPlace, EndSchoolPeriod endSchool, EndRelative endRelative) : FormPage<SituationModel.EndForm>, IPersonPage
{
    /// <summary>The last day of a place or of a title.</summary>
    public sealed class EndForm
    {
        public Guid Id { get; set; }
        public DateOnly? LastDay { get; set; }
    }

    public Guid PersonId { get; set; }

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<LivingPlace> Places { get; private set; } = [];

    public IReadOnlyList<SchoolPeriod> Schools { get; private set; } = [];

    public IReadOnlyList<Relative> Relatives { get; private set; } = [];

    public Decides Decides { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public bool SeesProtected { get; private set; }

    public Task<IActionResult> OnPostEndPlaceAsync() => Send(
        endPlace, () => new(PersonId, Input.Id, Input.LastDay ?? Clock.Today), _ => $"/personnes/{PersonId}/situation", "La fin est enregistrée ; la ligne reste dans l’historique.");

    public Task<IActionResult> OnPostEndSchoolAsync() => Send(
        endSchool, () => new(PersonId, Input.Id, Input.LastDay ?? Clock.Today), _ => $"/personnes/{PersonId}/situation", "La fin est enregistrée ; la ligne reste dans l’historique.");

    public Task<IActionResult> OnPostEndRelativeAsync() => Send(
        endRelative, () => new(PersonId, Input.Id, Input.LastDay ?? Clock.Today), _ => $"/personnes/{PersonId}/situation", "La fin est enregistrée ; la ligne reste dans l’historique.");

    protected override async Task<bool> LoadAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted);
        if (person is null)
        {
            return false;
        }

        (MayWrite, SeesProtected) = (await May(PeopleAccess.Write), await May(PeopleAccess.ProtectedAddress));
        Person = person;
        Places = await Db.PlacesOf(PersonId, Aborted);
        Schools = await Db.SchoolPeriodsOf(PersonId, Aborted);
        Relatives = await Db.RelativesOf(PersonId, Aborted);
        Decides = Decides.On(person, Relatives, Clock.Today);
        return true;
    }
}
