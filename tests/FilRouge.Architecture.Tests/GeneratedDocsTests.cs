using System.Reflection;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web;

namespace FilRouge.Architecture.Tests;

/// <summary>The generated pages of docs/ say what the code says. FILROUGE_WRITE_DOCS=1 writes them again (./dev docs).</summary>
public sealed class GeneratedDocsTests
{
    private static readonly Assembly Domain = typeof(Entity).Assembly;

    [Fact]
    public void Glossary_is_up_to_date()
    {
        var types = Domain.GetExportedTypes().Where(t => t.GetCustomAttribute<FrAttribute>() is not null).ToList();
        Assert.True(types.Count > 40, $"only {types.Count} types seen");
        var page = new MarkdownPage("Glossary", "The French term of every domain type and of every member of its lists, by module. The screens, the messages and the exports use these words.");
        foreach (var module in types.GroupBy(Module).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Heading(module.Key);
            page.Table(["Code", "Terme français", "Valeurs"], module.OrderBy(t => t.Name, StringComparer.Ordinal)
                .Select(t => new[] { $"`{t.Name}`", FrenchTerms.Of(t), string.Join(" · ", Members(t)) }));
        }

        page.AssertCommitted("glossary.md");
    }

    [Fact]
    public void States_are_up_to_date()
    {
        var tables = StateTables();
        Assert.True(tables.Count >= 5, $"only {tables.Count} state tables seen");
        var page = new MarkdownPage("States", "What may follow what, and who may do it. The same tables guard the verbs, disable the buttons and write the refusals.");
        foreach (var (module, table) in tables)
        {
            page.Heading($"{Capital(table.Aggregate)} ({module})");
            page.Line($"Commence à l’état « {table.Initial} ». États : {string.Join(", ", table.States.Select(s => $"« {s} »"))}.");
            page.Table(["État", "Acte", "État suivant", "Qui"], table.Rows.Select(r => new[] { r.From, r.Verb, r.To, r.Who }));
        }

        page.AssertCommitted("states.md");
    }

    [Fact]
    public void No_state_is_unreachable()
    {
        var tables = StateTables();
        Assert.NotEmpty(tables);
        Assert.Empty(tables.SelectMany(t => t.Table.Unreachable.Select(s => $"{t.Table.Aggregate}: « {s} »")));
        Assert.Empty(tables.SelectMany(t => t.Table.Rows.Where(r => string.IsNullOrWhiteSpace(r.Who)).Select(r => $"{t.Table.Aggregate}: nobody does « {r.Verb} »")));
    }

    [Fact]
    public void Permissions_are_up_to_date()
    {
        Assert.NotEmpty(Modules.Permissions);
        var page = new MarkdownPage("Permissions", "Who may do what, in which relation to the person. What is not written is refused. “Read on closed files”: the right remains when the file is closed.");
        foreach (var module in Modules.Permissions.GroupBy(p => p.Code.Split('.')[0]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Heading(module.Key);
            page.Table(["Permission", "Droit", "À propos de", "Dossier clos", "Rôles, par lien"], module.OrderBy(p => p.Code, StringComparer.Ordinal)
                .Select(p => new[] { $"`{p.Code}`", p.Label, Words.Of(p.Target), p.Target == Target.Service ? "" : p.OnClosedFiles ? "oui" : "non", string.Join("<br>", Grants(p)) }));
        }

        page.AssertCommitted("permissions.md");
    }

    [Fact]
    public void Acts_are_up_to_date()
    {
        Assert.NotEmpty(Modules.UseCases);
        var page = new MarkdownPage("Acts", "Every act that the journal can hold, the permission that it needs and the class that does it. Refused attempts are journaled under the same code.");
        var acts = Modules.UseCases.Select(t => (Type: t, Act: t.GetCustomAttribute<UseCaseAttribute>()!)).ToList();
        foreach (var module in acts.GroupBy(a => a.Type.Namespace!.Split('.').Last()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Heading(module.Key);
            page.Table(["Code", "Libellé", "Permission", "Classe"], module.OrderBy(a => a.Act.Code, StringComparer.Ordinal)
                .Select(a => new[] { $"`{a.Act.Code}`", a.Act.Label, $"`{a.Act.Needs}`", $"`{a.Type.Name}`" }));
        }

        page.AssertCommitted("acts.md");
    }

    private static List<(string Module, IStateTable Table)> StateTables()
    {
        const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = Domain.GetTypes().Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetFields(Static)
            .Where(f => f.FieldType.IsAssignableTo(typeof(IStateTable))).Select(f => (Type: t, Table: (IStateTable)f.GetValue(null)!)));
        return [.. members.Select(m => (Module: Module(m.Type), m.Table)).DistinctBy(m => m.Table)
            .OrderBy(m => m.Module, StringComparer.Ordinal).ThenBy(m => m.Table.Aggregate, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Members(Type type) =>
        !type.IsEnum ? [] : type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetCustomAttribute<FrAttribute>()?.Term is { } term ? $"`{f.Name}` {term}" : $"`{f.Name}`");

    private static IEnumerable<string> Grants(Permission permission) =>
        from relation in Enum.GetValues<Relation>()
        let roles = Enum.GetValues<Role>().Where(r => permission.Grants(r, relation)).Select(r => Words.Of(r)).ToList()
        where roles.Count > 0
        select permission.Target == Target.Service ? string.Join(", ", roles) : $"{Words.Of(relation)} : {string.Join(", ", roles)}";

    private static string Module(Type type) => type.Namespace!.Split('.')[2];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
