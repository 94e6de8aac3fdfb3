using System.Reflection;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;

namespace FilRouge.Web;

/// <summary>A module's rights, one line each. Every implementation is found when the application starts.</summary>
public interface IModuleAccess
{
    /// <summary>The permissions of the module.</summary>
    static abstract IReadOnlyList<Permission> Permissions { get; }
}

/// <summary>Finds what the modules bring: tables, permissions, use cases, subscribers, derivations. Nothing has to be registered by hand, so nothing is forgotten.</summary>
public static class Modules
{
    private static readonly Type[] Types = [.. typeof(Modules).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false })];

    /// <summary>Every use case.</summary>
    public static IReadOnlyList<Type> UseCases { get; } = [.. Types.Where(IsUseCase)];

    /// <summary>French label of each act, by its code.</summary>
    public static IReadOnlyDictionary<string, string> ActLabels { get; } =
        UseCases.Select(u => u.GetCustomAttribute<UseCaseAttribute>()!).ToDictionary(u => u.Code, u => u.Label);

    /// <summary>Every permission.</summary>
    public static IReadOnlyList<Permission> Permissions { get; } =
        [.. Types.Where(t => t.IsAssignableTo(typeof(IModuleAccess))).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t => (IReadOnlyList<Permission>)t.GetProperty(nameof(IModuleAccess.Permissions), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)];

    /// <summary>Adds all of it to the services.</summary>
    public static void Add(IServiceCollection services)
    {
        foreach (var part in Types.Where(t => t.IsAssignableTo(typeof(IModelPart))).OrderBy(t => t == typeof(Access.Perimeter)).ThenBy(t => t.FullName, StringComparer.Ordinal))
        {
            services.AddSingleton(typeof(IModelPart), part);
        }

        foreach (var type in UseCases)
        {
            services.AddScoped(type);
        }

        foreach (var type in Types.Where(t => t.IsAssignableTo(typeof(ISubscriber))))
        {
            services.AddScoped(typeof(ISubscriber), type);
        }

        foreach (var type in Types.Where(t => t.IsAssignableTo(typeof(IDerivation))))
        {
            services.AddScoped(typeof(IDerivation), type);
        }

        services.AddSingleton(new Kernel(Permissions));
    }

    private static bool IsUseCase(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(UseCase<>))
            {
                return true;
            }
        }

        return false;
    }
}
