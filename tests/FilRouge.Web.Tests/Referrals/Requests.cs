using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Referrals;

/// <summary>Requests and paths made by the use cases, for the tests that look at what comes after.</summary>
internal static class Requests
{
    public const string Coordinator = "coordination@demo.test";
    public const string Head = "chef@demo.test";
    private static readonly Platform.Time.Clock Clock = new(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>The day it is in the territory.</summary>
    public static DateOnly Today => Clock.Today;

    /// <summary>A day as people type it.</summary>
    public static string Typed(this DateOnly day) => FrenchDate.Short(day);

    /// <summary>A request and its person.</summary>
    internal sealed record Made(Guid PersonId, Guid ReferralId)
    {
        public string Url => $"/personnes/{PersonId}/demandes/{ReferralId}";

        public string Of(string page) => $"/personnes/{PersonId}/{page}";
    }

    /// <summary>Runs a use case as an account.</summary>
    public static Task<Outcome> Do<TUseCase, TInput>(this Site site, string login, TInput input)
        where TUseCase : UseCase<TInput> =>
        site.Inside(login, (services, _) => services.GetRequiredService<TUseCase>().Execute(input));

    /// <summary>Runs a use case and asserts that it is done.</summary>
    public static async Task Done<TUseCase, TInput>(this Site site, string login, TInput input)
        where TUseCase : UseCase<TInput>
    {
        var outcome = await site.Do<TUseCase, TInput>(login, input);
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => $"[{r.Code}] {r.Sentence}")));
    }

    /// <summary>A name that no other test uses.</summary>
    public static string NewName() => "Essai" + string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter));

    /// <summary>A received request about a child of Melun whose mother calls.</summary>
    public static async Task<Made> Received(this Site site, UrgencyGrade? urgency = null, string birth = "14/3/2017")
    {
        var outcome = await site.Do<ReceiveReferral, ReceiveReferral.Input>(Coordinator, New(NewName(), urgency, birth));
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => $"[{r.Code}] {r.Sentence}")));
        return await site.Inside(async (_, db) => new Made(await db.Referrals.Where(r => r.Id == outcome.Id).Select(r => r.PersonId).SingleAsync(), outcome.Id));
    }

    public static ReceiveReferral.Input New(string name, UrgencyGrade? urgency = null, string birth = "14/3/2017") => new()
    {
        NewPerson = new RegisterPerson.Input
        {
            BirthName = name,
            GivenNames = "Inès",
            Sex = Sex.Female,
            BirthDate = birth,
            Postcode = "77000",
            Commune = "Melun",
            RelativeName = "Élodie " + name,
            RelativeRelation = Relation.Mother,
        },
        RequesterName = "Élodie " + name,
        RequesterQuality = "mère",
        RequesterPhone = "06 12 34 56 78",
        Informed = PersonInformed.Yes,
        CurrentSituation = "Inès ne va plus à l’école depuis octobre.",
        Situations = EligibilitySituations.P1 | EligibilitySituations.P2,
        Reasons = ReferralReasons.OutOfSchool,
        Urgency = urgency,
    };

    /// <summary>A request that is under examination.</summary>
    public static async Task<Made> UnderReview(this Site site, UrgencyGrade? urgency = null)
    {
        var made = await site.Received(urgency);
        await site.Done<CompleteReferral, CompleteReferral.Input>(Coordinator, new(made.PersonId, made.ReferralId));
        await site.Done<ExamineReferral, ExamineReferral.Input>(Coordinator, new(made.PersonId, made.ReferralId));
        return made;
    }

    /// <summary>A request accepted by the head of service: its path is open.</summary>
    public static async Task<(Made Made, Guid EpisodeId)> Accepted(this Site site, UrgencyGrade? urgency = null)
    {
        var made = await site.UnderReview(urgency);
        await site.Done<AcceptReferral, AcceptReferral.Input>(Head, new(made.PersonId, made.ReferralId, "Relève du PCPE."));
        return (made, await site.Episode(made.PersonId));
    }

    /// <summary>A person admitted today, coordinated by the coordinator.</summary>
    public static async Task<(Made Made, Guid EpisodeId)> Admitted(this Site site)
    {
        var (made, episode) = await site.Accepted();
        await site.Done<AdmitPerson, AdmitPerson.Input>(Head, new(made.PersonId, episode)
        {
            Basis = EntryBasis.WithoutNotification,
            CoordinatorAccountId = await site.Account(Coordinator),
            Situations = [new(EligibilitySituations.P1, new DateOnly(2024, 9, 1), "Constat de la coordinatrice")],
        });
        return (made, episode);
    }

    /// <summary>Gives a person names used in life, beside those of the civil status.</summary>
    public static Task<bool> Use(Site site, Guid personId, string firstName, string name) => site.Inside(async (_, db) =>
    {
        var person = await db.Persons.SingleAsync(p => p.Id == personId);
        var names = new PersonName(person.Names.BirthName, person.Names.GivenNames, name, usedFirstName: firstName);
        person.CorrectIdentity(new PersonIdentity(names, person.Sex, person.BirthDate), Today);
        await db.SaveChangesAsync();
        return true;
    });

    public static Task<Guid> Episode(this Site site, Guid personId) =>
        site.Inside((_, db) => db.Episodes.Where(e => e.PersonId == personId).OrderByDescending(e => e.Id).Select(e => e.Id).FirstAsync());

    public static Task<Guid> Account(this Site site, string login) =>
        site.Inside((_, db) => db.Set<FilRouge.Web.Access.Account>().Where(a => a.UserName == login).Select(a => a.Id).SingleAsync());
}
