using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Network;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>The week of the reader: her own interventions and those of the persons she coordinates, or all of her perimeter.</summary>
[Needs(AgendaAccess.List)]
public sealed class AgendaModel : ProductPage, IListPage, IExportPage
{
    /// <summary>More does not read as a week: the page then asks to choose a professional.</summary>
    private const int Most = 300;

    private static readonly Role[] HaveTheirOwn = [Role.Coordinator, Role.Salaried, Role.Independent];

    /// <summary>A day of the week shown; today when not told.</summary>
    [BindProperty(Name = "semaine", SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>One professional of the network.</summary>
    [BindProperty(Name = "pro", SupportsGet = true)]
    public Guid? ProfessionalId { get; set; }

    /// <summary>« moi » or « tout ».</summary>
    [BindProperty(Name = "voir", SupportsGet = true)]
    public string Scope { get; set; } = "";

    public WeekDays Week { get; private set; } = null!;

    public IReadOnlyList<AgendaRow> Rows { get; private set; } = [];

    public IReadOnlyList<FilterLink> Scopes { get; private set; } = [];

    public IReadOnlyList<ProfessionalChoice> Professionals { get; private set; } = [];

    public bool TooMany { get; private set; }

    public bool MayValidate { get; private set; }

    /// <summary>True when what is shown is declared by the reader: the service declares any, a professional of the team her own.</summary>
    public bool MayLog => MayValidate && (Scope == "moi" || Actor.Role is Role.HeadOfService or Role.Coordinator or Role.Secretary);

    public bool MayClose { get; private set; }

    public int Waiting { get; private set; }

    public string TracedQuery => $"semaine={Week?.Key} pro={ProfessionalId} voir={Scope}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => AgendaExport.Of("agenda", "Agenda", $"semaine du {Week.Words}{(Scope == "moi" ? ", moi et les personnes que je suis" : "")}{(Professionals.FirstOrDefault(p => p.Id == ProfessionalId) is { } pro ? $", {pro.Label}" : "")}", Rows, Clock);

    public async Task OnGetAsync()
    {
        Week = WeekDays.Of(Day ?? Clock.Today);
        var ownWork = HaveTheirOwn.Contains(Actor.Role);
        Scope = Scope is "moi" or "tout" ? Scope : ownWork && ProfessionalId is null ? "moi" : "tout";
        (MayValidate, MayClose) = (await May(AgendaAccess.Validate), await May(AgendaAccess.Closures));
        Waiting = MayValidate ? await Db.CountNotClosed(Clock.Today, Actor.AccountId, Aborted) : 0;
        if (await May(NetworkAccess.List))
        {
            Professionals = await Db.ProfessionalsOn(Actor.OrganisationId, Week.Monday, Aborted);
        }

        Scopes = ownWork
            ? [new FilterLink("moi et les personnes que je suis", PageUrl.With(Request, ("voir", "moi"), ("pro", null)), Scope == "moi"), new FilterLink("tout mon périmètre", PageUrl.With(Request, ("voir", "tout")), Scope == "tout")]
            : [];
        var week = Db.Interventions.Where(i => i.LocalDay >= Week.Monday && i.LocalDay <= Week.Sunday).HoldingTime();
        week = Scope == "moi" ? week.Mine(Db, Actor.AccountId) : week;
        week = ProfessionalId is { } professional ? week.Where(i => i.ProfessionalId == professional) : week;
        TooMany = await week.CountAsync(Aborted) > Most;
        Rows = TooMany ? [] : await week.Rows(Db, Aborted);
    }
}
