using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Ends a living place on a day.</summary>
[UseCase("people.place.end", "Lieu de vie terminé", Needs = PeopleAccess.Write)]
public sealed class EndLivingPlace(Work work) : UseCase<EndLivingPlace.Input>(work)
{
    /// <summary>Which one, and its last day.</summary>
    public sealed record Input(Guid PersonId, Guid PlaceId, DateOnly LastDay);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var place = await Db.LivingPlaces.SingleOrDefaultAsync(p => p.Id == input.PlaceId && p.PersonId == input.PersonId, ct);
        return place is null ? Outcome.NotFound : place.WhyNotEnd(input.LastDay).Unless(() => place.End(input.LastDay, Clock.UtcNow));
    }
}
