using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Notes a call, a letter, a visit, a message; its next step becomes a task.</summary>
[UseCase("coordination.exchange.log", "Échange noté", Needs = CoordinationAccess.Write)]
public sealed class LogExchange(Work work) : UseCase<LogExchange.Input>(work)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, ExchangeKind Kind, ExchangeScope Scope, string With, string Text)
    {
        /// <summary>Day; today when not told.</summary>
        public DateOnly? Day { get; init; }

        /// <summary>Hour; now when not told of today, noon of another day.</summary>
        public TimeOnly? At { get; init; }
        public bool Important { get; init; }

        /// <summary>Next step; empty when there is none.</summary>
        public string Next { get; init; } = "";

        /// <summary>Who takes it; oneself when not told.</summary>
        public string NextOwner { get; init; } = "";
        public DateOnly? NextDueOn { get; init; }
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var with = readings.Take(nameof(Input.With), CleanText.Line(input.With, 200)) ?? "";
        var text = readings.Text(nameof(Input.Text), input.Text) ?? "";
        var content = new ExchangeContent(input.Kind, input.Scope, with, At(input), text, input.Important);
        readings.Add(Exchange.WhyNotLog(content, Clock.UtcNow));
        if (input.Scope != ExchangeScope.School && await May(CoordinationAccess.SchoolLife, input.PersonId, ct) && !await May(CoordinationAccess.Support, input.PersonId, ct))
        {
            readings.Add(new Refusal("exchange.scope", "Votre place dans l’équipe est la scolarité : notez ici ce qui la concerne.", Field: nameof(Input.Scope)));
        }

        var next = readings.Take(nameof(Input.Next), CleanText.Line(input.Next, CareTask.MaxLength)) ?? "";
        if (next.Length > 0)
        {
            readings.Add(CareTask.WhyNotAdd(next, "moi", input.NextDueOn, Clock.Today).Select(r => r with { Field = r.Field == nameof(CareTask.DueOn) ? nameof(Input.NextDueOn) : nameof(Input.Next) }));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var exchange = Exchange.Log(input.PersonId, content, new Author(Actor.AccountId, Actor.Name), Clock.UtcNow);
        Db.Add(exchange);
        if (next.Length > 0)
        {
            var owner = input.NextOwner.Length == 0 ? new TaskOwner(Actor.AccountId, Actor.Name) : (await Circle.Of(Db, input.PersonId, Clock.Today, ct)).OwnerOf(input.NextOwner);
            Db.Add(CareTask.Add(input.PersonId, next, owner, input.NextDueOn!.Value, new TaskOrigin(ExchangeId: exchange.Id), Clock.Today, Clock.UtcNow));
        }

        return Outcome.Done(exchange.Id);
    }

    private DateTime At(Input input) =>
        (input.Day is null || input.Day == Clock.Today) && input.At is null ? Clock.UtcNow : Clock.ToUtc(input.Day ?? Clock.Today, input.At ?? Noon);
}
