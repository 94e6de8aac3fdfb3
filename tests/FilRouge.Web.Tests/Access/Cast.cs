using FilRouge.Domain.Access;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace FilRouge.Web.Tests.Access;

/// <summary>How an account may stand towards a person, each with a person of its own.</summary>
public enum Scene
{
    Own,
    Team,
    Self,
    Representative,
    Ended,
    Withdrawn,
    Other,
    Closed,
    None,
}

/// <summary>One account per role in one service, and one person per scene; the persons bear a name that no page of refusal may show.</summary>
public sealed class Cast(Site site) : IAsyncLifetime
{
    /// <summary>Part of every name of every person of the cast.</summary>
    public const string Sentinel = "Zorvenskiquill";

    private static readonly Role[] SeeOrganisation = [Role.Director, Role.HeadOfService, Role.Coordinator, Role.Secretary];
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    public static IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public static IReadOnlyList<Scene> Scenes { get; } = Enum.GetValues<Scene>();

    public Site Site => site;

    public Dictionary<Scene, Guid> Persons { get; } = [];

    public Dictionary<Role, Guid> Accounts { get; } = [];

    public IReadOnlyList<PageEndpoint> Endpoints { get; private set; } = [];

    /// <summary>The standing that a role must have in a scene: the truth against which the store is read.</summary>
    public static Standing Expected(Role role, Scene scene)
    {
        var staff = SeeOrganisation.Contains(role);
        return new Standing(
            scene switch
            {
                Scene.Own => staff ? Relation.Own : Relation.None,
                Scene.Team => Relation.Team,
                Scene.Self => Relation.Self,
                Scene.Representative => Relation.Representative,
                Scene.Ended => Relation.Ended,
                Scene.Withdrawn => Relation.Withdrawn,
                Scene.Other => Relation.OtherOrganisation,
                Scene.Closed => staff ? Relation.Own : NaturalPlace(role) switch
                {
                    CareTeamPlace.Self => Relation.Self,
                    CareTeamPlace.Representative => Relation.Representative,
                    _ => Relation.Team,
                },
                _ => Relation.None,
            },
            scene == Scene.Closed,
            "épreuve");
    }

    public Task<HttpClient> As(Role role) => site.As(Login(role));

    public async ValueTask InitializeAsync()
    {
        Endpoints = await PageEndpoint.All(site.App);
        Matrix.WriteIfAsked((Kernel)site.App.Services.GetService(typeof(Kernel))!, Endpoints);
        await site.Inside(async (services, db) =>
        {
            var (mine, other) = (new Organisation("Service de l’épreuve", "A" + _mark, OrganisationKind.Pcpe, null), new Organisation("Autre service", "B" + _mark, OrganisationKind.Pcpe, null));
            db.AddRange(mine, other);
            AddAccounts(db, mine.Id, ((IPasswordHasher<Account>)services.GetService(typeof(IPasswordHasher<Account>))!).HashPassword(new Account(), DemoTerritory.Password));
            foreach (var scene in Scenes.Where(s => s != Scene.None))
            {
                AddPerson(db, scene, scene is Scene.Own or Scene.Closed ? mine.Id : other.Id);
            }

            Persons[Scene.None] = Guid.CreateVersion7();
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static CareTeamPlace NaturalPlace(Role role) => role switch
    {
        Role.Person => CareTeamPlace.Self,
        Role.Representative or Role.CourtGuardian => CareTeamPlace.Representative,
        _ => CareTeamPlace.Member,
    };

    private string Login(Role role) => $"{role}@{_mark}.test".ToLowerInvariant();

    private void AddAccounts(Db db, Guid organisationId, string hash)
    {
        foreach (var role in Roles)
        {
            Accounts[role] = Guid.CreateVersion7();
            db.Add(new Account
            {
                Id = Accounts[role],
                UserName = Login(role),
                NormalizedUserName = Login(role).ToUpperInvariant(),
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                DisplayName = $"Épreuve {role}",
                Function = "épreuve",
                Role = role,
                OrganisationId = organisationId,
            });
        }
    }

    private void AddPerson(Db db, Scene scene, Guid organisationId)
    {
        var person = Given.Person(organisationId, $"{Sentinel} {scene}", Sentinel);
        Persons[scene] = person.Id;
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        if (scene == Scene.Closed)
        {
            person.CloseFile(today.AddDays(-10));
        }

        db.Add(person);
        if (scene is Scene.Own or Scene.Other)
        {
            return;
        }

        foreach (var role in Roles)
        {
            var place = scene switch
            {
                Scene.Self => CareTeamPlace.Self,
                Scene.Representative => CareTeamPlace.Representative,
                Scene.Closed => NaturalPlace(role),
                _ => CareTeamPlace.Member,
            };
            var member = new CareTeamMember(person.Id, Accounts[role], $"Épreuve {role}", "épreuve", CareTeamCategory.Social, place, today.AddDays(-30), DateTime.UtcNow);
            if (scene == Scene.Ended)
            {
                member.Leave(today.AddDays(-2));
            }
            else if (scene == Scene.Withdrawn)
            {
                member.Withdraw(today.AddDays(-2));
            }

            db.Add(member);
        }
    }
}
