using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Binds <see cref="DateOnly"/> and <see cref="TimeOnly"/> through <see cref="TypedDates"/>, whatever the request's culture.</summary>
public sealed class TypedDatesBinderProvider : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new Binder(t => TypedDates.Day(t), "une date", "12/2/2021")
            : type == typeof(TimeOnly) ? new Binder(t => TypedDates.Hour(t), "une heure", "9h30")
            : null;
    }

    private sealed class Binder(Func<string, object?> read, string what, string example) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var posted = context.ValueProvider.GetValue(context.ModelName);
            if (posted == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            context.ModelState.SetModelValue(context.ModelName, posted);
            var typed = posted.FirstValue;
            if (string.IsNullOrWhiteSpace(typed))
            {
                context.Result = context.ModelMetadata.IsReferenceOrNullableType ? ModelBindingResult.Success(null) : ModelBindingResult.Failed();
                if (!context.ModelMetadata.IsReferenceOrNullableType)
                {
                    context.ModelState.TryAddModelError(context.ModelName, $"Écrivez {what}, par exemple {example}.");
                }
            }
            else if (read(typed) is { } value)
            {
                context.Result = ModelBindingResult.Success(value);
            }
            else
            {
                context.ModelState.TryAddModelError(context.ModelName, $"« {typed} » n’est pas {what} : écrivez par exemple {example}.");
            }

            return Task.CompletedTask;
        }
    }
}
