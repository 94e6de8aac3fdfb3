using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;

namespace FilRouge.Platform.Access;

/// <summary>Who acts, computed once per request.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Name shown beside acts.</param>
/// <param name="Role">Its role.</param>
/// <param name="OrganisationId">The organisation it belongs to; empty for persons and families.</param>
public sealed record Actor(Guid AccountId, string Name, Role Role, Guid OrganisationId)
{
    /// <summary>Long work without a person at the keyboard: command line, nightly jobs. Always journaled under this name.</summary>
    public static Actor System(string name) => new(Guid.Empty, name, Role.Administrator, Guid.Empty) { IsSystem = true };

    /// <summary>True for the command line and jobs; no account can have it.</summary>
    public bool IsSystem { get; private init; }
}

/// <summary>How an actor stands towards one person.</summary>
/// <param name="Relation">The link.</param>
/// <param name="Closed">True when the file is closed (exit past the active period): it is read, not written.</param>
/// <param name="Because">French sentence: why the actor has this link.</param>
public sealed record Standing(Relation Relation, bool Closed, string Because)
{
    /// <summary>Standing towards a person that does not exist, or that nothing links to the actor: the same.</summary>
    public static readonly Standing Nothing = new(Relation.None, false, "rien ne relie ce compte à cette personne");
}

/// <summary>What a permission is about.</summary>
public enum Target
{
    /// <summary>A service as a whole: lists, directories, settings.</summary>
    [Description("le service")] Service,

    /// <summary>One person's file.</summary>
    [Description("une personne")] Person,
}

/// <summary>A right that the product knows: what, about whom, for which roles in which relation. Deny is the default.</summary>
/// <param name="Code">Stable code: « plans.sign ».</param>
/// <param name="Label">French label: what it allows.</param>
/// <param name="Target">About a person, or about the service.</param>
public sealed record Permission(string Code, string Label, Target Target)
{
    private readonly HashSet<(Role, Relation)> _grants = [];

    /// <summary>True when the right remains on a closed file.</summary>
    public bool OnClosedFiles { get; init; }

    /// <summary>Grants the right to roles that stand in a relation to the person.</summary>
    public Permission To(Relation relation, params Role[] roles)
    {
        foreach (var role in roles)
        {
            _grants.Add((role, relation));
        }

        return this;
    }

    /// <summary>Grants a right about the service to roles.</summary>
    public Permission To(params Role[] roles) => To(Relation.Own, roles);

    /// <summary>True when the role has the right in that relation.</summary>
    public bool Grants(Role role, Relation relation) => _grants.Contains((role, relation));

    /// <summary>True when the role has the right in at least one relation.</summary>
    public bool GrantsSomewhere(Role role) => _grants.Any(g => g.Item1 == role);
}

/// <summary>The kernel's answer.</summary>
/// <param name="Allowed">Yes or no.</param>
/// <param name="Sentence">French sentence: why.</param>
public sealed record Decision(bool Allowed, string Sentence);

/// <summary>The one place where access is decided: deny by default, pure. Buttons, pages, use cases, exports ask it.</summary>
public sealed class Kernel
{
    private readonly Dictionary<string, Permission> _permissions = [];

    /// <summary>Builds the kernel from the modules' permissions.</summary>
    /// <exception cref="ArgumentException">Two permissions have the same code.</exception>
    public Kernel(IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions)
        {
            _permissions.Add(permission.Code, permission);
        }
    }

    /// <summary>Every permission, for the matrix and its documentation.</summary>
    public IReadOnlyCollection<Permission> All => _permissions.Values;

    /// <summary>The permission of a code.</summary>
    /// <exception cref="InvalidOperationException">No module declares it.</exception>
    public Permission Get(string code) => _permissions.TryGetValue(code, out var found) ? found : throw new InvalidOperationException($"No permission « {code} ».");

    /// <summary>May the actor do this? <paramref name="standing"/> is needed when the permission is about a person.</summary>
    /// <exception cref="InvalidOperationException">The permission is about a person and no standing is given: a forgotten parameter must not open a door.</exception>
    public Decision Decide(Actor actor, string code, Standing? standing)
    {
        var permission = Get(code);
        if (actor.IsSystem)
        {
            return new Decision(true, "Travail du système, journalisé sous ce nom.");
        }

        if (permission.Target == Target.Service)
        {
            return permission.Grants(actor.Role, Relation.Own)
                ? new Decision(true, $"Votre fonction ({Words.Of(actor.Role)}) donne ce droit : {permission.Label}.")
                : new Decision(false, $"Votre fonction ({Words.Of(actor.Role)}) ne donne pas ce droit : {permission.Label}. Adressez-vous au chef de service.");
        }

        if (standing is null)
        {
            throw new InvalidOperationException($"« {code} » is about a person: whose file?");
        }

        if (!permission.Grants(actor.Role, standing.Relation))
        {
            return new Decision(false, $"Votre fonction ({Words.Of(actor.Role)}) et votre lien ({Words.Of(standing.Relation)}) ne donnent pas ce droit : {permission.Label}.");
        }

        return standing.Closed && !permission.OnClosedFiles
            ? new Decision(false, "Ce dossier est clos : il se lit, il ne se modifie plus.")
            : new Decision(true, $"Vous avez accès parce que {standing.Because}.");
    }
}

/// <summary>French words of Platform's own enums.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = [];

    /// <summary>The French word of an enum member; read once, as each entry of the menu asks for the words of a function.</summary>
    public static string Of(Enum value) => Known.GetOrAdd(value, Read);

    private static string Read(Enum value) =>
        value.GetType().GetField(value.ToString())?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? value.ToString();
}
