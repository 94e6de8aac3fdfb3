using FilRouge.Platform.Persistence;

namespace FilRouge.Web.People;

/// <summary>Keys of the persons whom a team, present or past, shares with the reader: the module that knows the teams is above this one. What may be seen among
/// them is the perimeter's to say.</summary>
public delegate IQueryable<Guid> SharedPersons(Db db);
