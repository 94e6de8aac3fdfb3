using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>Corrects a period at school.</summary>
[Needs(PeopleAccess.Write)]
public sealed class CorrectSchoolModel(CorrectSchoolPeriod correct) : SchoolFormPage
{
    private SchoolPeriod? _period;

    [BindProperty(SupportsGet = true)]
    public Guid PeriodId { get; set; }

    public Task<IActionResult> OnPostAsync() =>
        Send(correct, () => new(PersonId, PeriodId, Input), _ => Back, "La correction est enregistrée ; l’ancienne ligne reste dans l’historique.");

    protected override async Task<bool> LoadAsync()
    {
        _period = await Db.SchoolPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PeriodId && p.PersonId == PersonId && p.SupersededAtUtc == null, Aborted);
        return _period is not null && await base.LoadAsync();
    }

    protected override Task<SchoolForm?> StoredAsync() => Task.FromResult(_period is null ? null : SchoolForm.Of(_period));
}
