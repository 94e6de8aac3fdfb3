using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>Prepares a meeting about several persons.</summary>
[Needs(CoordinationAccess.Shared)]
public sealed class NewSharedMeetingModel(PrepareSharedMeeting prepare) : FormPage<MeetingForm>, IListPage, IMeetingFields
{
    private const int Most = 200;

    /// <summary>Persons ticked.</summary>
    [BindProperty]
    public List<Guid> Persons { get; set; } = [];

    /// <summary>Others, by name, one a line.</summary>
    [BindProperty]
    public string OtherPersons { get; set; } = "";

    public Circle Circle { get; private set; } = new([]);

    /// <summary>Persons offered with a tick: those whom one coordinates; for the head of the service, those with a path.</summary>
    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds => [.. MeetingKinds.OfferedOn(Clock.Today).Where(k => k.GosLevel is null).Select(k => new Choice(k.Code, k.Label))];

    public string TracedQuery => "réunion commune à préparer";

    public int TracedCount => Offered.Count;

    public async Task<IActionResult> OnPostAsync()
    {
        var named = await Named();
        return await Send(prepare, () => new([.. Persons, .. named], Input), o => $"/reunions/{o.Id}", "La réunion est préparée ; chaque dossier a sa partie.");
    }

    protected override async Task<bool> LoadAsync()
    {
        var mine = Actor.Role == Role.Coordinator ? Db.CoordinatedBy(Actor.AccountId) : Db.Set<Domain.Referrals.EpisodeOfCare>().Where(e => e.CoordinatorAccountId != null).Select(e => e.PersonId);
        var persons = await Db.OfService(Actor).AsNoTracking().Where(p => p.FileClosedOn == null && mine.Contains(p.Id)).OrderBy(p => p.FoldedName).Take(Most).Select(p => new { p.Id, p.Names }).ToListAsync(Aborted);
        Offered = [.. persons.Select(p => new Choice(p.Id.ToString(), p.Names.Display))];
        Circle = await Db.Colleagues(Actor, Clock.Today, Aborted);
        return true;
    }

    /// <summary>Persons named in the text; a line that names none, or several, is said beside it.</summary>
    private async Task<List<Guid>> Named()
    {
        var found = new List<Guid>();
        foreach (var line in OtherPersons.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(SharedMeeting.MostPersons))
        {
            var words = TextFold.Words(line);
            var wide = words.Length == 0 ? "" : words.MaxBy(w => w.Length)!;
            var near = await Db.OfService(Actor).AsNoTracking().Where(p => p.FileClosedOn == null && p.FoldedName.Contains(wide)).OrderBy(p => p.FoldedName).Take(Most).Select(p => new { p.Id, p.Names }).ToListAsync(Aborted);
            var same = near.Where(p => words.Length > 1 && words.All(TextFold.Words(p.Names.Folded).Contains)).ToList();
            if (same.Count == 1)
            {
                found.Add(same[0].Id);
                continue;
            }

            ModelState.AddModelError(nameof(OtherPersons), same.Count == 0
                ? $"« {line} » n’a pas été trouvé parmi les dossiers du service : écrivez le prénom et le nom."
                : $"Plusieurs dossiers portent le nom « {line} » : cochez la bonne personne, ou préparez sa réunion dans son dossier.");
        }

        return found;
    }
}
