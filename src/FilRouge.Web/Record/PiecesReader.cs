using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Assessments;
using FilRouge.Web.Coordination;
using FilRouge.Web.Network;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>The documents of a record, from what the record holds; each by the right of the tab it belongs to. A constant number of queries.</summary>
public sealed class PiecesReader(Work work)
{
    /// <summary>The pieces, what is missing first, then the newest.</summary>
    public async Task<IReadOnlyList<Piece>> Of(Guid personId, CancellationToken ct)
    {
        async Task<bool> May(string permission) => (await work.Decide(permission, personId, ct)).Allowed;
        var pieces = new List<Piece>();
        if (await May(ReferralsAccess.Read))
        {
            pieces.AddRange(await Requests(personId, ct));
        }

        if (await May(ReferralsAccess.Rights))
        {
            pieces.AddRange(await Rights(personId, await May(ReferralsAccess.WriteRights), ct));
        }

        if (await May(ReferralsAccess.Path))
        {
            pieces.AddRange(await Path(personId, ct));
        }

        if (await May(AssessmentsAccess.Read))
        {
            pieces.AddRange(await Assessed(personId, ct));
        }

        if (await May(PlansAccess.Read))
        {
            pieces.AddRange(await Plans(personId, ct));
        }

        pieces.AddRange(await Minutes(personId, ct));
        if (await May(PlansAccess.Source))
        {
            pieces.AddRange(await Agreements(personId, ct));
        }

        return [.. pieces.OrderBy(p => p.State < PieceState.There ? p.State : PieceState.There).ThenBy(p => p.Exists ? DateOnly.MaxValue.DayNumber - (p.On?.DayNumber ?? 0) : p.On?.DayNumber ?? int.MaxValue).ThenBy(p => p.Label, StringComparer.Ordinal)];
    }

    private DateOnly Today => work.Clock.Today;

    private async Task<IEnumerable<Piece>> Requests(Guid personId, CancellationToken ct)
    {
        var found = await work.Db.Set<Referral>().AsNoTracking().AsSplitQuery().Include(r => r.Decisions).Where(r => r.PersonId == personId && r.ReceivedAtUtc != null).OrderBy(r => r.Id).ToListAsync(ct);
        return found.SelectMany(r => Of(r, $"/personnes/{personId}/demandes/{r.Id}"));
    }

    private IEnumerable<Piece> Of(Referral request, string page)
    {
        yield return new Piece($"demande:{request.Id}", $"Demande {request.Number}", PieceState.There, work.Clock.DayOf(request.ReceivedAtUtc!.Value), page, request.Channel.Fr());
        if (request is { State: ReferralState.Incomplete, MissingPieces: { Length: > 0 } missing })
        {
            yield return new Piece($"demande-pieces:{request.Id}", "Pièces demandées au demandeur", PieceState.ToCome, null, page, missing);
        }

        foreach (var decision in request.Decisions.OrderBy(d => d.Id))
        {
            yield return new Piece($"recevabilite:{decision.Id}", "Décision sur la demande", PieceState.There, decision.On, page, decision.Verb.Fr());
        }

        if (request.IsPending && request.Decisions.Count == 0)
        {
            yield return new Piece($"recevabilite-attendue:{request.Id}", "Décision sur la demande", PieceState.ToCome, null, page);
        }
    }

    /// <summary>Each decision has a page of its own for who keeps it; for others, the list.</summary>
    private async Task<IEnumerable<Piece>> Rights(Guid personId, bool keeps, CancellationToken ct)
    {
        string PageOf(Guid decision) => $"/personnes/{personId}/droits{(keeps ? $"/{decision}" : "")}";
        var chain = await work.Db.RightsOf(personId, ct);
        return chain.Decisions.SelectMany(d => new[]
        {
            new Piece($"cdaph:{d.Id}", $"Décision de la CDAPH : {d.Right?.Label ?? d.RightCode}", PieceState.There, d.DecidedOn, PageOf(d.Id), d.DecisionNumber is { } number ? $"n° {number}" : ""),
            d.Renewal is { } filed ? new Piece($"renouvellement:{filed.Id}", "Preuve de dépôt du renouvellement", PieceState.There, filed.FiledOn, PageOf(d.Id), filed.Proof) : null,
        }.OfType<Piece>());
    }

    private async Task<IEnumerable<Piece>> Path(Guid personId, CancellationToken ct)
    {
        if (await work.Db.EpisodeOf(personId, ct) is not { AdmittedOn: { } admitted } path)
        {
            return [];
        }

        var person = await work.Db.Set<Person>().AsNoTracking().Where(p => p.Id == personId).Select(p => p.OrganisationId).SingleAsync(ct);
        var delays = await work.Db.DelaysFor(person, personId, Today, ct);
        var (page, missing, running) = ($"/personnes/{personId}/dipc", AdmissionDocuments.All & ~path.Documents, path.IsInActiveFile);
        List<Piece> pieces =
        [
            .. path.Documents == AdmissionDocuments.None ? [] : new[] { new Piece($"accueil:{path.Id}", $"Remis à l’accueil : {path.Documents.Fr()}", PieceState.There, admitted, $"/personnes/{personId}/parcours") },
            .. missing == AdmissionDocuments.None || !running ? [] : new[] { new Piece($"accueil-manque:{path.Id}", $"À remettre : {missing.Fr()}", PieceReading.Owed(admitted, Today), admitted, $"/personnes/{personId}/parcours", "CASF, article L311-4") },
            .. path.Amendments.OrderBy(a => a.Id).Select((a, i) => new Piece($"avenant:{a.Id}", $"Avenant n° {i + 1} au DIPC", PieceState.Signed, a.SignedOn, page, a.Subject)),
        ];
        if (path.Dipc is { } dipc)
        {
            pieces.Add(new Piece($"dipc:{path.Id}", "DIPC", PieceState.Signed, dipc.GivenOn, page, $"signé par {dipc.SignedBy}"));
        }
        else if (running)
        {
            pieces.Add(new Piece($"dipc:{path.Id}", "DIPC", PieceReading.Owed(path.DipcDueOn, Today), path.DipcDueOn, page, "CASF, article D311"));
        }

        if (path.Amendments.Count == 0 && running)
        {
            var due = admitted.AddMonths(delays.AmendmentMonths);
            pieces.Add(new Piece($"avenant-attendu:{path.Id}", "Avenant au DIPC : objectifs et prestations", PieceReading.Owed(due, Today), due, page, "CASF, article D311 V"));
        }

        if (path.Exit is { Relay: { } relay })
        {
            pieces.Add(new Piece($"relais:{path.Id}", "Relais à la sortie", relay.AcknowledgedOn is null ? PieceReading.Owed(relay.On, Today) : PieceState.There, relay.AcknowledgedOn ?? relay.On, $"/personnes/{personId}/parcours", relay.Who));
        }

        return pieces;
    }

    private async Task<IEnumerable<Piece>> Assessed(Guid personId, CancellationToken ct)
    {
        var found = await work.Db.Set<Assessment>().AsNoTracking().Where(a => a.PersonId == personId).OrderBy(a => a.Id).Select(a => new { a.Id, a.StartedOn, a.ValidatedOn }).ToListAsync(ct);
        return found.Select(a => new Piece($"evaluation:{a.Id}", "Évaluation fonctionnelle", a.ValidatedOn is null ? PieceState.Draft : PieceState.There, a.ValidatedOn ?? a.StartedOn, $"/personnes/{personId}/besoins"));
    }

    private async Task<IEnumerable<Piece>> Plans(Guid personId, CancellationToken ct)
    {
        var versions = await work.Db.Set<PlanVersion>().AsNoTracking().Where(v => v.PersonId == personId && v.Status != PlanVersionStatus.Abandoned).OrderBy(v => v.Id)
            .Select(v => new { v.Id, v.Number, v.Status, v.StartsOn, v.SubmittedOn, v.SignedOn }).ToListAsync(ct);
        var reviews = await work.Db.Set<Review>().AsNoTracking().Where(r => r.PersonId == personId).OrderBy(r => r.HeldOn).Select(r => new { r.Id, r.HeldOn, r.Decision }).ToListAsync(ct);
        var organisation = await work.Db.Set<Person>().AsNoTracking().Where(p => p.Id == personId).Select(p => p.OrganisationId).SingleAsync(ct);
        var one = work.Db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Id);
        var due = await work.Db.ReviewsDue(one, await work.Db.ReviewMonthsOf(organisation, Today, ct), DateOnly.MaxValue, ct);
        var root = $"/personnes/{personId}";
        return
        [
            .. versions.Select(v => new Piece(
                $"projet:{v.Id}", $"Projet, version {v.Number}", v.SignedOn is not null ? PieceState.Signed : v.Status == PlanVersionStatus.ToSign ? PieceState.Awaited : PieceState.Draft,
                v.SignedOn ?? v.SubmittedOn ?? v.StartsOn, root + "/projet", v.Status == PlanVersionStatus.ToSign ? "en attente de signatures" : v.Status.Fr())),
            .. reviews.Select(r => new Piece($"bilan:{r.Id}", "Bilan", PieceState.There, r.HeldOn, root + "/bilan", r.Decision.Fr())),
            .. due.Select(d => new Piece($"bilan-attendu:{d.PlanId}", "Prochain bilan", PieceReading.Owed(d.DueOn, Today), d.DueOn, root + "/bilan")),
        ];
    }

    private async Task<IEnumerable<Piece>> Minutes(Guid personId, CancellationToken ct)
    {
        var sight = await Sight.Of(work, personId, ct);
        var found = await sight.Of(work.Db.Meetings.AsNoTracking()).Where(m => m.PersonId == personId && (m.Status == MeetingStatus.Held || m.Status == MeetingStatus.Circulated)).OrderBy(m => m.StartsAtUtc)
            .Select(m => new { m.Id, m.KindCode, m.LocalDay, m.Status }).ToListAsync(ct);
        return found.Select(m => new Piece(
            $"releve:{m.Id}", $"Relevé de réunion : {MeetingKinds.LabelOf(m.KindCode)}", m.Status == MeetingStatus.Circulated ? PieceState.There : PieceState.Draft, m.LocalDay, $"/personnes/{personId}/reunions/{m.Id}",
            m.Status == MeetingStatus.Held ? "tenue, relevé à diffuser" : ""));
    }

    /// <summary>Agreements with the independents who carry out the plan in force: without one, no session is paid.</summary>
    private async Task<IEnumerable<Piece>> Agreements(Guid personId, CancellationToken ct)
    {
        var accepted = await work.Db.Set<Proposal>().AsNoTracking().Where(p => p.PersonId == personId && p.Status == ProposalStatus.Accepted).Select(p => p.ProfessionalId).Distinct().ToListAsync(ct);
        var who = await work.Db.Professionals.AsNoTracking().Where(p => accepted.Contains(p.Id) && p.Status == ProfessionalStatus.Independent).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        var agreements = (await work.Db.Agreements.AsNoTracking().Where(a => accepted.Contains(a.ProfessionalId)).OrderBy(a => a.Id).Select(a => new { a.Id, a.ProfessionalId, a.Number, a.Status, a.SignedOn }).ToListAsync(ct)).ToLookup(a => a.ProfessionalId);
        return who.Select(p => agreements[p.Id].LastOrDefault() is { } a
            ? new Piece($"convention:{a.Id}", $"Convention avec {p.Name}", a.SignedOn is null ? PieceState.Draft : PieceState.Signed, a.SignedOn, $"/reseau/professionnels/{p.Id}", $"n° {a.Number}, {a.Status.Fr()}")
            : new Piece($"convention-manque:{p.Id}", $"Convention avec {p.Name}", PieceState.Missing, null, $"/reseau/professionnels/{p.Id}", "aucune convention : les séances ne peuvent pas être payées"));
    }
}
