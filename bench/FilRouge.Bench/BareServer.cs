using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;
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
        await using var connection = page.ConnectionString.StartsWith("Host=", StringComparison.Ordinal) ? (DbConnection)new NpgsqlConnection(page.ConnectionString) : new SqliteConnection(page.ConnectionString);
        await connection.OpenAsync(ct);
        if (connection is SqliteConnection)
        {
            await using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;";
            await settings.ExecuteNonQueryAsync(ct);
        }

        foreach (var statement in page.Statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            Bind(command, statement);

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

    /// <summary>Gives a statement its values.</summary>
    public static void Bind(DbCommand command, BareStatement statement)
    {
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(parameter.For(command));
        }
    }

    private static async Task Trace(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var (key, at) = (Guid.CreateVersion7(), DateTime.UtcNow);
        object text = connection is SqliteConnection ? key.ToString().ToUpperInvariant() : key;
        (string, object)[] values =
        [
            ("@id", text), ("@at", connection is SqliteConnection ? at.ToString("yyyy-MM-dd HH:mm:ss.ffffff") : at), ("@account", text), ("@name", "bare"), ("@role", "Coordinator"),
            ("@organisation", text), ("@person", text), ("@page", "people.read"), ("@query", DBNull.Value), ("@count", DBNull.Value),
        ];
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
