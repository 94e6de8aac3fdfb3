using FilRouge.Platform.Commands;
using FilRouge.Platform.Drafts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Primitives;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>A form that is posted and has a text area keeps what is typed in it: <c>draft="true"</c> for another form, <c>draft="false"</c> for none.
/// Its fields come back filled from the draft, whatever the machine; a line says so and lets it be thrown away.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class DraftFormTagHelper(Work work, DraftKeeper drafts, IAntiforgery antiforgery) : TagHelper
{
    private static readonly object Restoring = new();

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>Keeps drafts or not; null to keep them when there is a text area.</summary>
    [HtmlAttributeName("draft")]
    public bool? Keeps { get; set; }

    /// <summary>Before the framework's own helper draws what is in the form (-900): the fields must find the draft.</summary>
    public override int Order => -950;

    private HttpRequest Request => View.HttpContext.Request;

    /// <summary>True while the fields drawn are filled from a draft: a box that it does not name was left empty.</summary>
    internal static bool IsRestoring(HttpContext http) => http.Items.ContainsKey(Restoring);

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Keeps == false || work.ActorOrNull is null || context.AllAttributes.ContainsName("data-plain"))
        {
            return;
        }

        var form = DraftTyped.FormOf(Request, context.AllAttributes["id"]?.Value?.ToString());
        var found = HttpMethods.IsGet(Request.Method) ? await drafts.OfForm(Request.Path, form, View.HttpContext.RequestAborted) : [];
        var taken = found.FirstOrDefault(d => d.Id.ToString() == Request.Query[DraftTyped.Verb]) ?? (found.Count > 0 ? found[0] : null);
        var added = taken is null ? [] : Fill(DraftKeeper.ValuesOf(taken));
        var content = (await output.GetChildContentAsync()).GetContent();
        Unfill(added);
        if (content.Contains("type=\"password\"", StringComparison.Ordinal) || !(Keeps ?? content.Contains("<textarea", StringComparison.Ordinal)))
        {
            return;
        }

        output.Attributes.SetAttribute("data-draft", PageUrl.With(Request, (DraftTyped.Verb, DraftTyped.Keep), ("handler", null)));
        output.Attributes.SetAttribute("data-spare", Guid.CreateVersion7().ToString());
        if (taken is not null)
        {
            output.Attributes.SetAttribute("data-restored", "true");
        }

        output.PreElement.AppendHtml(Lines(taken, found));
        output.PostContent.AppendHtml(Hidden(form, taken)).AppendHtml(Feet());
    }

    /// <summary>The values become what was attempted, as after an error: every control of the page shows them.</summary>
    private List<string> Fill(IReadOnlyList<DraftValue> values)
    {
        var state = View.ViewData.ModelState;
        var added = values.Select(v => v.Name).Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !state.ContainsKey(n)).ToList();
        foreach (var name in added)
        {
            StringValues typed = values.Where(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)).Select(v => v.Value).ToArray();
            state.SetModelValue(name, new ValueProviderResult(typed));
        }

        View.HttpContext.Items[Restoring] = true;
        return added;
    }

    private void Unfill(List<string> added)
    {
        View.HttpContext.Items.Remove(Restoring);
        foreach (var name in added)
        {
            View.ViewData.ModelState.Remove(name);
        }
    }

    private HtmlContentBuilder Lines(Draft? taken, IReadOnlyList<Draft> found)
    {
        var lines = new HtmlContentBuilder();
        if (taken is null)
        {
            return lines;
        }

        var token = antiforgery.GetAndStoreTokens(View.HttpContext);
        var line = Tag.Of("p", null, $"Brouillon du {At(taken)} repris — ").With(Tag.Of("button", "plain link", "l’effacer", ("type", "submit")));
        foreach (var other in found.Where(d => d.Id != taken.Id))
        {
            line.InnerHtml.Append(" · ").AppendHtml(Tag.Of("a", null, $"un autre, du {At(other)}", ("href", PageUrl.With(Request, (DraftTyped.Verb, other.Id.ToString())))));
        }

        // A form of its own: inside the other, its button would be the one that Enter presses.
        return (HtmlContentBuilder)lines.AppendHtml(Tag.Of("form", "draft-line no-print", ("method", "post"), ("data-plain", ""), ("action", PageUrl.With(Request, (DraftTyped.Verb, DraftTyped.Erase), ("handler", null))))
            .With(Input(token.FormFieldName, token.RequestToken!), Input(DraftTyped.Field.Id, taken.Id.ToString()), Input(DraftTyped.Field.Writer, taken.Writer.ToString()), line));
    }

    private HtmlContentBuilder Hidden(string form, Draft? taken)
    {
        var (id, from) = taken is null ? (Guid.CreateVersion7(), "") : (taken.Id, taken.Stamp);
        if (taken is null && Request.HasFormContentType && DraftTyped.Of(Request.Form) is { } posted && posted.Form == form)
        {
            // The form comes back to be corrected: its draft goes on.
            (id, from) = (posted.Id, posted.Rank > 0 ? $"{posted.Writer}:{posted.Rank}" : posted.From);
        }

        (string Name, string Value)[] fields =
        [
            (DraftTyped.Field.Id, id.ToString()), (DraftTyped.Field.From, from), (DraftTyped.Field.Writer, Guid.CreateVersion7().ToString()),
            (DraftTyped.Field.Rank, "0"), (DraftTyped.Field.Form, form), (DraftTyped.Field.Title, View.ViewData["Title"] as string ?? ""),
            (DraftTyped.AccountField, work.Actor.AccountId.ToString()),
        ];
        return fields.Aggregate(new HtmlContentBuilder(), (all, f) => (HtmlContentBuilder)all.AppendHtml(Input(f.Name, f.Value)));
    }

    /// <summary>Where the state is said; without any script, the button that does the same.</summary>
    private IHtmlContent Feet()
    {
        var button = Tag.Of("button", "button quiet", "Garder le brouillon",
            ("type", "submit"), ("formnovalidate", ""), ("formaction", PageUrl.With(Request, (DraftTyped.Verb, DraftTyped.Keep), ("handler", null))));
        return new HtmlContentBuilder().AppendHtml(Tag.Of("p", "draft-state no-print", ("data-state", "")))
            .AppendHtml(Tag.Of("span", "sr", ("role", "status"), ("data-said", "")))
            .AppendHtml(Tag.Of("noscript").With(button));
    }

    private string At(Draft draft) => KitDates.At(work.Clock.Local(draft.SavedAtUtc));

    private static TagBuilder Input(string name, string value) => Tag.Of("input", null, ("type", "hidden"), ("name", name), ("value", value), ("autocomplete", "off"));
}
