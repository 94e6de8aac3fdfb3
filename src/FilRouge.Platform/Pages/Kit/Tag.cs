using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Short ways to build an element; every text and attribute is encoded by the framework.</summary>
internal static class Tag
{
    public static TagBuilder Of(string name, string? css = null, params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        Set(tag, "class", css);
        foreach (var (key, value) in attributes)
        {
            Set(tag, key, value);
        }

        if (name is "input")
        {
            tag.TagRenderMode = TagRenderMode.SelfClosing;
        }

        return tag;
    }

    public static TagBuilder Of(string name, string? css, string text, params (string Name, string? Value)[] attributes)
    {
        var tag = Of(name, css, attributes);
        tag.InnerHtml.Append(text);
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, params IHtmlContent[] children)
    {
        foreach (var child in children)
        {
            tag.InnerHtml.AppendHtml(child);
        }

        return tag;
    }

    /// <summary>Sets an attribute; a null value leaves it out.</summary>
    public static void Set(TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }
    }

    /// <summary>A word that only a screen reader says.</summary>
    public static TagBuilder Unseen(string text) => Of("span", "sr", text);

    /// <summary>A sign that only the eye reads.</summary>
    public static TagBuilder Sign(string css, string sign) => Of("span", css, sign, ("aria-hidden", "true"));
}
