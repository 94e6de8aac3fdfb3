using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>Closing periods to come: school holidays, structures, the service itself.</summary>
[Needs(AgendaAccess.Closures)]
public sealed class ClosuresModel(DeclareClosure declare, RemoveClosure remove) : FormPage<ClosuresModel.Form>, IExportPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public Guid Id { get; set; }
        public ClosureKind Kind { get; set; }
        public string StructureId { get; set; } = "";
        public string Label { get; set; } = "";
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
    }

    public IReadOnlyList<Closure> Closures { get; private set; } = [];

    public IReadOnlyList<Choice> Structures { get; private set; } = [];

    public ExportTable Exported => ExportTable.Of(
        "fermetures", "Fermetures à venir", "", Closures,
        ("Fermeture", c => c.Kind.Fr()),
        ("Nom", c => c.Label),
        ("Du", c => c.From),
        ("Au", c => c.To));

    public Task<IActionResult> OnPostDeclareAsync() => Send(
        declare,
        () => new(Input.Kind, Guid.TryParse(Input.StructureId, out var structure) ? structure : null, Input.Label, Input.From, Input.To),
        _ => "/agenda/fermetures",
        "La fermeture est déclarée.");

    public Task<IActionResult> OnPostRemoveAsync() => Send(remove, () => new(Input.Id), _ => "/agenda/fermetures", "La fermeture est retirée.");

    protected override async Task<bool> LoadAsync()
    {
        var today = Clock.Today;
        Closures = await Db.Closures.AsNoTracking().Where(c => c.OrganisationId == Actor.OrganisationId && c.To >= today).OrderBy(c => c.From).Take(200).ToListAsync(Aborted);
        Structures = await Db.Set<Structure>().AsNoTracking().Where(s => s.OrganisationId == Actor.OrganisationId).OrderBy(s => s.FoldedName)
            .Select(s => new Choice(s.Id.ToString(), s.Name, null, null)).ToListAsync(Aborted);
        return true;
    }
}
