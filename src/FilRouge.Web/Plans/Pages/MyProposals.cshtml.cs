using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>What is proposed to the professional who signs in: she or he answers freely, before knowing who the person is.</summary>
[Needs(PlansAccess.Answer)]
public sealed class MyProposalsModel(AnswerProposal answer) : FormPage<MyProposalsModel.Form>, IListPage
{
    private const int Most = 50;

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public Guid Id { get; set; }
        public string Reason { get; set; } = "";
    }

    public IReadOnlyList<Proposal> Waiting { get; private set; } = [];

    public IReadOnlyList<Proposal> Answered { get; private set; } = [];

    public string TracedQuery => "mes propositions";

    public int TracedCount => Waiting.Count + Answered.Count;

    public Task<IActionResult> OnPostAcceptAsync() => Send(answer, () => new(Input.Id, true), _ => "/mes-propositions", "Votre accord est enregistré : le dossier vous est ouvert.");

    public Task<IActionResult> OnPostDeclineAsync() => Send(answer, () => new(Input.Id, false, Input.Reason), _ => "/mes-propositions", "Votre refus est enregistré.");

    protected override async Task<bool> LoadAsync()
    {
        var mine = Db.Proposals.AsNoTracking().Where(p => Db.Set<Professional>().Any(n => n.Id == p.ProfessionalId && n.AccountId == Actor.AccountId));
        var today = Clock.Today;
        Waiting = await mine.Where(p => p.Status == ProposalStatus.Sent && (p.AnswerBy == null || p.AnswerBy >= today)).OrderBy(p => p.Id).Take(Most).ToListAsync(Aborted);
        Answered = await mine.Where(p => p.Status == ProposalStatus.Accepted || p.Status == ProposalStatus.Declined).OrderByDescending(p => p.Id).Take(Most).ToListAsync(Aborted);
        return true;
    }
}
