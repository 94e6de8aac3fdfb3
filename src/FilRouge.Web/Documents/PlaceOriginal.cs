using FilRouge.Domain.Common;
using FilRouge.Domain.Documents;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Documents;

/// <summary>Says where the paper original of a piece is.</summary>
[UseCase("documents.original.place", "Emplacement d’un original noté", Needs = DocumentsAccess.Place)]
public sealed class PlaceOriginal(Work work) : UseCase<PlaceOriginal.Input>(work)
{
    /// <summary>Which piece, and where.</summary>
    public sealed record Input(Guid PersonId, string PieceKey, string Where);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var where = readings.Take(nameof(Input.Where), CleanText.Line(input.Where, PaperOriginal.MaxLength)) ?? "";
        readings.Add(PaperOriginal.WhyNotPlace(where));
        if (input.PieceKey.Length is 0 or > 80)
        {
            return Outcome.NotFound;
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var original = await Db.PaperOriginals.SingleOrDefaultAsync(p => p.PersonId == input.PersonId && p.PieceKey == input.PieceKey, ct);
        if (original is null)
        {
            original = new PaperOriginal(input.PersonId, input.PieceKey);
            Db.Add(original);
        }

        original.Place(where);
        return Outcome.Done(original.Id);
    }
}
