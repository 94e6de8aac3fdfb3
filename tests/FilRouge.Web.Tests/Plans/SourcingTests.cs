using System.Net;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Web.Access;
using FilRouge.Web.Network;
using FilRouge.Web.Plans;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Plans;

public sealed class SourcingTests(Site site)
{
    private const string Coordination = "coordination@demo.test";
    private const string Independent = "liberale@demo.test";

    [Fact]
    public async Task The_search_says_who_fits_what_to_ask_and_why_others_are_left_out()
    {
        var written = await Written.Signed(site);
        var near = await Psychologist("Fontaine", zones: ["77"], capacity: 600);
        await Psychologist("Lointaine", zones: ["13"], capacity: 600);
        var silent = await Psychologist("Muette", zones: [], capacity: 0);
        var coordinator = await site.As(Coordination);
        var url = $"{written.Child.Plan}/chercher?prestation={written.Prestation}";
        var page = await coordinator.Page(url);
        var rows = page.QuerySelectorAll("[aria-labelledby=possibles] tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains(rows, r => r.StartsWith(near.Name, StringComparison.Ordinal) && r.Contains("intervient à 77288") && r.Contains("convention à signer"));
        Assert.True(rows.FindIndex(r => r.Contains(near.Name)) < rows.FindIndex(r => r.Contains(silent.Name)));
        Assert.Contains("zone d’intervention à demander", rows.Single(r => r.Contains(silent.Name)));
        Assert.Contains("n’intervient pas dans cette commune", page.Text("details li"));

        Assert.Contains(near.Name, (await coordinator.Page($"{url}&jour=Wednesday&heure=14h")).Text("[aria-labelledby=possibles]"));
        Assert.Contains("n’offre pas ce créneau", (await coordinator.Page($"{url}&jour=Thursday&heure=14h")).Text("details li"));
        Assert.Contains("n’intervient pas dans cette commune", (await coordinator.Page($"{url}&commune=13001 Marseille")).Text("details li"));
        Assert.Contains("n’est pas une commune", (await coordinator.Page($"{url}&commune=Trifouilly")).Text(".empty"));
        Assert.Contains("n’intervient pas là (école)", (await coordinator.Page($"{url}&lieu=School")).Text("details li"));
    }

    [Fact]
    public async Task An_independent_reads_no_name_then_accepts_with_her_own_account()
    {
        var written = await Written.Signed(site);
        var mine = await Psychologist("Pelletier", zones: ["77"], capacity: 600, account: Independent);
        var other = await Psychologist("Voisine", zones: ["77"], capacity: 600);
        var (id, coordinator, independent) = (written.Child.PersonId, await site.As(Coordination), await site.As(Independent));
        var propose = $"{written.Child.Plan}/proposer?prestation={written.Prestation}&professionnel=";
        var form = await coordinator.Page(propose + mine.Id);
        Assert.Contains("Commune : Melun", form.Text("[aria-labelledby=offre]"));
        Assert.DoesNotContain(written.Child.Name, form.Text("[aria-labelledby=offre]"));
        await Sent(coordinator, propose + mine.Id, new() { ["Input.Message"] = "Le mercredi si possible.", ["Input.SlotDay"] = "Wednesday", ["Input.SlotAt"] = "14h" });
        await Sent(coordinator, propose + other.Id, []);
        await Refused(coordinator, propose + mine.Id, [], "a déjà cette proposition");
        Assert.Equal(SourcingStatus.Proposed, await Sourcing(written));

        var offers = await independent.Page("/mes-propositions");
        Assert.Contains("le mercredi à 14 h", offers.Text("main").Replace('\u00A0', ' '));
        Assert.DoesNotContain(written.Child.Name, offers.Text("main"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await independent.GetAsync(written.Child.Plan)).StatusCode);
        var proposals = await site.Inside((_, db) => db.Proposals.Where(p => p.PersonId == id).ToListAsync());
        var (sent, elsewhere) = (proposals.Single(p => p.ProfessionalId == mine.Id), proposals.Single(p => p.ProfessionalId == other.Id));
        await Missing(independent, "/mes-propositions?handler=Accept", elsewhere.Id);
        await Missing(await site.As("pair@demo.test"), "/mes-propositions?handler=Accept", sent.Id);

        Assert.Equal(HttpStatusCode.Redirect, (await Answer(independent, "Accept", sent.Id)).StatusCode);
        Assert.Equal(SourcingStatus.Covered, await Sourcing(written));
        Assert.Contains(written.Child.Name, (await independent.Page(written.Child.Plan)).Text("h1"), StringComparison.OrdinalIgnoreCase);
        var member = await site.Inside((_, db) => db.CareTeam.SingleAsync(m => m.PersonId == id && m.Name == mine.Name));
        Assert.Equal(Domain.Access.CareTeamCategory.Health, member.Category);
        // Who was asked as well is not left waiting.
        Assert.Equal(ProposalStatus.Withdrawn, await site.Inside((_, db) => db.Proposals.Where(p => p.Id == elsewhere.Id).Select(p => p.Status).SingleAsync()));
        Assert.Contains(mine.Name, (await coordinator.Page(written.Child.Plan)).Text(".chain"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Answer(independent, "Decline", sent.Id)).StatusCode);
        Assert.Equal("Maud Pelletier", await site.Inside((_, db) => db.Acts.Where(a => a.Subject == id && a.Code == "plans.proposal.answer").Select(a => a.ActorName).SingleAsync()));
    }

    [Fact]
    public async Task The_service_records_an_answer_with_how_it_is_known()
    {
        var written = await Written.Signed(site);
        var (first, second) = (await Psychologist("Une", ["77"], 600), await Psychologist("Deux", ["77"], 600));
        var coordinator = await site.As(Coordination);
        var proposal = await Propose(written, first.Id);
        var url = $"{written.Child.Plan}/propositions/{proposal}";
        await Refused(coordinator, $"{url}?handler=Accept", new() { ["Input.Evidence"] = "" }, "Personne n’accepte à la place d’un professionnel");
        await Sent(coordinator, $"{url}?handler=Decline", []);
        Assert.Equal(SourcingStatus.ToSearch, await Sourcing(written));
        await Refused(coordinator, $"{url}?handler=Withdraw", [], "n’est pas possible", first: false);

        var next = await Propose(written, second.Id);
        var answer = await coordinator.Post($"{written.Child.Plan}/propositions/{next}?handler=Accept", new() { ["Input.Evidence"] = "téléphone ce matin à 9 h" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Aucune convention n’est en vigueur", (await coordinator.Page(answer.Headers.Location!.ToString())).Text(".notice"));
        Assert.Equal(SourcingStatus.Covered, await Sourcing(written));
        var member = await site.Inside((_, db) => db.CareTeam.SingleAsync(m => m.PersonId == written.Child.PersonId && m.Name == second.Name));
        Assert.Null(member.AccountId);

        // Only a part is taken: by hand, since somebody agreed.
        var search = $"{written.Child.Plan}/chercher?prestation={written.Prestation}";
        await Sent(coordinator, search, new() { ["Input.Verb"] = "CoverPartly" });
        Assert.Equal(SourcingStatus.Partial, await Sourcing(written));
    }

    [Fact]
    public async Task Nobody_is_assigned_by_hand_and_a_withdrawn_agreement_to_share_holds()
    {
        var written = await Written.Signed(site);
        var professional = await Psychologist("Retirée", ["77"], 600, account: Independent);
        var coordinator = await site.As(Coordination);
        await Refused(coordinator, $"{written.Child.Plan}/chercher?prestation={written.Prestation}", new() { ["Input.Verb"] = "Cover" }, "Personne n’est affecté sans son accord", first: false);
        var proposal = await Propose(written, professional.Id);
        await written.Child.Join(site, Independent);
        await site.Inside(async (_, db) =>
        {
            var account = await Written.Account(site, Independent);
            (await db.CareTeam.SingleAsync(m => m.PersonId == written.Child.PersonId && m.AccountId == account)).Withdraw(written.Child.Today);
            return await db.SaveChangesAsync();
        });
        var refused = await Answer(await site.As(Independent), "Accept", proposal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("a retiré son accord de partage", (await refused.Document()).Text(".errors"));
        Assert.Equal(SourcingStatus.Proposed, await Sourcing(written));
        Assert.Equal(HttpStatusCode.Redirect, (await Answer(await site.As(Independent), "Decline", proposal)).StatusCode);
        Assert.Equal(SourcingStatus.ToSearch, await Sourcing(written));
    }

    [Fact]
    public async Task A_proposal_stays_in_the_network_of_the_service()
    {
        var written = await Written.Signed(site);
        var elsewhere = await site.Inside(async (_, db) =>
        {
            var other = await db.Organisations.SingleAsync(o => o.Code == "PCPE91");
            var professional = new Professional(other.Id, "Ailleurs " + Guid.NewGuid().ToString("N"), ProfessionalStatus.Independent, "psychologue", new DateOnly(2020, 1, 1));
            db.Add(professional);
            await db.SaveChangesAsync();
            return professional;
        });
        var outcome = await site.Inside(Coordination, (services, _) => services.Get<SendProposal>().Execute(new(written.Child.PersonId, written.Prestation, elsewhere.Id)));
        Assert.Equal(FilRouge.Platform.Commands.Ending.NotFound, outcome.Ending);
        var search = await (await site.As(Coordination)).Page($"{written.Child.Plan}/chercher?prestation={written.Prestation}");
        Assert.DoesNotContain(elsewhere.Name, search.Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync($"{written.Child.Plan}/chercher?prestation={written.Prestation}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("secretariat@demo.test")).GetAsync("/mes-propositions")).StatusCode);
    }

    [Fact]
    public async Task What_is_to_do_is_read_for_many_at_once()
    {
        var (signed, waiting) = (await Written.Signed(site), await Written.Plan(site));
        var professional = await Psychologist("Attendue", ["77"], 600);
        await Propose(signed, professional.Id);
        await site.Inside(Coordination, async (services, db) =>
        {
            await Written.Done(services.Get<SubmitPlan>().Execute(new(waiting.Child.PersonId)));
            var persons = db.Set<FilRouge.Domain.People.Person>().Where(p => p.Id == signed.Child.PersonId || p.Id == waiting.Child.PersonId).Select(p => p.Id);
            var gap = Assert.Single(await db.SourcingGaps(persons, signed.Child.Today, default));
            Assert.Equal((signed.Prestation, 60L, SourcingStatus.Proposed), (gap.PrestationId, gap.WeeklyMinutes, gap.Sourcing));
            Assert.Equal(waiting.Child.PersonId, Assert.Single(await db.UnsignedPlans(persons, default)).PersonId);
            Assert.Equal(professional.Name, Assert.Single(await db.UnansweredProposals(persons, default)).ProfessionalName);
            Assert.Equal(signed.Child.Today.AddMonths(12), Assert.Single(await db.ReviewsDue(persons, 12, DateOnly.MaxValue, default)).DueOn);
            Assert.Empty(await db.ReviewsDue(persons, 12, signed.Child.Today.AddMonths(11), default));
            Assert.Equal(signed.Prestation, Assert.Single((await db.CurrentPlansOf(persons, default)).Values).Prestations.Single().LineId);
            return 0;
        });
    }

    private Task<Professional> Psychologist(string name, IReadOnlyList<string> zones, int capacity, string? account = null) => site.Inside(async (_, db) =>
    {
        var service = await db.Organisations.SingleAsync(o => o.Code == "PCPE77");
        var professional = new Professional(service.Id, $"{name} {Guid.NewGuid():N}", ProfessionalStatus.Independent, "psychologue", new DateOnly(2020, 1, 1));
        var times = zones.Count == 0 ? [] : new[] { new SlotTimes(DayOfWeek.Wednesday, new TimeOnly(14, 0), new TimeOnly(18, 0)) };
        professional.Offer(zones.Count == 0 ? Publics.None : Publics.From6To11, zones.Count == 0 ? Places.None : Places.Practice, null, capacity, zones, times);
        if (account is not null)
        {
            professional.LinkAccount(await Written.Account(site, account));
        }

        db.Add(professional);
        await db.SaveChangesAsync();
        return professional;
    });

    private Task<Guid> Propose(Written written, Guid professionalId) => site.Inside(Coordination, (services, _) =>
        Written.Done(services.Get<SendProposal>().Execute(new(written.Child.PersonId, written.Prestation, professionalId) { AnswerBy = written.Child.Today.AddDays(7) })));

    private Task<SourcingStatus> Sourcing(Written written) => site.Inside((_, db) =>
        db.PlanVersions.Where(v => v.PersonId == written.Child.PersonId).SelectMany(v => v.Prestations).Select(p => p.Sourcing).SingleAsync());

    /// <summary>Posts an answer with the token of any form that the account may open.</summary>
    private static async Task<HttpResponseMessage> Answer(HttpClient client, string handler, Guid proposal)
    {
        var token = (AngleSharp.Html.Dom.IHtmlInputElement)(await client.Page("/connexion")).QuerySelector("input[name=__RequestVerificationToken]")!;
        return await client.PostAsync($"/mes-propositions?handler={handler}", new FormUrlEncodedContent([new("__RequestVerificationToken", token.Value), new("Input.Id", proposal.ToString())]));
    }

    private static async Task Missing(HttpClient client, string url, Guid proposal) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Answer(client, url.Split('=')[1], proposal)).StatusCode);

    private static async Task Sent(HttpClient client, string url, Dictionary<string, string> fields)
    {
        var answer = await client.Post(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{url}: {(int)answer.StatusCode} {(await answer.Document()).Text(".errors, main > p")}");
    }

    private static async Task Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence, bool first = true)
    {
        var token = (AngleSharp.Html.Dom.IHtmlInputElement)(await client.Page("/connexion")).QuerySelector("input[name=__RequestVerificationToken]")!;
        var answer = first ? await client.Post(url, fields) : await client.PostAsync(url, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token.Value)]));
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{url}: {(int)answer.StatusCode}");
        Assert.Contains(sentence, (await answer.Document()).Text(".errors"));
    }
}
