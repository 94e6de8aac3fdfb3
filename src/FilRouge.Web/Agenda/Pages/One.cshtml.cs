using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda.Pages;

/// <summary>One intervention: what was foreseen, what was done, and what may be done with it.</summary>
[Needs(AgendaAccess.Read)]
public sealed class OneModel(ConfirmIntervention confirm, MoveIntervention move, CancelIntervention cancel, WriteNote write) : FormPage<OneModel.Form>, IPersonPage
{
    /// <summary>Days during which a note proposes something (PROP): then what it called for was done, or not wanted.</summary>
    private const int FreshDays = 14;

    /// <summary>What the small forms of the page carry.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        public DateOnly? Day { get; set; }
        public TimeOnly? At { get; set; }
        public string DurationMinutes { get; set; } = "";
        public CancelMotive? Motive { get; set; }
        public string Comment { get; set; } = "";
        [Fr("Note")] public string Note { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid InterventionId { get; set; }

    public AgendaRow Row { get; private set; } = null!;

    public Intervention Intervention { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    /// <summary>True for the professional who carries it out and for those who may declare any.</summary>
    public bool MayAct { get; private set; }

    public bool Carries { get; private set; }

    public bool SeesNote { get; private set; }

    /// <summary>True for those who work with it: the exact motive and its comment may say something of somebody's health.</summary>
    public bool SeesReason => MayAct || SeesNote;

    /// <summary>What the note may call for, while it is fresh: proposed to who reads it.</summary>
    public IReadOnlyList<NoteSignal> Signals { get; private set; } = [];

    public bool MayVoid { get; private set; }

    private string Here => $"/personnes/{PersonId}/interventions/{InterventionId}";

    public Task<IActionResult> OnPostConfirmAsync() => Send(
        confirm, () => new(PersonId, InterventionId, Input.Version), _ => Here, "L’intervention est confirmée.");

    public Task<IActionResult> OnPostMoveAsync()
    {
        var duration = Minutes.Parse(Input.DurationMinutes);
        if (!duration.Ok)
        {
            ModelState.AddModelError("Input.DurationMinutes", duration.Error!);
        }

        return Send(
            move, () => new(PersonId, InterventionId, Input.Version, Input.Day, Input.At, duration.Value.Value), _ => Here, "L’intervention est déplacée ; elle est à confirmer de nouveau.");
    }

    public Task<IActionResult> OnPostCancelAsync() => Send(
        cancel, () => new(PersonId, InterventionId, Input.Version, Input.Motive, Input.Comment), _ => Here, "L’intervention est annulée.");

    public Task<IActionResult> OnPostNoteAsync() => Send(
        write, () => new(PersonId, InterventionId, Input.Version, Input.Note), _ => Here, "La note est écrite.");

    protected override async Task<bool> LoadAsync()
    {
        var found = await Db.Interventions.AsNoTracking().SingleOrDefaultAsync(i => i.Id == InterventionId && i.PersonId == PersonId, Aborted);
        if (found is null)
        {
            return false;
        }

        Intervention = found;
        Row = (await Db.Interventions.Where(i => i.Id == InterventionId).Rows(Db, Aborted))[0];
        Carries = await Db.Carries(Actor.AccountId, found, Aborted);
        MayWrite = await May(AgendaAccess.Write);
        MayAct = MayWrite || (Carries && await May(AgendaAccess.Own));
        MayVoid = await May(AgendaAccess.Correct);
        SeesNote = Carries || await May(AgendaAccess.Notes);
        Signals = SeesNote && found.NoteWrittenAtUtc > Clock.UtcNow.AddDays(-FreshDays) ? NoteSignals.Read(found.Note) : [];
        return true;
    }

    protected override async Task<Form?> StoredAsync()
    {
        var found = await Db.Interventions.AsNoTracking().SingleAsync(i => i.Id == InterventionId && i.PersonId == PersonId, Aborted);
        return new Form
        {
            Version = found.Version,
            Day = found.LocalDay,
            At = LocalClock.TimeOf(found.StartsAtUtc, Clock.Zone),
            DurationMinutes = new Minutes(found.DurationMinutes).Display,
            Note = await Db.Carries(Actor.AccountId, found, Aborted) ? found.Note : "",
        };
    }
}
