using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Referrals;

public sealed class CarePathTests(Site site)
{
    private Task<EpisodeOfCare> Path(Made made) => site.Inside(async (_, db) => (await db.EpisodeOf(made.PersonId, default))!);

    [Fact]
    public async Task The_waiting_list_ranks_by_urgency_and_says_why_and_keeps_each_move()
    {
        var head = await site.As(Head);
        var (calm, _) = await site.Accepted();
        var (pressing, _) = await site.Accepted(UrgencyGrade.Imminent);
        foreach (var made in new[] { calm, pressing })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await head.Post(made.Of("parcours") + "?handler=List", [], "#etapes")).StatusCode);
        }

        var rows = (await head.Page("/demandes/attente")).QuerySelectorAll("tbody tr").Select(r => r.InnerHtml).ToList();
        Assert.True(rows.FindIndex(r => r.Contains(pressing.PersonId.ToString())) < rows.FindIndex(r => r.Contains(calm.PersonId.ToString())));

        var refused = await head.Post(calm.Of("parcours") + "?handler=Regrade", new() { ["Input.Urgency"] = "Proven" }, "#etapes");
        Assert.Contains("chaque mouvement de la liste d’attente s’explique", (await refused.Document()).Text(".errors"));
        await head.Post(calm.Of("parcours") + "?handler=Regrade", new() { ["Input.Urgency"] = "Proven", ["Input.Reason"] = "Exclu de l’école" }, "#etapes");
        await head.Post(calm.Of("parcours") + "?handler=Admissible", new() { ["Input.Reason"] = "Commission du mois" }, "#etapes");

        var page = await head.Page(calm.Of("parcours"));
        Assert.Contains("urgence « rupture avérée »", page.Text("section"));
        Assert.Contains("Exclu de l’école", page.Text(".timeline"));
        Assert.Contains("Commission du mois", page.Text(".timeline"));
        Assert.Equal(EpisodeStatus.Waiting, (await Path(calm)).Status);
        await head.Post(calm.Of("parcours") + "?handler=Close", new() { ["Input.Reason"] = "Place trouvée ailleurs" }, "#etapes");
        Assert.Equal(EpisodeStatus.ClosedWithoutAdmission, (await Path(calm)).Status);
    }

    [Fact]
    public async Task The_admission_is_prepared_in_steps_checked_then_pronounced()
    {
        var ((made, episode), head, coordinator) = (await site.Accepted(), await site.As(Head), await site.As(Coordinator));
        await site.Done<PutOnWaitingList, PutOnWaitingList.Input>(Head, new(made.PersonId, episode));
        var url = made.Of("admission");
        var first = await coordinator.Page(url);
        Assert.Equal("P1", first.QuerySelector("select[name='Input.Situations[0].Situation'] option[selected]")!.GetAttribute("value"));

        var answers = new Dictionary<string, string>
        {
            ["Input.Step"] = "1",
            ["Input.Basis"] = nameof(EntryBasis.WithoutNotification),
            ["Input.Situations[0].Situation"] = "P1",
            ["Input.Situations[0].Since"] = "1/9/2024",
            ["Input.Situations[0].Evidence"] = "",
        };
        var refused = await coordinator.Post(url, answers);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ce qui atteste", (await refused.Document()).Text(".errors"));
        answers["Input.Situations[0].Evidence"] = "Courrier de l’école";
        Assert.Contains("Documents remis", (await (await coordinator.Post(url, answers)).Document()).Text("[aria-current=step]"));
        answers["Input.Step"] = "2";
        answers["Input.Documents"] = nameof(AdmissionDocuments.Charter);
        Assert.Contains("Coordonnateur", (await (await coordinator.Post(url, answers)).Document()).Text("[aria-current=step]"));
        answers["Input.Step"] = "3";
        answers["Input.CoordinatorAccountId"] = (await site.Account(Coordinator)).ToString();
        var check = await (await coordinator.Post(url, answers)).Document();
        Assert.Contains("Claire Aubry", check.Text("dl"));
        Assert.Contains("ne donnent pas ce droit", check.Text(".reasons"));
        answers["Input.Step"] = "4";

        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Post(url + "?handler=Admit", answers)).StatusCode);
        var answer = await head.Post(url + "?handler=Admit", answers);

        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.Document()).Text(".errors"));
        var path = await Path(made);
        Assert.Equal((EpisodeStatus.Admitted, Today, Today.AddDays(15)), (path.Status, path.AdmittedOn, path.DipcDueOn));
        var (stage, place) = await site.Inside(async (_, db) => (
            await db.WaitingEntries.Where(e => e.EpisodeId == episode).Select(e => e.Stage).SingleAsync(),
            await db.CareTeam.Where(m => m.PersonId == made.PersonId).Select(m => m.Place).SingleAsync()));
        Assert.Equal((WaitingStage.Admitted, CareTeamPlace.Coordinator), (stage, place));
        Assert.Contains("Remettez", (await coordinator.Page(made.Of("parcours"))).Text(".todo"));
    }

    [Fact]
    public async Task An_admission_needs_a_basis_on_record_a_coordinator_and_a_situation()
    {
        var (made, episode) = await site.Accepted();
        var outcome = await site.Do<AdmitPerson, AdmitPerson.Input>(Head, new(made.PersonId, episode) { Basis = EntryBasis.PcpeNotification });
        Assert.Equal(["eligibility.situation", "path.basis", "episode.coordinator", "episode.situation"], outcome.Reasons.Select(r => r.Code));
        outcome = await site.Do<AdmitPerson, AdmitPerson.Input>(Head, new(made.PersonId, episode)
        {
            Basis = EntryBasis.WithoutNotification,
            CoordinatorAccountId = await site.Account("coordination91@demo.test"),
            Situations = [new(EligibilitySituations.P1, Today, "Constat")],
        });
        Assert.Equal(["path.coordinator"], outcome.Reasons.Select(r => r.Code));
    }

    [Fact]
    [Trait("Rule", "E16")]
    public async Task The_dipc_names_its_participants_and_how_the_opinion_of_the_minor_was_sought()
    {
        var ((made, _), client) = (await site.Admitted(), await site.As(Coordinator));
        var refused = await client.Post(made.Of("dipc"), new() { ["Input.OpinionKind"] = "NotAble" }, "#dipc");
        var errors = (await refused.Document()).Text(".errors");
        Assert.Contains("nom des participants", errors);
        Assert.Contains("avis du mineur", errors);
        Assert.Contains("qui a signé", errors);

        await client.Post(made.Of("dipc"), new()
        {
            ["Input.Participants"] = "Inès et sa mère",
            ["Input.OpinionKind"] = "NotAble",
            ["Input.MinorOpinion"] = "Recherché avec des pictogrammes ; elle a montré l’école.",
            ["Input.SignedBy"] = "Hélène Marchetti, directrice",
        }, "#dipc");

        Assert.Contains("pictogrammes", (await client.Page(made.Of("dipc"))).Text("dl"));
        await client.Post(made.Of("dipc"), new() { ["Input.Subject"] = "Retour en classe deux matinées" }, "#avenant");
        Assert.Contains("deux matinées", (await client.Page(made.Of("dipc"))).Text("ol"));
        Assert.Equal(DipcStatus.GivenInTime, (await Path(made)).DipcStatusOn(Today));
    }

    [Fact]
    [Trait("Rule", "E11")]
    public async Task When_the_parents_disagree_the_head_of_service_gives_the_dipc()
    {
        var ((made, episode), client, head) = (await site.Admitted(), await site.As(Coordinator), await site.As(Head));
        await site.Done<AddRelative, AddRelative.Input>(Coordinator, new(made.PersonId, new()
        {
            Name = "Yves Essai",
            Relation = Relation.Father,
            Title = Title.ParentalAuthority,
            Restrictions = Restrictions.Disagreement,
        }));
        var page = await client.Page(made.Of("dipc"));
        Assert.Contains("aucune décision sans le chef de service", page.Text("main p"));
        Assert.Null(page.QuerySelector("#dipc"));
        var given = new GiveDipc.Input(made.PersonId, episode)
        {
            Participants = "Inès et ses parents",
            OpinionKind = MinorOpinionKind.Expressed,
            MinorOpinion = "Oui.",
            SignedBy = "Hélène Marchetti, directrice",
        };
        var refusal = Assert.Single((await site.Do<GiveDipc, GiveDipc.Input>(Coordinator, given)).Reasons);
        Assert.Equal(("decides.disagreement", "Code civil, art. 372-2"), (refusal.Code, refusal.Source));

        var fields = new Dictionary<string, string>
        {
            ["Input.Participants"] = given.Participants,
            ["Input.OpinionKind"] = "Expressed",
            ["Input.MinorOpinion"] = given.MinorOpinion,
            ["Input.SignedBy"] = given.SignedBy,
        };
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post(made.Of("dipc"), fields, "#dipc")).StatusCode);
        Assert.Equal(DipcStatus.GivenInTime, (await Path(made)).DipcStatusOn(Today));
        Assert.Equal("decides.disagreement", Assert.Single((await site.Do<AmendDipc, AmendDipc.Input>(Coordinator, new(made.PersonId, episode, "Retour en classe"))).Reasons).Code);
        await site.Done<AmendDipc, AmendDipc.Input>(Head, new(made.PersonId, episode, "Retour en classe"));
    }

    [Fact]
    [Trait("Rule", "E03")]
    public async Task The_dipc_is_countersigned_under_the_names_of_the_civil_status()
    {
        var ((made, _), client) = (await site.Admitted(), await site.As(Coordinator));
        await Requests.Use(site, made.PersonId, "Zoé", "Roux");
        var civil = await site.Inside(async (_, db) => (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == made.PersonId)).Names.Civil);
        var choice = (await client.Page(made.Of("dipc"))).QuerySelector("[name='Input.Countersigners']")!;

        Assert.Equal(civil, choice.GetAttribute("value"));
        Assert.Contains("Zoé Roux", choice.ParentElement!.TextContent);
        Assert.Contains("Zoé Roux", (await client.Page(made.Of("situation"))).Text("main li"));
    }

    [Fact]
    public async Task The_course_goes_step_by_step_and_says_why_a_step_is_not_possible()
    {
        var ((made, _), client, head) = (await site.Admitted(), await site.As(Coordinator), await site.As(Head));
        var url = made.Of("parcours");
        await client.Post(url + "?handler=Assessment", [], "#etapes");
        await client.Post(url + "?handler=Plan", [], "#etapes");
        Assert.Contains("ne donnent pas ce droit", (await client.Page(url)).Text(".reasons"));
        await head.Post(url + "?handler=Activate", [], "#etapes");
        var refused = await head.Post(url + "?handler=Suspend", [], "#etapes");
        Assert.Contains("Choisissez le motif", (await refused.Document()).Text(".errors"));
        await head.Post(url + "?handler=Suspend", new() { ["Input.Suspension"] = "HospitalStay" }, "#etapes");
        Assert.Contains("hospitalisation", (await client.Page(url)).Text("dl"));
        await head.Post(url + "?handler=Resume", [], "#etapes");
        await client.Post(url + "?handler=Transition", [], "#etapes");

        var path = await Path(made);
        Assert.Equal(
            [EpisodeStatus.Eligible, EpisodeStatus.Admitted, EpisodeStatus.Assessment, EpisodeStatus.Planning, EpisodeStatus.Active, EpisodeStatus.Suspended, EpisodeStatus.Active, EpisodeStatus.Transition],
            path.Steps.Select(s => s.Status));
        await client.Post(url, new() { ["Input.Documents"] = "Rules" }, "#documents");
        Assert.Equal(AdmissionDocuments.Rules, (await Path(made)).Documents);
        await client.Post(url, new() { ["Input.Situation"] = "P3", ["Input.Evidence"] = "Fermeture d’août" }, "#situation");
        Assert.Equal(2, (await Path(made)).Situations.Count);
    }

    [Fact]
    public async Task An_exit_names_the_relay_is_checked_and_a_quick_return_goes_on()
    {
        var ((made, episode), head) = (await site.Admitted(), await site.As(Head));
        var url = made.Of("sortie");
        var answers = new Dictionary<string, string> { ["Input.Motive"] = "EsmsEntry", ["Input.Destination"] = "IME Les Peupliers" };
        Assert.Contains("qui prend le relais", (await (await head.Post(url, answers)).Document()).Text(".errors"));
        answers["Input.RelayWho"] = "IME Les Peupliers";
        answers["Input.RelayContact"] = "01 60 00 00 00, Mme Roy";
        var check = await (await head.Post(url, answers)).Document();
        Assert.Contains("01 60 00 00 00", check.Text("dl"));
        Assert.Equal(EpisodeStatus.Admitted, (await Path(made)).Status);

        await head.Post(url + "?handler=Confirm", answers);

        var path = await Path(made);
        Assert.Equal((EpisodeStatus.Exited, null, 1), (path.Status, path.CoordinatorAccountId, path.Days));
        Assert.Equal(Today, await site.Inside((_, db) => db.CareTeam.Where(m => m.PersonId == made.PersonId).Select(m => m.To).SingleAsync()));
        var early = await site.Do<ReopenPath, ReopenPath.Input>(Head, new(made.PersonId, episode));
        Assert.Contains("date.before", early.Reasons.Select(r => r.Code));
        await site.Done<AcknowledgeRelay, AcknowledgeRelay.Input>(Coordinator, new(made.PersonId, episode));
        Assert.Equal(Today, (await Path(made)).Exit!.Relay!.AcknowledgedOn);
    }

    [Fact]
    public async Task After_the_exit_the_coordinator_reads_what_is_to_come_and_notes_the_relay_at_its_day()
    {
        var ((made, _), head) = (await site.Admitted(), await site.As(Head));
        await head.Post(made.Of("sortie") + "?handler=Confirm", new()
        {
            ["Input.Motive"] = "EsmsEntry",
            ["Input.Destination"] = "IME Les Peupliers",
            ["Input.RelayWho"] = "IME Les Peupliers",
            ["Input.RelayContact"] = "01 60 00 00 00",
        });
        var (url, coordinator) = (made.Of("parcours"), await site.As(Coordinator));
        var read = (await coordinator.Page(url)).Text("dl");
        Assert.Contains("3 mois : à prendre le", read);
        Assert.Contains("12 mois : à prendre le", read);
        Assert.Contains($"jusqu’au {FrenchDate.Long(Today.AddDays(30))}", read);
        Assert.Contains("le chef de service", read);
        var refused = await coordinator.Post(url + "?handler=Relay", new() { ["Input.SaidOn"] = FrenchDate.Short(Today.AddDays(3)) }, "#relais");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url + "?handler=Relay", new() { ["Input.SaidOn"] = FrenchDate.Short(Today) }, "#relais")).StatusCode);
        Assert.Contains($"confirmé le {FrenchDate.Long(Today)}", (await coordinator.Page(url)).Text("dl"));
    }

    [Fact]
    public async Task A_death_closes_the_path_and_the_record_says_it()
    {
        var ((made, _), head) = (await site.Admitted(), await site.As(Head));
        await head.Post(made.Of("sortie") + "?handler=Confirm", new() { ["Input.Motive"] = "Death" });
        Assert.Equal((EpisodeStatus.Exited, ExitMotive.Death), ((await Path(made)).Status, (await Path(made)).Exit!.Motive));
        Assert.Equal(Today, await site.Inside((_, db) => db.Set<Domain.People.Person>().Where(p => p.Id == made.PersonId).Select(p => p.DeceasedOn).SingleAsync()));
    }

    [Fact]
    public async Task A_team_member_reads_the_path_and_changes_nothing()
    {
        var (made, episode) = await site.Admitted();
        await site.Done<AddTeamMember, AddTeamMember.Input>(Coordinator, new(made.PersonId) { Login = "educatrice@demo.test" });
        var client = await site.As("educatrice@demo.test");
        var page = await client.Page(made.Of("parcours"));
        Assert.Contains("Claire Aubry", page.Text("dl"));
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(made.Url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(made.Of("sortie"))).StatusCode);
        var denied = await site.Do<StartAssessment, PathStep.Input>("educatrice@demo.test", new(made.PersonId, episode));
        Assert.False(denied.Ok);
    }
}
