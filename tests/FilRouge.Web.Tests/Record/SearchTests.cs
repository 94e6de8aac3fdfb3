using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using FilRouge.Web.Tests.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Record;

public sealed class SearchTests(Site site)
{
    private const string Coordination = "coordination@demo.test";
    private const string Independent = "liberale@demo.test";

    private static string Letters() => string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter)) + "b";

    private async Task<string> Found(string typed, string login = Coordination) =>
        (await (await site.As(login)).Page("/recherche?q=" + Uri.EscapeDataString(typed))).Text("[aria-labelledby=r-personnes] li");

    private async Task<Guid> Registered(string name, string given, string birth = "12/2/1981", string phone = "", string relativePhone = "")
    {
        var done = await site.Inside(Coordination, (services, _) => services.Get<RegisterPerson>().Execute(new()
        {
            BirthName = name,
            GivenNames = given,
            Sex = Sex.Female,
            BirthDate = birth,
            Phone = phone,
            RelativeName = relativePhone.Length > 0 ? "Élodie " + name : "",
            RelativePhone = relativePhone,
            DuplicateReason = "Jumelles enregistrées à part.",
        }));
        Assert.True(done.Ok, string.Join(" ", done.Reasons.Select(r => r.Sentence)));
        return done.Id;
    }

    [Theory]
    [InlineData("ZOE oeuvrard")]
    [InlineData("d'herouville zoë")]
    [InlineData("dhérouville")]
    [InlineData("herou zo")]
    public async Task A_name_is_found_in_any_order_whatever_its_accents(string typed) => Assert.Contains("Zoë Œuvrard-D’Hérouville", await Found(typed), StringComparison.Ordinal);

    [Fact]
    public async Task What_sounds_alike_comes_after_what_is_spelt_so_and_says_it()
    {
        var root = "Kar" + Letters();
        await Registered(root + "ault", "Philippe");
        await Registered(root + "o", "Filipe");

        var both = await Found($"{root}o");

        Assert.Contains("ressemble par le son", both, StringComparison.Ordinal);
        Assert.True(both.IndexOf($"Filipe {root}o", StringComparison.Ordinal) < both.IndexOf($"Philippe {root}ault", StringComparison.Ordinal), both);
        Assert.Contains($"Philippe {root}ault", await Found($"filip {root}ault"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "E05")]
    public async Task A_birth_is_found_alone_or_beside_a_name_and_twins_are_both_there()
    {
        var name = "Jum" + Letters();
        await Registered(name, "Awa", "3/4/1907");
        await Registered(name, "Ana", "3/4/1907");
        await Registered(name, "Lou", "9/9/1908");
        foreach (var typed in new[] { "3/4/1907", "3 avril 1907", $"{name} 03.04.1907", $"1907 {name}", "née en avril 1907" })
        {
            var found = await Found(typed);
            Assert.True(found.Contains($"Awa {name}", StringComparison.Ordinal) && found.Contains($"Ana {name}", StringComparison.Ordinal), $"{typed}: {found}");
            Assert.DoesNotContain($"Lou {name}", found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_telephone_finds_the_person_and_the_child_of_a_relative()
    {
        var (name, own, mother) = ("Tel" + Letters(), "+2629" + Random.Shared.Next(10_000_000, 99_999_999), "06" + Random.Shared.Next(10_000_000, 99_999_999));
        await Registered(name, "Lina", phone: own);
        await Registered(name, "Noé", birth: "1/2/1990", relativePhone: mother);
        Assert.Contains($"Lina {name}", await Found(own), StringComparison.Ordinal);
        var byMother = await Found(string.Join(' ', mother.Chunk(2).Select(c => new string(c))));
        Assert.Contains($"Noé {name}", byMother, StringComparison.Ordinal);
        Assert.Contains("téléphone", byMother, StringComparison.Ordinal);
        Assert.DoesNotContain($"Lina {name}", byMother, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_forgiven_when_nothing_else_answers()
    {
        var name = "Marquenterre" + Letters();
        await Registered(name, "Lina");
        Assert.Contains("à une lettre près", await Found(name[..^1] + "k"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_is_found_at_once_and_the_former_one_no_more()
    {
        var (before, after) = ("Avant" + Letters(), "Apres" + Letters());
        var id = await Registered(before, "Lina");
        await site.Done<CorrectPerson, CorrectPerson.Input>(Coordination, new(id, new() { BirthName = after, GivenNames = "Lina", BirthDate = "12/2/1981" }));
        Assert.Contains(after, await Found(after), StringComparison.Ordinal);
        Assert.Equal("", await Found(before));
        Assert.Equal(2, await site.Inside((_, db) => db.SearchWords.CountAsync(w => w.PersonId == id)));
    }

    [Fact]
    public async Task The_number_of_a_request_is_found_whole_or_by_its_rank()
    {
        var made = await site.Received();
        var number = await site.Inside((_, db) => db.Set<Domain.Referrals.Referral>().Where(r => r.Id == made.ReferralId).Select(r => r.Number!).SingleAsync());
        foreach (var typed in new[] { number, number.ToLowerInvariant(), number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..] })
        {
            Assert.Contains(number, (await (await site.As(Coordination)).Page("/recherche?q=" + typed)).Text("[aria-labelledby=r-demandes] li"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_service_and_a_professional_outside_the_team_find_nothing_and_a_team_finds_its_own()
    {
        var (mine, other) = ("Equipe" + Letters(), "Ailleurs" + Letters());
        var id = await Registered(mine, "Lina", phone: "+3247" + Random.Shared.Next(1_000_000, 9_999_999));
        await site.Inside(async (_, db) => await Given.PersonIn(db, Guid.NewGuid(), other));
        Assert.Equal("", await Found(other));
        Assert.Equal("", await Found(mine, Independent));
        Assert.Equal("", await Found(mine[..8] + "x" + mine[9..], Independent));
        Assert.DoesNotContain(mine, await Found("12/2/1981", Independent), StringComparison.Ordinal);

        var account = await site.Account(Independent);
        await site.Inside(async (_, db) =>
        {
            db.Add(new CareTeamMember(id, account, "Nadia", "psychologue", CareTeamCategory.Health, CareTeamPlace.Member, Requests.Today, DateTime.UtcNow));
            return await db.SaveChangesAsync();
        });
        Assert.Contains(mine, await Found(mine, Independent), StringComparison.Ordinal);
        Assert.Contains(mine, await Found("12/2/1981", Independent), StringComparison.Ordinal);
        Assert.Contains("ressemble par le son", await Found(mine.Replace("Equipe", "Ekippe", StringComparison.Ordinal), Independent), StringComparison.Ordinal);
    }
}
