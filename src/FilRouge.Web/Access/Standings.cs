using FilRouge.Domain.Access;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>How an account stands towards a person: one query, pure judgement.</summary>
internal static class Standings
{
    /// <summary>A membership of the account in the person's team.</summary>
    public sealed record Membership(CareTeamPlace Place, string Function, DateOnly From, DateOnly? To, DateOnly? WithdrawnOn);

    /// <summary>What the store knows about the link.</summary>
    public sealed record Facts(Guid OrganisationId, bool Closed, IReadOnlyList<Membership> Memberships);

    public static async Task<Standing> Find(Db db, Actor actor, Guid personId, DateOnly today, CancellationToken ct)
    {
#pragma warning disable RS0030 // The standing is what the perimeter is made of: it must be read without it.
        var facts = await db.Persons.AsNoTracking().IgnoreQueryFilters()
#pragma warning restore RS0030
            .Where(p => p.Id == personId)
            .Select(p => new Facts(
                p.OrganisationId,
                p.FileClosedOn != null,
                db.Set<CareTeamMember>().Where(m => m.PersonId == p.Id && m.AccountId == actor.AccountId)
                    .Select(m => new Membership(m.Place, m.Function, m.From, m.To, m.WithdrawnOn)).ToList()))
            .AsSingleQuery()
            .SingleOrDefaultAsync(ct);
        return facts is null ? Standing.Nothing : Judge(actor, facts, today);
    }

    /// <summary>The strongest link wins; a link that has ended, or that the person withdrew, is named as such so that the refusal can say it.</summary>
    public static Standing Judge(Actor actor, Facts facts, DateOnly today)
    {
        var open = facts.Memberships.Where(m => m.From <= today && (m.To is null || today <= m.To)).ToList();
        var shared = open.Where(m => m.WithdrawnOn is null || today < m.WithdrawnOn).ToList();
        if (shared.FirstOrDefault(m => m.Place == CareTeamPlace.Self) is not null)
        {
            return new Standing(Relation.Self, facts.Closed, "ce dossier est le vôtre");
        }

        if (shared.FirstOrDefault(m => m.Place == CareTeamPlace.Representative) is { } representative)
        {
            return new Standing(Relation.Representative, facts.Closed, $"vous êtes enregistré comme : {representative.Function}");
        }

        // A coordinator's membership of the team does not narrow what the service that holds the file may do.
        if (facts.OrganisationId == actor.OrganisationId && SignedIn.SeesOrganisation(actor.Role))
        {
            return new Standing(Relation.Own, facts.Closed, "votre service tient ce dossier");
        }

        if (shared.FirstOrDefault() is { } member)
        {
            return new Standing(Relation.Team, facts.Closed, $"vous êtes dans l’équipe autour de la personne ({member.Function}) depuis le {member.From:dd/MM/yyyy}");
        }

        return open.Count > 0 ? new Standing(Relation.Withdrawn, facts.Closed, "la personne a retiré son accord de partage avec vous")
            : facts.Memberships.Count > 0 ? new Standing(Relation.Ended, facts.Closed, "vous avez quitté l’équipe autour de la personne")
            : facts.OrganisationId == actor.OrganisationId ? new Standing(Relation.None, facts.Closed, "vous n’êtes pas dans l’équipe autour de la personne")
            : new Standing(Relation.OtherOrganisation, facts.Closed, "une autre organisation tient ce dossier");
    }
}
