using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Pronounces an admission by the territory's rules: situations, basis, documents, coordinator. The DIPC is due from that day.</summary>
[UseCase("path.admit", "Admission prononcée", Needs = ReferralsAccess.Admit)]
public sealed class AdmitPerson(Work work) : EpisodeAct<AdmitPerson.Input>(work)
{
    /// <summary>What was answered along the journey.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, int? Version = null) : IOnEpisode
    {
        /// <summary>Day of the admission; null for today.</summary>
        public DateOnly? AdmittedOn { get; init; }
        public EntryBasis Basis { get; init; }
        public AdmissionDocuments Documents { get; init; }
        public Guid CoordinatorAccountId { get; init; }

        /// <summary>Situations to add to those that the path already has.</summary>
        public IReadOnlyList<SituationTyped> Situations { get; init; } = [];
        public DerogationTyped Derogation { get; init; } = new();
    }

    protected override string? ReasonOf(Input input) => input.Derogation.Sentence(Clock.Today);

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var (on, readings) = (input.AdmittedOn ?? Clock.Today, new Readings());
        foreach (var typed in input.Situations)
        {
            readings.Add(episode.WhyNotAddSituation(typed.Situation, typed.Since, typed.Evidence, Clock.Today));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        foreach (var typed in input.Situations)
        {
            episode.AddSituation(typed.Situation, typed.Since, typed.Evidence, Clock.Today);
        }

        var situations = episode.Situations.Aggregate(EligibilitySituations.None, (all, s) => all | s.Situation);
        var facts = await Db.EligibilityOf(episode.PersonId, episode.OrganisationId, on, situations, null, input.Derogation.Read(on), ct);
        readings.Add(facts.WhyNot(EligibilityStep.Evaluation));
        if (facts.Case is { } known)
        {
            readings.Add(BasisCheck.WhyNot(input.Basis, known));
        }

        return await Pronounce(episode, input, on, facts.Case?.Policy, readings, ct);
    }

    private async Task<Outcome> Pronounce(EpisodeOfCare episode, Input input, DateOnly on, TerritoryPolicy? policy, Readings readings, CancellationToken ct)
    {
        var account = await CoordinatorPlace.Find(Db, input.CoordinatorAccountId, episode.OrganisationId, Clock.Today, ct);
        if (account is null && input.CoordinatorAccountId != Guid.Empty)
        {
            readings.Add(CoordinatorUnknown);
        }

        var admission = new Admission(on, input.CoordinatorAccountId, input.Documents, input.Basis, input.Basis == EntryBasis.WithoutNotification ? policy?.Id : null);
        readings.Add(episode.WhyNotAdmit(admission, Clock.Today));
        if (readings.Refusals.Count > 0 || policy is null || account is null)
        {
            return readings.Refusals.AsOutcome();
        }

        episode.Admit(admission, policy.Delays, Clock.Today);
        if (await WaitingOf(episode, ct) is { } entry)
        {
            entry.Move(WaitingVerb.NoteAdmission, Actor.AccountId, on < entry.ListedOn ? Clock.Today : on, "Admission prononcée.");
        }

        await CoordinatorPlace.Give(Db, episode.PersonId, account, on, Clock, ct);
        Announce(new PersonAdmitted(episode.Id, episode.PersonId, episode.OrganisationId, account.Id, on));
        return Outcome.Done(episode.Id);
    }

    internal static Refusal CoordinatorUnknown { get; } =
        new("path.coordinator", "Choisissez un coordonnateur du service dont le compte est ouvert.", null, nameof(Input.CoordinatorAccountId));
}
