using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>What can be done with the path: buttons and what they do.</summary>
public sealed partial class CarePathModel
{
    private string Here => $"/personnes/{PersonId}/parcours";

    private PathStep.Input Typed => new(PersonId, Input.EpisodeId, Input.On, Input.Version);

    public Task<IActionResult> OnPostAssessmentAsync([FromServices] StartAssessment step) => Send(step, () => Typed, _ => Here, "L’évaluation est commencée.");

    public Task<IActionResult> OnPostPlanAsync([FromServices] StartPlanning step) => Send(step, () => Typed, _ => Here, "L’élaboration du projet est commencée.");

    public Task<IActionResult> OnPostActivateAsync([FromServices] ActivateSupport step) => Send(step, () => Typed, _ => Here, "L’accompagnement est commencé.");

    public Task<IActionResult> OnPostResumeAsync([FromServices] ResumePath step) => Send(step, () => Typed, _ => Here, "Le parcours reprend.");

    public Task<IActionResult> OnPostTransitionAsync([FromServices] PrepareTransition step) => Send(step, () => Typed, _ => Here, "La transition est en préparation.");

    public Task<IActionResult> OnPostFollowUpAsync([FromServices] StartFollowUp step) => Send(step, () => Typed, _ => Here, "Le post-suivi est commencé.");

    public Task<IActionResult> OnPostSuspendAsync([FromServices] SuspendPath suspend) => Send(
        suspend, () => new(PersonId, Input.EpisodeId, Input.Suspension, Input.On, Input.Version), _ => Here, "Le parcours est suspendu.");

    public Task<IActionResult> OnPostReopenAsync([FromServices] ReopenPath reopen) => Send(
        reopen, () => new(PersonId, Input.EpisodeId, Input.On, Input.Version), _ => Here, "Le parcours est rouvert.");

    public Task<IActionResult> OnPostListAsync([FromServices] PutOnWaitingList list) => Send(
        list, () => new(PersonId, Input.EpisodeId, Input.On, Input.Version), _ => Here, "La personne est sur la liste d’attente ; l’admission reste à décider.");

    public Task<IActionResult> OnPostAdmissibleAsync([FromServices] MoveOnWaitingList move) => Move(move, WaitingVerb.MarkAdmissible, null, "La personne est admissible.");

    public Task<IActionResult> OnPostAnalysisAsync([FromServices] MoveOnWaitingList move) => Move(move, WaitingVerb.BackToAnalysis, null, "La situation est remise en analyse.");

    public Task<IActionResult> OnPostRegradeAsync([FromServices] MoveOnWaitingList move)
    {
        if (Input.Urgency is null)
        {
            ModelState.AddModelError("Input.Urgency", "Choisissez le degré d’urgence.");
        }

        return Move(move, null, Input.Urgency, "L’urgence est changée ; le rang est calculé à nouveau.");
    }

    public Task<IActionResult> OnPostCloseAsync([FromServices] CloseWithoutAdmission close) => Send(
        close, () => new(PersonId, Input.EpisodeId, Input.Reason, Input.Version), _ => Here, "Le parcours est clos sans admission.");

    public Task<IActionResult> OnPostSituationAsync([FromServices] AddSituation add) => Send(
        add, () => new(PersonId, Input.EpisodeId, new SituationTyped(Input.Situation, Input.Since ?? Clock.Today, Input.Evidence), Input.Version), _ => Here, "La situation est ajoutée.");

    public Task<IActionResult> OnPostDocumentsAsync([FromServices] HandOverDocuments handOver) => Send(
        handOver, () => new(PersonId, Input.EpisodeId, Input.Documents, Input.Version), _ => Here, "La remise des documents est notée.");

    public Task<IActionResult> OnPostCoordinatorAsync([FromServices] ChangeCoordinator change) => Send(
        change, () => new(PersonId, Input.EpisodeId, Input.CoordinatorAccountId ?? Guid.Empty, Input.From, Input.Version), _ => Here, "Le coordonnateur est changé.");

    public Task<IActionResult> OnPostRelayAsync([FromServices] AcknowledgeRelay acknowledge) => Send(
        acknowledge, () => new(PersonId, Input.EpisodeId, Input.SaidOn, Input.Version), _ => Here, "Le relais est confirmé.");

    public Task<IActionResult> OnPostNewsAsync([FromServices] TakeNews take) => Send(
        take, () => new(PersonId, Input.EpisodeId, Input.Months, Input.Outcome, Input.Words, Input.LearntOn, Input.Version), _ => Here, "Les nouvelles sont notées.");

    private Task<IActionResult> Move(MoveOnWaitingList move, WaitingVerb? verb, UrgencyGrade? grade, string notice) => Send(
        move, () => new(PersonId, Input.EpisodeId, Input.Reason, verb, grade, Input.Version), _ => Here, notice);

    private async Task<IEnumerable<Act>> PossibleActs(EpisodeOfCare episode)
    {
        var today = Clock.Today;
        (EpisodeVerb Verb, string Label, string Handler, string Permission, IReadOnlyList<Refusal> Why)[] all =
        [
            (EpisodeVerb.PutOnWaitingList, "Inscrire sur la liste d’attente", "List", ReferralsAccess.Lead, episode.WhyNotPutOnWaitingList(today, today)),
            (EpisodeVerb.StartAssessment, "Commencer l’évaluation", "Assessment", ReferralsAccess.Follow, episode.WhyNotStartAssessment(today, today)),
            (EpisodeVerb.StartPlan, "Commencer le projet", "Plan", ReferralsAccess.Follow, episode.WhyNotStartPlan(today, today)),
            (EpisodeVerb.Activate, "Commencer l’accompagnement", "Activate", ReferralsAccess.Lead, episode.WhyNotActivate(today, today)),
            (EpisodeVerb.Suspend, "Suspendre", "Suspend", ReferralsAccess.Lead, episode.WhyNotSuspend(today, today)),
            (EpisodeVerb.Resume, "Reprendre", "Resume", ReferralsAccess.Lead, episode.WhyNotResume(today, today)),
            (EpisodeVerb.PrepareTransition, "Préparer la transition", "Transition", ReferralsAccess.Follow, episode.WhyNotPrepareTransition(today, today)),
            (EpisodeVerb.StartFollowUp, "Commencer le post-suivi", "FollowUp", ReferralsAccess.Follow, episode.WhyNotStartFollowUp(today, today)),
            (EpisodeVerb.Reopen, "Rouvrir après un retour", "Reopen", ReferralsAccess.Lead, []),
            (EpisodeVerb.CloseWithoutAdmission, "Clore sans admission", "Close", ReferralsAccess.Lead, []),
        ];
        List<Act> acts = [];
        foreach (var (verb, label, handler, permission, why) in all.Where(a => EpisodeLifecycle.Table.Next(episode.Status, a.Verb) is not null))
        {
            acts.Add(new Act(label, handler, await this.WhyNot(permission, why), verb == EpisodeVerb.CloseWithoutAdmission ? "danger" : "second"));
        }

        return acts;
    }
}
