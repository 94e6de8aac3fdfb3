using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FilRouge.Bench;

/// <summary>What the record page is measured against: Kestrel, the same statements by hand, the same trace, as many bytes.</summary>
internal static class BareServer
{
    public static async Task<int> Run(string file, string address)
    {
        var page = JsonSerializer.Deserialize<BarePage>(await File.ReadAllTextAsync(file))!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/page", async (HttpContext http) =>
        {
            await Work(page, http.RequestAborted);
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = page.Html.Length;
            await http.Response.Body.WriteAsync(page.Html, http.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task Work(BarePage page, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(page.ConnectionString);
        await connection.OpenAsync(ct);
        await using (var settings = connection.CreateCommand())
        {
            settings.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;";
            await settings.ExecuteNonQueryAsync(ct);
        }

        foreach (var statement in page.Statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            foreach (var parameter in statement.Parameters)
            {
                command.Parameters.AddWithValue(parameter.Name, (object?)parameter.Text ?? (object?)parameter.Number ?? DBNull.Value);
            }

            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    _ = reader.GetValue(i);
                }
            }
        }

        await Trace(connection, page.TraceSql, ct);
    }

    private static async Task Trace(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var key = Guid.CreateVersion7().ToString().ToUpperInvariant();
        (string, object)[] values =
        [
            ("@id", key), ("@at", DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.ffffff")), ("@account", key), ("@name", "bare"), ("@role", "Coordinator"),
            ("@organisation", key), ("@person", key), ("@page", "people.read"), ("@query", DBNull.Value), ("@count", DBNull.Value),
        ];
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
