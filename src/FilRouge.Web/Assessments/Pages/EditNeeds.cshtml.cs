using System.ComponentModel;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>One form for all the needs: those chosen first, others added from the tree without leaving the page.</summary>
[Needs(AssessmentsAccess.Write)]
public sealed class EditNeedsModel(RateNeeds rate) : AssessmentFormPage<EditNeedsModel.Form>
{
    /// <summary>A chosen need.</summary>
    public sealed class NeedRow
    {
        public string Code { get; set; } = "";
        public int? Intensity { get; set; }
        public NeedSource Source { get; set; }
        public string Comment { get; set; } = "";
        public bool Remove { get; set; }

        /// <summary>Filled grid and place of the question from which it is taken.</summary>
        public Guid? Grid { get; set; }
        public int? Question { get; set; }

        public override string ToString() => $"{Code} : {Intensity} sur 4, {Source.Fr()}, {Comment}";
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }

        [Description("Forces")]
        public string Strengths { get; set; } = "";

        [Description("Besoins")]
        public List<NeedRow> Needs { get; set; } = [];
    }

    public static IReadOnlyList<Choice> Intensities { get; } =
        [new("0", "0, aucun besoin"), new("1", "1, léger"), new("2", "2, modéré"), new("3", "3, fort"), new("4", "4, le plus fort")];

    /// <summary>Codes ticked in the tree, not yet in the form.</summary>
    [BindProperty]
    public List<string> Add { get; set; } = [];

    /// <summary>Words looked for in the tree.</summary>
    [BindProperty]
    public string Search { get; set; } = "";

    public bool Searched { get; private set; }

    /// <summary>Code of a need to take from the answer of a grid.</summary>
    [BindProperty(Name = "besoin", SupportsGet = true)]
    public string? Wanted { get; set; }

    /// <summary>The filled grid.</summary>
    [BindProperty(Name = "grille", SupportsGet = true)]
    public Guid? FromGrid { get; set; }

    /// <summary>Place of the question.</summary>
    [BindProperty(Name = "question", SupportsGet = true)]
    public int? FromQuestion { get; set; }

    /// <summary>Needs of the nomenclature that may still be added, those found when words were looked for.</summary>
    public IReadOnlyList<SerafinConcept> Addable
    {
        get
        {
            var chosen = Input.Needs.Select(n => n.Code).ToHashSet();
            var words = TextFold.Words(Search);
            return [.. SerafinCatalogue.Ph2023.Needs.Where(c => c.Level > 1 && !chosen.Contains(c.Code))
                .Where(c => !Searched || c.Code.StartsWith(Search.Trim(), StringComparison.Ordinal) || words.All(TextFold.Fold(c.Label).Contains))];
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        TakeTicked();
        return await Send(
            rate,
            () => new(PersonId, AssessmentId, Input.Version, [.. Input.Needs.Select(n => new RateNeeds.Need(n.Code, n.Intensity, n.Source, n.Comment, n.Remove, n is { Grid: { } grid, Question: { } question } ? new NeedOrigin(grid, question) : null))], Input.Strengths),
            _ => Back,
            "L’évaluation est enregistrée.");
    }

    /// <summary>Puts the ticked needs in the form; nothing is saved, nothing typed is lost.</summary>
    public Task<IActionResult> OnPostAddAsync()
    {
        TakeTicked();
        return Again(StatusCodes.Status200OK);
    }

    /// <summary>Filters the tree.</summary>
    public Task<IActionResult> OnPostSearchAsync()
    {
        TakeTicked();
        Searched = Search.Trim().Length > 0;
        return Again(StatusCodes.Status200OK);
    }

    protected override async Task<Form?> StoredAsync()
    {
        var assessment = await AssessmentAsync();
        if (assessment is null)
        {
            return null;
        }

        var form = new Form
        {
            Version = assessment.Version,
            Strengths = assessment.Strengths,
            Needs = [.. InTreeOrder(assessment.Needs).Select(n => new NeedRow { Code = n.SerafinCode.Text, Intensity = n.Intensity, Source = n.Source, Comment = n.Comment ?? "", Grid = n.GridFillingId, Question = n.GridPosition })],
        };
        await TakeFromGrid(form);
        return form;
    }

    /// <summary>Fills in the need of an answer: its code, what was answered, and where; its intensity is for a professional to say.</summary>
    private async Task TakeFromGrid(Form form)
    {
        if (FromGrid is not { } id || FromQuestion is not { } position || !NeedCode.Parse(Wanted).Ok
            || await Db.GridFillingOf(PersonId, id, Aborted) is not ({ } filling, { } grid)
            || grid.Items.FirstOrDefault(i => i.Position == position) is not { } item || filling.To(position) is not { } given || item.NeedCode != Wanted)
        {
            return;
        }

        var row = form.Needs.FirstOrDefault(n => n.Code == Wanted);
        if (row is null)
        {
            row = new NeedRow { Code = Wanted!, Source = NeedSource.Observation };
            // First, where it is looked for.
            form.Needs.Insert(0, row);
        }

        (row.Grid, row.Question) = (id, position);
        row.Comment = row.Comment.Length > 0 ? row.Comment : $"{grid.Title}, « {item.Question} » : {given.Value} ({given.By}, {FrenchDate.Short(given.On)}).";
    }

    private static IEnumerable<SupportNeed> InTreeOrder(IEnumerable<SupportNeed> needs)
    {
        var ranks = SerafinCatalogue.Ph2023.All.Index().ToDictionary(c => c.Item.Code, c => c.Index);
        return needs.OrderBy(n => ranks.GetValueOrDefault(n.SerafinCode.Text, int.MaxValue));
    }

    private void TakeTicked()
    {
        var known = Input.Needs.Select(n => n.Code).ToHashSet();
        foreach (var code in Add.Where(c => NeedCode.Parse(c).Ok && known.Add(c)))
        {
            Input.Needs.Add(new NeedRow { Code = code });
        }

        Add = [];
        ModelState.Remove(nameof(Add));
    }
}
