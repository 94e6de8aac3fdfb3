using FilRouge.Domain.Common;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilRouge.Web.Shell;

/// <summary>Every value type of the domain that is one short text is kept as that text.</summary>
internal sealed class TextValueColumns : IModelPart
{
    public void Configure(ModelConfigurationBuilder conventions)
    {
        foreach (var type in typeof(ITextValue<>).Assembly.GetTypes().Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITextValue<>))))
        {
            conventions.Properties(type).HaveConversion(typeof(Converter<>).MakeGenericType(type));
        }
    }

    public void Build(ModelBuilder model, Db db)
    {
    }

    private sealed class Converter<T>() : ValueConverter<T, string>(v => v.Text, s => Rebuild<T>(s))
        where T : struct, ITextValue<T>;

    private static T Rebuild<T>(string text)
        where T : struct, ITextValue<T> => T.FromStore(text);
}
