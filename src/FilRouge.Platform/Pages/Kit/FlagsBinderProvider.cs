using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Binds a [Flags] enum posted as several values, one member name per ticked box. Numbers and unknown names are refused.</summary>
public sealed class FlagsBinderProvider : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is { IsFlagsEnum: true, IsEnumerableType: false } ? new Binder(context.Metadata.UnderlyingOrModelType) : null;

    /// <summary>The union of the named members; null when one of the names is not a member.</summary>
    /// <param name="type">A [Flags] enum.</param>
    /// <param name="names">Member names; empty ones are ignored.</param>
    public static Enum? Union(Type type, IEnumerable<string?> names)
    {
        var known = Enum.GetNames(type);
        var sum = 0L;
        foreach (var name in names.Where(n => !string.IsNullOrEmpty(n)))
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                return null;
            }

            sum |= Convert.ToInt64(Enum.Parse(type, name!));
        }

        return (Enum)Enum.ToObject(type, sum);
    }

    private sealed class Binder(Type type) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var posted = context.ValueProvider.GetValue(context.ModelName);
            if (posted == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            context.ModelState.SetModelValue(context.ModelName, posted);
            if (Union(type, posted.Values) is { } value)
            {
                context.Result = ModelBindingResult.Success(value);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, "Une des réponses n’est pas dans la liste : choisissez à nouveau.");
            }

            return Task.CompletedTask;
        }
    }
}
