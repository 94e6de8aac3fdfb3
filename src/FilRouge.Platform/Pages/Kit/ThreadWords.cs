namespace FilRouge.Platform.Pages.Kit;

/// <summary>One row of the table that says the drawing in words.</summary>
/// <param name="Lane">« Le fil », « Droits »…</param>
/// <param name="From">First day; the first of the month when the row sums up a month.</param>
/// <param name="When">The days, in words.</param>
/// <param name="What">What happened.</param>
public sealed record ThreadRow(string Lane, DateOnly From, string When, string What);

/// <summary>The thread in words: title, description, table.</summary>
public static class ThreadWords
{
    private const int DayByDay = 62;
    private const int MonthByMonth = 3 * 366;

    private enum Grain
    {
        Day,
        Month,
        Year,
    }

    /// <summary>The word of the legend for a way of being held.</summary>
    public static string Word(ThreadKind kind) => kind switch
    {
        ThreadKind.Held => "tenu",
        ThreadKind.Thin => "tenu par une seule personne",
        ThreadKind.Planned => "prévu",
        _ => "rompu",
    };

    /// <summary>Name of a lane.</summary>
    public static string Word(ThreadLane lane) => lane switch
    {
        ThreadLane.Rights => "Droits",
        ThreadLane.Places => "Lieux de vie",
        ThreadLane.School => "École",
        ThreadLane.Plan => "Projet",
        ThreadLane.Interventions => "Interventions",
        _ => "Événements",
    };

    /// <summary>« Le fil d’Inès, de janvier 2025 à mars 2027 ».</summary>
    public static string Title(ThreadModel model) =>
        $"Le fil {Of(model.Name)}, {KitDates.OfMonth(model.From)} à {KitDates.Month(model.To)}";

    /// <summary>One sentence for the whole thread: « Prévu de mars à mai 2025, puis tenu depuis juin 2025. »</summary>
    public static string Describe(IReadOnlyList<ThreadSegment> segments, DateOnly from, DateOnly to)
    {
        var parts = Merge(segments, from, to);
        return parts.Count switch
        {
            0 => "Rien n’est connu sur cette période.",
            1 when parts[0].From <= from && parts[0].To >= to => $"{Capital(Word(parts[0].Kind))} sur toute la période.",
            _ => Capital(string.Join(", puis ", parts.Select(p => $"{Word(p.Kind)} {Span(p, from, to)}"))) + ".",
        };
    }

    /// <summary>The rows of the table, lane by lane, oldest first. They follow the zoom: over two months interventions are told day by day, over
    /// three years month by month, and beyond, where weeks can no longer be told apart, the thread and the interventions are summed up by year.</summary>
    public static IReadOnlyList<ThreadRow> Rows(ThreadModel model)
    {
        var days = model.To.DayNumber - model.From.DayNumber + 1;
        var grain = days <= DayByDay ? Grain.Day : days <= MonthByMonth ? Grain.Month : Grain.Year;
        var rows = new List<ThreadRow>();
        rows.AddRange(grain == Grain.Year ? Years(model) : model.Segments.Where(s => s.From <= model.To && s.To >= model.From).OrderBy(s => s.From)
            .Select(s => new ThreadRow("Le fil", s.From, Days(s.From, s.To), Noted(Word(s.Kind), s.Note))));
        rows.AddRange(model.Bars.Where(b => b.From <= model.To && (b.To ?? model.To) >= model.From).OrderBy(b => b.Lane).ThenBy(b => b.From)
            .Select(b => new ThreadRow(Word(b.Lane), b.From, Days(b.From, b.To), b.Kind == ThreadBarKind.Ghost ? Noted(b.Text, "prévu ou attendu") : b.Text)));
        rows.AddRange(model.Ticks.Where(t => t.Day >= model.From && t.Day <= model.To)
            .GroupBy(t => (t.Need, Start: Start(t.Day, grain))).OrderBy(g => g.Key.Need).ThenBy(g => g.Key.Start)
            .Select(g => new ThreadRow(g.Key.Need ?? Word(ThreadLane.Interventions), g.Key.Start, When(g.Key.Start, grain), Count(g))));
        rows.AddRange(model.Events.Where(e => e.Day >= model.From && e.Day <= model.To).OrderBy(e => e.Day)
            .Select(e => new ThreadRow(Word(ThreadLane.Events), e.Day, KitDates.Full(e.Day), e.Text)));
        return rows;
    }

    // « 2024 : tenu 40 semaines, rompu 12 semaines ».
    private static IEnumerable<ThreadRow> Years(ThreadModel model) =>
        from year in Enumerable.Range(model.From.Year, model.To.Year - model.From.Year + 1)
        let first = new DateOnly(year, 1, 1)
        let last = new DateOnly(year, 12, 31)
        let kinds = model.Segments.Where(s => s.From <= last && s.To >= first && s.From <= model.To && s.To >= model.From)
            .GroupBy(s => s.Kind, s => Min(s.To, Min(last, model.To)).DayNumber - Max(s.From, Max(first, model.From)).DayNumber + 1).OrderBy(g => g.Key).ToList()
        where kinds.Count > 0
        select new ThreadRow("Le fil", first, $"{year}", string.Join(", ", kinds.Select(k => $"{Word(k.Key)} {Counted.Of((k.Sum() + 3) / 7, "semaine", "semaines", "moins d’une semaine")}")));

    private static DateOnly Start(DateOnly day, Grain grain) => grain switch
    {
        Grain.Day => day,
        Grain.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static string When(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => KitDates.WithWeekday(start),
        Grain.Month => KitDates.Month(start),
        _ => $"{start.Year}",
    };

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static string Count(IEnumerable<ThreadTick> ticks)
    {
        var (done, missed, coming) = (0, 0, 0);
        foreach (var tick in ticks)
        {
            (done, missed, coming) = tick switch { { Done: true } => (done + 1, missed, coming), { Planned: true } => (done, missed, coming + 1), _ => (done, missed + 1, coming) };
        }

        var words = done == 0 && missed == 0 ? Counted.Of(coming, "intervention prévue", "interventions prévues", "") : Counted.Of(done, "intervention faite", "interventions faites", "aucune intervention faite");
        words = missed == 0 ? words : $"{words}, {Counted.Of(missed, "manquée", "manquées", "")}";
        return coming == 0 || (done == 0 && missed == 0) ? words : $"{words}, {Counted.Of(coming, "prévue", "prévues", "")}";
    }

    private static string Days(DateOnly from, DateOnly? to) => to switch
    {
        null => $"depuis le {KitDates.Full(from)}",
        { } last when last == from => $"le {KitDates.Full(from)}",
        { } last => $"du {KitDates.Full(from)} au {KitDates.Full(last)}",
    };

    // Months are enough for a sentence; the table has the days.
    private static string Span(ThreadSegment part, DateOnly from, DateOnly to)
    {
        var (first, last) = (KitDates.Month(part.From), KitDates.Month(part.To));
        return (part.From <= from, part.To >= to, first == last) switch
        {
            (true, _, _) => $"jusqu’en {last}",
            (_, true, _) => $"depuis {first}",
            (_, _, true) => $"en {first}",
            _ => $"{KitDates.OfMonth(part.From)} à {last}",
        };
    }

    private static List<ThreadSegment> Merge(IReadOnlyList<ThreadSegment> segments, DateOnly from, DateOnly to)
    {
        var merged = new List<ThreadSegment>();
        foreach (var segment in segments.Where(s => s.From <= to && s.To >= from).OrderBy(s => s.From))
        {
            if (merged.Count > 0 && merged[^1].Kind == segment.Kind && segment.From <= merged[^1].To.AddDays(1))
            {
                merged[^1] = merged[^1] with { To = segment.To > merged[^1].To ? segment.To : merged[^1].To };
            }
            else
            {
                merged.Add(segment);
            }
        }

        return merged;
    }

    private static string Noted(string words, string? note) => note is null ? words : $"{words} : {note}";

    private static string Of(string name) => name.Length > 0 && "AEIOUYÀÂÉÈÊËÎÏÔÖÛÜ".Contains(char.ToUpperInvariant(name[0])) ? $"d’{name}" : $"de {name}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
