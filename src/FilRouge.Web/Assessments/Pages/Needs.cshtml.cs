using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Tab « Besoins »: the current assessment, or a former one.</summary>
[Needs(AssessmentsAccess.Read)]
public sealed class NeedsModel(OpenAssessment start, ApproveAssessment approve, ReopenAssessment reopen, ValidateAssessment validate, FinishAssessment finish, WithdrawWords withdraw)
    : FormPage<NeedsModel.Form>, IPersonPage, IExportPage
{
    public ExportTable Exported => ExportTable.Of(
        "besoins", "Besoins évalués", Assessment is null ? "" : Assessment.Status.Fr(), Rated.Values.OrderBy(n => n.SerafinCode.Text, StringComparer.Ordinal),
        ("Code", n => n.SerafinCode.Text),
        ("Besoin", n => n.SerafinCode.Label),
        ("Intensité (0 à 4)", n => n.Intensity),
        ("D’après", n => n.Source.Fr()),
        ("Commentaire", n => n.Comment));

    /// <summary>Which assessment a button is about.</summary>
    public sealed class Form
    {
        public Guid Id { get; set; }
        public Guid WordsId { get; set; }
    }

    public Guid PersonId { get; set; }

    /// <summary>The assessment asked for; the newest when none is.</summary>
    [BindProperty(Name = "evaluation", SupportsGet = true)]
    public Guid? Asked { get; set; }

    public Assessment? Assessment { get; private set; }

    public IReadOnlyList<AssessmentLine> All { get; private set; } = [];

    /// <summary>What the person answered herself, newest first.</summary>
    public IReadOnlyList<SelfAssessment> Own { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public bool MaySpeak { get; private set; }

    public bool MayValidate { get; private set; }

    /// <summary>No assessment is open: another may begin.</summary>
    public bool MayStart => MayWrite && All.All(a => a.Status is AssessmentStatus.Validated or AssessmentStatus.Finished);

    /// <summary>Rated needs by code.</summary>
    public IReadOnlyDictionary<string, SupportNeed> Rated { get; private set; } = new Dictionary<string, SupportNeed>();

    public Task<IActionResult> OnPostStartAsync() => Send(start, () => new(PersonId), _ => Tab, "L’évaluation est ouverte : recueillez la parole de la personne et évaluez ses besoins.");

    public Task<IActionResult> OnPostApproveAsync() => Send(approve, () => new(PersonId, Input.Id), Here, "L’évaluation est approuvée.");

    public Task<IActionResult> OnPostReopenAsync() => Send(reopen, () => new(PersonId, Input.Id), Here, "L’évaluation est remise en préparation.");

    public Task<IActionResult> OnPostValidateAsync() => Send(validate, () => new(PersonId, Input.Id), Here, "L’évaluation est validée : elle ne change plus.");

    public Task<IActionResult> OnPostFinishAsync() => Send(finish, () => new(PersonId, Input.Id), Here, "L’évaluation est terminée.");

    public Task<IActionResult> OnPostWithdrawAsync() => Send(withdraw, () => new(PersonId, Input.Id, Input.WordsId), Here, "Ces mots sont retirés.");

    protected override async Task<bool> LoadAsync()
    {
        (MayWrite, MaySpeak, MayValidate) = (await May(AssessmentsAccess.Write), await May(AssessmentsAccess.Speak), await May(AssessmentsAccess.Validate));
        All = await Db.AssessmentsOf(PersonId, Aborted);
        Assessment = Asked is { } id ? await Db.AssessmentOf(PersonId, id, Aborted) : await Db.NewestAssessmentOf(PersonId, Aborted);
        Own = await Db.SelfAssessmentsOf(PersonId, Aborted);
        Rated = Assessment?.Needs.ToDictionary(n => n.SerafinCode.Text) ?? [];
        return Asked is null || Assessment is not null;
    }

    private string Tab => $"/personnes/{PersonId}/besoins";

    private string Here(Outcome outcome) => $"{Tab}?evaluation={Input.Id}";

}

/// <summary>A branch of the tree with what is rated under it.</summary>
public sealed record NeedBranch(SerafinConcept Concept, IReadOnlyDictionary<string, SupportNeed> Rated)
{
    /// <summary>Rated needs at or under this code.</summary>
    public IReadOnlyList<SupportNeed> Under { get; } =
        [.. Rated.Values.Where(n => n.SerafinCode.Text == Concept.Code || n.SerafinCode.Text.StartsWith(Concept.Code + ".", StringComparison.Ordinal))];

    /// <summary>The branches below that hold a rated need.</summary>
    public IEnumerable<NeedBranch> Children => SerafinCatalogue.Ph2023.Children(Concept.Code).Select(c => new NeedBranch(c, Rated)).Where(b => b.Under.Count > 0);

    /// <summary>« 3 besoins, le plus fort 4 sur 4 ».</summary>
    public string Count => Under.Count switch
    {
        0 => "aucun besoin évalué",
        1 => $"1 besoin, {Under[0].Intensity} sur 4",
        _ => $"{Under.Count} besoins, le plus fort {Under.Max(n => n.Intensity)} sur 4",
    };
}
