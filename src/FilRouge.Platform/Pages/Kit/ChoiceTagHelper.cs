using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-choice for="Input.Kind" label="Nature" kind="radios" /&gt;</c>: one question answered by choosing. Answers come from
/// <see cref="Items"/>, else from the enum, else « Oui » and « Non » for a bool. A [Flags] enum needs kind="checks"; a bool may be a single
/// box with kind="tick".</summary>
[HtmlTargetElement("fr-choice", Attributes = "for,label")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>The property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question.</summary>
    public string Label { get; set; } = "";

    /// <summary>A sentence under the question.</summary>
    public string? Hint { get; set; }

    /// <summary>radios, select, checks or tick.</summary>
    public string Kind { get; set; } = "radios";

    /// <summary>The answers; null to read them from the enum or the bool.</summary>
    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>Adds « (facultatif) », and an empty answer to a drop-down list.</summary>
    public bool Optional { get; set; }

    /// <summary>Radios or boxes on one line, for short answers.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = FieldState.Of(View, For, Label);
        output.TagName = Kind is "radios" or "checks" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", state.Invalid ? "field invalid" : "field");
        var content = Kind switch
        {
            "radios" or "checks" => Group(state, output),
            "select" => Select(state),
            "tick" => Tick(state),
            _ => throw new InvalidOperationException($"fr-choice: kind « {Kind} » is unknown."),
        };
        output.Content.SetHtmlContent(content);
    }

    private IHtmlContent Group(FieldState state, TagHelperOutput output)
    {
        if (state.DescribedBy(Hint) is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        var content = new HtmlContentBuilder().AppendHtml(Titled("legend", [])).AppendHtml(state.HintAndErrors(Hint));
        var chosen = Chosen(state);
        var rank = 0;
        foreach (var group in Answers().GroupBy(c => c.Group))
        {
            var box = Tag.Of("div", Inline ? "answers inline" : "answers");
            if (group.Key is not null)
            {
                var id = $"{state.Id}-groupe-{rank}";
                Tag.Set(box, "role", "group");
                Tag.Set(box, "aria-labelledby", id);
                box.With(Tag.Of("p", "answers-title", group.Key, ("id", id)));
            }

            foreach (var choice in group)
            {
                // The first answer carries the id of the question, so that the summary of errors leads to it.
                box.With(Answer(state, choice, rank == 0 ? state.Id : $"{state.Id}-{rank}", chosen.Contains(choice.Value)));
                rank++;
            }

            content.AppendHtml(box);
        }

        return content;
    }

    private TagBuilder Answer(FieldState state, Choice choice, string id, bool chosen)
    {
        var hintId = choice.Hint is null ? null : id + "-aide";
        var input = Tag.Of("input", null, ("type", Kind == "radios" ? "radio" : "checkbox"), ("id", id), ("name", state.Name),
            ("value", choice.Value), ("checked", chosen ? "checked" : null), ("aria-describedby", hintId));
        var answer = Tag.Of("div", "answer").With(input, Tag.Of("label", null, choice.Label, ("for", id)));
        return hintId is null ? answer : answer.With(Tag.Of("p", "hint", choice.Hint!, ("id", hintId)));
    }

    private IHtmlContent Select(FieldState state)
    {
        var chosen = Chosen(state);
        var list = Tag.Of("select", null, ("id", state.Id), ("name", state.Name), ("aria-required", Optional ? null : "true"));
        state.Describe(list, Hint);
        var answers = Answers();
        if (Optional || !answers.Any(a => chosen.Contains(a.Value)))
        {
            list.With(Tag.Of("option", null, "Choisir…", ("value", "")));
        }

        foreach (var group in answers.GroupBy(c => c.Group))
        {
            var options = group.Select(c => Tag.Of("option", null, c.Label, ("value", c.Value), ("selected", chosen.Contains(c.Value) ? "selected" : null)));
            list.With(group.Key is null ? [.. options] : [Tag.Of("optgroup", null, ("label", group.Key)).With([.. options])]);
        }

        return new HtmlContentBuilder().AppendHtml(Titled("label", [("for", state.Id)])).AppendHtml(state.HintAndErrors(Hint)).AppendHtml(list);
    }

    private IHtmlContent Tick(FieldState state)
    {
        var input = Tag.Of("input", null, ("type", "checkbox"), ("id", state.Id), ("name", state.Name), ("value", "true"),
            ("checked", Chosen(state).Contains("true") ? "checked" : null));
        state.Describe(input, Hint);
        return Tag.Of("div", "answer").With(input, Titled("label", [("for", state.Id)]), state.HintAndErrors(Hint));
    }

    private TagBuilder Titled(string tag, (string, string?)[] attributes)
    {
        var title = Tag.Of(tag, null, Label, attributes);
        if (Optional)
        {
            title.InnerHtml.Append(" ").AppendHtml(Tag.Of("span", "optional", "(facultatif)"));
        }

        return title;
    }

    // A box left empty is not posted: a draft that does not name it says that it is empty.
    private IReadOnlyList<string> Chosen(FieldState state) =>
        state.AttemptedValues ?? (Kind is "checks" or "tick" && DraftFormTagHelper.IsRestoring(View.HttpContext) ? [] : FieldValue.Chosen(For.Model));

    private IReadOnlyList<Choice> Answers()
    {
        var type = For.Metadata.ElementMetadata?.UnderlyingOrModelType ?? For.Metadata.UnderlyingOrModelType;
        return Items?.ToList() ?? (type == typeof(bool) ? Choice.YesNo : Choice.Of(type));
    }
}
