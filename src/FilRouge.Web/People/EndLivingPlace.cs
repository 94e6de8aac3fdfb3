using FilRouge.Domain.People;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.People;

/// <summary>Ends a living place on a day.</summary>
[UseCase("people.place.end", "Lieu de vie terminé", Needs = PeopleAccess.Write)]
public sealed class EndLivingPlace(Work work) : EndDatedRecord<LivingPlace>(work);
