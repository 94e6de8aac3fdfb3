using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FilRouge.Web.Tests.Journal;

/// <summary>Changes the journal behind the product's back, one value at a time, and puts it back.</summary>
internal static class Tampering
{
    private const int MostPlaces = 48;

    /// <summary>Every other value that is one byte, one character, one step or one null away.</summary>
    public static IEnumerable<object?> Neighbours(object? value, Type type, bool nullable)
    {
        var near = (value, Nullable.GetUnderlyingType(type) ?? type) switch
        {
            (string { Length: > 0 } s, _) => Places(s.Length).Select(i => (object)(s[..i] + (char)(s[i] ^ 1) + s[(i + 1)..])),
            (null or "", { } t) when t == typeof(string) => ["x"],
            (byte[] b, _) => Places(b.Length).Select(i => (object)Flip(b, i)),
            (Guid g, _) => Enumerable.Range(0, 16).Select(i => (object)new Guid(Flip(g.ToByteArray(), i))),
            (null, { } t) when t == typeof(Guid) => [Guid.NewGuid()],
            (int n, _) => [n + 1, n - 1, n ^ 256],
            (null, { } t) when t == typeof(int) => [1],
            (bool b, _) => [!b],
            (DateTime d, _) => [d.AddTicks(10), d.AddSeconds(-1), d.AddDays(1)],
            (DateOnly d, _) => [d.AddDays(1), d.AddDays(-1)],
            _ => throw new NotSupportedException($"No neighbour is known for {type}: teach this method the type of the new column."),
        };
        return nullable && value is not null ? near.Append(null) : near;
    }

    /// <summary>Writes one value of one row, runs <paramref name="then"/>, and takes it back. Null when the store itself refuses the value.</summary>
    public static async Task<T?> With<T>(Db db, object row, IProperty column, object? value, Func<Task<T>> then)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            var method = typeof(Tampering).GetMethod(nameof(Write), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row.GetType(), column.ClrType);
            var written = await (Task<int>)method.Invoke(null, [db, row, column, value])!;
            Assert.Equal(1, written);
        }
        catch (DbException)
        {
            return default;
        }

        return await then();
    }

    private static Task<int> Write<TRow, TValue>(Db db, TRow row, IProperty column, object? value)
        where TRow : class
    {
        var name = column.Name;
        var parameter = Expression.Parameter(typeof(TRow));
        var property = Expression.Lambda<Func<TRow, TValue>>(Expression.Property(parameter, name), parameter);
        return db.Set<TRow>().Where(Same(db, row)).ExecuteUpdateAsync(s => s.SetProperty(property, (TValue)value!));
    }

    private static Expression<Func<TRow, bool>> Same<TRow>(Db db, TRow row)
        where TRow : class
    {
        var parameter = Expression.Parameter(typeof(TRow));
        var key = db.Model.FindEntityType(typeof(TRow))!.FindPrimaryKey()!.Properties;
        var body = key.Select(k => (Expression)Expression.Equal(
            Expression.Property(parameter, k.Name), Expression.Constant(k.PropertyInfo!.GetValue(row), k.ClrType))).Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<TRow, bool>>(body, parameter);
    }

    private static IEnumerable<int> Places(int length) =>
        length <= MostPlaces ? Enumerable.Range(0, length) : Enumerable.Range(0, MostPlaces).Select(i => i * (length - 1) / (MostPlaces - 1));

    private static byte[] Flip(byte[] bytes, int place)
    {
        var copy = bytes.ToArray();
        copy[place] ^= 1;
        return copy;
    }
}
