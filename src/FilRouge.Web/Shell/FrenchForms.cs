using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Shell;

/// <summary>How the product reads what people type, and what it says when it cannot.</summary>
internal static class FrenchForms
{
    public static void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TextBinderProvider(
        [
            new(typeof(DateOnly), text => Read(FrenchDate.Parse(text))),
            new(typeof(TimeOnly), text => Read(FrenchTime.Parse(text))),
        ]));
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"« {value} » n’est pas une valeur possible ici.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"« {value} » n’est pas une valeur possible ici.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Cette information manque.");
        messages.SetMissingKeyOrValueAccessor(() => "Cette information manque.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Le formulaire est arrivé vide : recommencez.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n’est pas possible ici.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n’est pas possible ici.");
        messages.SetValueIsInvalidAccessor(value => $"« {value} » n’est pas une valeur possible ici.");
        messages.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre, en chiffres.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, en chiffres.");
        messages.SetValueMustNotBeNullAccessor(_ => "Renseignez cette information.");
    }

    private static (object?, string?) Read<T>(Parsed<T> parsed) => (parsed.Value, parsed.Error);
}
