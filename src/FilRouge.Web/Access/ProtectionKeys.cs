using System.Xml.Linq;
using FilRouge.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FilRouge.Web.Access;

/// <summary>A key of data protection, kept in the database so that several instances read each other's cookies.</summary>
public sealed class ProtectionKey
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its XML.</summary>
    public string Xml { get; set; } = "";
}

/// <summary>Keeps the keys in the table. The package that does it is absent from the registry (ADR 0003); plain SQL, since the first page needs
/// them before anything needs EF Core's model.</summary>
internal sealed class ProtectionKeys(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Read().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Write(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT xml FROM protection_keys";
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<XElement>();
        while (await reader.ReadAsync())
        {
            keys.Add(XElement.Parse(reader.GetString(0)));
        }

        return keys;
    }

    private async Task Write(string name, string xml)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO protection_keys (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO NOTHING";
        command.AddValue("name", name);
        command.AddValue("xml", xml);
        await command.ExecuteNonQueryAsync();
    }
}
