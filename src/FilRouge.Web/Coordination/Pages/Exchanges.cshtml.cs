using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>Tab « Échanges »: what was said about the person, newest first, and the form that notes a call in half a minute.</summary>
[Needs(CoordinationAccess.Read)]
public sealed class ExchangesModel(LogExchange log) : FormPage<ExchangesModel.Form>, IPersonPage, IListPage, IExportPage
{
    private const int PageSize = 20;
    private const int TasksShown = 6;

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public ExchangeKind Kind { get; set; }
        public ExchangeScope Scope { get; set; }
        public string With { get; set; } = "";
        public string Other { get; set; } = "";
        public string Text { get; set; } = "";
        public DateOnly? Day { get; set; }
        public TimeOnly? At { get; set; }
        public bool Important { get; set; }
        public string Next { get; set; } = "";
        public string NextOwner { get; set; } = "";
        public DateOnly? NextDueOn { get; set; }

        /// <summary>The whole as one line.</summary>
        public string Line { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>Kind shown: appel, courrier, visite, message, reunion, important; empty for all.</summary>
    [BindProperty(Name = "nature", SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>Place in the thread after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string After { get; set; } = "";

    /// <summary>A sentence proposed for an important exchange; the form is filled in, nothing is noted.</summary>
    [BindProperty(Name = "dit", SupportsGet = true)]
    public string? Proposed { get; set; }

    /// <summary>True when the whole form is shown open: to be corrected, or filled in from a proposal.</summary>
    public bool InDetail => !ModelState.IsValid || Proposed is { Length: > 0 };

    public IReadOnlyList<ThreadRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Rows in all when they leave in a file; on screen, those shown and one more when there are others.</summary>
    public int Count { get; private set; }

    public int? Most => PageSize;

    public ExportTable Exported => ExportTable.Of(
        "echanges", "Échanges et réunions", Filters.FirstOrDefault(f => f.Active)?.Label.ToLowerInvariant() ?? "", Rows,
        ("Le", r => Clock.Local(r.AtUtc)),
        ("Échange", r => r.Title),
        ("Domaine", r => r.Scope?.Fr()),
        ("Texte", r => r.Text),
        ("Par", r => r.By),
        ("Important", r => r.Important),
        ("État de la réunion", r => r.Status?.Fr()));

    public Circle Circle { get; private set; } = new([]);

    public Sight Sight { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public bool MayPrepareGos { get; private set; }

    public IReadOnlyList<CareTask> Tasks { get; private set; } = [];

    public string TracedQuery => $"nature={Kind}";

    public int TracedCount => Rows.Count;

    public string Root => $"/personnes/{PersonId}";

    /// <summary>The kinds as links.</summary>
    public IReadOnlyList<FilterLink> Filters =>
    [
        .. new[] { ("Tout", ""), ("Appels", "appel"), ("Courriers", "courrier"), ("Visites", "visite"), ("Messages", "message"), ("Réunions", "reunion"), ("Importants", "important") }
            .Select(f => new FilterLink(f.Item1, $"{Root}/echanges{(f.Item2.Length == 0 ? "" : "?nature=" + f.Item2)}", Kind == f.Item2)),
    ];

    /// <summary>Scopes that the reader may write in.</summary>
    public IReadOnlyList<Choice> Scopes => Sight.Scopes is [ExchangeScope.School] ? [.. Choice.Of<ExchangeScope>().Where(c => c.Value == nameof(ExchangeScope.School))] : Choice.Of<ExchangeScope>();

    public Task TurnTo(string after)
    {
        After = after;
        return LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => Send(
        log,
        Typed,
        _ => $"{Root}/echanges",
        Input.Next.Trim().Length > 0 ? "L’échange est noté, et la suite est une tâche." : "L’échange est noté.");

    /// <summary>Notes what was typed as one line, from here or from the Synthèse; what cannot be read comes back with the form filled in from what could.</summary>
    public async Task<IActionResult> OnPostLineAsync()
    {
        if (!await LoadAsync())
        {
            return Missing();
        }

        var line = Read();
        if (line.Problem is { } problem)
        {
            ModelState.AddModelError("Input.Line", problem);
        }

        (Input.Kind, Input.Scope, Input.Important, Input.Other, Input.Text) = (line.Kind, line.Scope ?? Usual, line.Important, line.With, line.Text);
        (Input.Next, Input.NextDueOn, Input.NextOwner) = (line.Next, line.DueOn, line.Owner is { } owner && owner.AccountId != Actor.AccountId ? owner.Name : "");
        // The fields that the line fills were not posted: what could not be noted is shown in them.
        return await Send(log, Typed, _ => $"{Root}/echanges", Said(line));
    }

    /// <summary>The reading of the line alone, asked while typing.</summary>
    public async Task<IActionResult> OnPostReadAsync()
    {
        if (!await May(CoordinationAccess.Write))
        {
            return Missing();
        }

        Circle = await Circle.Of(Db, PersonId, Clock.Today, Aborted);
        return Partial("_LineUnderstood", Read());
    }

    protected override async Task<bool> LoadAsync()
    {
        Sight = await Sight.Of(Work, PersonId, Aborted);
        (MayWrite, MayPrepareGos) = (await May(CoordinationAccess.Write), await May(CoordinationAccess.Gos));
        var size = RowsFor(PageSize);
        var found = await ThreadRow.Read(Db, Sight, PersonId, Kind, After, size + 1, Aborted);
        Rows = [.. found.Take(size)];
        Count = ExportFormat.Of(Request) is null ? found.Count : After.Length == 0 ? await ThreadRow.Count(Db, Sight, PersonId, Kind, Aborted) : Count;
        Next = found.Count > size ? $"{Root}/echanges?nature={Kind}&apres={Uri.EscapeDataString(Rows[^1].Key)}" : null;
        Tasks = await Sight.Of(Db.CareTasks.AsNoTracking()).Where(t => t.PersonId == PersonId && t.Status == CareTaskStatus.ToDo)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(TasksShown).ToListAsync(Aborted);
        Circle = MayWrite ? await Circle.Of(Db, PersonId, Clock.Today, Aborted) : Circle;
        if (HttpMethods.IsGet(Request.Method) && Proposed is { Length: > 0 })
        {
            (Input.Kind, Input.Other, Input.Text, Input.Important) = (ExchangeKind.Message, "l’équipe", Proposed, true);
        }

        return true;
    }

    /// <summary>Scope of a line that does not say it.</summary>
    private ExchangeScope Usual => Enum.Parse<ExchangeScope>(Scopes[0].Value);

    private ExchangeLine Read() => ExchangeLines.Read(Input.Line, Clock.Today, Circle.Known, new TaskOwner(Actor.AccountId, Actor.Name));

    private string Said(ExchangeLine line) =>
        $"Noté : {line.Kind.Fr()} avec {line.With}."
        + (line.DueOn is not { } due ? "" : $" La suite est une tâche pour {(line.Owner!.AccountId == Actor.AccountId ? "vous" : line.Owner.Name)}, le {FrenchDate.LongWithDay(due)}.");

    private LogExchange.Input Typed() => new(PersonId, Input.Kind, Input.Scope, Input.Other.Trim().Length > 0 ? Input.Other : Input.With, Input.Text)
    {
        Day = Input.Day,
        At = Input.At,
        Important = Input.Important,
        Next = Input.Next,
        NextOwner = Input.NextOwner,
        NextDueOn = Input.NextDueOn,
    };
}
