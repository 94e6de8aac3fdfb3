using System.CommandLine;
using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Web.Access;
using FilRouge.Web.Interop;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge import persons »: brings a list of persons in.</summary>
internal static class ImportCommand
{
    private const int ProblemsShown = 20;

    private static readonly Argument<FileInfo> File = new Argument<FileInfo>("fichier") { Description = "Liste : classeur .xlsx, ou CSV (UTF-8 ou Windows-1252, point-virgule, virgule ou tabulation)." }.AcceptExistingOnly();
    private static readonly Option<string?> Organisation = new("--organisation") { Description = "Code de l’organisation qui tiendra les dossiers ; inutile s’il n’y a qu’un PCPE." };
    private static readonly Option<string[]> Sheet = new("--sheet") { Description = "Feuille du classeur à lire ; à répéter pour une feuille par année. Sans elle, la première qui porte des titres.", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Dit ce que l’import ferait, sans rien écrire." };
    private static readonly Option<bool> Partial = new("--partial") { Description = "Importe les bonnes lignes, laisse les lignes refusées." };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Écrit le compte rendu complet en JSON." };

    public static Command Create()
    {
        var persons = new Command("persons", "Importe une liste de personnes : tout ou rien, et seulement ce qui a changé.") { File, CommandLine.Data, CommandLine.Postgres, Organisation, Sheet, DryRun, Partial, Report };
        persons.SetAction(Persons);
        return new Command("import", "Importer des listes.") { persons };
    }

    private static async Task<int> Persons(ParseResult parsed, CancellationToken ct)
    {
        await using var scope = await CommandScope.Open(new ServerOptions(CommandLine.DatabaseOf(parsed), ""), "import persons", ct);
        if (await Holder(scope, parsed.GetValue(Organisation), ct) is not { } organisation)
        {
            return CommandLine.Refused;
        }

        var (source, dryRun, partial) = (parsed.GetValue(File)!, parsed.GetValue(DryRun), parsed.GetValue(Partial));
        var (report, plan) = (new ImportReport(), new ImportPlan { Sheets = parsed.GetValue(Sheet) ?? [] });
        await using var file = source.OpenRead();
        var progress = new ConsoleProgress();
        var done = false;
        if (dryRun)
        {
            await ImportPersons.Try(scope.Work, organisation, file, report, progress, ct, plan);
        }
        else
        {
            var input = new ImportPersons.Input(file, source.Name, report) { OrganisationId = organisation, Partial = partial, Progress = progress, Plan = plan };
            done = (await scope.Services.GetRequiredService<ImportPersons>().Execute(input, ct)).Ok;
        }

        progress.End();
        if (parsed.GetValue(Report) is { } target)
        {
            await System.IO.File.WriteAllTextAsync(target.FullName, ReportJson.Of(report, source.Name, dryRun, done), ct);
        }

        await Tell(report, dryRun, done);
        return done || (dryRun && report.Unreadable is null && (partial || !report.HasRefusals)) ? CommandLine.Done : CommandLine.Refused;
    }

    /// <summary>The organisation of that code, or the only PCPE; null when nobody can say, and it is told.</summary>
    private static async Task<Guid?> Holder(CommandScope scope, string? code, CancellationToken ct)
    {
        var holders = await scope.Work.Db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Pcpe).OrderBy(o => o.Code).Select(o => new { o.Id, o.Code }).ToListAsync(ct);
        var named = code is null ? holders : [.. holders.Where(o => string.Equals(o.Code, code, StringComparison.OrdinalIgnoreCase))];
        if (named is [var only])
        {
            return only.Id;
        }

        await Console.Error.WriteLineAsync(holders.Count == 0
            ? "Aucun PCPE n’est enregistré : commencez par « filrouge organisation add CODE --name NOM --kind pcpe »."
            : $"{(code is null ? "Dites quelle organisation tiendra les dossiers (--organisation)" : $"Aucun PCPE ne porte le code {code}")} : {string.Join(", ", holders.Select(o => o.Code))}.");
        return null;
    }

    private static async Task Tell(ImportReport report, bool dryRun, bool done)
    {
        if (report.Layout is { } layout)
        {
            Console.WriteLine($"Fichier : {report.Text!.Name}, {(report.SheetsRead.Count > 0 ? $"feuille {string.Join(", ", report.SheetsRead)}" : $"séparateur {layout.SeparatorName}")}, titres à la ligne {layout.HeaderRow}.");
            Console.WriteLine($"Colonnes lues : {string.Join(", ", layout.Understood.Select(c => $"{c.Letter} « {c.Header} » ({c.Meaning!.Value.Fr})"))}.");
            if (layout.Ignored.Any())
            {
                Console.WriteLine($"Colonnes laissées de côté : {string.Join(", ", layout.Ignored.Select(c => $"{c.Letter} « {c.Header} »"))}.");
            }
        }

        foreach (var problem in report.Problems.OrderByDescending(p => p.Level).ThenBy(p => p.Row).Take(ProblemsShown))
        {
            var cell = problem.Column is null ? "" : $", colonne {problem.Column} ({problem.Header}) « {problem.Value} »";
            await Console.Error.WriteLineAsync($"{problem.Level.Fr()} : ligne {problem.Row}{cell}. {problem.Sentence}");
        }

        if (report.Problems.Count + report.Unlisted - ProblemsShown is > 0 and var more)
        {
            await Console.Error.WriteLineAsync($"… et {more} autres : voyez le compte rendu (--report).");
        }

        if (report.Unreadable is { } unreadable)
        {
            await Console.Error.WriteLineAsync($"Rien n’a été importé. {unreadable}");
            return;
        }

        Console.WriteLine(report.Sentence(conditional: !done));
        Console.WriteLine(done ? "Import fait." : dryRun ? "Essai : rien n’a été écrit." : "Rien n’a été importé : corrigez les lignes refusées, ou ajoutez --partial pour importer les autres.");
    }

    /// <summary>Tells long work on the standard error, where it does not mix with the result.</summary>
    private sealed class ConsoleProgress : IProgress<int>
    {
        private const int Every = 2_000;
        private bool _told;

        public void Report(int value)
        {
            if (value % Every < 500 && value >= Every)
            {
                Console.Error.Write($"\r{value} lignes lues…");
                _told = true;
            }
        }

        public void End()
        {
            if (_told)
            {
                Console.Error.WriteLine();
            }
        }
    }
}
