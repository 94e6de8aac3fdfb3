using System.ComponentModel.DataAnnotations;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>One line for the application: <c>services.AddPageKit()</c>.</summary>
public static class PageKitSetup
{
    /// <summary>Adds the binder of [Flags] enums, French messages for what the framework refuses by itself, and accents left as they are in pages.</summary>
    public static IServiceCollection AddPageKit(this IServiceCollection services)
    {
        BoundProperties.Add(services);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        // After the framework's own set-up, so that its implicit rules are already there to be worded.
        return services.PostConfigure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new FlagsBinderProvider());
            options.ModelMetadataDetailsProviders.Add(new FrenchSentences());
            Speak(options.ModelBindingMessageProvider);
        });
    }

    private static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Cette réponse est à remplir.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Cette réponse est à remplir.");
        messages.SetMissingKeyOrValueAccessor(() => "Cette réponse est à remplir.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide : envoyez à nouveau le formulaire.");
        messages.SetAttemptedValueIsInvalidAccessor((typed, _) => $"« {typed} » n’a pas pu être lu : écrivez-le autrement.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(typed => $"« {typed} » n’a pas pu être lu : écrivez-le autrement.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette réponse n’a pas pu être lue : écrivez-la autrement.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette réponse n’a pas pu être lue : écrivez-la autrement.");
        messages.SetValueIsInvalidAccessor(typed => $"« {typed} » n’a pas pu être lu : écrivez-le autrement.");
        messages.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre, en chiffres.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, en chiffres.");
    }

    private sealed class FrenchSentences : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (IsUnworded(rule) && rule.ErrorMessageResourceName is null && Sentence(rule) is { } sentence)
                {
                    rule.ErrorMessage = sentence;
                }
            }
        }

        // The rule for addresses is born with an English message; the others have none until one is set.
        private static bool IsUnworded(ValidationAttribute rule) =>
            rule.ErrorMessage is null || (rule is EmailAddressAttribute && rule.ErrorMessage == new EmailAddressAttribute().ErrorMessage);

        private static string? Sentence(ValidationAttribute rule) => rule switch
        {
            RequiredAttribute => "Cette réponse est à remplir.",
            EmailAddressAttribute => "Écrivez une adresse électronique, par exemple nom@exemple.fr.",
            StringLengthAttribute { MinimumLength: > 0 } => "Écrivez de {2} à {1} caractères.",
            StringLengthAttribute or MaxLengthAttribute => "Écrivez {1} caractères au plus.",
            MinLengthAttribute => "Écrivez {1} caractères au moins.",
            RangeAttribute => "Écrivez un nombre de {1} à {2}.",
            CompareAttribute => "Les deux réponses ne sont pas les mêmes.",
            _ => null,
        };
    }
}
