using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Grids filled for a person: those begun, those closed, and one to begin. One of them is shown, to fill or to print.</summary>
[Needs(AssessmentsAccess.Read)]
public sealed class PersonGridsModel(StartGrid start, FillGrid fill) : FormPage<PersonGridsModel.Form>, IPersonPage
{
    /// <summary>An answer as typed.</summary>
    public sealed class Row
    {
        public int Position { get; set; }
        public string Was { get; set; } = "";
        public string Value { get; set; } = "";
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public Guid Grid { get; set; }
        public List<Row> Rows { get; set; } = [];
    }

    public Guid PersonId { get; set; }

    /// <summary>The sheet shown; none for the list alone.</summary>
    [BindProperty(Name = "saisie", SupportsGet = true)]
    public Guid? Asked { get; set; }

    public IReadOnlyList<GridSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<Choice> Startable { get; private set; } = [];

    public GridFilling? Filling { get; private set; }

    public Grid? Grid { get; private set; }

    public bool MayWrite { get; private set; }

    /// <summary>The assessment being prepared, to which an answer may give a need; null when there is none.</summary>
    public (Guid Id, IReadOnlyList<NeedCode> Rated)? Draft { get; private set; }

    /// <summary>The answers of a yes-or-no question.</summary>
    public static IReadOnlyList<Choice> YesNo { get; } = [new("oui", "oui"), new("non", "non"), new("non observé", "non observé")];

    /// <summary>The answers of a scale.</summary>
    public static IReadOnlyList<Choice> Scale { get; } = [.. Enumerable.Range(0, 5).Select(n => new Choice($"{n}", $"{n}"))];

    public Task<IActionResult> OnPostStartAsync() => Send(start, () => new(PersonId, Input.Grid), o => Sheet(o.Id), "La grille est ouverte : chacun y répond pour sa part.");

    public Task<IActionResult> OnPostFillAsync() => Send(fill, () => Answers(false), _ => Sheet(Asked!.Value), "Les réponses sont gardées, chacune avec son auteur.");

    public Task<IActionResult> OnPostCloseAsync() => Send(fill, () => Answers(true), _ => Sheet(Asked!.Value), "La grille est close : elle ne change plus.");

    protected override async Task<bool> LoadAsync()
    {
        MayWrite = await May(AssessmentsAccess.Write);
        Sheets = await Db.GridSheetsOf(PersonId, Aborted);
        Startable = MayWrite ? [.. (await Db.GridsInUseFor(PersonId, Aborted)).Select(g => new Choice(g.Id.ToString(), $"{g.Title}, version {g.Number}"))] : [];
        if (Asked is not { } id)
        {
            return true;
        }

        (Filling, Grid) = await Db.GridFillingOf(PersonId, id, Aborted);
        Draft = MayWrite ? await Db.InPreparation(PersonId, Aborted) : null;
        return Filling is not null && Grid is not null;
    }

    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(new Form
    {
        Rows = [.. (Grid?.Items ?? []).OrderBy(i => i.Position).Select(i => new Row { Position = i.Position, Value = Filling!.To(i.Position)?.Value ?? "" })],
    });

    private FillGrid.Input Answers(bool close) => new(PersonId, Asked ?? Guid.Empty, [.. Input.Rows.Select(r => new FillGrid.Answer(r.Position, r.Was, r.Value))], close);

    private string Sheet(Guid id) => $"/personnes/{PersonId}/besoins/grilles?saisie={id}";

    /// <summary>Where an answer becomes a need; null when it cannot: no code, no answer, no assessment in preparation.</summary>
    public string? NeedFrom(GridItem item) => Draft is { } draft && item.NeedCode.Length > 0 && Filling?.To(item.Position) is { Value.Length: > 0 }
        ? $"/personnes/{PersonId}/besoins/modifier?evaluation={draft.Id}&besoin={item.NeedCode}&grille={Filling.Id}&question={item.Position}" : null;

    /// <summary>True when the assessment in preparation rates the need of a question already.</summary>
    public bool Rated(GridItem item) => Draft is { } draft && draft.Rated.Any(c => c.Text == item.NeedCode);
}
