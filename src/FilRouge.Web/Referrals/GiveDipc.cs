using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Notes the DIPC as given: who took part, the opinion of a minor or how it was sought, who signed.</summary>
[UseCase("path.dipc.give", "DIPC remis", Needs = ReferralsAccess.Follow)]
public sealed class GiveDipc(Work work) : EpisodeAct<GiveDipc.Input>(work)
{
    /// <summary>What the document says.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, int? Version = null) : IOnEpisode
    {
        /// <summary>Day it was given; null for today.</summary>
        public DateOnly? GivenOn { get; init; }
        public string Participants { get; init; } = "";
        public string SignedBy { get; init; } = "";
        public MinorOpinionKind OpinionKind { get; init; }
        public string MinorOpinion { get; init; } = "";
        public string CountersignedBy { get; init; } = "";
    }

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var (readings, on) = (new Readings(), input.GivenOn ?? Clock.Today);
        var person = await Db.Persons.SingleAsync(p => p.Id == episode.PersonId, ct);
        var opinion = readings.Text("MinorOpinion", input.MinorOpinion);
        var dipc = new Dipc(
            on,
            readings.Text("Participants", input.Participants, 2000) ?? "",
            readings.Text("SignedBy", input.SignedBy, 300) ?? "",
            opinion is null ? null : new MinorOpinion(input.OpinionKind, opinion),
            readings.Text("CountersignedBy", input.CountersignedBy, 1000));
        var minor = person.IsMinorOn(on);
        readings.Add(episode.WhyNotGiveDipc(dipc, minor, Clock.Today));
        readings.Add(await WhyNotDecide(person, on, ct));
        return readings.Refusals.Unless(() => episode.GiveDipc(dipc, minor, Clock.Today));
    }
}
