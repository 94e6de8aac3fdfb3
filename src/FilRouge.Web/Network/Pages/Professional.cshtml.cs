using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network.Pages;

/// <summary>One professional: who, what is offered, agreements and their life.</summary>
[Needs(NetworkAccess.Read)]
public sealed class ProfessionalModel(DraftAgreement draft, AdvanceAgreement advance, DecideAgreement decide, EndProfessional end) : FormPage<ProfessionalModel.Form>
{
    /// <summary>What the small forms of the page carry.</summary>
    public sealed class Form
    {
        public Guid AgreementId { get; set; }
        public int Version { get; set; }
        public AgreementVerb Verb { get; set; }
        public DateOnly? On { get; set; }
        public string Number { get; set; } = "";
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public DateOnly? ActiveTo { get; set; }
    }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Professional Professional { get; private set; } = null!;

    public IReadOnlyList<Agreement> Agreements { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public bool MayDraft { get; private set; }

    public bool MayLink { get; private set; }

    private string? WhyNotAdvance { get; set; }

    private string? WhyNotDecide { get; set; }

    private string Here => $"/reseau/professionnels/{Id}";

    public Task<IActionResult> OnPostDraftAsync() => Send(
        draft, () => new(Id, Input.Number, Input.From, Input.To), _ => Here, "La convention est préparée : envoyez-la à la signature.");

    public Task<IActionResult> OnPostAdvanceAsync() => Send(
        advance, () => new(Input.AgreementId, Input.Version, Input.Verb, Input.On), _ => Here, "La convention a avancé.");

    public Task<IActionResult> OnPostDecideAsync() => Send(
        decide, () => new(Input.AgreementId, Input.Version, Input.Verb, Input.On), _ => Here, "La décision est enregistrée.");

    public Task<IActionResult> OnPostEndAsync() => Send(
        end, () => new(Id, Input.ActiveTo ?? Clock.Today), _ => Here, "Le départ est enregistré ; ce qui a été fait reste lisible.");

    public IReadOnlyList<AgreementAction> ActionsOn(Agreement agreement) => AgreementWords.Actions(agreement, Clock.Today, WhyNotAdvance, WhyNotDecide);

    protected override async Task<bool> LoadAsync()
    {
        var professional = await Db.Professionals.AsNoTracking().Include(p => p.Zones).Include(p => p.Slots).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == Id && p.OrganisationId == Actor.OrganisationId, Aborted);
        if (professional is null)
        {
            return false;
        }

        Professional = professional;
        Agreements = await Db.Agreements.AsNoTracking().Where(a => a.ProfessionalId == Id).OrderByDescending(a => a.From).ToListAsync(Aborted);
        (MayWrite, MayLink) = (await May(NetworkAccess.Write), await May(NetworkAccess.LinkAccount));
        var (prepare, choose) = (await Decide(NetworkAccess.Agreements), await Decide(NetworkAccess.DecideAgreements));
        MayDraft = prepare.Allowed;
        (WhyNotAdvance, WhyNotDecide) = (Sentence(prepare), Sentence(choose));
        return true;
    }

    private static string? Sentence(Decision decision) => decision.Allowed ? null : decision.Sentence;
}
