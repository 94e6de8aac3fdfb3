using FilRouge.Domain.Common;
using FilRouge.Domain.Record;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>Tab « Pièces »: the documents of the record, what is missing first, and where the paper is.</summary>
[Needs(DocumentsAccess.Read)]
public sealed class PiecesModel(PiecesReader reader, PlaceOriginal place) : FormPage<PiecesModel.Form>, IPersonPage, IListPage, IExportPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Piece { get; set; } = "";
        public string Where { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>manque for what is missing or awaited; empty for all.</summary>
    [BindProperty(Name = "voir", SupportsGet = true)]
    public string View { get; set; } = "";

    public IReadOnlyList<Piece> Pieces { get; private set; } = [];

    /// <summary>Where each paper is, by piece.</summary>
    public IReadOnlyDictionary<string, string> Originals { get; private set; } = new Dictionary<string, string>();

    public int Owed { get; private set; }

    public bool MayPlace { get; private set; }

    public string TracedQuery => $"voir={View}";

    public int TracedCount => Pieces.Count;

    public ExportTable Exported => ExportTable.Of(
        "pieces", "Pièces du dossier", View == "manque" ? "ce qui manque ou s’attend" : "", Pieces,
        ("Pièce", p => p.Label),
        ("État", p => p.State.Fr()),
        ("Jour", p => p.On),
        ("Détail", p => p.Detail),
        ("Original", p => Originals.GetValueOrDefault(p.Key)));

    public IReadOnlyList<FilterLink> Filters =>
    [
        new("Toutes", $"/personnes/{PersonId}/pieces", View.Length == 0),
        new("Ce qui manque ou s’attend", $"/personnes/{PersonId}/pieces?voir=manque", View == "manque", Owed),
    ];

    /// <summary>Colour of a state.</summary>
    public static string ChipOf(PieceState state) => state switch
    {
        PieceState.Missing => "late",
        PieceState.Awaited => "soon",
        PieceState.Signed => "ok",
        PieceState.There => "done",
        _ => "neutral",
    };

    public Task<IActionResult> OnPostAsync() => Send(
        place, () => new(PersonId, Input.Piece, Input.Where), _ => $"/personnes/{PersonId}/pieces", "L’emplacement de l’original est noté.");

    protected override async Task<bool> LoadAsync()
    {
        MayPlace = await May(DocumentsAccess.Place);
        var all = await reader.Of(PersonId, Aborted);
        Owed = all.Count(p => !p.Exists);
        Pieces = View == "manque" ? [.. all.Where(p => !p.Exists)] : all;
        Originals = await Db.PaperOriginals.AsNoTracking().Where(p => p.PersonId == PersonId).ToDictionaryAsync(p => p.PieceKey, p => p.Where, Aborted);
        return true;
    }
}
