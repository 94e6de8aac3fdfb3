using FilRouge.Web.Access;
using FilRouge.Platform.Access;
using FilRouge.Domain.Access;
using System.Net;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Referrals;

public sealed class DecideReferralTests(Site site)
{
    private Task<ReferralState> State(Made made) => site.Inside((_, db) => db.Referrals.Where(r => r.Id == made.ReferralId).Select(r => r.State).SingleAsync());

    [Fact]
    public async Task A_request_goes_from_reception_to_an_open_path_by_its_own_pages()
    {
        var (made, coordinator, head) = (await site.Received(), await site.As(Coordinator), await site.As(Head));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(made.Url, [], "#completer")).StatusCode);
        await coordinator.Post(made.Url, new() { ["Input.MissingPieces"] = "Certificat médical" }, "#demander");
        Assert.Contains("Certificat médical", (await coordinator.Page(made.Url)).Text("dl"));
        await coordinator.Post(made.Url, [], "#completer");
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(made.Url, [], "#examiner")).StatusCode);

        var decision = made.Url + "/decision";
        Assert.Null((await coordinator.Page(decision)).QuerySelector("input[value=Accept]"));
        var answer = await head.Post(decision, new() { ["Input.Verb"] = "Accept", ["Input.Reason"] = "Relève du PCPE." });

        Assert.Equal(made.Of("parcours"), answer.Headers.Location!.ToString());
        Assert.Contains("recevable", (await head.Page(made.Of("parcours"))).Text("h2"));
        Assert.Contains("Karim Benali : Relève du PCPE.", (await head.Page(made.Url)).Text("li"));
    }

    [Fact]
    public async Task The_answer_of_the_territory_is_shown_in_words_with_its_source()
    {
        var made = await site.UnderReview();
        var page = await (await site.As(Coordinator)).Page(made.Url);
        Assert.Contains("Recevabilité de la demande : possible", page.Text("section[aria-labelledby=eligibilite] h3"));
        Assert.Contains("Prestation directe : pas possible pour l’instant", page.Text("section[aria-labelledby=eligibilite] h3"));
        var sources = await site.Inside((_, db) => db.TerritoryPolicies.Select(p => p.SourceText).ToListAsync());
        Assert.Contains(sources, s => page.Text("section[aria-labelledby=eligibilite]").Contains(s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_names_its_reason_and_the_way_to_contest_then_may_be_taken_up_again()
    {
        var (made, head) = (await site.UnderReview(), await site.As(Head));
        var answer = await head.Post(made.Url + "/decision", new() { ["Input.Verb"] = "Decline" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var errors = (await answer.Document()).Text(".errors");
        Assert.Contains("une décision est toujours motivée", errors);
        Assert.Contains("voie de recours", errors);

        await head.Post(made.Url + "/decision", new() { ["Input.Verb"] = "Decline", ["Input.Reason"] = "Hors du champ", ["Input.Remedy"] = "Recours auprès de la direction sous 2 mois" });

        Assert.Equal(ReferralState.Declined, await State(made));
        Assert.Contains("Recours auprès de la direction", (await head.Page(made.Url)).Text("li"));
        await head.Post(made.Url, new() { ["Input.Reason"] = "Éléments nouveaux" }, "#rouvrir");
        Assert.Equal(ReferralState.UnderReview, await State(made));
    }

    [Fact]
    public async Task Redirecting_withdrawing_and_duplicating_say_to_whom_why_and_of_what()
    {
        var (made, head) = (await site.UnderReview(), await site.As(Head));
        var refused = await head.Post(made.Url + "/decision", new() { ["Input.Verb"] = "Redirect", ["Input.Reason"] = "Autre territoire" });
        Assert.Contains("vers qui", (await refused.Document()).Text(".errors"));
        await head.Post(made.Url + "/decision", new() { ["Input.Verb"] = "Redirect", ["Input.Reason"] = "Autre territoire", ["Input.RedirectedTo"] = "PCPE de l’Essonne" });
        Assert.Equal(ReferralState.Redirected, await State(made));

        var second = await site.Do<ReceiveReferral, ReceiveReferral.Input>(Coordinator, New(NewName()) with { PersonId = made.PersonId });
        var again = made with { ReferralId = second.Id };
        var coordinator = await site.As(Coordinator);
        refused = await coordinator.Post(again.Url + "/decision", new() { ["Input.Verb"] = "MarkDuplicate", ["Input.Reason"] = "Même appel" });
        Assert.Contains("Choisissez une autre demande", (await refused.Document()).Text(".errors"));
        await coordinator.Post(again.Url + "/decision", new() { ["Input.Verb"] = "MarkDuplicate", ["Input.Reason"] = "Même appel", ["Input.DuplicateOfId"] = made.ReferralId.ToString() });
        Assert.Equal(ReferralState.Duplicate, await State(again));

        var third = await site.Received();
        await coordinator.Post(third.Url + "/decision", new() { ["Input.Verb"] = "Withdraw", ["Input.Reason"] = "La mère renonce" });
        Assert.Equal(ReferralState.Withdrawn, await State(third));
    }

    [Fact]
    public async Task The_coordinator_does_not_decide_by_going_round_the_page()
    {
        var made = await site.UnderReview();
        var outcome = await site.Do<AcceptReferral, AcceptReferral.Input>(Coordinator, new(made.PersonId, made.ReferralId, "Oui"));
        Assert.Equal(Ending.Denied, outcome.Ending);
        Assert.Equal(ReferralState.UnderReview, await State(made));
    }

    [Fact]
    public async Task A_person_has_one_path_at_a_time()
    {
        var (made, _) = await site.Accepted();
        var second = await site.Do<ReceiveReferral, ReceiveReferral.Input>(Coordinator, New(NewName()) with { PersonId = made.PersonId });
        await site.Done<CompleteReferral, CompleteReferral.Input>(Coordinator, new(made.PersonId, second.Id));
        await site.Done<ExamineReferral, ExamineReferral.Input>(Coordinator, new(made.PersonId, second.Id));
        var outcome = await site.Do<AcceptReferral, AcceptReferral.Input>(Head, new(made.PersonId, second.Id, "Relève du PCPE."));
        Assert.Equal(["referral.path-open"], outcome.Reasons.Select(r => r.Code));
    }

    [Fact]
    public async Task Without_a_rule_of_the_territory_nothing_is_guessed()
    {
        const string other = "sans-regle@demo.test";
        await site.Inside(async (_, db) =>
        {
            var service = new Organisation("Service sans règle", "SANS-REGLE", OrganisationKind.Pcpe, null);
            var known = await db.Accounts.AsNoTracking().FirstAsync(a => a.Demo);
            db.AddRange(service, new Account { Id = Guid.CreateVersion7(), UserName = other, NormalizedUserName = other.ToUpperInvariant(), PasswordHash = known.PasswordHash, SecurityStamp = "s", DisplayName = "Sans Règle", Role = Role.Coordinator, OrganisationId = service.Id });
            return await db.SaveChangesAsync();
        });
        var received = await site.Do<ReceiveReferral, ReceiveReferral.Input>(other, New(NewName()));
        var personId = await site.Inside((_, db) => db.Referrals.Where(r => r.Id == received.Id).Select(r => r.PersonId).SingleAsync());
        Assert.Contains("Aucune règle territoriale n’est en vigueur", (await (await site.As(other)).Page($"/personnes/{personId}/demandes/{received.Id}")).Text("section"));
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task Two_people_at_once_see_both_versions()
    {
        var (made, client) = (await site.Received(), await site.As(Coordinator));
        var url = made.Url + "/modifier";
        var mine = new Dictionary<string, string> { ["Input.CurrentSituation"] = "Ma version", ["Input.RequesterName"] = "Élodie", ["Input.Informed"] = "Yes", ["Input.Channel"] = "Family", ["Input.Version"] = "1" };
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(url, new(mine) { ["Input.CurrentSituation"] = "L’autre version", ["Input.Version"] = "0" })).StatusCode);

        mine["Input.Version"] = "0";
        var answer = await client.Post(url, mine);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("L’autre version", page.Text("table"));
        Assert.Contains("Ma version", page.QuerySelector("textarea[name='Input.CurrentSituation']")!.TextContent);
    }
}
