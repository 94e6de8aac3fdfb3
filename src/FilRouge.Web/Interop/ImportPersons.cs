using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Imports a list of persons: all of it or nothing, unless the good rows alone are wanted. One act per person written, and one of the
/// service that holds the counts, in one transaction.</summary>
[UseCase(Code, "Liste de personnes importée", Needs = InteropAccess.Import)]
public sealed class ImportPersons(Work work) : UseCase<ImportPersons.Input>(work)
{
    /// <summary>Code of its acts.</summary>
    internal const string Code = "interop.import.persons";

    /// <summary>What to import, and where to tell about it.</summary>
    /// <param name="File">The file, which can be read several times.</param>
    /// <param name="FileName">Its name.</param>
    /// <param name="Report">Filled while importing, refused or not.</param>
    public sealed record Input(Stream File, string FileName, ImportReport Report)
    {
        /// <summary>Organisation that will hold the records: for the command line. An account imports for its own.</summary>
        public Guid OrganisationId { get; init; }

        /// <summary>Imports the good rows, leaves the refused ones.</summary>
        public bool Partial { get; init; }

        /// <summary>The kept upload, forgotten once imported.</summary>
        public Guid? FileId { get; init; }

        /// <summary>What was decided about the file.</summary>
        public ImportPlan Plan { get; init; } = new();

        /// <summary>Told the number of rows gone through.</summary>
        public IProgress<int>? Progress { get; init; }
    }

    /// <summary>Says what an import would do, and writes nothing, not even an act.</summary>
    public static Task Try(Work work, Guid organisationId, Stream file, ImportReport report, IProgress<int>? progress, CancellationToken ct, ImportPlan? plan = null) =>
        new PersonImport(work.Db, work.Clock, organisationId, report) { Progress = progress, Plan = plan ?? new() }.Run(file, ct);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var organisation = Actor.IsSystem ? input.OrganisationId : Actor.OrganisationId;
        if (organisation == Guid.Empty)
        {
            return Outcome.Refused("import.organisation", "Votre compte n’appartient à aucune organisation : il ne peut pas tenir de dossiers.");
        }

        var run = new ImportRun { OrganisationId = organisation, By = Actor.Name, FileName = input.FileName };
        await new PersonImport(Db, Clock, organisation, input.Report) { Partial = input.Partial, Plan = input.Plan, Progress = input.Progress, Write = (written, token) => Write(run.Id, written, token) }.Run(input.File, ct);
        var report = input.Report;
        if (report.Unreadable is { } unreadable)
        {
            return Outcome.Refused("import.unreadable", unreadable);
        }

        if (report.HasRefusals && !input.Partial)
        {
            return Outcome.Refused("import.refused", $"Rien n’a été importé : {report.Refused} {(report.Refused > 1 ? "lignes sont refusées" : "ligne est refusée")}. Corrigez le fichier, ou importez les bonnes lignes seulement.");
        }

        run.Count(report);
        run.AtUtc = Clock.UtcNow;
        Db.Add(run);
        if (input.FileId is { } file)
        {
            await Db.ForgetImport(Actor, file, ct);
        }

        return Outcome.Done(run.Id);
    }

    /// <summary>Keeps what undoes the import, beside what it writes of a person; a row that comes after adds to the first.</summary>
    private async Task Write(Guid runId, PersonImport.Written written, CancellationToken ct)
    {
        var rows = ImportWrite.RowsOf(Db.ChangeTracker);
        var before = written.Created ? null : await Db.ImportWrites.SingleOrDefaultAsync(w => w.RunId == runId && w.PersonId == written.PersonId, ct);
        if (before is null)
        {
            before = new ImportWrite { RunId = runId, PersonId = written.PersonId, Created = written.Created };
            Db.Add(before);
        }

        before.Keep(rows);
        await ActOn(written.PersonId, ct);
    }
}
