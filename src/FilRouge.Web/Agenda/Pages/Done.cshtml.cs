using FilRouge.Domain.Agenda;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>Logs an intervention of today or past in less than a minute: the note first, everything else filled already; or why it did not take place.</summary>
[Needs(AgendaAccess.Own)]
public sealed class DoneModel(CompleteIntervention complete, CancelIntervention cancel) : FormPage<DoneModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        [Fr("Commencée à")] public TimeOnly? StartedAt { get; set; }
        [Fr("Temps passé")] public string DoneMinutes { get; set; } = "";
        [Fr("Personne présente")] public bool PersonPresent { get; set; } = true;
        [Fr("Prestation")] public string Codes { get; set; } = "";
        [Fr("Minutes")] public int? Minutes1 { get; set; }
        [Fr("Deuxième prestation")] public string Code2 { get; set; } = "";
        [Fr("Minutes")] public int? Minutes2 { get; set; }
        [Fr("Troisième prestation")] public string Code3 { get; set; } = "";
        [Fr("Minutes")] public int? Minutes3 { get; set; }
        [Fr("Note")] public string Note { get; set; } = "";
        [Fr("Motif")] public CancelMotive? Motive { get; set; }
        [Fr("Précision")] public string Comment { get; set; } = "";
    }

    /// <summary>Direct prestations first; the logistics of a house are nobody's session.</summary>
    public static IReadOnlyList<Choice> CodeChoices { get; } =
    [
        .. SerafinCatalogue.Ph2023.Prestations.Where(c => SerafinCatalogue.Ph2023.IsLeaf(c.Code)).Select(c =>
            new Choice(c.Code, $"{c.Label} ({c.Code})", Group: c.Code.StartsWith("2.", StringComparison.Ordinal) ? "Prestations directes" : "Prestations indirectes")),
    ];

    public Guid PersonId { get; set; }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid InterventionId { get; set; }

    public AgendaRow Row { get; private set; } = null!;

    public bool Carries { get; private set; }

    public Task<IActionResult> OnPostAsync()
    {
        var done = Minutes.Parse(Input.DoneMinutes);
        if (!done.Ok)
        {
            ModelState.AddModelError("Input.DoneMinutes", done.Error!);
        }

        return Send(
            complete,
            () => new CompleteIntervention.Input(PersonId, InterventionId, Input.Version)
            {
                DoneMinutes = done.Value.Value,
                StartedAt = Input.StartedAt,
                PersonPresent = Input.PersonPresent,
                Note = Input.Note,
                Codes = [new(Input.Codes, Input.Minutes1), new(Input.Code2, Input.Minutes2), new(Input.Code3, Input.Minutes3)],
            },
            _ => $"/personnes/{PersonId}/interventions/{InterventionId}",
            "L’intervention est déclarée réalisée.");
    }

    /// <summary>It did not take place.</summary>
    public Task<IActionResult> OnPostCancelAsync() => Send(
        cancel, () => new(PersonId, InterventionId, Input.Version, Input.Motive, Input.Comment), _ => $"/personnes/{PersonId}/interventions/{InterventionId}", "L’intervention est annulée, avec son motif.");

    protected override async Task<bool> LoadAsync()
    {
        var rows = await Db.Interventions.Where(i => i.Id == InterventionId && i.PersonId == PersonId).Rows(Db, Aborted);
        if (rows.Count == 0)
        {
            return false;
        }

        Row = rows[0];
        Carries = (await Db.Set<Domain.Network.Professional>().CountAsync(p => p.Id == Row.ProfessionalId && p.AccountId == Actor.AccountId, Aborted)) > 0;
        return true;
    }

    protected override async Task<Form?> StoredAsync()
    {
        var found = await Db.Interventions.AsNoTracking().SingleAsync(i => i.Id == InterventionId, Aborted);
        var planned = (await Db.PrestationCodes([found.PrestationId], Aborted)).Values.Select(c => c.Text).FirstOrDefault();
        return new Form
        {
            Version = found.Version,
            StartedAt = LocalClock.TimeOf(found.StartsAtUtc, Clock.Zone),
            DoneMinutes = new Minutes(found.DoneMinutes ?? found.DurationMinutes).Display,
            Codes = planned ?? await LastCode(found) ?? "",
        };
    }

    /// <summary>Outside the plan, what the same professional last did with the person.</summary>
    private async Task<string?> LastCode(Intervention found) => (await Db.Interventions.AsNoTracking()
        .Where(i => i.PersonId == found.PersonId && i.ProfessionalId == found.ProfessionalId && i.Status == InterventionStatus.Completed)
        .OrderByDescending(i => i.StartsAtUtc).FirstOrDefaultAsync(Aborted))?.Codes.Select(c => c.SerafinCode.Text).FirstOrDefault();
}
