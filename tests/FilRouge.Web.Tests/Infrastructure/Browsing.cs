using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>What a browser without JavaScript does: get a page, fill its form, post it with its token.</summary>
public static class Browsing
{
    private static readonly HtmlParser Parser = new();

    public static async Task<IHtmlDocument> Page(this HttpClient client, string url)
    {
        using var answer = await client.GetAsync(url);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {(int)answer.StatusCode}\n{await answer.Content.ReadAsStringAsync()}");
        return await answer.Document();
    }

    public static async Task<IHtmlDocument> Document(this HttpResponseMessage answer) => Parser.ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Posts fields to a page, with the antiforgery token that its form carries and the form's own hidden fields.</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient client, string url, Dictionary<string, string> fields, string? form = null)
    {
        using var answer = await client.GetAsync(url);
        var page = await answer.Document();
        var posted = (page.QuerySelector(form ?? "main form[method=post]") ?? (form is null ? page.QuerySelector("form[method=post]") : null)) as IHtmlFormElement;
        Assert.True(posted is not null, $"{url}: no form ({(int)answer.StatusCode})");
        var values = posted.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(i => i.Name is not null).ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        // An address that names a handler stands for the button that a test presses.
        var target = !url.Contains("handler=", StringComparison.Ordinal) && posted.GetAttribute("action") is { Length: > 0 } action ? action : url;
        return await client.PostAsync(target, new FormUrlEncodedContent(values));
    }

    /// <summary>Visible text of an element, blanks folded.</summary>
    public static string Text(this AngleSharp.Dom.IParentNode node, string selector) =>
        string.Join(" ", node.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>Everything that a browser would send from the page's form.</summary>
    public static Dictionary<string, string> Sent(this IHtmlDocument page, string selector = "main form[method=post]")
    {
        var form = (IHtmlFormElement)page.QuerySelector(selector)!;
        var fields = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked))
        {
            fields[input.Name!] = input.Value;
        }

        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>())
        {
            fields[select.Name!] = select.Value ?? "";
        }

        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>())
        {
            fields[area.Name!] = area.Value;
        }

        return fields;
    }
}
