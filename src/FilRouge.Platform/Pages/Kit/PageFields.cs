using Microsoft.AspNetCore.Http;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>A field drawn on the page.</summary>
/// <param name="Name">Name that is posted (« Input.BirthDate »).</param>
/// <param name="Id">Id of the control.</param>
/// <param name="Label">Its question.</param>
public sealed record PageField(string Name, string Id, string Label);

/// <summary>The fields drawn on the page so far, in page order: the summary of errors links to those and to no other.</summary>
internal sealed class PageFields
{
    private readonly List<PageField> _fields = [];

    public IReadOnlyList<PageField> All => _fields;

    /// <summary>True once the summary of errors has a place on the page.</summary>
    public bool SummaryPlaced { get; set; }

    public static PageFields Of(HttpContext http)
    {
        if (http.Items[typeof(PageFields)] is not PageFields fields)
        {
            http.Items[typeof(PageFields)] = fields = new PageFields();
        }

        return fields;
    }

    public void Add(PageField field) => _fields.Add(field);
}
