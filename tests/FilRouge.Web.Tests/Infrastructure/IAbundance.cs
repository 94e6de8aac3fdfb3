using FilRouge.Platform.Persistence;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>Much data of one module, for what must not depend on how much there is. Every implementation in this assembly is found and used.</summary>
public interface IAbundance
{
    /// <summary>Adds rows about one person to the context; the caller saves.</summary>
    void AroundPerson(Db db, Guid personId, int rows)
    {
    }

    /// <summary>Adds rows that the lists of a service show; the caller saves.</summary>
    void InService(Db db, Guid organisationId, int rows)
    {
    }

    /// <summary>The abundance of every module.</summary>
    static IReadOnlyList<IAbundance> All { get; } =
        [.. typeof(IAbundance).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(IAbundance))).Select(t => (IAbundance)Activator.CreateInstance(t)!)];
}
