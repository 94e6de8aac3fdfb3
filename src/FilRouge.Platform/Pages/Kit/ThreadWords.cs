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

    /// <summary>The rows of the table, lane by lane, oldest first; interventions are counted by month, as they are seen on the drawing.</summary>
    public static IReadOnlyList<ThreadRow> Rows(ThreadModel model)
    {
        var rows = new List<ThreadRow>();
        rows.AddRange(model.Segments.Where(s => s.From <= model.To && s.To >= model.From).OrderBy(s => s.From)
            .Select(s => new ThreadRow("Le fil", s.From, Days(s.From, s.To), Noted(Word(s.Kind), s.Note))));
        rows.AddRange(model.Bars.Where(b => b.From <= model.To && (b.To ?? model.To) >= model.From).OrderBy(b => b.Lane).ThenBy(b => b.From)
            .Select(b => new ThreadRow(Word(b.Lane), b.From, Days(b.From, b.To), b.Kind == ThreadBarKind.Ghost ? Noted(b.Text, "prévu ou attendu") : b.Text)));
        rows.AddRange(model.Ticks.Where(t => t.Day >= model.From && t.Day <= model.To)
            .GroupBy(t => (t.Need, Month: new DateOnly(t.Day.Year, t.Day.Month, 1))).OrderBy(g => g.Key.Need).ThenBy(g => g.Key.Month)
            .Select(g => new ThreadRow(g.Key.Need ?? Word(ThreadLane.Interventions), g.Key.Month, KitDates.Month(g.Key.Month), Count(g))));
        rows.AddRange(model.Events.Where(e => e.Day >= model.From && e.Day <= model.To).OrderBy(e => e.Day)
            .Select(e => new ThreadRow(Word(ThreadLane.Events), e.Day, KitDates.Full(e.Day), e.Text)));
        return rows;
    }

    private static string Count(IEnumerable<ThreadTick> ticks)
    {
        var done = ticks.Count(t => t.Done);
        var missed = ticks.Count() - done;
        var words = Counted.Of(done, "intervention faite", "interventions faites", "aucune intervention faite");
        return missed == 0 ? words : $"{words}, {Counted.Of(missed, "manquée", "manquées", "")}";
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
