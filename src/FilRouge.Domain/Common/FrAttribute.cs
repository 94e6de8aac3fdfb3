using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;

namespace FilRouge.Domain.Common;

/// <summary>The exact French term of a domain type or enum member. It feeds labels, messages, exports and the glossary.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Interface)]
public sealed class FrAttribute(string term) : DescriptionAttribute(term)
{
    /// <summary>The French term as a reader of the field would write it.</summary>
    public string Term => Description;
}

/// <summary>Reads the French terms that <see cref="FrAttribute"/> carries.</summary>
public static class FrenchTerms
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The French term of an enum value; for a flags value, the terms of its members joined by a comma.</summary>
    /// <exception cref="InvalidOperationException">A member has no <see cref="FrAttribute"/>.</exception>
    public static string Fr(this Enum value) => Known.GetOrAdd(value, Read);

    /// <summary>The French term of a domain type.</summary>
    /// <exception cref="InvalidOperationException">The type has no <see cref="FrAttribute"/>.</exception>
    public static string Of(Type type) =>
        type.GetCustomAttribute<FrAttribute>()?.Term ?? throw new InvalidOperationException($"{type} has no French term.");

    private static string Read(Enum value)
    {
        var type = value.GetType();
        if (type.GetField(value.ToString()) is { } field)
        {
            return field.GetCustomAttribute<FrAttribute>()?.Term
                ?? throw new InvalidOperationException($"{type.Name}.{value} has no French term.");
        }

        return string.Join(", ", Enum.GetValues(type).Cast<Enum>().Where(m => Convert.ToInt64(m) != 0 && value.HasFlag(m)).Select(Read));
    }
}
