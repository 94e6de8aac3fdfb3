using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilRouge.Bench;

/// <summary>One value of a statement, as SQLite keeps it.</summary>
internal sealed record BareParameter(string Name, string? Text, long? Number);

/// <summary>One statement of a page.</summary>
internal sealed record BareStatement(string Sql, IReadOnlyList<BareParameter> Parameters);

/// <summary>A page as it is without a product: its statements and its bytes.</summary>
internal sealed record BarePage(string ConnectionString, IReadOnlyList<BareStatement> Statements, string TraceSql, byte[] Html);

/// <summary>Listens to the very statements that EF Core sends while a page is made.</summary>
internal sealed class Capture : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<BareStatement> _statements = [];

    public Capture() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>What was heard since the last time.</summary>
    public IReadOnlyList<BareStatement> Take()
    {
        lock (_statements)
        {
            var heard = _statements.ToList();
            _statements.Clear();
            return heard;
        }
    }

    /// <summary>The insert of a read trace, which the product writes without EF Core.</summary>
    public static string TraceSql => (string)typeof(FilRouge.Platform.Journal.ReadTraces).GetField("Insert", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetRawConstantValue()!;

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData data)
        {
            lock (_statements)
            {
                _statements.Add(new BareStatement(data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>().Select(Read)]));
            }
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    /// <summary>As the driver writes it: keys and days as text, truth as 0 and 1.</summary>
    private static BareParameter Read(DbParameter parameter) => parameter.Value switch
    {
        null or DBNull => new(parameter.ParameterName, null, null),
        bool yes => new(parameter.ParameterName, null, yes ? 1 : 0),
        int or long or short or byte => new(parameter.ParameterName, null, Convert.ToInt64(parameter.Value, CultureInfo.InvariantCulture)),
        Enum member => new(parameter.ParameterName, null, Convert.ToInt64(member, CultureInfo.InvariantCulture)),
        Guid key => new(parameter.ParameterName, key.ToString().ToUpperInvariant(), null),
        DateOnly day => new(parameter.ParameterName, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null),
        DateTime at => new(parameter.ParameterName, at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), null),
        var other => new(parameter.ParameterName, other.ToString(), null),
    };
}
