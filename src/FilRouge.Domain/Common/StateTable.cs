namespace FilRouge.Domain.Common;

/// <summary>One row of a state table, in words, for the printed documentation.</summary>
public sealed record StateRow(string From, string Verb, string To, string Who);

/// <summary>The state machine of one aggregate, as a table that a practitioner can check.</summary>
public interface IStateTable
{
    /// <summary>French name of the aggregate.</summary>
    string Aggregate { get; }

    /// <summary>French name of the state in which it begins.</summary>
    string Initial { get; }

    /// <summary>All states, in French.</summary>
    IReadOnlyList<string> States { get; }

    /// <summary>The rows, in French.</summary>
    IReadOnlyList<StateRow> Rows { get; }

    /// <summary>French names of the states that no row reaches; a test asserts that there is none.</summary>
    IReadOnlyList<string> Unreachable { get; }
}

/// <summary>State, verb, state: what may follow what. Used by guards, printed to docs/states.md.</summary>
public sealed class StateTable<TState, TVerb> : IStateTable
    where TState : struct, Enum
    where TVerb : struct, Enum
{
    private readonly (TState From, TVerb Verb, TState To, string Who)[] _rows;

    /// <summary>Builds a table.</summary>
    /// <param name="aggregate">French name of what changes state.</param>
    /// <param name="initial">State at creation.</param>
    /// <param name="rows">From, verb, to, and in French who may do it.</param>
    /// <exception cref="ArgumentException">Two rows start from the same state with the same verb.</exception>
    public StateTable(string aggregate, TState initial, params (TState From, TVerb Verb, TState To, string Who)[] rows)
    {
        (Aggregate, InitialState, _rows) = (aggregate, initial, rows);
        if (rows.GroupBy(r => (r.From, r.Verb)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"{aggregate}: {twice.Key} twice.", nameof(rows));
        }
    }

    /// <inheritdoc/>
    public string Aggregate { get; }

    /// <summary>State at creation.</summary>
    public TState InitialState { get; }

    /// <inheritdoc/>
    public string Initial => InitialState.Fr();

    /// <inheritdoc/>
    public IReadOnlyList<string> States => [.. Enum.GetValues<TState>().Select(s => s.Fr())];

    /// <inheritdoc/>
    public IReadOnlyList<StateRow> Rows => [.. _rows.Select(r => new StateRow(r.From.Fr(), r.Verb.Fr(), r.To.Fr(), r.Who))];

    /// <inheritdoc/>
    public IReadOnlyList<string> Unreachable
    {
        get
        {
            var reached = new HashSet<TState> { InitialState };
            while (_rows.Any(r => reached.Contains(r.From) && reached.Add(r.To)))
            {
            }

            return [.. Enum.GetValues<TState>().Where(s => !reached.Contains(s)).Select(s => s.Fr())];
        }
    }

    /// <summary>The state that follows; null when the verb is not possible from there.</summary>
    public TState? Next(TState from, TVerb verb)
    {
        foreach (var row in _rows)
        {
            if (EqualityComparer<TState>.Default.Equals(row.From, from) && EqualityComparer<TVerb>.Default.Equals(row.Verb, verb))
            {
                return row.To;
            }
        }

        return null;
    }

    /// <summary>The refusal that a verb meets in a state; none when it is possible.</summary>
    public IReadOnlyList<Refusal> WhyNot(TState from, TVerb verb)
    {
        if (Next(from, verb) is not null)
        {
            return [];
        }

        var possible = _rows.Where(r => EqualityComparer<TState>.Default.Equals(r.From, from)).Select(r => $"« {r.Verb.Fr()} »").ToList();
        var way = possible.Count == 0 ? "Plus aucune action n’est possible." : $"Actions possibles : {string.Join(", ", possible)}.";
        return [new Refusal("state", $"« {verb.Fr()} » n’est pas possible : {Aggregate} est à l’état « {from.Fr()} ». {way}")];
    }
}
