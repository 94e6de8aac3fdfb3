using FilRouge.Domain.Access;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Performance;

/// <summary>Many places, many relatives, a large team; many persons in a service.</summary>
internal sealed class PeopleAbundance : IAbundance
{
    private static readonly DateTime At = new(2026, 2, 2, 8, 0, 0, DateTimeKind.Utc);

    public void AroundPerson(Db db, Guid personId, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var from = new DateOnly(2020, 1, 1).AddDays(i * 30);
            db.Add(LivingPlace.Record(personId, new LivingPlaceDetails(LivingPlaceKind.Home, from, from.AddDays(29)) { CommuneName = $"Commune {i}" }, At));
            db.Add(SchoolPeriod.Record(personId, new SchoolPeriodDetails(Schooling.Ulis, from, from.AddDays(29)) { School = $"École {i}" }, At));
            db.Add(Relative.Record(personId, new RelativeDetails($"Proche {i}", Relation.Grandparent, Title.None, from), At));
            db.Add(new CareTeamMember(personId, null, $"Membre {i}", "éducatrice", CareTeamCategory.Social, CareTeamPlace.Member, from, At));
        }
    }

    public void InService(Db db, Guid organisationId, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            db.Add(Given.Person(organisationId, $"Abondance {i:000}"));
        }
    }
}
