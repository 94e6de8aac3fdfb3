using System.Runtime.CompilerServices;
using FilRouge.Platform.Access;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Access;

/// <summary>The committed table of who gets what: endpoint, roles that fare alike, and the answer in each scene.
/// « oui » is the page (200 or a redirection), « connexion » the way to sign in, 403 a right that the function does not give, 404 what is missing or not allowed.</summary>
internal static class Matrix
{
    public const string Yes = "oui";
    public const string SignIn = "connexion";
    public const string Nobody = "(anonyme)";
    private const string NotSo = "-";

    private static readonly string Heads = "endpoint;permission;roles;service;" + string.Join(';', Cast.Scenes);

    /// <summary>The answer that the kernel gives; a scene of null stands for the service as a whole.</summary>
    public static string Expected(Kernel kernel, PageEndpoint endpoint, Role role, Scene? scene)
    {
        if (endpoint.Permission is not { } permission)
        {
            return Yes;
        }

        var actor = new Actor(Guid.NewGuid(), "épreuve", role, Guid.NewGuid());
        var decision = kernel.Decide(actor, permission, scene is { } s ? Cast.Expected(role, s) : null);
        return decision.Allowed ? Yes : endpoint.AboutPerson ? "404" : "403";
    }

    /// <summary>The whole table, as the kernel makes it.</summary>
    public static IReadOnlyList<string> Draw(Kernel kernel, IReadOnlyList<PageEndpoint> endpoints)
    {
        var lines = new List<string> { Heads };
        foreach (var endpoint in endpoints)
        {
            lines.Add(Line(endpoint, Nobody, Cells(endpoint, _ => endpoint.Anonymous ? Yes : SignIn)));
            lines.AddRange(Cast.Roles.GroupBy(r => Cells(endpoint, s => Expected(kernel, endpoint, r, s))).Select(g => Line(endpoint, string.Join(' ', g), g.Key)));
        }

        return lines;
    }

    /// <summary>Writes the table again when FILROUGE_WRITE_MATRIX=1, for somebody to read the difference.</summary>
    public static void WriteIfAsked(Kernel kernel, IReadOnlyList<PageEndpoint> endpoints)
    {
        if (Environment.GetEnvironmentVariable("FILROUGE_WRITE_MATRIX") == "1")
        {
            File.WriteAllLines(Path(), Draw(kernel, endpoints));
        }
    }

    /// <summary>The committed table: what each role, or nobody, gets from each endpoint in each scene.</summary>
    public static Dictionary<(string Endpoint, string Role, Scene? Scene), string> Read()
    {
        var rows = new Dictionary<(string, string, Scene?), string>();
        if (!File.Exists(Path()))
        {
            return rows;
        }

        foreach (var cells in File.ReadLines(Path()).Skip(1).Select(l => l.Split(';')))
        {
            foreach (var role in cells[2].Split(' '))
            {
                for (var i = 3; i < cells.Length; i++)
                {
                    if (cells[i] != NotSo)
                    {
                        rows.Add((cells[0], role, i == 3 ? null : Cast.Scenes[i - 4]), cells[i]);
                    }
                }
            }
        }

        return rows;
    }

    public static string Path([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "matrix.csv");

    private static string Cells(PageEndpoint endpoint, Func<Scene?, string> answer) => endpoint.AboutPerson
        ? $"{NotSo};" + string.Join(';', Cast.Scenes.Select(s => answer(s)))
        : $"{answer(null)};" + string.Join(';', Cast.Scenes.Select(_ => NotSo));

    private static string Line(PageEndpoint endpoint, string roles, string cells) => $"{endpoint.Template};{endpoint.Permission ?? "public"};{roles};{cells}";
}
