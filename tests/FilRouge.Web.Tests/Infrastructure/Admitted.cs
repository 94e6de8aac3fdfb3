using FilRouge.Domain.Access;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>A child of Melun admitted in Seine-et-Marne ten days ago, coordinated by Claire Aubry, with her mother who decides; nothing assessed, nothing planned.</summary>
public sealed record Admitted(Guid PersonId, string Name, Guid MotherId, DateOnly Today)
{
    private static int _number = 70_000;

    /// <summary>The tab « Besoins ».</summary>
    public string Needs => $"/personnes/{PersonId}/besoins";

    /// <summary>The tab « Projet ».</summary>
    public string Plan => $"/personnes/{PersonId}/projet";

    public static Task<Admitted> Child(Site site, bool admitted = true) => site.Inside("coordination@demo.test", async (services, db) =>
    {
        var today = services.Get<Clock>().Today;
        var name = new string([.. Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 26)))]);
        var registered = await services.Get<RegisterPerson>().Execute(new() { BirthName = name, GivenNames = "Lila", BirthDate = "14/3/2017", Postcode = "77000", Commune = "Melun", RelativeName = "Élodie " + name });
        Assert.True(registered.Ok, string.Join(" ", registered.Reasons.Select(r => r.Sentence)));
        var account = await db.Accounts.SingleAsync(a => a.UserName == "coordination@demo.test");
        if (admitted)
        {
            Open(db, registered.Id, account.OrganisationId, account.Id, today.AddDays(-10));
            await db.SaveChangesAsync();
        }

        return new Admitted(registered.Id, name, await db.Relatives.Where(r => r.PersonId == registered.Id).Select(r => r.Id).SingleAsync(), today);
    });

    /// <summary>State of the path.</summary>
    public Task<EpisodeStatus> Path(Site site) => site.Inside((_, db) => db.Set<EpisodeOfCare>().Where(e => e.PersonId == PersonId).Select(e => e.Status).SingleAsync());

    /// <summary>Puts an account in the team around the child.</summary>
    public Task<bool> Join(Site site, string login, CareTeamPlace place = CareTeamPlace.Member) => site.Inside(async (_, db) =>
    {
        var account = await db.Accounts.SingleAsync(a => a.UserName == login);
        db.Add(new CareTeamMember(PersonId, account.Id, account.DisplayName, account.Function, CareTeamCategory.Social, place, Today.AddDays(-1), DateTime.UtcNow));
        await db.SaveChangesAsync();
        return true;
    });

    private static void Open(FilRouge.Platform.Persistence.Db db, Guid personId, Guid organisationId, Guid coordinator, DateOnly on)
    {
        var at = on.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var referral = Referral.Draft(personId, organisationId, new ReferralContent(
            ReferralChannel.Family, new Requester("Élodie", "mère", null, null, PersonInformed.Yes), "Déscolarisée.", "Retourner à l’école.", ReferralReasons.OutOfSchool, EligibilitySituations.P1, "77288"));
        referral.Receive($"PCPE77-2026-{Interlocked.Increment(ref _number):00000}", at, at);
        referral.Complete();
        referral.Examine();
        referral.Accept(new ReferralRuling(coordinator, on, "Situation P1.", "Recours gracieux."), on);
        var path = EpisodeOfCare.Open(referral, on);
        path.AddSituation(EligibilitySituations.P1, on, "Courrier.", on);
        path.Admit(new Admission(on, coordinator, AdmissionDocuments.All, EntryBasis.PcpeNotification), new PolicyDelays(), on);
        path.GiveDipc(new Dipc(on, "Lila, sa mère, Claire Aubry", "Hélène Marchetti, directrice", new MinorOpinion(MinorOpinionKind.Expressed, "Oui.")), true, on);
        db.Add(referral);
        db.Add(path);
    }
}
