using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Writes a grid, one question a line, then adopts it; from a version in use, writes the next one.</summary>
[Needs(AssessmentsAccess.DefineGrids)]
public sealed class EditGridModel(DefineGrid define, AdoptGrid adopt) : FormPage<EditGridModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int? Version { get; set; }
        public string Title { get; set; } = "";
        public string Items { get; set; } = "";
    }

    [BindProperty(Name = "grille", SupportsGet = true)]
    public Guid? GridId { get; set; }

    /// <summary>Code of a grid that comes with the product.</summary>
    [BindProperty(Name = "modele", SupportsGet = true)]
    public string Shipped { get; set; } = "";

    public Grid? Grid { get; private set; }

    public Task<IActionResult> OnPostAsync() => Send(
        define, () => new(GridId, Input.Version, Input.Title, Input.Items), o => $"/territoire/grilles/ecrire?grille={o.Id}", "La grille est écrite : relisez-la, puis adoptez-la.");

    public Task<IActionResult> OnPostAdoptAsync() => Send(adopt, () => new(GridId ?? Guid.Empty), _ => "/territoire/grilles", "La grille est adoptée : elle se remplit dans les dossiers.");

    protected override async Task<bool> LoadAsync()
    {
        Grid = GridId is { } id ? await Db.GridOf(Actor.OrganisationId, id, Aborted) : null;
        return GridId is null || Grid is { ReplacedOn: null };
    }

    protected override Task<Form?> StoredAsync()
    {
        var shipped = ShippedGrids.All.FirstOrDefault(g => g.Code == Shipped);
        return Task.FromResult<Form?>(Grid is not null
            ? new Form { Version = Grid.Version, Title = Grid.Title, Items = Grid.Lines }
            : shipped.Code is null ? null : new Form { Title = shipped.Title, Items = shipped.Lines });
    }
}
