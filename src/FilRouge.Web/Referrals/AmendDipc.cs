using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Adds to the DIPC an amendment that states objectives and prestations.</summary>
[UseCase("path.dipc.amend", "Avenant au DIPC", Needs = ReferralsAccess.Follow)]
public sealed class AmendDipc(Work work) : EpisodeAct<AmendDipc.Input>(work)
{
    /// <summary>Day of signature (null for today) and what it states.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, string Subject, DateOnly? SignedOn = null, int? Version = null) : IOnEpisode;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var (readings, on) = (new Readings(), input.SignedOn ?? Clock.Today);
        var subject = readings.Text("Subject", input.Subject) ?? "";
        readings.Add(episode.WhyNotAmendDipc(on, subject, Clock.Today));
        readings.Add(await WhyNotDecide(await Db.Persons.SingleAsync(p => p.Id == episode.PersonId, ct), on, ct));
        return readings.Refusals.Unless(() => episode.AmendDipc(on, subject, Clock.Today));
    }
}
