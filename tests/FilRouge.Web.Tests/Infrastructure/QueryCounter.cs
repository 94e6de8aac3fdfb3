using System.Diagnostics;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>Counts the queries that EF Core sends to one store while a request is answered, from outside: the product has no hook for it. The daily jobs,
/// which have no request, may run meanwhile.</summary>
public sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _store;
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    public QueryCounter(Database database)
    {
        _store = Mark(database.ConnectionString);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Their texts, in the order in which they were sent.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Texts { get; } = new();

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            lock (_subscriptions)
            {
                _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
            }
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (System.Diagnostics.Activity.Current is not null && value.Value is CommandEventData data && Mark(data.Connection.ConnectionString) == _store)
        {
            Interlocked.Increment(ref _count);
            Texts.Enqueue(data.Command.CommandText);
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

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    /// <summary>The part of a connection string that names the store: the rest may be written otherwise by a driver.</summary>
    private static string Mark(string connection) => connection.Split(';').First(p => p.StartsWith("Data Source=", StringComparison.Ordinal) || p.StartsWith("Database=", StringComparison.Ordinal));
}
