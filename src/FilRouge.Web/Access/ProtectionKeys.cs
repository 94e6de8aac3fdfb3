using System.Xml.Linq;
using FilRouge.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>A key of data protection, kept in the database so that several instances read each other's cookies.</summary>
public sealed class ProtectionKey
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its XML.</summary>
    public string Xml { get; set; } = "";
}

/// <summary>Keeps the keys in the table. The package that does it is absent from the registry (ADR 0003).</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Db(scope).Set<ProtectionKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var (name, xml) = (friendlyName, element.ToString(SaveOptions.DisableFormatting));
        Db(scope).Database.ExecuteSql($"INSERT INTO protection_keys (name, xml) VALUES ({name}, {xml}) ON CONFLICT (name) DO NOTHING");
    }

    private static Db Db(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<Db>();
}
