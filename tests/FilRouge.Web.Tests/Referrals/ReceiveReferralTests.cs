using System.Net;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Referrals;

public sealed class ReceiveReferralTests(Site site)
{
    private const string Screen = "/demandes/nouvelle";

    private static Dictionary<string, string> Call(string name) => new()
    {
        ["Input.RequesterName"] = "Élodie " + name,
        ["Input.RequesterQuality"] = "mère",
        ["Input.RequesterPhone"] = "0612345678",
        ["Input.Channel"] = nameof(ReferralChannel.Family),
        ["Input.Informed"] = nameof(PersonInformed.Yes),
        ["Input.BirthName"] = name,
        ["Input.GivenNames"] = "Noé",
        ["Input.Sex"] = "Male",
        ["Input.BirthDate"] = "2/9/2016",
        ["Input.Postcode"] = "77000",
        ["Input.Commune"] = "Melun",
        ["Input.CallerRepresents"] = "true",
        ["Input.RelativeRelation"] = "Mother",
        ["Input.RelativeTitle"] = "ParentalAuthority",
        ["Input.CurrentSituation"] = "Noé est sans école depuis la rentrée.",
        ["Input.PersonWishes"] = "Retrouver sa classe",
        ["Input.Reasons"] = nameof(ReferralReasons.OutOfSchool),
        ["Input.Urgency"] = nameof(UrgencyGrade.Imminent),
    };

    [Fact]
    public async Task A_call_is_entered_on_one_screen_numbered_and_found_in_the_list()
    {
        var (client, name) = (await site.As(Coordinator), NewName());

        var answer = await client.Post(Screen, Call(name));

        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.Document()).Text(".errors"));
        var page = await client.Page(answer.Headers.Location!.ToString());
        Assert.Matches(@"Demande PCPE77-\d{4}-\d{5}", page.Text("h2"));
        Assert.Contains("rupture imminente", page.Text("section"));
        Assert.Contains("Retrouver sa classe", page.Text("dl"));
        Assert.Contains(name, (await client.Page("/demandes?etat=urgentes")).Text("table"));
        var (number, file, represented) = await site.Inside(async (_, db) =>
        {
            var person = await db.Set<Domain.People.Person>().SingleAsync(p => p.Names.BirthName == name);
            var referral = await db.Referrals.SingleAsync(r => r.PersonId == person.Id);
            return (referral.Number, person.FileNumber, await db.Set<Domain.People.Relative>().AnyAsync(r => r.PersonId == person.Id));
        });
        Assert.Equal(number, file);
        Assert.True(represented);
    }

    [Fact]
    [Trait("Rule", "E11")]
    public async Task What_is_missing_is_said_and_nothing_typed_is_lost()
    {
        var (client, name) = (await site.As(Coordinator), NewName());
        var call = Call(name);
        call["Input.CurrentSituation"] = "";
        call["Input.CallerRepresents"] = "false";
        call["Input.BirthDate"] = "hier matin";
        call.Remove("Input.Informed");

        var answer = await client.Post(Screen, call);
        var page = await answer.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Dites si la personne sait", page.Text(".errors"));
        Assert.Contains($"value=\"{name}\"", page.Body!.InnerHtml);
        call["Input.Informed"] = nameof(PersonInformed.No);
        call["Input.BirthDate"] = "2016";
        page = await (await client.Post(Screen, call)).Document();
        Assert.Contains("Décrivez la situation actuelle", page.Text(".errors"));
        Assert.Contains("mineure", page.Text(".errors"));
        Assert.False(await site.Inside((_, db) => db.Set<Domain.People.Person>().AnyAsync(p => p.Names.BirthName == name)));
    }

    [Fact]
    [Trait("Rule", "E67")]
    public async Task A_request_without_telephone_nor_address_is_received_and_a_short_number_is_not_one()
    {
        var (client, call) = (await site.As(Coordinator), Call(NewName()));
        call["Input.RequesterPhone"] = "114";
        var refused = await client.Post(Screen, call);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("numéro court", (await refused.Document()).Text(".errors"));
        call["Input.RequesterPhone"] = "";
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(Screen, call)).StatusCode);
    }

    [Fact]
    [Trait("Rule", "E66")]
    public async Task What_is_pasted_is_kept_clean_and_what_is_too_long_is_given_back_whole()
    {
        var (client, name) = (await site.As(Coordinator), NewName());
        var call = Call(name);
        call["Input.CurrentSituation"] = string.Concat(Enumerable.Repeat("Déjà dit. ", 10_000));
        var refused = await client.Post(Screen, call);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Document();
        Assert.Contains("99999 caractères", page.Text(".errors"));
        Assert.Equal(call["Input.CurrentSituation"].Trim(), page.QuerySelector("textarea[name='Input.CurrentSituation']")!.TextContent.Trim());

        call["Input.CurrentSituation"] = "“Noe\u0301mie” – seule\u200B 👩‍🏫 \u202Eici\u202C.\r\nمرحبا";
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(Screen, call)).StatusCode);
        Assert.Equal("“Noémie” – seule 👩‍🏫 ici.\nمرحبا", await site.Inside((_, db) => db.Referrals
            .Where(r => db.Set<Domain.People.Person>().Any(p => p.Id == r.PersonId && p.Names.BirthName == name)).Select(r => r.CurrentSituation).SingleAsync()));
    }

    [Fact]
    public async Task A_record_is_found_on_the_same_screen_and_the_search_keeps_what_was_typed()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var name = await site.Inside((_, db) => db.Set<Domain.People.Person>().Where(p => p.Id == made.PersonId).Select(p => p.Names.BirthName).SingleAsync());
        var call = Call("");
        call["Input.Search"] = name;

        var page = await (await client.Post(Screen + "?handler=Search", call)).Document();

        Assert.NotNull(page.QuerySelector($"input[type=radio][value='{made.PersonId}']"));
        Assert.Contains("Noé est sans école", page.QuerySelector("textarea[name='Input.CurrentSituation']")!.TextContent);
        Assert.Equal("", page.Text(".errors"));
        call["Input.PersonId"] = made.PersonId.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(Screen, call)).StatusCode);
        Assert.Equal(2, await site.Inside((_, db) => db.Referrals.CountAsync(r => r.PersonId == made.PersonId)));
    }

    [Fact]
    [Trait("Rule", "E05")]
    public async Task The_same_traits_are_shown_before_and_refused_without_a_reason()
    {
        var (client, name) = (await site.As(Coordinator), NewName());
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(Screen, Call(name))).StatusCode);

        var check = await (await client.Post(Screen + "?handler=Duplicates", Call(name))).Document();
        Assert.Contains("même date de naissance", check.Text("form"));
        var refused = await client.Post(Screen, Call(name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("même date de naissance", (await refused.Document()).Text("form"));
        var call = Call(name);
        call["Input.DuplicateReason"] = "Homonyme vérifié avec la mère";
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(Screen, call)).StatusCode);
    }

    [Fact]
    public async Task Two_requests_never_share_a_number()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.Do<ReceiveReferral, ReceiveReferral.Input>("coordination91@demo.test", New(NewName()) with { NewPerson = New(NewName()).NewPerson with { Commune = "Évry-Courcouronnes", Postcode = "91000" } })));

        Assert.All(outcomes, o => Assert.True(o.Ok));
        var ids = outcomes.Select(o => o.Id).ToList();
        var numbers = await site.Inside((_, db) => db.Referrals.Where(r => ids.Contains(r.Id)).Select(r => r.Number!).ToListAsync());
        Assert.Equal(12, numbers.Distinct().Count());
        Assert.All(numbers, n => Assert.StartsWith("PCPE91-", n));
    }

    [Fact]
    public async Task A_proven_rupture_is_late_without_its_first_measures()
    {
        var call = New(NewName(), UrgencyGrade.Proven) with { ReceivedOn = Today.AddDays(-3), ReceivedAt = new TimeOnly(9, 0) };
        var outcome = await site.Do<ReceiveReferral, ReceiveReferral.Input>(Coordinator, call);
        Assert.True(outcome.Ok);
        var personId = await site.Inside((_, db) => db.Referrals.Where(r => r.Id == outcome.Id).Select(r => r.PersonId).SingleAsync());
        var client = await site.As(Coordinator);
        var url = $"/personnes/{personId}/demandes/{outcome.Id}";
        Assert.Contains("en retard", (await client.Page(url)).Text(".todo"));

        await client.Post(url, new() { ["Input.Grade"] = "Proven", ["Input.Measures"] = "Répit trouvé dès ce soir" }, "#graduer");

        var page = await client.Page(url);
        Assert.DoesNotContain("premières mesures prises", page.Text(".todo"));
        Assert.Contains("Répit trouvé", page.Text("section"));
        Assert.Contains("Prenez contact", page.Text(".todo"));
        await client.Post(url, [], "#contact");
        Assert.DoesNotContain("Prenez contact", (await client.Page(url)).Text(".todo"));
    }

    [Theory]
    [InlineData("direction@demo.test", "/demandes", HttpStatusCode.OK)]
    [InlineData("direction@demo.test", Screen, HttpStatusCode.Forbidden)]
    [InlineData("secretariat@demo.test", Screen, HttpStatusCode.OK)]
    [InlineData("educatrice@demo.test", "/demandes", HttpStatusCode.Forbidden)]
    [InlineData("liberale@demo.test", "/demandes/attente", HttpStatusCode.Forbidden)]
    [InlineData("mere@demo.test", Screen, HttpStatusCode.Forbidden)]
    public async Task Lists_and_reception_are_for_the_service(string login, string url, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await site.As(login)).GetAsync(url)).StatusCode);

    [Theory]
    [InlineData("coordination91@demo.test")]
    [InlineData("educatrice@demo.test")]
    [InlineData("liberale@demo.test")]
    [InlineData("mere@demo.test")]
    public async Task Nobody_else_opens_a_request(string login)
    {
        var made = await site.Received();
        var client = await site.As(login);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(made.Url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(made.Of("parcours"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(made.Of("droits"))).StatusCode);
    }

    [Fact]
    public async Task A_service_cannot_receive_a_request_for_the_person_of_another()
    {
        var made = await site.Received();
        var outcome = await site.Do<ReceiveReferral, ReceiveReferral.Input>("coordination91@demo.test", New(NewName()) with { PersonId = made.PersonId });
        Assert.Equal(["referral.person"], outcome.Reasons.Select(r => r.Code));
    }
}
