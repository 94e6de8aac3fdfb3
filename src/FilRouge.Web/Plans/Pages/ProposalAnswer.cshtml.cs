using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Web.Network;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>A proposal and its answer, recorded by the service.</summary>
[Needs(PlansAccess.Source)]
public sealed class ProposalAnswerModel(AcceptProposal accept, DeclineProposal decline, WithdrawProposal withdraw, ExpireProposal expire) : FormPage<ProposalAnswerModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Evidence { get; set; } = "";
        public string Reason { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    [BindProperty(Name = "proposalId", SupportsGet = true)]
    public Guid ProposalId { get; set; }

    public Proposal Proposal { get; private set; } = null!;

    public string ProfessionalName { get; private set; } = "";

    public string Back => $"/personnes/{PersonId}/projet/chercher?prestation={Proposal.PrestationId}";

    private string Here => $"/personnes/{PersonId}/projet/propositions/{ProposalId}";

    public Task<IActionResult> OnPostAcceptAsync() => Send(accept, () => new(PersonId, ProposalId, Input.Evidence), _ => Here, "L’accord est noté : le professionnel rejoint l’équipe autour de la personne.");

    public Task<IActionResult> OnPostDeclineAsync() => Send(decline, () => new(PersonId, ProposalId, Input.Reason), _ => Here, "Le refus est noté.");

    public Task<IActionResult> OnPostWithdrawAsync() => Send(withdraw, () => new(PersonId, ProposalId), _ => Here, "La proposition est retirée.");

    public Task<IActionResult> OnPostExpireAsync() => Send(expire, () => new(PersonId, ProposalId), _ => Here, "L’absence de réponse est notée.");

    protected override async Task<bool> LoadAsync()
    {
        Proposal = (await Db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == ProposalId && p.PersonId == PersonId, Aborted))!;
        if (Proposal is null)
        {
            return false;
        }

        ProfessionalName = await Db.Professionals.Where(p => p.Id == Proposal.ProfessionalId).Select(p => p.Name).SingleAsync(Aborted);
        return true;
    }
}
