using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Shell;

/// <summary>How the product reads what people type.</summary>
internal static class FrenchForms
{
    public static void Configure(MvcOptions options, Clock clock)
    {
        options.ModelBinderProviders.Insert(0, new TextBinderProvider(
        [
            new(typeof(DateOnly), text => Read(FrenchDate.Parse(text, clock.Today))),
            new(typeof(TimeOnly), text => Read(FrenchTime.Parse(text))),
        ]));
    }

    private static (object?, string?) Read<T>(Parsed<T> parsed) => (parsed.Value, parsed.Error);
}
