using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FilRouge.Platform.Pages;

/// <summary>Reads one type from what people type: the value, or a French sentence that says what to type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Read">Text to value or error.</param>
public sealed record TextReader(Type Type, Func<string, (object? Value, string? Error)> Read);

/// <summary>Binds the types that the application reads its own way (dates as people write them). An empty text is null.</summary>
public sealed class TextBinderProvider(IEnumerable<TextReader> readers) : IModelBinderProvider
{
    private readonly Dictionary<Type, TextReader> _readers = readers.ToDictionary(r => r.Type);

    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        _readers.TryGetValue(context.Metadata.UnderlyingOrModelType, out var reader) ? new Binder(reader) : null;

    private sealed class Binder(TextReader reader) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var result = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (result == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, result);
            var text = result.FirstValue?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                {
                    bindingContext.Result = ModelBindingResult.Success(null);
                }

                return Task.CompletedTask;
            }

            var (value, error) = reader.Read(text);
            if (error is null)
            {
                bindingContext.Result = ModelBindingResult.Success(value);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, error);
            }

            return Task.CompletedTask;
        }
    }
}

/// <summary>An empty field is an empty text, never null: forms need no null checks.</summary>
public sealed class EmptyTextStaysText : IDisplayMetadataProvider
{
    /// <inheritdoc/>
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
