using System.Reflection;
using System.ComponentModel;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Platform.Pages;

/// <summary>Base of every page: who reads, the store, the clock, and what a permission answers.</summary>
public abstract class ProductPage : PageModel
{
    private Work? _work;

    /// <summary>The request's work.</summary>
    public Work Work => _work ??= HttpContext.RequestServices.GetRequiredService<Work>();

    /// <summary>The store, through the reader's perimeter.</summary>
    protected Db Db => Work.Db;

    /// <summary>The clock.</summary>
    public Clock Clock => Work.Clock;

    /// <summary>Who reads.</summary>
    public Actor Actor => Work.Actor;

    /// <summary>Cancels when the reader leaves.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>What the kernel answers for a permission on this page's person, or on the service.</summary>
    public Task<Decision> Decide(string permission) => Work.Decide(permission, (this as IPersonPage)?.PersonId, Aborted);

    /// <summary>True when the actor has the right: a button that leads nowhere is not drawn.</summary>
    public async Task<bool> May(string permission) => (await Decide(permission)).Allowed;

    /// <summary>Rows of a page of a list: what the screen holds, more when the list is written to a file.</summary>
    protected int RowsFor(int screen) => this is IExportPage && ExportFormat.Of(Request) is not null ? ExportTable.RowsAtOnce : screen;

    /// <summary>Redirects with a message that is shown once.</summary>
    protected IActionResult Go(string url, string? notice = null)
    {
        if (notice is not null)
        {
            PageNotice.Say(TempData, notice);
        }

        return LocalRedirect(url);
    }

    /// <summary>The one answer for what does not exist or may not be seen.</summary>
    protected static IActionResult Missing() => new StatusCodeResult(StatusCodes.Status404NotFound);

    /// <summary>Puts refusals beside their fields, or in the summary.</summary>
    protected void Show(IEnumerable<Reason> reasons)
    {
        foreach (var reason in reasons)
        {
            var text = reason.Source is null ? reason.Sentence : $"{reason.Sentence} ({reason.Source})";
            ModelState.AddModelError(reason.Field is null ? "" : FieldPrefix + reason.Field, text);
        }
    }

    /// <summary>Prefix of the bound property, for refusals that name a field.</summary>
    protected virtual string FieldPrefix => "";
}

/// <summary>A field that two people changed at the same time.</summary>
/// <param name="Label">French label.</param>
/// <param name="Yours">What you typed.</param>
/// <param name="Theirs">What is stored now.</param>
public sealed record Difference(string Label, string Yours, string Theirs);

/// <summary>A page with a form: on error the same page comes back with a linked summary (422) and nothing typed is lost;
/// when somebody else changed the data meanwhile, both versions are shown (409).</summary>
public abstract class FormPage<TForm> : ProductPage
    where TForm : class, new()
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>What differs from the stored version, after a conflict.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    /// <inheritdoc/>
    protected override string FieldPrefix => nameof(Input) + ".";

    /// <summary>Loads what the page shows around the form; null answers "missing". Called for each display.</summary>
    protected abstract Task<bool> LoadAsync();

    /// <summary>The form as it would be filled from the store now; null when there is nothing stored yet.</summary>
    protected virtual Task<TForm?> StoredAsync() => Task.FromResult<TForm?>(null);

    /// <summary>Shows the form, filled from the store.</summary>
    public virtual async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Missing();
        }

        Input = await StoredAsync() ?? Input;
        return Page();
    }

    /// <summary>Runs a use case with what was typed, then goes on, or shows the form again.</summary>
    protected Task<IActionResult> Send<TInput>(UseCase<TInput> useCase, Func<TInput> input, Func<Outcome, string> next, string notice) =>
        Send(useCase, input, done => Task.FromResult(next(done)), notice);

    /// <summary>The same, when where to go on is asked from the store.</summary>
    protected async Task<IActionResult> Send<TInput>(UseCase<TInput> useCase, Func<TInput> input, Func<Outcome, Task<string>> next, string notice)
    {
        if (!ModelState.IsValid)
        {
            return await Again(StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await useCase.Execute(input(), Aborted);
        switch (outcome.Ending)
        {
            case Ending.Done:
                return Go(await next(outcome), outcome.Reasons.Count == 0 ? notice : $"{notice} {string.Join(" ", outcome.Reasons.Select(r => r.Sentence))}");
            case Ending.NotFound:
                return Missing();
            case Ending.Denied:
                HttpContext.Items[AccessFilter.RefusalKey] = outcome.Reasons[0].Sentence;
                return new StatusCodeResult(StatusCodes.Status403Forbidden);
            case Ending.Changed:
                return await Conflict(outcome);
            default:
                Show(outcome.Reasons);
                return await Again(StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>Shows the form again with its errors.</summary>
    protected async Task<IActionResult> Again(int status)
    {
        if (!await LoadAsync())
        {
            return Missing();
        }

        Response.StatusCode = status;
        return Page();
    }

    private async Task<IActionResult> Conflict(Outcome outcome)
    {
        Work.Db.ChangeTracker.Clear();
        Show(outcome.Reasons);
        if (await StoredAsync() is { } stored)
        {
            Differences = [.. Compare(Input, stored)];
            if (typeof(TForm).GetProperty("Version") is { } version)
            {
                // The next save is made knowingly, on top of the version that is now shown.
                version.SetValue(Input, version.GetValue(stored));
                ModelState.Remove(FieldPrefix + "Version");
            }
        }

        return await Again(StatusCodes.Status409Conflict);
    }

    private static IEnumerable<Difference> Compare(TForm yours, TForm theirs)
    {
        foreach (var property in typeof(TForm).GetProperties().Where(p => p.Name != "Version" && p.CanRead))
        {
            var (mine, stored) = (Text(property.GetValue(yours)), Text(property.GetValue(theirs)));
            if (mine != stored)
            {
                var label = property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? property.Name;
                yield return new Difference(label, mine, stored);
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        bool yes => yes ? "oui" : "non",
        Enum member => Words.Of(member),
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object>()),
        _ => value.ToString() ?? "",
    };
}
