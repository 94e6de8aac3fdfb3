using FilRouge.Domain.Interop;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Interop.Pages;

/// <summary>Which sheets of a workbook are read; a file that has one goes on to its columns.</summary>
[Needs(InteropAccess.Import)]
public sealed class ImportSheetsModel(ChooseSheets choose) : ImportDraftPage<ImportSheetsModel.Form>
{
    /// <summary>What is ticked.</summary>
    public sealed class Form
    {
        public List<string> Sheets { get; set; } = [];
    }

    public IReadOnlyList<Choice> Sheets { get; private set; } = [];

    /// <summary>Why nothing of the file can be read.</summary>
    public string? Unreadable { get; private set; }

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Missing();
        }

        return Sheets.Count > 1 && Unreadable is null ? Page() : Unreadable is null ? Go($"{Address}/colonnes") : Page();
    }

    public async Task<IActionResult> OnPostAsync() => !await LoadAsync() ? Missing()
        : await Send(choose, () => new ChooseSheets.Input(FileId, Input.Sheets, [.. Sheets.Select(s => s.Value)]), _ => $"{Address}/colonnes", "");

    protected override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync())
        {
            return false;
        }

        var report = await Look(Head.Plan);
        Sheets = [.. report.Sheets.Select(s => new Choice(s, s))];
        // Without any sheet or header, the columns cannot be told either.
        Unreadable = report.Sheets.Count == 0 && report.Layout is null ? report.Unreadable : null;
        if (HttpMethods.IsGet(Request.Method))
        {
            Input.Sheets = [.. report.SheetsRead];
        }

        return true;
    }
}
