using System.ComponentModel;
using System.Numerics;
using System.Reflection;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>One answer among several.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">A sentence under the label; not shown in a drop-down list.</param>
/// <param name="Group">Heading under which the answer is placed; answers of a group follow each other.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Group = null)
{
    /// <summary>« Oui » and « Non ».</summary>
    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Oui"), new("false", "Non")];

    /// <summary>The members of an enum in their declared order, labelled by their <see cref="DescriptionAttribute"/>;
    /// of a [Flags] enum only the members that stand for one thing (neither zero nor a union of others).</summary>
    /// <exception cref="ArgumentException"><paramref name="type"/> is not an enum.</exception>
    public static IReadOnlyList<Choice> Of(Type type)
    {
        var members = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        if (!type.IsEnum)
        {
            throw new ArgumentException($"{type} is not an enum.", nameof(type));
        }

        var flags = type.IsDefined(typeof(FlagsAttribute), false);
        return [.. members.Where(m => !flags || IsOneBit((Enum)m.GetValue(null)!)).Select(m => new Choice(m.Name, Capital(Words(m))))];
    }

    /// <summary>The members of <typeparamref name="T"/>, labelled.</summary>
    public static IReadOnlyList<Choice> Of<T>()
        where T : struct, Enum => Of(typeof(T));

    /// <summary>The French label of an enum value; the labels joined by a comma for a [Flags] value; the member name when there is no label.</summary>
    public static string LabelOf(Enum value)
    {
        var type = value.GetType();
        return type.GetField(value.ToString()) is { } member
            ? Words(member)
            : string.Join(", ", NamesIn(value).Select(n => Words(type.GetField(n)!)));
    }

    /// <summary>Names of the single members that a [Flags] value holds.</summary>
    public static IReadOnlyList<string> NamesIn(Enum value)
    {
        var type = value.GetType();
        return [.. Enum.GetNames(type).Where(n => Enum.Parse(type, n) is Enum m && IsOneBit(m) && value.HasFlag(m))];
    }

    private static bool IsOneBit(Enum member) =>
        BitOperations.PopCount(unchecked((ulong)Convert.ToInt64(member))) == 1;

    private static string Words(FieldInfo member) =>
        member.GetCustomAttribute<DescriptionAttribute>()?.Description is { Length: > 0 } words
            ? words
            : member.Name;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
