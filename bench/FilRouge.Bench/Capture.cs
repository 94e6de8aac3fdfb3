using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilRouge.Bench;

/// <summary>One value of a statement, in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Name of its type.</param>
/// <param name="Texts">The value; several when it is an array, none when it is nothing.</param>
/// <param name="IsArray">True for an array, as PostgreSQL knows them.</param>
internal sealed record BareParameter(string Name, string Kind, IReadOnlyList<string> Texts, bool IsArray)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Keeps a value.</summary>
    public static BareParameter Of(DbParameter parameter) => parameter.Value switch
    {
        null or DBNull => new(parameter.ParameterName, "", [], false),
        string text => new(parameter.ParameterName, nameof(String), [text], false),
        System.Collections.IEnumerable values => new(parameter.ParameterName, ItemOf(values), [.. values.Cast<object>().Select(Word)], true),
        var value => new(parameter.ParameterName, KindOf(value.GetType()), [Word(value)], false),
    };

    /// <summary>The value as the driver of the command takes it: SQLite has keys and days as text, truth as 0 and 1.</summary>
    public DbParameter For(DbCommand command)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = Name;
        var sqlite = command is Microsoft.Data.Sqlite.SqliteCommand;
        if (Texts.Count == 0 && !IsArray)
        {
            parameter.Value = DBNull.Value;
            return parameter;
        }

        if (!IsArray)
        {
            parameter.Value = sqlite ? ForSqlite(Texts[0]) : Value(Texts[0]);
            return parameter;
        }

        var values = Array.CreateInstance(TypeOf(), Texts.Count);
        for (var i = 0; i < Texts.Count; i++)
        {
            values.SetValue(Value(Texts[i]), i);
        }

        parameter.Value = values;
        return parameter;
    }

    private static string ItemOf(System.Collections.IEnumerable values) =>
        KindOf(values.GetType().IsArray ? values.GetType().GetElementType()! : values.GetType().GetGenericArguments()[0]);

    private static string KindOf(Type type) => type.IsEnum ? nameof(Int64) : type.Name;

    private static string Word(object value) => value switch
    {
        Enum member => Convert.ToInt64(member, Plain).ToString(Plain),
        DateTime at => at.ToString("O", Plain),
        DateOnly day => day.ToString("O", Plain),
        _ => Convert.ToString(value, Plain)!,
    };

    private object ForSqlite(string text) => Kind switch
    {
        nameof(Guid) => text.ToUpperInvariant(),
        nameof(Boolean) => bool.Parse(text) ? 1L : 0L,
        nameof(DateTime) => ((DateTime)Value(text)).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", Plain),
        nameof(DateOnly) => text,
        _ => Value(text),
    };

    private Type TypeOf() => Value(Texts.Count > 0 ? Texts[0] : "").GetType();

    private object Value(string text) => Kind switch
    {
        nameof(Guid) => Guid.TryParse(text, out var key) ? key : Guid.Empty,
        nameof(Boolean) => text == bool.TrueString,
        nameof(DateTime) => DateTime.Parse(text, Plain, DateTimeStyles.RoundtripKind),
        nameof(DateOnly) => DateOnly.ParseExact(text, "O", Plain),
        nameof(Int32) => int.TryParse(text, Plain, out var number) ? number : 0,
        nameof(Int64) or nameof(Int16) or nameof(Byte) => long.TryParse(text, Plain, out var number) ? number : 0L,
        nameof(Double) => double.Parse(text, Plain),
        _ => text,
    };
}

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
                _statements.Add(new BareStatement(data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>().Select(BareParameter.Of)]));
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
}
