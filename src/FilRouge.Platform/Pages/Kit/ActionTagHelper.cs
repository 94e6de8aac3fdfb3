using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-action why="@Model.WhyNotSign"&gt;Signer&lt;/fr-action&gt;</c>: the button of a form. When the act is refused it stays readable and
/// reachable, does nothing, and its reasons stand beside it. Attributes the kit does not know (name, value) go to the button.</summary>
[HtmlTargetElement("fr-action")]
public sealed class ActionTagHelper : TagHelper
{
    /// <summary>The refusals, as sentences; null or empty when the act is possible.</summary>
    public IEnumerable<string>? Why { get; set; }

    /// <summary>main (one per page), second or danger.</summary>
    public string Kind { get; set; } = "main";

    /// <summary>Page handler, when it is not the one of the form.</summary>
    public string? Handler { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var refusals = Why?.ToList() ?? [];
        var button = Tag.Of("button", Kind switch
        {
            "main" => "button main",
            "second" => "button",
            "danger" => "button danger",
            _ => throw new InvalidOperationException($"fr-action: kind « {Kind} » is unknown."),
        });
        button.With(await output.GetChildContentAsync());
        foreach (var extra in output.Attributes)
        {
            Tag.Set(button, extra.Name, extra.Value?.ToString() ?? "");
        }

        output.Attributes.Clear();
        output.TagName = refusals.Count == 0 ? null : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (refusals.Count == 0)
        {
            Tag.Set(button, "type", "submit");
            Tag.Set(button, "formaction", Handler is null ? null : $"?handler={Uri.EscapeDataString(Handler)}");
            output.Content.SetHtmlContent(button);
            return;
        }

        // A button that cannot act must not post: its type says so even without any script.
        var id = "motifs-" + context.UniqueId;
        Tag.Set(button, "type", "button");
        Tag.Set(button, "aria-disabled", "true");
        Tag.Set(button, "aria-describedby", id);
        button.Attributes.Remove("name");
        output.Attributes.SetAttribute("class", "refused");
        var reasons = Tag.Of("ul", "reasons", ("id", id)).With([.. refusals.Select(r => Tag.Of("li", null, r))]);
        output.Content.SetHtmlContent(button).AppendHtml(reasons);
    }
}
