using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <content>What is written in preparation.</content>
public sealed partial class PlanVersion
{
    /// <summary>Why the content cannot change now.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => Status switch
    {
        PlanVersionStatus.InPreparation => [],
        PlanVersionStatus.ToSign => [new("plan.frozen", "Le projet est soumis à la signature : reprenez la préparation pour le modifier.")],
        PlanVersionStatus.Signed or PlanVersionStatus.Paused =>
            [new("plan.signed", "Le projet est signé, il ne change plus : ouvrez une nouvelle version, elle remplacera celle-ci une fois signée.")],
        _ => [new("plan.closed", $"Cette version est {Status.Fr()}, elle ne change plus.")],
    };

    /// <summary>Why the dates cannot be these.</summary>
    public IReadOnlyList<Refusal> WhyNotSetDates(DateOnly startsOn, DateOnly endsOn) => endsOn < startsOn
        ? [.. WhyNotChange(), new("plan.dates", "La fin du projet est avant son début.", Field: nameof(EndsOn))]
        : WhyNotChange();

    /// <summary>Sets the days it covers, both included.</summary>
    public void SetDates(DateOnly startsOn, DateOnly endsOn)
    {
        RuleBrokenException.ThrowIfAny(WhyNotSetDates(startsOn, endsOn));
        (StartsOn, EndsOn) = (startsOn, endsOn);
    }

    /// <summary>Writes what to do in a crisis and during closures.</summary>
    public void Describe(string crisisPlan, string closurePlan)
    {
        RuleBrokenException.ThrowIfAny(WhyNotChange());
        (CrisisPlan, ClosurePlan) = (crisisPlan.Trim(), closurePlan.Trim());
    }

    /// <summary>Why an expectation cannot be written so.</summary>
    /// <param name="words">The words.</param>
    /// <param name="lineId">Line changed; null to add one.</param>
    public IReadOnlyList<Refusal> WhyNotExpectation(string words, Guid? lineId = null)
    {
        List<Refusal> refusals = [.. WhyNotChange(), .. WhyNotLine(_expectations, lineId)];
        if (string.IsNullOrWhiteSpace(words))
        {
            refusals.Add(new("plan.expectation-empty", "Écrivez l’attente, dans les mots de qui l’exprime.", Field: nameof(Expectation.Words)));
        }

        return refusals;
    }

    /// <summary>Adds an expectation; gives its line.</summary>
    public Guid AddExpectation(ExpectationAuthor author, string words)
    {
        RuleBrokenException.ThrowIfAny(WhyNotExpectation(words));
        return Add(_expectations, new Expectation(author, words));
    }

    /// <summary>Changes an expectation.</summary>
    public void ChangeExpectation(Guid lineId, ExpectationAuthor author, string words)
    {
        RuleBrokenException.ThrowIfAny(WhyNotExpectation(words, lineId));
        Line(_expectations, lineId)!.Change(author, words);
    }

    /// <summary>Why an expectation cannot be removed: a goal rests on it.</summary>
    public IReadOnlyList<Refusal> WhyNotRemoveExpectation(Guid lineId) =>
    [
        .. WhyNotChange(), .. WhyNotLine(_expectations, lineId),
        .. _goals.Where(g => g.ExpectationId == lineId)
            .Select(g => new Refusal("plan.expectation-used", $"L’objectif « {g.Wording} » répond à cette attente : modifiez-le d’abord.")),
    ];

    /// <summary>Removes an expectation.</summary>
    public void RemoveExpectation(Guid lineId)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRemoveExpectation(lineId));
        _expectations.RemoveAll(e => e.LineId == lineId);
    }

    /// <summary>Why a goal cannot be written so.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="lineId">Line changed; null to add one.</param>
    public IReadOnlyList<Refusal> WhyNotGoal(GoalContent content, Guid? lineId = null) =>
        [.. WhyNotChange(), .. WhyNotLine(_goals, lineId), .. PlanChecks.WhyNotGoal(this, content)];

    /// <summary>Adds a goal; gives its line.</summary>
    public Guid AddGoal(GoalContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotGoal(content));
        return Add(_goals, new Goal(content));
    }

    /// <summary>Changes a goal.</summary>
    public void ChangeGoal(Guid lineId, GoalContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotGoal(content, lineId));
        Line(_goals, lineId)!.Change(content);
    }

    /// <summary>Why the person's opinion on a goal cannot be recorded so.</summary>
    public IReadOnlyList<Refusal> WhyNotRecordOpinion(Guid goalId, OpinionStatus status, string text) =>
        [.. WhyNotChange(), .. WhyNotLine(_goals, goalId), .. PlanChecks.WhyNotOpinion(status, text)];

    /// <summary>Records the person's opinion on a goal, or how it was sought.</summary>
    public void RecordOpinion(Guid goalId, OpinionStatus status, string text)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecordOpinion(goalId, status, text));
        Line(_goals, goalId)!.RecordOpinion(status, text);
    }

    /// <summary>Why a goal cannot be removed: prestations serve it.</summary>
    public IReadOnlyList<Refusal> WhyNotRemoveGoal(Guid lineId) => _prestations.Count(p => p.GoalId == lineId) switch
    {
        0 => [.. WhyNotChange(), .. WhyNotLine(_goals, lineId)],
        var n => [.. WhyNotChange(), new("plan.goal-used", $"{n} prestation{(n > 1 ? "s servent" : " sert")} cet objectif : rattachez-les à un autre ou retirez-les d’abord.")],
    };

    /// <summary>Removes a goal.</summary>
    public void RemoveGoal(Guid lineId)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRemoveGoal(lineId));
        _goals.RemoveAll(g => g.LineId == lineId);
    }

    /// <summary>Why a prestation cannot be written so.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="lineId">Line changed; null to add one.</param>
    public IReadOnlyList<Refusal> WhyNotPrestation(PrestationContent content, Guid? lineId = null) =>
        [.. WhyNotChange(), .. WhyNotLine(_prestations, lineId), .. PlanChecks.WhyNotPrestation(this, content)];

    /// <summary>Adds a prestation; gives its line.</summary>
    public Guid AddPrestation(PrestationContent content, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPrestation(content));
        return Add(_prestations, new PlannedPrestation(content, today));
    }

    /// <summary>Changes a prestation.</summary>
    public void ChangePrestation(Guid lineId, PrestationContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotPrestation(content, lineId));
        Line(_prestations, lineId)!.Change(content);
    }

    /// <summary>Why a prestation cannot be removed.</summary>
    public IReadOnlyList<Refusal> WhyNotRemovePrestation(Guid lineId) => [.. WhyNotChange(), .. WhyNotLine(_prestations, lineId)];

    /// <summary>Removes a prestation.</summary>
    public void RemovePrestation(Guid lineId)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRemovePrestation(lineId));
        _prestations.RemoveAll(p => p.LineId == lineId);
    }

    /// <summary>Why the search of a professional cannot move so; it goes on after signature, it is not part of what is signed.</summary>
    public IReadOnlyList<Refusal> WhyNotMarkSourcing(Guid prestationId, SourcingVerb verb)
    {
        List<Refusal> refusals = [.. WhyNotLine(_prestations, prestationId)];
        if (Status is PlanVersionStatus.Replaced or PlanVersionStatus.Ended or PlanVersionStatus.Abandoned)
        {
            refusals.Add(new("plan.closed", $"Cette version est {Status.Fr()} : cherchez depuis la version en cours."));
        }

        if (Line(_prestations, prestationId) is { } prestation)
        {
            refusals.AddRange(SourcingStates.Table.WhyNot(prestation.Sourcing, verb));
        }

        return refusals;
    }

    /// <summary>Moves the search of a professional.</summary>
    public void MarkSourcing(Guid prestationId, SourcingVerb verb, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotMarkSourcing(prestationId, verb));
        Line(_prestations, prestationId)!.MarkSourcing(verb, today);
    }

    /// <summary>The prestation of a line; null when this version has none.</summary>
    public PlannedPrestation? Prestation(Guid lineId) => Line(_prestations, lineId);

    internal void CopyContentOf(PlanVersion source)
    {
        CopyAnnexesOf(source);
        _expectations.AddRange(source._expectations.Select(e => e.Copy()));
        _goals.AddRange(source._goals.Select(g => g.Copy()));
        foreach (var old in source._prestations.Where(p => (p.To >= StartsOn || p.To == source.EndsOn) && p.From <= EndsOn))
        {
            var (from, to) = CarriedDays(old, source);
            _prestations.Add(old.Copy(from, to));
        }
    }

    /// <summary>Days that a prestation of a former version takes when this one carries it on; the last may precede the first when it was over before.</summary>
    internal (DateOnly From, DateOnly To) CarriedDays(PlannedPrestation old, PlanVersion source)
    {
        // What ran to the end of the former version runs to the end of this one, even when days lie between; an earlier end was meant.
        var to = old.To == source.EndsOn || old.To > EndsOn ? EndsOn : old.To;
        return (old.From > StartsOn ? old.From : StartsOn, to);
    }

    private static Guid Add<TRow>(List<TRow> rows, TRow row)
        where TRow : PlanRow
    {
        rows.Add(row);
        return row.LineId;
    }

    private static TRow? Line<TRow>(List<TRow> rows, Guid lineId)
        where TRow : PlanRow => rows.Find(r => r.LineId == lineId);

    private static IReadOnlyList<Refusal> WhyNotLine<TRow>(List<TRow> rows, Guid? lineId)
        where TRow : PlanRow => lineId is null || rows.Exists(r => r.LineId == lineId)
            ? []
            : [new("plan.line-unknown", "Cette ligne n’est plus dans cette version du projet : rechargez la page.")];
}
