using FilRouge.Domain.People;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.People;

/// <summary>Ends a period at school on a day; the row stays in the history.</summary>
[UseCase("people.school.end", "Période scolaire terminée", Needs = PeopleAccess.Write)]
public sealed class EndSchoolPeriod(Work work) : EndDatedRecord<SchoolPeriod>(work);
