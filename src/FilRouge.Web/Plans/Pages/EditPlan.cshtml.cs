using System.ComponentModel;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Days of the version, and what to do in a crisis and during closures.</summary>
[Needs(PlansAccess.Write)]
public sealed class EditPlanModel(DescribePlan describe) : PlanFormPage<EditPlanModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int? Version { get; set; }

        [Description("Début")]
        public DateOnly StartsOn { get; set; }

        [Description("Fin")]
        public DateOnly EndsOn { get; set; }

        [Description("Si cela va mal")]
        public string CrisisPlan { get; set; } = "";

        [Description("Pendant les fermetures")]
        public string ClosurePlan { get; set; } = "";
    }

    public Task<IActionResult> OnPostAsync() => Send(
        describe, () => new(PersonId, Input.Version, Input.StartsOn, Input.EndsOn, Input.CrisisPlan, Input.ClosurePlan), _ => Back, "Les dates et les consignes sont écrites.");

    protected override async Task<bool> LoadAsync() => await DraftAsync() is not null;

    protected override async Task<Form?> StoredAsync() => await DraftAsync() is { } draft
        ? new Form { Version = draft.Version, StartsOn = draft.StartsOn, EndsOn = draft.EndsOn, CrisisPlan = draft.CrisisPlan, ClosurePlan = draft.ClosurePlan }
        : null;
}
