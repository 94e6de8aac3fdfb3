using System.Linq.Expressions;
using System.Reflection;
using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>The row filter "Perimeter": the same rule as the kernel's standing, for lists, searches, counts and exports. It is put on every
/// entity about a person, found by reflection. Members of teams are the exception: the filter is made of them. What is offered to a professional
/// is also seen by her or his own account, before any team.</summary>
internal sealed class Perimeter : IModelPart
{
    /// <summary>Name of the filter.</summary>
    public const string Name = "Perimeter";

    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Person>().HasQueryFilter(Name, p =>
            db.Viewer.SeesAll
            || (db.Viewer.SeesOrganisation && p.OrganisationId == db.Viewer.OrganisationId)
            || db.Set<CareTeamMember>().Any(m => m.PersonId == p.Id && m.AccountId == db.Viewer.AccountId
                && m.From <= db.Viewer.Today && (m.To == null || m.To >= db.Viewer.Today)
                && (m.WithdrawnOn == null || m.WithdrawnOn > db.Viewer.Today)));

        // A draft is its author's; about a person whom she may no longer see, it waits without being shown (rule E70).
        model.Entity<Draft>().HasQueryFilter(Name, d => db.Viewer.SeesAll || d.PersonId == null || db.Set<Person>().Any(p => p.Id == d.PersonId));

        var method = GetType().GetMethod(nameof(Filter), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in model.Model.GetEntityTypes().Select(e => e.ClrType).Where(IsFiltered).ToList())
        {
            var filter = (LambdaExpression)method.MakeGenericMethod(type).Invoke(null, [db])!;
            model.Entity(type).HasQueryFilter(Name, filter);
        }
    }

    /// <summary>Keys of the persons whom a team, present or past, shares with the reader, from her own memberships: a page that names them is read from them.</summary>
    public static IQueryable<Guid> Shared(Db db)
    {
        var account = db.Viewer.AccountId;
        return db.Set<CareTeamMember>().Where(m => m.AccountId == account).Select(m => m.PersonId);
    }

    /// <summary>True for the entities that the filter holds through their person.</summary>
    public static bool IsFiltered(Type type) =>
        type.IsAssignableTo(typeof(IAboutPerson)) && type != typeof(Person) && type != typeof(CareTeamMember);

    private static Expression<Func<T, bool>> Filter<T>(Db db)
        where T : class, IAboutPerson
    {
        // e.PersonId is written on the class, not on the interface, so that EF Core finds the column.
        var row = Expression.Parameter(typeof(T), "e");
        // Who sees all is said by the person's own filter; said here too, PostgreSQL could not join and would hash every person for a page of a few rows.
        Expression<Func<Guid, bool>> visible = id => db.Set<Person>().Any(p => p.Id == id);
        var body = new Put(visible.Parameters[0], Expression.Property(row, nameof(IAboutPerson.PersonId))).Visit(visible.Body);
        if (typeof(T).IsAssignableTo(typeof(IOfferedToProfessional)))
        {
            Expression<Func<Guid, bool>> offered = id => db.Set<Professional>().Any(p => p.Id == id && p.AccountId == db.Viewer.AccountId);
            body = Expression.OrElse(body, new Put(offered.Parameters[0], Expression.Property(row, nameof(IOfferedToProfessional.ProfessionalId))).Visit(offered.Body));
        }

        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private sealed class Put(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
