using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Says who the doubtful rows of a file are: somebody on record, somebody new, or left out. An import looks again at the records before it writes.</summary>
[UseCase("interop.import.rows", "Ressemblances d’un import départagées", Needs = InteropAccess.Import)]
public sealed class DecideRows(Work work) : UseCase<DecideRows.Input>(work)
{
    /// <summary>What was chosen, by line; an empty choice takes the former one back.</summary>
    public sealed record Input(Guid FileId, IReadOnlyDictionary<Guid, string> Choices);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.ImportOf(Actor, input.FileId, Clock, ct) is null)
        {
            return Outcome.NotFound;
        }

        var chosen = input.Choices.Keys.ToList();
        foreach (var row in await Db.ImportDraftLines.Where(l => l.FileId == input.FileId && l.Doubtful && chosen.Contains(l.Id)).ToListAsync(ct))
        {
            var choice = input.Choices[row.Id];
            var candidate = row.Line.Candidates.FirstOrDefault(c => c.Key == choice);
            (row.Choice, row.Fate) = choice == ImportPlan.Out ? (choice, RowFate.LeftOut)
                : candidate is not null ? (choice, candidate.Fate)
                : (null, RowFate.ToDecide);
        }

        return Outcome.Done(input.FileId);
    }
}
