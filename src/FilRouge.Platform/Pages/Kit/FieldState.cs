using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>What a control needs to know about the model property it stands for: names, errors, what was typed.</summary>
internal sealed class FieldState
{
    private readonly ModelStateEntry? _entry;

    private FieldState(string name, ModelStateEntry? entry)
    {
        (Name, Id, _entry) = (name, ElementId(name), entry);
        Errors = entry is null ? [] : [.. entry.Errors.Select(ErrorSummary.TextOf).Distinct()];
    }

    public string Name { get; }

    public string Id { get; }

    public string HintId => Id + "-aide";

    public string ErrorId => Id + "-erreur";

    public IReadOnlyList<string> Errors { get; }

    public bool Invalid => Errors.Count > 0;

    /// <summary>Text as typed when the form comes back; null on a first display.</summary>
    public string? Attempted => _entry?.AttemptedValue;

    /// <summary>Values as posted when the form comes back; null on a first display.</summary>
    public IReadOnlyList<string>? AttemptedValues => _entry?.RawValue switch
    {
        string one => [one],
        string?[] several => [.. several.OfType<string>()],
        _ => _entry?.AttemptedValue is { } text ? [text] : null,
    };

    public static string ElementId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Reads the state of a property; a field that can take the focus is made known to the summary of errors.</summary>
    public static FieldState Of(ViewContext view, ModelExpression property, string label, bool focusable = true)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        view.ViewData.ModelState.TryGetValue(name, out var entry);
        var state = new FieldState(name, entry);
        if (focusable)
        {
            PageFields.Of(view.HttpContext).Add(new PageField(name, state.Id, label));
        }

        return state;
    }

    public string? DescribedBy(string? hint)
    {
        var ids = string.Join(' ', new[] { string.IsNullOrEmpty(hint) ? null : HintId, Invalid ? ErrorId : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>The hint, then the errors, each in its own element.</summary>
    public IHtmlContent HintAndErrors(string? hint)
    {
        var content = new HtmlContentBuilder();
        if (!string.IsNullOrEmpty(hint))
        {
            content.AppendHtml(Tag.Of("p", "hint", hint, ("id", HintId)));
        }

        if (Invalid)
        {
            var box = Tag.Of("p", "error", ("id", ErrorId));
            box.InnerHtml.AppendHtml(Tag.Of("span", "sr", "Erreur : ")).Append(string.Join(" ", Errors));
            content.AppendHtml(box);
        }

        return content;
    }

    /// <summary>Puts on a control the attributes that tie it to its hint and its errors.</summary>
    public void Describe(TagBuilder control, string? hint)
    {
        Tag.Set(control, "aria-describedby", DescribedBy(hint));
        Tag.Set(control, "aria-invalid", Invalid ? "true" : null);
    }
}
