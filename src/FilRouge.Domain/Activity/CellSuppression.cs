namespace FilRouge.Domain.Activity;

/// <summary>Secondary suppression in a table with its totals. The rows and columns of the table, totals included, are the nodes of a graph and
/// each entry the edge between its row and its column. What a reader does not know may differ from the truth only along a cycle of hidden entries:
/// one goes up, the next of the line goes down, and so on. An entry that no such cycle moves, within what its mask says of it, is known exactly
/// (Gusfield, 1988, « A graph theoretic approach to statistical data security », with bounds).</summary>
internal sealed class CellSuppression
{
    private readonly long[,] _values;
    private readonly CellMask[,] _masks;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _threshold;

    /// <summary>A table of counts, not negative, in rows of the same length.</summary>
    public CellSuppression(IReadOnlyList<IReadOnlyList<long>> cells, int threshold)
    {
        (_rows, _columns, _threshold) = (cells.Count + 1, cells[0].Count + 1, threshold);
        (_values, _masks) = (new long[_rows, _columns], new CellMask[_rows, _columns]);
        for (var r = 0; r < _rows - 1; r++)
        {
            for (var c = 0; c < _columns - 1; c++)
            {
                var value = cells[r][c];
                _values[r, c] = value;
                _values[r, _columns - 1] += value;
                _values[_rows - 1, c] += value;
                _values[_rows - 1, _columns - 1] += value;
            }
        }
    }

    private IEnumerable<(int Row, int Column)> Entries =>
        from row in Enumerable.Range(0, _rows) from column in Enumerable.Range(0, _columns) select (row, column);

    private (int Row, int Column) Grand => (_rows - 1, _columns - 1);

    /// <summary>An entry as it may be shown; the last row and the last column are the totals.</summary>
    public ReleasedCell At(int row, int column) => ReleasedCell.Of(_values[row, column], _masks[row, column], _threshold);

    /// <summary>Hides the small counts, then what must be hidden with them.</summary>
    public void Run()
    {
        foreach (var (r, c) in Entries.Where(e => SmallCells.IsSmall(_values[e.Row, e.Column], _threshold)))
        {
            _masks[r, c] = CellMask.Small;
        }

        while (FirstKnown() is { } toHide)
        {
            if (toHide.Count == 0)
            {
                MaskAll();
                return;
            }

            toHide.ForEach(e => _masks[e.Row, e.Column] = CellMask.Masked);
        }
    }

    /// <summary>What to hide with the first hidden entry that what is shown determines: nothing when nothing can protect it.
    /// Null when no entry is determined.</summary>
    private List<(int Row, int Column)>? FirstKnown()
    {
        int[] steps = [+1, -1];
        foreach (var entry in Entries.Where(IsHidden))
        {
            var ways = steps.Where(s => CanMove(entry, s)).Select(s => CheapestWay(entry, s)).Where(w => w is not null).Select(w => w!.Value).ToList();
            if (ways.Count == 0 || ways.All(w => w.Cost > 0))
            {
                return ways.Count == 0 ? [] : ways.MinBy(w => w.Cost).ToHide;
            }
        }

        return null;
    }

    /// <summary>The cycle through an entry that is one more or one less, and hides the least beside: its cost is the sum of the counts to hide, 0 when
    /// all are hidden already (Dijkstra's algorithm, from the column of the entry to its row). A column is left by an entry that goes the other
    /// way, a row by one that goes the same way; totals have the opposite sign. Null when there is no cycle.</summary>
    private (long Cost, List<(int Row, int Column)> ToHide)? CheapestWay((int Row, int Column) entry, int step)
    {
        var signed = step * Sign(entry);
        Dictionary<int, (int From, (int Row, int Column) By)> came = [];
        PriorityQueue<(int Node, int From, (int Row, int Column) By), long> queue = new([((ColumnNode(entry.Column), -1, entry), 0L)]);
        while (queue.TryDequeue(out var next, out var cost))
        {
            if (!came.TryAdd(next.Node, (next.From, next.By)))
            {
                continue;
            }

            if (next.Node == entry.Row)
            {
                return (cost, ToHide(next.Node, came));
            }

            var isRow = next.Node < _rows;
            foreach (var other in Enumerable.Range(0, isRow ? _columns : _rows))
            {
                var by = isRow ? (Row: next.Node, Column: other) : (Row: other, Column: next.Node - _rows);
                if (by != entry && CostOf(by, (isRow ? signed : -signed) * Sign(by)) is { } more)
                {
                    queue.Enqueue((isRow ? ColumnNode(other) : other, next.Node, by), cost + more);
                }
            }
        }

        return null;
    }

    private List<(int Row, int Column)> ToHide(int node, Dictionary<int, (int From, (int Row, int Column) By)> came)
    {
        List<(int Row, int Column)> way = [];
        for (; came[node].From >= 0; node = came[node].From)
        {
            way.Add(came[node].By);
        }

        return [.. way.Where(e => !IsHidden(e))];
    }

    /// <summary>What it costs that an entry be hidden and able to go one step; null when it cannot: a zero stays shown, and so does the total of all.</summary>
    private long? CostOf((int Row, int Column) entry, int step)
    {
        if (IsHidden(entry))
        {
            return CanMove(entry, step) ? 0 : null;
        }

        var value = _values[entry.Row, entry.Column];
        return value > 0 && entry != Grand && value + step >= _threshold ? value : null;
    }

    /// <summary>True when the reader cannot rule out that a hidden entry is one more or one less.</summary>
    private bool CanMove((int Row, int Column) entry, int step)
    {
        var moved = _values[entry.Row, entry.Column] + step;
        return _masks[entry.Row, entry.Column] == CellMask.Small ? moved >= 1 && moved < _threshold : moved >= _threshold;
    }

    /// <summary>Nothing but the total of all stays; in a table of one row or one column, the total that equals it stays too.</summary>
    private void MaskAll()
    {
        var grand = _masks[Grand.Row, Grand.Column];
        foreach (var (r, c) in Entries)
        {
            var isGrand = (r == Grand.Row && (c == Grand.Column || _columns == 2)) || (c == Grand.Column && _rows == 2);
            _masks[r, c] = isGrand ? grand : CellMask.Masked;
        }
    }

    private bool IsHidden((int Row, int Column) entry) => _masks[entry.Row, entry.Column] != CellMask.Shown;

    private int ColumnNode(int column) => _rows + column;

    private int Sign((int Row, int Column) entry) => (entry.Row == _rows - 1) == (entry.Column == _columns - 1) ? 1 : -1;
}
