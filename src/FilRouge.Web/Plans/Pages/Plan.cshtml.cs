using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Assessments;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Tab « Projet »: one version as a chain from what is expected to what is delivered, its state and its signatures.</summary>
[Needs(PlansAccess.Read)]
public sealed class PlanModel(StartPlan start, AmendPlan amend, SubmitPlan submit, ReopenPlan reopen, AbandonPlan abandon, PausePlan pause, ResumePlan resume, EndPlan end)
    : FormPage<PlanModel.Form>, IPersonPage, IExportPage
{
    /// <summary>The buttons carry nothing.</summary>
    public sealed class Form
    {
    }

    public Guid PersonId { get; set; }

    /// <summary>Number of the version asked for, 0 for the one in preparation; the one in force, else the one in preparation, when none is.</summary>
    [BindProperty(Name = "version", SupportsGet = true)]
    public int? Asked { get; set; }

    public Plan? Plan { get; private set; }

    public PlanVersion? Shown { get; private set; }

    public IReadOnlyList<RequiredSignatory> Signatories { get; private set; } = [];

    public IReadOnlyList<PlanWarning> Warnings { get; private set; } = [];

    /// <summary>Intensity of the needs in the newest assessment; empty when the reader may not see it.</summary>
    public IReadOnlyDictionary<string, int> Intensities { get; private set; } = new Dictionary<string, int>();

    /// <summary>Strong needs that no goal answers.</summary>
    public IReadOnlyList<PersonNeed> Unanswered { get; private set; } = [];

    /// <summary>Names of the professionals who agreed, by prestation.</summary>
    public ILookup<Guid, string> Agreed { get; private set; } = Array.Empty<string>().ToLookup(_ => Guid.Empty);

    /// <summary>Day by which the amendment to the DIPC is due; null once it is signed, and outside the active file.</summary>
    public DateOnly? AmendmentDue { get; private set; }

    public bool MayWrite { get; private set; }

    public bool MayOpinion { get; private set; }

    public bool MaySign { get; private set; }

    public bool MaySource { get; private set; }

    /// <summary>The content may be changed here and now.</summary>
    public bool Editable => MayWrite && Shown?.Status == PlanVersionStatus.InPreparation;

    public string Tab => $"/personnes/{PersonId}/projet";

    /// <summary>What the version shown foresees: each goal with its prestations, and those that have none yet.</summary>
    public ExportTable Exported => ExportTable.Of(
        "projet", "Projet individuel", Shown is null ? "" : $"version {Shown.Number}, {Shown.Status.Fr()}",
        from goal in Shown?.Goals ?? []
        from line in Shown!.Prestations.Where(p => p.GoalId == goal.LineId).Select(p => (PlannedPrestation?)p).DefaultIfEmpty()
        select (Goal: goal, Line: line),
        ("Objectif", r => r.Goal.Wording),
        ("Besoins", r => r.Goal.NeedCodes),
        ("Échéance", r => r.Goal.DueOn),
        ("Prestation", r => r.Line?.SerafinCode.Label),
        ("Code", r => r.Line?.SerafinCode.Text),
        ("Par", r => r.Line?.Modality.Fr()),
        ("Lieu", r => r.Line?.Place.Fr()),
        ("Fréquence", r => r.Line?.Frequency.ToString()),
        ("Minutes", r => r.Line?.DurationMinutes),
        ("Du", r => r.Line?.From),
        ("Au", r => r.Line?.To),
        ("Professionnel", r => r.Line?.Sourcing.Fr()));

    /// <summary>The versions, newest first.</summary>
    public IEnumerable<FilterLink> Versions => Plan!.Versions.OrderByDescending(v => v.Number)
        .Select(v => new FilterLink($"Version {v.Number}, {v.Status.Fr()}", $"{Tab}?version={v.Number}", v == Shown));

    public Task<IActionResult> OnPostStartAsync() => Send(start, () => new(PersonId), _ => Tab, "Le projet est ouvert : écrivez d’abord ce qui est attendu.");

    public Task<IActionResult> OnPostAmendAsync() => Send(amend, () => new(PersonId), _ => Draft, "La nouvelle version est ouverte avec le contenu de la précédente, qui reste en vigueur jusqu’à la signature.");

    public Task<IActionResult> OnPostSubmitAsync() => Send(submit, () => new(PersonId), _ => Draft, "Le contenu est figé : le projet attend les signatures.");

    public Task<IActionResult> OnPostReopenAsync() => Send(reopen, () => new(PersonId), _ => Draft, "La préparation est reprise.");

    public Task<IActionResult> OnPostAbandonAsync() => Send(abandon, () => new(PersonId), _ => Tab, "La préparation est abandonnée.");

    public Task<IActionResult> OnPostPauseAsync() => Send(pause, () => new(PersonId), _ => Tab, "Le projet est en pause.");

    public Task<IActionResult> OnPostResumeAsync() => Send(resume, () => new(PersonId), _ => Tab, "Le projet reprend.");

    public Task<IActionResult> OnPostEndAsync() => Send(end, () => new(PersonId), _ => Tab, "Le projet est terminé.");

    protected override async Task<bool> LoadAsync()
    {
        (MayWrite, MayOpinion, MaySign, MaySource) = (await May(PlansAccess.Write), await May(PlansAccess.Opinion), await May(PlansAccess.Sign), await May(PlansAccess.Source));
        Plan = await Db.PlanOf(PersonId, Aborted);
        if (Plan is null)
        {
            return Asked is null;
        }

        Shown = Asked is > 0 and var number
            ? Plan.Versions.FirstOrDefault(v => v.Number == number)
            : Asked == 0 ? Plan.Draft ?? Plan.Current ?? Plan.Versions.MaxBy(v => v.Number)
            : Plan.Current ?? Plan.Draft ?? Plan.Versions.MaxBy(v => v.Number);
        if (Shown is null)
        {
            return false;
        }

        await LoadAround(Shown);
        return true;
    }

    /// <summary>After an act on the draft, the tab shows the draft rather than the version in force.</summary>
    private string Draft => $"{Tab}?version=0";

    private async Task LoadAround(PlanVersion shown)
    {
        if (shown.Status == PlanVersionStatus.ToSign)
        {
            Signatories = await Db.SignatoriesOf(PersonId, Plan!.EpisodeId, Clock.Today, Aborted);
        }

        AmendmentDue = await Db.AmendmentDue(PersonId, Plan!.EpisodeId, Clock.Today, Aborted);
        if (PlansQueries.Open.Contains(shown.Status))
        {
            var organisation = await Db.Persons.Where(p => p.Id == PersonId).Select(p => p.OrganisationId).SingleAsync(Aborted);
            Warnings = PlanChecks.Warnings(shown, PlanWords.InNomenclature, await Db.ReviewMonthsOf(organisation, Clock.Today, Aborted));
        }

        if (await May(AssessmentsAccess.Read))
        {
            var needs = (await Db.NeedsOf(Db.Persons.Where(p => p.Id == PersonId).Select(p => p.Id), Aborted))[PersonId].ToList();
            Intensities = needs.ToDictionary(n => n.Code.Text, n => n.Intensity);
            var answered = shown.Goals.SelectMany(g => g.Needs).Select(n => n.Text).ToHashSet();
            Unanswered = [.. needs.Where(n => n.Intensity >= 3 && !answered.Contains(n.Code.Text)).OrderByDescending(n => n.Intensity)];
        }

        Agreed = await Db.AgreedOn(PersonId, Aborted);
    }
}
