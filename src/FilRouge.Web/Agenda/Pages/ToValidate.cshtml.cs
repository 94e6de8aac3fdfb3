using FilRouge.Domain.Agenda;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>What has passed and is still planned: each declared done as foreseen, or cancelled, in one action.</summary>
[Needs(AgendaAccess.Validate)]
public sealed class ToValidateModel(CompleteIntervention complete, CancelIntervention cancel) : FormPage<ToValidateModel.Form>, IListPage, IExportPage
{
    private const int MostAtOnce = 30;

    private static readonly Role[] HaveTheirOwn = [Role.Coordinator, Role.Salaried, Role.Independent];

    /// <summary>The row on which something is done.</summary>
    public sealed class Form
    {
        public Guid PersonId { get; set; }
        public Guid InterventionId { get; set; }
        public int Version { get; set; }
        public CancelMotive? Motive { get; set; }
    }

    /// <summary>« moi » or « tout ».</summary>
    [BindProperty(Name = "voir", SupportsGet = true)]
    public string Scope { get; set; } = "";

    /// <summary>What is declared as foreseen in one action: person, intervention, version.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string After { get; set; } = "";

    public IReadOnlyList<AgendaRow> Rows { get; private set; } = [];

    public IReadOnlyList<FilterLink> Scopes { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public string TracedQuery => $"à déclarer voir={Scope}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => AgendaExport.Of("a-declarer", "Interventions à déclarer", Scope == "moi" ? "moi et les personnes que je suis" : "", Rows, Clock);

    private int PageSize => RowsFor(MostAtOnce);

    private string Here => $"/agenda/a-valider?voir={Uri.EscapeDataString(Scope)}";

    /// <summary>Declares all that is ticked, each for itself: what is refused stays, with why.</summary>
    public async Task<IActionResult> OnPostBatchAsync()
    {
        var (done, why) = (0, new List<string>());
        foreach (var one in Chosen.Take(MostAtOnce))
        {
            if (one.Split('|') is not [var person, var intervention, var version] || !Guid.TryParse(person, out var personId)
                || !Guid.TryParse(intervention, out var id) || !int.TryParse(version, out var seen))
            {
                continue;
            }

            var outcome = await complete.Execute(new(personId, id, seen), Aborted);
            done += outcome.Ok ? 1 : 0;
            why.AddRange(outcome.Ok ? [] : outcome.Reasons.Select(r => r.Sentence));
        }

        var notice = Counted.Of(done, "intervention déclarée réalisée, comme prévu.", "interventions déclarées réalisées, comme prévu.", "Aucune intervention n’a été déclarée.");
        return Go(Here, why.Count == 0 ? notice : $"{notice} Les autres restent à voir : {string.Join(" ", why.Distinct().Take(3))}");
    }

    public Task<IActionResult> OnPostCancelAsync() => Send(
        cancel, () => new(Input.PersonId, Input.InterventionId, Input.Version, Input.Motive), _ => Here, "L’intervention est annulée, avec son motif.");

    public Task TurnTo(string after)
    {
        (After, Next) = (after, null);
        return LoadAsync();
    }

    protected override async Task<bool> LoadAsync()
    {
        var ownWork = HaveTheirOwn.Contains(Actor.Role);
        Scope = Scope is "moi" or "tout" ? Scope : ownWork ? "moi" : "tout";
        Scopes = ownWork
            ? [new FilterLink("moi et les personnes que je suis", "/agenda/a-valider?voir=moi", Scope == "moi"), new FilterLink("tout mon périmètre", "/agenda/a-valider?voir=tout", Scope == "tout")]
            : [];
        var waiting = Db.Interventions.NotClosed(Clock.Today);
        waiting = Scope == "moi" ? waiting.Mine(Db, Actor.AccountId) : waiting;
        Count = await waiting.CountAsync(Aborted);
        if (After.Split('|') is [var ticks, var last] && long.TryParse(ticks, out var at) && Guid.TryParse(last, out var id))
        {
            var start = new DateTime(at, DateTimeKind.Utc);
            waiting = waiting.Where(i => i.StartsAtUtc > start || (i.StartsAtUtc == start && i.Id.CompareTo(id) > 0));
        }

        Rows = await waiting.Rows(Db, Aborted, PageSize + 1);
        if (Rows.Count > PageSize)
        {
            Rows = [.. Rows.Take(PageSize)];
            Next = $"{Here}&apres={Rows[^1].StartsAtUtc.Ticks}%7C{Rows[^1].Id}";
        }

        return true;
    }
}
