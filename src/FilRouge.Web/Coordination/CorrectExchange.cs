using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Corrects what one wrote; the former text stays readable with the reason.</summary>
[UseCase("coordination.exchange.correct", "Échange corrigé", Needs = CoordinationAccess.Write)]
public sealed class CorrectExchange(Work work) : UseCase<CorrectExchange.Input>(work)
{
    /// <summary>Which one, at which version.</summary>
    public sealed record Input(Guid PersonId, Guid ExchangeId, int Version, string Text, string Reason);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.Exchanges.SingleOrDefaultAsync(e => e.Id == input.ExchangeId && e.PersonId == input.PersonId, ct) is not { } exchange)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(exchange, input.Version))
        {
            return Outcome.Changed;
        }

        var readings = new Readings();
        var text = readings.Text(nameof(Input.Text), input.Text) ?? "";
        var reason = readings.Take(nameof(Input.Reason), CleanText.Line(input.Reason, 400)) ?? "";
        readings.Add(exchange.WhyNotCorrect(text, reason, Actor.AccountId));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        exchange.Correct(text, reason, new Author(Actor.AccountId, Actor.Name), Clock.UtcNow);
        return Outcome.Done(exchange.Id);
    }
}
