using FilRouge.Domain.Assessments;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Web.Access;
using FilRouge.Web.Assessments;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>The sheet for a GOS, made from the data in one click: who, rights, plan, what nobody covers, what was tried, commitments. What it shows is
/// chosen, and needs are left out unless somebody asks for them: only what is necessary is shared (CSP, article L1110-4).</summary>
[Needs(CoordinationAccess.Gos)]
public sealed class GosModel : ProductPage, IPersonPage
{
    /// <summary>Parts of the sheet, in order; the last is left out by default.</summary>
    private static readonly (string Code, string Label)[] All =
        [("droits", "droits"), ("projet", "projet"), ("manque", "ce que personne ne couvre"), ("essais", "ce qui a été tenté"), ("engagements", "engagements"), ("besoins", "besoins évalués")];

    /// <summary>A trade asked for, and how many said no or nothing.</summary>
    public sealed record Attempt(string Trade, int Refused, int Unanswered, DateOnly Last);

    public Guid PersonId { get; set; }

    /// <summary>Parts chosen; empty for the usual ones.</summary>
    [BindProperty(Name = "montrer", SupportsGet = true)]
    public List<string> Shown { get; set; } = [];

    public Person Person { get; private set; } = null!;

    public string WhoDecides { get; private set; } = "";

    public string LivesIn { get; private set; } = "";

    public EpisodeOfCare? Episode { get; private set; }

    public string? Coordinator { get; private set; }

    public RightsChain Rights { get; private set; } = RightsChain.Empty;

    public PlanVersion? Plan { get; private set; }

    public IReadOnlyList<SourcingGap> Gaps { get; private set; } = [];

    public IReadOnlyList<Attempt> Attempts { get; private set; } = [];

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public IReadOnlyList<SupportNeed> Needs { get; private set; } = [];

    /// <summary>The next meeting of this kind, with its agenda.</summary>
    public Meeting? Next { get; private set; }

    /// <summary>Parts that the reader may show.</summary>
    public IReadOnlyList<(string Code, string Label)> Parts { get; private set; } = [];

    /// <summary>True when a part is shown.</summary>
    public bool Shows(string code) => Parts.Any(p => p.Code == code) && (Shown.Count == 0 ? code != "besoins" : Shown.Contains(code));

    /// <summary>Name of a profession.</summary>
    public static string Trade(string code) => Professions.Find(code)?.Label ?? "autre métier";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted) is not { } person)
        {
            return Missing();
        }

        Person = person;
        await WhoAndWhere();
        var (rights, plan, needs) = (await May(ReferralsAccess.Rights), await May(PlansAccess.Read), await May(AssessmentsAccess.Read));
        Parts = [.. All.Where(p => p.Code switch { "droits" => rights, "besoins" => needs, "engagements" => true, _ => plan })];
        Rights = Shows("droits") ? await Db.RightsOf(PersonId, Aborted) : Rights;
        Plan = Shows("projet") ? await Db.CurrentPlanOf(PersonId, Aborted) : null;
        var one = Db.Persons.Where(p => p.Id == PersonId).Select(p => p.Id);
        Gaps = Shows("manque") ? await Db.SourcingGaps(one, Clock.Today, Aborted) : [];
        Attempts = Shows("essais") ? await Tried() : [];
        Commitments = Shows("engagements") ? await Db.Commitments.AsNoTracking().Where(c => c.PersonId == PersonId).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(Aborted) : [];
        Needs = Shows("besoins") ? await Assessed() : [];
        var gos = MeetingKinds.All.Where(k => k.GosLevel is not null || k.Code == "pag").Select(k => k.Code).ToList();
        var today = Clock.Today;
        Next = await Db.Meetings.AsNoTracking().AsSplitQuery().Where(m => m.PersonId == PersonId && gos.Contains(m.KindCode) && m.Status == MeetingStatus.Prepared && m.LocalDay >= today)
            .OrderBy(m => m.StartsAtUtc).FirstOrDefaultAsync(Aborted);
        return Page();
    }

    private async Task WhoAndWhere()
    {
        var today = Clock.Today;
        WhoDecides = Decides.On(Person, await Db.RelativesOf(PersonId, Aborted), today).Sentence;
        // The sheet leaves the service: the commune is enough, and a protected place is not named.
        var places = (await Db.PlacesOf(PersonId, Aborted)).Where(p => p.HoldsOn(today)).Select(p => p.Protected ? "adresse protégée" : p.CommuneName ?? "commune non renseignée").Distinct().ToList();
        LivesIn = places.Count == 0 ? "non renseigné" : string.Join(", et ", places);
        Episode = await Db.EpisodeOf(PersonId, Aborted);
        if (Episode?.CoordinatorAccountId is { } id)
        {
            Coordinator = await Db.Accounts.AsNoTracking().Where(a => a.Id == id).Select(a => a.DisplayName).SingleOrDefaultAsync(Aborted);
        }
    }

    private async Task<IReadOnlyList<Attempt>> Tried()
    {
        var asked = await Db.Proposals.AsNoTracking().Where(p => p.PersonId == PersonId && (p.Status == ProposalStatus.Declined || p.Status == ProposalStatus.Expired || p.Status == ProposalStatus.Withdrawn))
            .Select(p => new { p.PrestationId, p.Status, p.SentAtUtc }).ToListAsync(Aborted);
        var lines = asked.Select(a => a.PrestationId).Distinct().ToList();
        var trades = (await Db.PlanVersions.AsNoTracking().Where(v => v.PersonId == PersonId).SelectMany(v => v.Prestations, (v, p) => new { v.Number, p.LineId, p.ProfessionCode })
                .Where(p => lines.Contains(p.LineId)).ToListAsync(Aborted))
            .GroupBy(p => p.LineId).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Number)!.ProfessionCode);
        return
        [
            .. asked.GroupBy(a => Trade(trades.GetValueOrDefault(a.PrestationId, "")))
                .Select(g => new Attempt(g.Key, g.Count(a => a.Status == ProposalStatus.Declined), g.Count(a => a.Status != ProposalStatus.Declined), Clock.DayOf(g.Max(a => a.SentAtUtc))))
                .OrderBy(a => a.Trade, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<SupportNeed>> Assessed()
    {
        var last = await Db.Set<Assessment>().AsNoTracking().AsSplitQuery().Where(a => a.PersonId == PersonId && a.ValidatedOn != null).OrderByDescending(a => a.Id).FirstOrDefaultAsync(Aborted);
        return last is null ? [] : [.. last.Needs.Where(n => n.Intensity > 0).OrderByDescending(n => n.Intensity).ThenBy(n => n.SerafinCode.Text, StringComparer.Ordinal)];
    }
}
