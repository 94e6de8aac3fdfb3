using FilRouge.Domain.People;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.People;

/// <summary>Ends a title on a day; the row stays in the history.</summary>
[UseCase("people.relative.end", "Titre terminé", Needs = PeopleAccess.Write)]
public sealed class EndRelative(Work work) : EndDatedRecord<Relative>(work);
