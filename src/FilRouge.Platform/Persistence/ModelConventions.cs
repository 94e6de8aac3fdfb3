using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilRouge.Platform.Persistence;

/// <summary>What holds for every table, so that a module's mapping says only what is its own: snake_case columns, UTC instants,
/// enums as words (flags as numbers), keys set by the application (rows without one of their own get a shadow key, made by EF Core), the version token.</summary>
internal static class ModelConventions
{
    private static readonly ValueConverter<DateTime, DateTime> Utc =
        new(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            Visit(entity, prefix: "");
            foreach (var key in entity.GetKeys())
            {
                foreach (var property in key.Properties.Where(p => p.ClrType == typeof(Guid) && !p.IsShadowProperty()))
                {
                    property.ValueGenerated = ValueGenerated.Never;
                }
            }

            if (entity.FindProperty("Version") is { ClrType: var type } version && type == typeof(int))
            {
                version.IsConcurrencyToken = true;
            }
        }
    }

    private static void Visit(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(prefix + Snake(property.Name));
            Convert(property);
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            Visit(complex.ComplexType, prefix + Snake(complex.Name) + "_");
        }
    }

    private static void Convert(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTime))
        {
            property.SetValueConverter(Utc);
        }
        else if (type.IsEnum && property.GetValueConverter() is null && type.GetCustomAttribute<FlagsAttribute>() is null)
        {
            property.SetProviderClrType(typeof(string));
        }
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
