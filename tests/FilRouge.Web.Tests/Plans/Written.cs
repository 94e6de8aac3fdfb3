using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using FilRouge.Web.Plans;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Plans;

/// <summary>A child whose plan is written: one expectation, one goal, one hour of psychologist a week at a practice.</summary>
internal sealed record Written(Admitted Child, Guid Goal, Guid Prestation)
{
    private const string Coordination = "coordination@demo.test";

    public static async Task<Written> Plan(Site site)
    {
        var child = await Admitted.Child(site);
        return await site.Inside(Coordination, async (services, _) =>
        {
            await Done(services.Get<StartPlan>().Execute(new(child.PersonId)));
            var expectation = await Done(services.Get<SaveExpectation>().Execute(new(child.PersonId, null, null, ExpectationAuthor.Person, "Je veux des copines.")));
            var goal = await Done(services.Get<SaveGoal>().Execute(new(child.PersonId, null, null, "Jouer avec une amie chaque semaine", ["1.2.1.2"]) { ExpectationId = expectation }));
            var prestation = await Done(services.Get<SavePrestation>().Execute(new(child.PersonId, null, null, goal, "2.1.1.3", "psychologue")
            {
                Modality = Modality.Independent,
                Place = Place.Practice,
                Frequency = "1 par semaine",
                Duration = "1h",
                Payer = Payer.Pcpe,
            }));
            await Done(services.Get<RecordOpinion>().Execute(new(child.PersonId, goal, OpinionStatus.Expressed, "Oui, avec Zoé.")));
            return new Written(child, goal, prestation);
        });
    }

    /// <summary>The same, in force.</summary>
    public static async Task<Written> Signed(Site site)
    {
        var written = await Plan(site);
        await written.Sign(site);
        return written;
    }

    /// <summary>Submits the draft and signs it: the mother on paper, the coordinator and the director on screen.</summary>
    public async Task Sign(Site site)
    {
        var id = Child.PersonId;
        var hash = await site.Inside(Coordination, async (services, db) =>
        {
            await Done(services.Get<SubmitPlan>().Execute(new(id)));
            var shown = (await db.PlanVersions.SingleAsync(v => v.PersonId == id && v.Status == PlanVersionStatus.ToSign)).ContentHash!;
            await Done(services.Get<SignPlan>().Execute(new(id, Child.MotherId, SignatureQuality.ParentalAuthority, SignatureMethod.Paper, shown)));
            await Done(services.Get<SignPlan>().Execute(new(id, await Account(site, Coordination), SignatureQuality.Coordinator, SignatureMethod.OnScreen, shown)));
            return shown;
        });
        await site.Inside("direction@demo.test", async (services, _) =>
            await Done(services.Get<SignPlan>().Execute(new(id, await Account(site, "direction@demo.test"), SignatureQuality.Director, SignatureMethod.OnScreen, hash))));
    }

    public static Task<Guid> Account(Site site, string login) => site.Inside((_, db) => db.Accounts.Where(a => a.UserName == login).Select(a => a.Id).SingleAsync());

    public static async Task<Guid> Done(Task<Outcome> act)
    {
        var outcome = await act;
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => r.Sentence)));
        return outcome.Id;
    }
}
