using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.Network;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>What an agreement brings, whoever records it: the professional joins the team around the person, and the modules are told.
/// The search of the prestation follows from the fact.</summary>
internal static class Acceptance
{
    public static async Task<Outcome> Record(Db db, Clock clock, Proposal proposal, ProposalAnswer answer, Action<object> announce, CancellationToken ct)
    {
        var professional = await db.Professionals.AsNoTracking().SingleAsync(p => p.Id == proposal.ProfessionalId, ct);
        IReadOnlyList<Refusal> whyNot = [.. proposal.WhyNotAccept(answer, clock.Today), .. await SharingWithdrawn.WhyNot(db, proposal.PersonId, professional, ct)];
        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        announce(proposal.Accept(answer, clock.Today, clock.UtcNow));
        await Join(db, clock, proposal.PersonId, professional, ct);
        return Outcome.Done(proposal.Id, (await WhatToArrange(db, clock, professional, ct)).AsReasons());
    }

    private static async Task Join(Db db, Clock clock, Guid personId, Professional professional, CancellationToken ct)
    {
        var members = await db.CareTeam.Where(m => m.PersonId == personId && (m.To == null || m.To >= clock.Today)).ToListAsync(ct);
        var known = members.Exists(m => professional.AccountId is { } account ? m.AccountId == account : m.AccountId is null && m.Name == professional.Name);
        if (!known)
        {
            var function = $"{PlanWords.Profession(professional.ProfessionCode).ToLowerInvariant()} ({professional.Status.Fr()})";
            var category = Professions.Find(professional.ProfessionCode)?.Source == "TRE_G15" ? CareTeamCategory.Health : CareTeamCategory.Social;
            db.Add(new CareTeamMember(personId, professional.AccountId, professional.Name, function, category, CareTeamPlace.Member, clock.Today, clock.UtcNow));
        }
    }

    private static async Task<IReadOnlyList<Refusal>> WhatToArrange(Db db, Clock clock, Professional professional, CancellationToken ct)
    {
        if (professional.Status != ProfessionalStatus.Independent)
        {
            return [];
        }

        var agreements = await db.Agreements.AsNoTracking().Where(a => a.ProfessionalId == professional.Id).ToListAsync(ct);
        return agreements.Exists(a => a.IsInForceOn(clock.Today))
            ? []
            : [new("proposal.agreement", $"Aucune convention n’est en vigueur avec {professional.Name} : faites-la signer avant la première séance.")];
    }
}
