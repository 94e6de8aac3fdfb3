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

        [Description("Les signes qui alertent")]
        public string CrisisSigns { get; set; } = "";

        [Description("Ce qu’il faut éviter")]
        public string CrisisAvoid { get; set; } = "";

        [Description("Qui appeler, dans l’ordre")]
        public string CrisisCalls { get; set; } = "";

        [Description("Ce qui aide si cela va mal")]
        public string CrisisPlan { get; set; } = "";

        [Description("Pendant les fermetures")]
        public string ClosurePlan { get; set; } = "";
    }

    public Task<IActionResult> OnPostAsync() => Send(
        describe,
        () => new(PersonId, Input.Version, Input.StartsOn, Input.EndsOn, Input.CrisisPlan, Input.ClosurePlan) { CrisisSigns = Input.CrisisSigns, CrisisAvoid = Input.CrisisAvoid, CrisisCalls = Input.CrisisCalls },
        _ => Back,
        "Les dates et les consignes sont écrites.");

    protected override async Task<bool> LoadAsync() => await DraftAsync() is not null;

    protected override async Task<Form?> StoredAsync() => await DraftAsync() is { } draft
        ? new Form
        {
            Version = draft.Version,
            StartsOn = draft.StartsOn,
            EndsOn = draft.EndsOn,
            CrisisSigns = draft.CrisisSigns,
            CrisisPlan = draft.CrisisPlan,
            CrisisAvoid = draft.CrisisAvoid,
            CrisisCalls = draft.CrisisCalls,
            ClosurePlan = draft.ClosurePlan,
        }
        : null;
}
