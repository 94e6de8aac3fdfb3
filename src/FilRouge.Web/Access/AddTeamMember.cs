using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>Somebody joins the team around the person. Nobody joins by herself: it is the service that holds the file which opens it.</summary>
[UseCase("access.team.add", "Membre ajouté à l’équipe", Needs = AccessAccess.ChangeTeam)]
public sealed class AddTeamMember(Work work) : UseCase<AddTeamMember.Input>(work)
{
    /// <summary>Who, and from when.</summary>
    public sealed record Input(Guid PersonId)
    {
        public string Login { get; init; } = "";
        public string Name { get; init; } = "";
        public string Function { get; init; } = "";
        public CareTeamCategory Category { get; init; } = CareTeamCategory.Social;
        public CareTeamPlace Place { get; init; } = CareTeamPlace.Member;
        public DateOnly? From { get; init; }
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var from = input.From ?? Clock.Today;
        var login = input.Login.Trim().ToUpperInvariant();
        var account = login.Length == 0 ? null : await Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == login, ct);
        if (login.Length > 0 && account is null)
        {
            readings.Add(new Refusal("team.account", "Aucun compte ne porte cette adresse. Vérifiez-la, ou laissez-la vide : la personne sera dans l’équipe sans accès au dossier.", Field: nameof(Input.Login)));
        }

        if (account is not null && account.Id == Actor.AccountId)
        {
            readings.Add(new Refusal("team.self", "On ne s’ajoute pas soi-même à une équipe : demandez-le au chef de service.", "article L1110-4 CSP", nameof(Input.Login)));
        }

        if (account is not null && await Db.CareTeam.AnyAsync(m => m.PersonId == input.PersonId && m.AccountId == account.Id && m.To == null && m.WithdrawnOn == null, ct))
        {
            readings.Add(new Refusal("team.twice", $"{account.DisplayName} est déjà dans l’équipe.", Field: nameof(Input.Login)));
        }

        var name = readings.Required(nameof(Input.Name), input.Name.Length > 0 ? input.Name : account?.DisplayName, "Écrivez le nom du membre, ou l’adresse de son compte.", 200);
        var function = readings.Required(nameof(Input.Function), input.Function.Length > 0 ? input.Function : account?.Function, "Écrivez sa fonction : l’équipe doit savoir qui est qui.", 200);
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var member = new CareTeamMember(input.PersonId, account?.Id, name, function, input.Category, input.Place, from, Clock.UtcNow);
        Db.Add(member);
        return Outcome.Done(member.Id);
    }
}
