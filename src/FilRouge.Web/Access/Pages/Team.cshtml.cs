using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access.Pages;

/// <summary>Tab « Équipe »: who is around the person, in what quality, since when.</summary>
[Needs(AccessAccess.Team)]
public sealed class TeamModel(AddTeamMember add, EndTeamMember end, WithdrawSharing withdraw) : FormPage<TeamModel.Form>, IPersonPage, IExportPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Login { get; set; } = "";
        public string Name { get; set; } = "";
        public string Function { get; set; } = "";
        public CareTeamCategory Category { get; set; } = CareTeamCategory.Social;
        public DateOnly? From { get; set; }
        public Guid Id { get; set; }
        public DateOnly? LastDay { get; set; }
    }

    public Guid PersonId { get; set; }

    public IReadOnlyList<CareTeamMember> Members { get; private set; } = [];

    public ExportTable Exported => ExportTable.Of(
        "equipe", "Équipe autour de la personne", "", Members,
        ("Membre", m => m.Name),
        ("Fonction", m => m.Function),
        ("Place", m => m.Place.Fr()),
        ("Catégorie", m => m.Category.Fr()),
        ("Du", m => m.From),
        ("Au", m => m.To),
        ("Partage", m => StateOf(m).Text));

    public bool MayChange { get; private set; }

    public Task<IActionResult> OnPostAsync() => Send(
        add,
        () => new AddTeamMember.Input(PersonId) { Login = Input.Login, Name = Input.Name, Function = Input.Function, Category = Input.Category, From = Input.From },
        _ => $"/personnes/{PersonId}/equipe",
        "Le membre est ajouté à l’équipe.");

    public Task<IActionResult> OnPostEndAsync() => Send(
        end, () => new(PersonId, Input.Id, Input.LastDay ?? Clock.Today), _ => $"/personnes/{PersonId}/equipe", "La sortie de l’équipe est enregistrée : l’accès au dossier s’arrête ce jour-là.");

    public Task<IActionResult> OnPostWithdrawAsync() => Send(
        withdraw, () => new(PersonId, Input.Id), _ => $"/personnes/{PersonId}/equipe", "L’accord est retiré : ce membre ne voit plus le dossier.");

    protected override async Task<bool> LoadAsync()
    {
        Members = await Db.CareTeam.AsNoTracking().Where(m => m.PersonId == PersonId)
            .OrderBy(m => m.To != null).ThenBy(m => m.Place).ThenBy(m => m.Name).ToListAsync(Aborted);
        MayChange = await May(AccessAccess.ChangeTeam);
        return true;
    }

    /// <summary>Chip and words of a membership today.</summary>
    public (string Kind, string Text) StateOf(CareTeamMember member) =>
        member.WithdrawnOn is not null ? ("late", "accord retiré")
        : member.To < Clock.Today ? ("done", "terminé")
        : member.From > Clock.Today ? ("soon", "à venir")
        : member.AccountId is null ? ("neutral", "sans accès en ligne")
        : ("ok", "voit le dossier");
}
