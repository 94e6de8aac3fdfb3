using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>A version of an assessment grid that a service defines. Adopted, it no longer changes: it is amended by a new version.</summary>
[Fr("grille d’évaluation")]
public sealed class Grid : Entity
{
    private readonly List<GridItem> _items = [];

    private Grid()
    {
    }

    /// <summary>Opens the first version of a grid.</summary>
    public Grid(Guid organisationId)
    {
        OrganisationId = organisationId;
        (LineId, Number) = (Id, 1);
    }

    /// <summary>The service that defines it.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The same grid from one version to the next.</summary>
    public Guid LineId { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Day it was adopted; null while it is written.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>Day a newer version replaced it.</summary>
    public DateOnly? ReplacedOn { get; private set; }

    /// <summary>Its questions, in any order; <see cref="GridItem.Position"/> gives it.</summary>
    public IReadOnlyList<GridItem> Items => _items;

    /// <summary>It may be filled.</summary>
    public bool InUse => AdoptedOn is not null && ReplacedOn is null;

    /// <summary>The questions as they are typed.</summary>
    public string Lines => string.Join("\n", _items.OrderBy(i => i.Position).GroupBy(i => i.Section)
        .Select(s => string.Join("\n", (s.Key.Length > 0 ? [$"# {s.Key}"] : Array.Empty<string>()).Concat(s.Select(i => i.Line)))));

    /// <summary>Why its content cannot change.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => AdoptedOn is { } on
        ? [new("grid.adopted", $"Cette version est adoptée depuis le {FrenchDate.Long(on)}, elle ne change plus : ouvrez une nouvelle version.")]
        : [];

    /// <summary>Why it cannot be written so.</summary>
    public IReadOnlyList<Refusal> WhyNotDefine(string title, IReadOnlyList<GridItem> items)
    {
        List<Refusal> refusals = [.. WhyNotChange()];
        if (string.IsNullOrWhiteSpace(title))
        {
            refusals.Add(new("grid.title", "Donnez un titre à la grille.", Field: nameof(Title)));
        }

        if (items.Count is 0 or > 120)
        {
            refusals.Add(new("grid.items", "Écrivez de 1 à 120 questions, une par ligne. Les items d’un outil protégé ne se recopient pas.", Field: nameof(Items)));
        }

        return refusals;
    }

    /// <summary>Writes it.</summary>
    public void Define(string title, IReadOnlyList<GridItem> items)
    {
        RuleBrokenException.ThrowIfAny(WhyNotDefine(title, items));
        Title = title.Trim();
        _items.Clear();
        _items.AddRange(items);
    }

    /// <summary>Adopts it: from now on it may be filled and no longer changes; the former version is replaced.</summary>
    public void Adopt(Grid? former, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotDefine(Title, _items));
        AdoptedOn = today;
        if (former is not null)
        {
            former.ReplacedOn = today;
        }
    }

    /// <summary>Why no new version can be opened.</summary>
    public IReadOnlyList<Refusal> WhyNotAmend() => InUse ? [] : [new("grid.not-in-use", "Une nouvelle version s’ouvre depuis la version en usage.")];

    /// <summary>Opens the next version, with the same questions.</summary>
    public Grid Amend()
    {
        RuleBrokenException.ThrowIfAny(WhyNotAmend());
        var next = new Grid(OrganisationId) { LineId = LineId, Number = Number + 1, Title = Title };
        next._items.AddRange(_items.OrderBy(i => i.Position).Select(i => i.Copy()));
        return next;
    }
}

/// <summary>The grids that come with the product, free to use and to change.</summary>
[Fr("grilles fournies")]
public static class ShippedGrids
{
    /// <summary>Code, title and lines of each.</summary>
    public static IReadOnlyList<(string Code, string Title, string Lines)> All { get; } =
        [.. CsvList.Embedded("Assessments.grilles.csv").GroupBy(r => r["grille"]).Select(g => (g.Key, g.First()["titre"], string.Join("\n", g.GroupBy(r => r["section"])
            .SelectMany(s => s.Select(r => $"{r["question"]} | {r["reponse"]} | {r["besoin"]}".TrimEnd(' ', '|')).Prepend($"# {s.Key}")))))];
}
