using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Answers questions of a grid, one's own hand among several, and closes it when asked.</summary>
[UseCase("assessments.grid.fill", "Grille remplie", Needs = AssessmentsAccess.Write)]
public sealed class FillGrid(Work work) : UseCase<FillGrid.Input>(work)
{
    /// <summary>An answer, with what its author had before the eyes: only what changed is kept, and never over another's answer unseen.</summary>
    public sealed record Answer(int Position, string Was, string Value);

    /// <summary>Answers by place of the question; empty ones leave what was there.</summary>
    public sealed record Input(Guid PersonId, Guid FillingId, IReadOnlyList<Answer> Answers, bool Close);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.GridFillings.SingleOrDefaultAsync(f => f.PersonId == input.PersonId && f.Id == input.FillingId, ct) is not { } filling
            || await Db.Grids.SingleOrDefaultAsync(g => g.Id == filling.GridId, ct) is not { } grid)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        readings.Add(filling.WhyNotChange());
        if (readings.Refusals.Count == 0)
        {
            Note(filling, grid, input.Answers, readings);
        }

        if (input.Close && readings.Refusals.Count == 0)
        {
            readings.Add(filling.WhyNotClose());
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        if (input.Close)
        {
            filling.Close(Clock.Today);
        }

        return Outcome.Done(filling.Id);
    }

    private void Note(GridFilling filling, Grid grid, IReadOnlyList<Answer> answers, Readings readings)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            var value = readings.Text($"Rows[{i}].Value", answers[i].Value, 4_000) ?? "";
            var seen = CleanText.Block(answers[i].Was, 4_000).Value ?? "";
            if (value == seen || grid.Items.FirstOrDefault(q => q.Position == answers[i].Position) is not { } item)
            {
                continue;
            }

            IReadOnlyList<Refusal> whyNot = [.. item.WhyNotAnswer(value), .. filling.WhyNotReplace(item, seen, value)];
            readings.Add(whyNot.Select(r => r with { Field = $"Rows[{i}].Value" }));
            if (whyNot.Count == 0)
            {
                filling.Answer(item, value, Actor.Name, Clock.Today);
            }
        }
    }
}
