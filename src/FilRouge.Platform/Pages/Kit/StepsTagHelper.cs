using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-steps current="2" labels="@steps" /&gt;</c>: where one is in a journey of several pages.</summary>
[HtmlTargetElement("fr-steps", Attributes = "current,labels")]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>Number of the step, from 1.</summary>
    public int Current { get; set; }

    /// <summary>Name of each step.</summary>
    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>Address of each step, null for those that cannot be reached yet; null when no step is a link.</summary>
    public IReadOnlyList<string?>? Hrefs { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "journey");
        output.Attributes.SetAttribute("aria-label", "Étapes");
        var list = Tag.Of("ol");
        for (var i = 0; i < Labels.Count; i++)
        {
            var here = i + 1 == Current;
            var done = i + 1 < Current;
            var href = here ? null : Hrefs?.ElementAtOrDefault(i);
            var item = Tag.Of("li", done ? "done" : null, ("aria-current", here ? "step" : null));
            item.With(Tag.Sign("rank", done ? "✓" : $"{i + 1}"), Tag.Of(href is null ? "span" : "a", null, Labels[i], ("href", href)));
            list.With(done ? item.With(Tag.Unseen(" (fait)")) : item);
        }

        output.Content.SetHtmlContent(Tag.Of("p", "soft", $"Étape {Current} sur {Labels.Count}")).AppendHtml(list);
    }
}
