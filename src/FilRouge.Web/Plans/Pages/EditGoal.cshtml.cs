using System.ComponentModel;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Assessments;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Adds, changes or removes a goal.</summary>
[Needs(PlansAccess.Write)]
public sealed class EditGoalModel(SaveGoal save, RemovePlanLine remove) : PlanFormPage<EditGoalModel.Form>
{
    private IReadOnlyList<Choice> _rated = [];

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int? Version { get; set; }

        [Description("Objectif")]
        public string Wording { get; set; } = "";

        [Description("Attente")]
        public Guid? ExpectationId { get; set; }

        [Description("Besoins")]
        public List<string> NeedCodes { get; set; } = [];

        /// <summary>A need of the nomenclature that the assessment does not hold.</summary>
        public string OtherNeed { get; set; } = "";

        [Description("Échéance")]
        public DateOnly? DueOn { get; set; }

        [Description("Indicateur")]
        public string Indicator { get; set; } = "";

        [Description("Niveau de départ")]
        public GasLevel Baseline { get; set; } = GasLevel.MuchLess;
    }

    [BindProperty(Name = "ligne", SupportsGet = true)]
    public Guid? LineId { get; set; }

    /// <summary>The expectation from which a new goal is written.</summary>
    [BindProperty(Name = "attente", SupportsGet = true)]
    public Guid? FromExpectation { get; set; }

    public IReadOnlyList<Choice> Expectations { get; private set; } = [];

    /// <summary>Needs of the newest assessment, then those that the goal already has.</summary>
    public IReadOnlyList<Choice> Needs =>
        [.. _rated, .. Input.NeedCodes.Where(c => _rated.All(r => r.Value != c)).Select(c => new Choice(c, $"{NeedCode.FromStore(c).Label} ({c})"))];

    public static IReadOnlyList<Choice> Nomenclature { get; } =
        [.. SerafinCatalogue.Ph2023.Needs.Where(c => c.Level > 2 || SerafinCatalogue.Ph2023.IsLeaf(c.Code))
            .Select(c => new Choice(c.Code, $"{c.Code} {c.Label}", Group: SerafinCatalogue.Ph2023.Find(c.Code[..3])?.Label))];

    public static IReadOnlyList<Choice> Levels { get; } = [.. Enum.GetValues<GasLevel>().Order().Select(l => new Choice(l.ToString(), $"{PlanWords.Scale(l)}, {l.Fr()}"))];

    public Task<IActionResult> OnPostAsync() => Send(
        save,
        () => new(PersonId, Input.Version, LineId, Input.Wording, [.. Input.NeedCodes, Input.OtherNeed])
        {
            DueOn = Input.DueOn,
            Indicator = Input.Indicator,
            Baseline = Input.Baseline,
            ExpectationId = Input.ExpectationId,
        },
        _ => Back,
        "L’objectif est écrit.");

    public Task<IActionResult> OnPostRemoveAsync() => Send(remove, () => new(PersonId, LineId ?? Guid.Empty), _ => Back, "L’objectif est retiré.");

    protected override async Task<bool> LoadAsync()
    {
        if (await DraftAsync() is not { } draft || (LineId is not null && draft.Goals.All(g => g.LineId != LineId)))
        {
            return false;
        }

        Input.ExpectationId ??= LineId is null ? FromExpectation : null;
        Expectations = [.. draft.Expectations.OrderBy(e => e.LineId).Select(e => new Choice(e.LineId.ToString(), $"« {e.Words} », {e.Author.Fr()}"))];
        _rated = [.. (await Db.NeedsOf(Db.Persons.Where(p => p.Id == PersonId).Select(p => p.Id), Aborted))[PersonId].OrderByDescending(n => n.Intensity)
            .Select(n => new Choice(n.Code.Text, $"{n.Code.Label} ({n.Code})", $"évalué à {n.Intensity} sur 4"))];
        return true;
    }

    protected override async Task<Form?> StoredAsync()
    {
        var draft = await DraftAsync();
        return draft?.Goals.FirstOrDefault(g => g.LineId == LineId) is not { } goal ? null : new Form
        {
            Version = draft.Version,
            Wording = goal.Wording,
            ExpectationId = goal.ExpectationId,
            NeedCodes = [.. goal.Needs.Select(n => n.Text)],
            DueOn = goal.DueOn,
            Indicator = goal.Indicator,
            Baseline = goal.Baseline,
        };
    }
}
