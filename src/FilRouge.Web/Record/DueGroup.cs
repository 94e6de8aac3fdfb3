namespace FilRouge.Web.Record;

/// <summary>Things to do gathered, by person or by family, the most pressing first.</summary>
/// <param name="Title">The person's name, or the family in words.</param>
/// <param name="PersonId">The person; null for a family.</param>
/// <param name="Items">What is to be done, the most pressing first.</param>
public sealed record DueGroup(string Title, Guid? PersonId, IReadOnlyList<Due> Items)
{
    /// <summary>How many are late.</summary>
    public int Late => Items.Count(i => i.Late);

    /// <summary>Gathers by person; what comes in order of pressure stays so, groups as well as lines.</summary>
    public static IReadOnlyList<DueGroup> ByPerson(IEnumerable<Due> due) => [.. due.GroupBy(d => d.PersonId).Select(g => new DueGroup(g.First().Person, g.Key, [.. g]))];

    /// <summary>Gathers by family of things to do.</summary>
    public static IReadOnlyList<DueGroup> ByKind(IEnumerable<Due> due) => [.. due.GroupBy(d => d.Kind).Select(g => new DueGroup(g.Key, null, [.. g]))];

    /// <summary>« 4 choses à faire, dont 2 en retard ».</summary>
    public string Count => Words(Items.Count, Late);

    /// <summary>The same for any number.</summary>
    public static string Words(int count, int late) =>
        Platform.Pages.Kit.Counted.Of(count, "chose à faire", "choses à faire", "rien à faire")
        + (late == 0 ? "" : late == count ? ", en retard" : $", dont {late} en retard");
}
