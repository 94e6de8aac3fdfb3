using Microsoft.AspNetCore.Http;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>The fields drawn on the page so far, in page order: the summary of errors links to those and to no other.</summary>
internal sealed class PageFields
{
    private readonly List<(string Name, string Id)> _fields = [];

    public IReadOnlyList<(string Name, string Id)> All => _fields;

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

    public void Add(string name, string id) => _fields.Add((name, id));
}
