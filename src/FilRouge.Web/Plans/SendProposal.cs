using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Offers a planned prestation to a professional of the network, who is free to take it.</summary>
[UseCase("plans.proposal.send", "Prestation proposée", Needs = PlansAccess.Source)]
public sealed class SendProposal(Work work) : UseCase<SendProposal.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, Guid PrestationId, Guid ProfessionalId, string Message = "")
    {
        public DayOfWeek? SlotDay { get; init; }
        public TimeOnly? SlotAt { get; init; }
        public string SlotText { get; init; } = "";
        public DateOnly? AnswerBy { get; init; }
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == input.PersonId, ct);
        var versions = await Db.OpenVersionsWith(input.PersonId, input.PrestationId, ct);
        var professional = await Db.Professionals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == input.ProfessionalId, ct);
        if (person is null || professional is null || professional.OrganisationId != person.OrganisationId || versions.Count == 0)
        {
            return Outcome.NotFound;
        }

        // Signed first: what is in force is what is offered.
        var version = versions.Find(v => v.InForce) ?? versions[0];
        var (readings, others) = (new Readings(), await Db.ProposalsFor(input.PersonId, input.PrestationId, ct));
        var slot = new ProposedSlot(input.SlotDay, input.SlotAt, readings.Text("SlotText", input.SlotText, 500) ?? "");
        var message = readings.Text("Message", input.Message, 4_000) ?? "";
        readings.Add(Proposal.WhyNotSend(version, input.PrestationId, input.ProfessionalId, others));
        readings.Add(await SharingWithdrawn.WhyNot(Db, input.PersonId, professional, ct));
        if (!professional.IsActiveOn(Clock.Today))
        {
            readings.Add(new Refusal("proposal.inactive", $"{professional.Name} n’est plus dans le réseau."));
        }

        if (input.AnswerBy < Clock.Today)
        {
            readings.Add(new Refusal("proposal.answer-by", "Le délai de réponse est déjà passé : choisissez un jour à venir.", Field: "AnswerBy"));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var place = (await Db.PlacesOf(input.PersonId, ct)).Find(p => p.HoldsOn(Clock.Today));
        var terms = ProposalTerms.Of(version.Prestation(input.PrestationId)!, person, place, Clock.Today);
        var proposal = Proposal.Send(version, input.PrestationId, input.ProfessionalId, others, message, slot, input.AnswerBy, Clock.UtcNow, terms);
        Db.Add(proposal);
        versions.ForEach(v => v.MarkWhenPossible(input.PrestationId, Clock.Today, SourcingVerb.SearchAgain, from: SourcingStatus.NotFound));
        versions.ForEach(v => v.MarkWhenPossible(input.PrestationId, Clock.Today, SourcingVerb.Propose, from: SourcingStatus.ToSearch));
        return Outcome.Done(proposal.Id);
    }
}
