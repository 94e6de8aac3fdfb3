using FilRouge.Domain.Activity;

namespace FilRouge.Domain.Tests.Activity;

public sealed class SmallCellsTests
{
    [Fact]
    public void A_count_alone_is_shown_from_five_and_at_zero()
    {
        Assert.Equal(["0", "<\u00A05", "<\u00A05", "5", "1\u202F234"], new long[] { 0, 1, 4, 5, 1234 }.Select(c => SmallCells.One(c).Display));
        Assert.Equal(["<\u00A011", "11"], new long[] { 10, 11 }.Select(c => SmallCells.One(c, 11).Display));
        Assert.Equal((null, CellMask.Small), (SmallCells.One(3).Value, SmallCells.One(3).Mask));
        Assert.Equal(["<\u00A05", "8"], SmallCells.Each([3, 8]).Select(c => c.Display));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallCells.One(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallCells.One(1, 2));
    }

    [Theory]
    [InlineData("12 0 30", "12 0 30 = 42")]
    [InlineData("3 20 9 0", "<5 20 masqué 0 = 32")] // one hidden: the next smallest goes with it
    [InlineData("3 2 9 0", "<5 <5 9 0 = 14")]
    [InlineData("3 0 0", "<5 0 0 = <5")] // the total is small as well
    [InlineData("7 0 0", "7 0 0 = 7")]
    [InlineData("1 5 8 20", "<5 5 masqué 20 = 34")] // the next smallest would not do: 1 + 5 = 6 says both
    [InlineData("4 4 9", "<5 <5 masqué = 17")] // 4 + 4 = 8 as well
    [InlineData("1 5 0", "masqué masqué masqué = 6")] // nothing left to hide them with
    [InlineData("1 1 1 1 1", "masqué masqué masqué masqué masqué = 5")]
    [InlineData("", "= 0")]
    public void A_list_hides_what_its_total_would_tell(string counts, string shown)
    {
        var list = SmallCells.List([.. counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)]);
        Assert.Equal(shown, $"{string.Join(' ', list.Cells.Select(c => c.Display))} = {list.Total.Display}".Replace("\u00A0", "", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void A_table_hides_in_rows_and_columns()
    {
        var table = SmallCells.Table([[3, 10, 12], [20, 9, 11], [30, 8, 7]]);
        // 3 alone is small. Of the four ways to close a rectangle with it, the one that hides the least: 10 + 20 + 9.
        Assert.Equal(
            ["<\u00A05|masqué|12|25", "masqué|masqué|11|40", "30|8|7|45", "53|27|30|110"],
            [.. table.Rows.Select((r, i) => $"{string.Join('|', r.Select(c => c.Display))}|{table.RowTotals[i].Display}"), $"{string.Join('|', table.ColumnTotals.Select(c => c.Display))}|{table.Total.Display}"]);
    }

    [Fact]
    public void Two_hidden_in_each_line_are_not_enough_when_a_single_one_joins_two_blocks()
    {
        // Hidden: a block of rows 0-1 by columns 0-1, one of rows 2-3 by columns 2-3, and (0, 2) between them: the rows 0 and 1 less the columns 0 and 1 give it.
        var table = SmallCells.Table([[2, 3, 2, 50], [3, 2, 50, 50], [50, 50, 3, 2], [50, 50, 2, 3]]);
        Assert.Equal(CellMask.Small, table.Rows[0][2].Mask);
        Assert.Contains(table.Rows.SelectMany(r => r), c => c.Mask == CellMask.Masked);
    }

    [Fact]
    public void A_total_is_hidden_when_nothing_else_in_its_line_can_be()
    {
        var table = SmallCells.Table([[3, 10, 12], [0, 30, 0], [30, 0, 9]]);
        Assert.All(Lines(table), l => Assert.NotEqual(1, l.Count(c => c.Mask != CellMask.Shown)));
        Assert.All(table.Rows.SelectMany(r => r).Where(c => c.Mask == CellMask.Shown), c => Assert.NotEqual(3, c.Value));
        // One row counts 3 and 7 only, the other columns are alone in their line: their totals go with them.
        table = SmallCells.Table([[3, 7], [0, 0], [0, 0]]);
        Assert.Equal("<\u00A05 masqué 10 / <\u00A05 masqué 10", $"{string.Join(' ', table.Rows[0].Append(table.RowTotals[0]).Select(c => c.Display))} / {string.Join(' ', table.ColumnTotals.Append(table.Total).Select(c => c.Display))}");
    }

    [Fact]
    public void A_table_must_be_one()
    {
        Assert.Throws<ArgumentException>(() => SmallCells.Table([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(() => SmallCells.Table([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallCells.Table([[1, -2]]));
    }

    [Fact]
    public void Random_tables_show_the_truth_and_never_hide_one_count_alone()
    {
        var random = new Random(20260214);
        var withheld = 0;
        for (var times = 0; times < 3000; times++)
        {
            var (height, width) = (random.Next(2, 7), random.Next(2, 7));
            var most = random.Next(1, 40);
            var rows = Rows(height, width, () => random.Next(3) == 0 ? 0 : random.Next(most));
            var table = SmallCells.Table(rows);
            var lines = Lines(table).ToList();
            Assert.Equal(height + width + 2, lines.Count);
            Assert.All(lines, l => Assert.NotEqual(1, l.Count(c => c.Mask != CellMask.Shown)));
            for (var r = 0; r < height; r++)
            {
                for (var c = 0; c < width; c++)
                {
                    Assert.Equal(table.Rows[r][c].Mask == CellMask.Shown ? rows[r][c] : null, table.Rows[r][c].Value);
                    Assert.False(rows[r][c] is >= 1 and < 5 && table.Rows[r][c].Mask == CellMask.Shown);
                }
            }

            var whole = table.Rows.SelectMany(r => r).All(c => c.Mask == CellMask.Masked);
            withheld += whole ? 1 : 0;
            Assert.True(whole || table.Rows.SelectMany((r, i) => r.Where((c, j) => rows[i][j] == 0)).All(c => c.Mask == CellMask.Shown));
            Assert.Equal(rows.Sum(r => r.Sum()), table.Total.Value ?? rows.Sum(r => r.Sum()));
        }

        Assert.InRange(withheld, 1, 600);
    }

    [Fact]
    public void Whatever_is_hidden_could_be_something_else()
    {
        // Every table that the reader cannot rule out is tried: each hidden count must take two values at least.
        var random = new Random(77);
        var tried = 0;
        for (var times = 0; times < 400; times++)
        {
            var (height, width) = (random.Next(1, 4), random.Next(2, 4));
            var rows = Rows(height, width, () => random.Next(3) == 0 ? 0 : random.Next(1, height * width > 6 ? 6 : 9));
            var table = SmallCells.Table(rows);
            if (table.Rows.SelectMany(r => r).Any(c => c.Mask != CellMask.Shown) && !table.Rows.SelectMany(r => r).All(c => c.Mask == CellMask.Masked))
            {
                tried++;
                Assert.All(Seen(table), seen => Assert.True(seen.Count > 1, string.Join(" / ", rows.Select(r => string.Join(' ', r)))));
            }
        }

        Assert.True(tried > 200, $"{tried}");
    }

    /// <summary>The values that each hidden count takes in the tables compatible with what is shown.</summary>
    private static List<HashSet<long>> Seen(ReleasedTable table)
    {
        var (height, width) = (table.Rows.Count, table.Rows[0].Count);
        var top = table.Total.Value ?? 4;
        var cells = table.Rows.SelectMany(r => r).ToList();
        var trial = new long[cells.Count];
        var seen = cells.Select(_ => new HashSet<long>()).ToList();
        Try(0);
        return [.. seen.Where((_, i) => cells[i].Mask != CellMask.Shown)];

        void Try(int index)
        {
            if (index == cells.Count)
            {
                Note();
                return;
            }

            if (index > 0 && index % width == 0 && !Fits(table.RowTotals[(index / width) - 1], trial[(index - width)..index].Sum()))
            {
                return;
            }

            var (low, high) = cells[index] switch { { Value: { } value } => (value, value), { Mask: CellMask.Small } => (1, 4), _ => (5L, top) };
            for (var value = low; value <= high; value++)
            {
                trial[index] = value;
                Try(index + 1);
            }
        }

        void Note()
        {
            var fits = Enumerable.Range(0, height).All(r => Fits(table.RowTotals[r], trial[(r * width)..((r + 1) * width)].Sum()))
                && Enumerable.Range(0, width).All(c => Fits(table.ColumnTotals[c], Enumerable.Range(0, height).Sum(r => trial[(r * width) + c])))
                && Fits(table.Total, trial.Sum());
            for (var i = 0; fits && i < trial.Length; i++)
            {
                seen[i].Add(trial[i]);
            }
        }
    }

    private static bool Fits(ReleasedCell cell, long value) => cell switch
    {
        { Value: { } shown } => value == shown,
        { Mask: CellMask.Small } => value is >= 1 and < 5,
        _ => value >= 5,
    };

    private static IEnumerable<IReadOnlyList<ReleasedCell>> Lines(ReleasedTable table)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            yield return [.. table.Rows[r], table.RowTotals[r]];
        }

        for (var c = 0; c < table.ColumnTotals.Count; c++)
        {
            yield return [.. table.Rows.Select(r => r[c]), table.ColumnTotals[c]];
        }

        yield return [.. table.ColumnTotals, table.Total];
        yield return [.. table.RowTotals, table.Total];
    }

    private static List<IReadOnlyList<long>> Rows(int height, int width, Func<int> next) =>
        [.. Enumerable.Range(0, height).Select(_ => (IReadOnlyList<long>)[.. Enumerable.Range(0, width).Select(_ => (long)next())])];
}
