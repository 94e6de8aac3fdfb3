using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Interop.Pages;

/// <summary>What the columns of a file mean: proposed from their titles, or from what was decided for the same titles before.</summary>
[Needs(InteropAccess.Import)]
public sealed class ImportColumnsModel(MapColumns map) : ImportDraftPage<ImportColumnsModel.Form>
{
    private const int SamplesShown = 3;

    /// <summary>What is chosen, by index of column.</summary>
    public sealed class Form
    {
        public Dictionary<int, string?> Columns { get; set; } = [];
    }

    /// <summary>A column and three of its values.</summary>
    public sealed record Column(SheetColumn Of, IReadOnlyList<string> Samples, ColumnMeaning? Chosen, IReadOnlyList<string> Refusals);

    public IReadOnlyList<Column> Columns { get; private set; } = [];

    /// <summary>The answers for a column. Written without what HTML lets out, the text being the value: a wide file has many columns, each with all of them.</summary>
    public static IHtmlContent Options(ColumnMeaning? chosen)
    {
        var list = new HtmlContentBuilder().AppendHtml("<option value=\"\">à laisser de côté");
        foreach (var group in ColumnMeaning.All.GroupBy(m => m.Group))
        {
            list.AppendHtml($"<optgroup label=\"{group.Key}\">");
            foreach (var meaning in group)
            {
                list.AppendHtml(meaning == chosen ? "<option selected>" : "<option>").Append(meaning.Fr);
            }

            list.AppendHtml("</optgroup>");
        }

        return list;
    }

    /// <summary>What was decided for the same titles; null when nothing was.</summary>
    public ImportMapping? Remembered { get; private set; }

    /// <summary>Why nothing of the file can be read.</summary>
    public string? Unreadable { get; private set; }

    public ImportReport Report { get; private set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Report.Layout is not { } layout)
        {
            return Missing();
        }

        var columns = layout.Columns.ToDictionary(c => c.Index, c => ColumnMeaning.Find(Input.Columns.GetValueOrDefault(c.Index))?.Key ?? "");
        var plan = Head.Plan with { Columns = columns };
        if (layout.With(plan.Meanings).WhyNotMap() is { Count: > 0 } refusals)
        {
            Refuse(refusals.AsReasons());
            return Page();
        }

        var trial = await Try(plan);
        var outcome = await map.Execute(new MapColumns.Input(FileId, plan, trial), Aborted);
        if (outcome.Ending is Ending.NotFound)
        {
            return Missing();
        }

        if (!outcome.Ok)
        {
            Refuse(outcome.Reasons);
            return Page();
        }

        return Go(Address);
    }

    protected override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync())
        {
            return false;
        }

        Report = await Look(new ImportPlan { Sheets = Head.Plan.Sheets });
        if (Report.Layout is not { } layout)
        {
            Unreadable = Report.Unreadable;
            return true;
        }

        var decided = Head.Plan.Columns;
        Remembered = decided.Count > 0 ? null : await Db.MappingOf(Actor.OrganisationId, layout.Fingerprint, Aborted);
        var proposed = decided.Count > 0 ? layout.With(Head.Plan.Meanings)
            : Remembered is not null ? layout.With(new ImportPlan { Columns = Remembered.Read() }.Meanings)
            : layout.Once();
        Fill(proposed, []);
        return true;
    }

    private void Refuse(IReadOnlyList<Reason> reasons)
    {
        Show(reasons.Select(r => r with { Field = null }));
        Fill(Report.Layout!, reasons);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private void Fill(SheetLayout layout, IReadOnlyList<Reason> reasons) => Columns =
    [
        .. layout.Columns.Select(c => new Column(c, Report.SamplesOf(c.Index, SamplesShown), Input.Columns.TryGetValue(c.Index, out var typed) ? ColumnMeaning.Find(typed) : c.Meaning,
            [.. reasons.Where(r => r.Field == $"{c.Index}").Select(r => r.Sentence)])).Where(c => c.Of.Header.Length > 0 || c.Samples.Count > 0),
    ];
}
