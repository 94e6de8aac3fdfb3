using System.Data.Common;
using Npgsql;

namespace FilRouge.Bench.Growth;

/// <summary>Many rows into one table: a binary COPY on PostgreSQL, one prepared insert on SQLite.</summary>
internal sealed class BulkRows : IAsyncDisposable
{
    private readonly DbCommand? _insert;
    private readonly NpgsqlBinaryImporter? _copy;

    public BulkRows(DbConnection connection, string table, string[] columns)
    {
        if (connection is NpgsqlConnection postgres)
        {
            _copy = postgres.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
            return;
        }

        _insert = connection.CreateCommand();
        _insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = _insert.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            _insert.Parameters.Add(parameter);
        }
    }

    /// <summary>Adds a row.</summary>
    public async Task Add(params object[] values)
    {
        if (_copy is not null)
        {
            await _copy.StartRowAsync();
            foreach (var value in values)
            {
                await _copy.WriteAsync(value);
            }

            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            _insert!.Parameters[i].Value = values[i];
        }

        await _insert!.ExecuteNonQueryAsync();
    }

    /// <summary>All rows are there.</summary>
    public async Task Done()
    {
        if (_copy is not null)
        {
            await _copy.CompleteAsync();
            await _copy.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_copy is not null)
        {
            await _copy.DisposeAsync();
        }

        if (_insert is not null)
        {
            await _insert.DisposeAsync();
        }
    }
}
