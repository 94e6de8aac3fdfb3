using System.ComponentModel;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Adds, changes or removes a planned prestation.</summary>
[Needs(PlansAccess.Write)]
public sealed class EditPrestationModel(SavePrestation save, RemovePlanLine remove) : PlanFormPage<EditPrestationModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int? Version { get; set; }

        [Description("Objectif")]
        public Guid GoalId { get; set; }

        [Description("Prestation")]
        public string Code { get; set; } = "";

        [Description("Profession")]
        public string ProfessionCode { get; set; } = "";

        [Description("Modalité")]
        public Modality Modality { get; set; }

        [Description("Lieu")]
        public Place Place { get; set; }

        [Description("Fréquence")]
        public string Frequency { get; set; } = "";

        [Description("Durée")]
        public string Duration { get; set; } = "";

        [Description("Du")]
        public DateOnly? From { get; set; }

        [Description("Au")]
        public DateOnly? To { get; set; }

        [Description("Payeur")]
        public Payer? Payer { get; set; }

        [Description("Jours et heures souhaités")]
        public string Wished { get; set; } = "";
    }

    [BindProperty(Name = "ligne", SupportsGet = true)]
    public Guid? LineId { get; set; }

    /// <summary>The goal that a new prestation serves.</summary>
    [BindProperty(Name = "objectif", SupportsGet = true)]
    public Guid? ForGoal { get; set; }

    public IReadOnlyList<Choice> Goals { get; private set; } = [];

    /// <summary>The finest codes, under the title of their branch.</summary>
    public static IReadOnlyList<Choice> Codes { get; } =
        [.. SerafinCatalogue.Ph2023.Leaves.Where(c => c.Family != SerafinFamily.Need).Select(c => new Choice(c.Code, $"{c.Code} {c.Label}", Group: SerafinCatalogue.Ph2023.Find(c.Code[..3])?.Label))];

    public static IReadOnlyList<Choice> AllProfessions { get; } = [.. Professions.All.Select(p => new Choice(p.Code, p.Label))];

    public Task<IActionResult> OnPostAsync() => Send(
        save,
        () => new(PersonId, Input.Version, LineId, Input.GoalId, Input.Code, Input.ProfessionCode)
        {
            Modality = Input.Modality,
            Place = Input.Place,
            Frequency = Input.Frequency,
            Duration = Input.Duration,
            From = Input.From,
            To = Input.To,
            Payer = Input.Payer,
            Wished = Input.Wished,
        },
        _ => Back,
        "La prestation est prévue.");

    public Task<IActionResult> OnPostRemoveAsync() => Send(remove, () => new(PersonId, LineId ?? Guid.Empty), _ => Back, "La prestation est retirée.");

    protected override async Task<bool> LoadAsync()
    {
        if (await DraftAsync() is not { } draft || (LineId is not null && draft.Prestation(LineId.Value) is null))
        {
            return false;
        }

        if (Input.GoalId == Guid.Empty && ForGoal is { } goal)
        {
            Input.GoalId = goal;
        }

        Goals = [.. draft.Goals.OrderBy(g => g.LineId).Select(g => new Choice(g.LineId.ToString(), g.Wording))];
        return true;
    }

    protected override async Task<Form?> StoredAsync()
    {
        var draft = await DraftAsync();
        return draft is null || LineId is null || draft.Prestation(LineId.Value) is not { } p ? null : new Form
        {
            Version = draft.Version,
            GoalId = p.GoalId,
            Code = p.SerafinCode.Text,
            ProfessionCode = p.ProfessionCode,
            Modality = p.Modality,
            Place = p.Place,
            Frequency = p.Frequency.ToString(),
            Duration = new Minutes(p.DurationMinutes).Display,
            From = p.From,
            To = p.To,
            Payer = p.Payer,
            Wished = p.Wished,
        };
    }
}
