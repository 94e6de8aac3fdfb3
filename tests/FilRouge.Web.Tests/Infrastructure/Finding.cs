using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Infrastructure;

public static class Finding
{
    /// <summary>A service that must be there.</summary>
    public static T Get<T>(this IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
