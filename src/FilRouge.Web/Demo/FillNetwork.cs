using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using Microsoft.EntityFrameworkCore;
using Communes = FilRouge.Domain.Network.Communes;

namespace FilRouge.Web.Demo;

/// <summary>Creates the territory’s rules, structures, professionals and agreements of the demonstration.</summary>
[UseCase("demo.network", "Réseau de démonstration créé", Needs = AccessAccess.Accounts)]
public sealed class FillNetwork(Work work) : UseCase<FillNetwork.Input>(work)
{
    // Beyond these persons the invented professionals have no free hour left: more of them come.
    private const int PersonsOfTheNetwork = 100;
    private const int PersonsOfAProfessional = 12;

    /// <summary>How many persons the network is for.</summary>
    public sealed record Input(int Persons);

    private DateOnly Since => new(Clock.Today.Year - 2, 1, 1);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var accounts = await Db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.UserName!, a => a.Id, ct);
        AddPolicies();
        AddWaitingOrders();
        AddStructures();
        AddGrids();
        var random = new Random(771);
        var rank = 0;
        foreach (var told in DemoNetwork.Professionals.Concat(More(input.Persons, random)))
        {
            AddProfessional(told, ++rank, told.Login is null ? null : accounts[told.Login]);
        }

        return Outcome.Done();
    }

    private void AddWaitingOrders()
    {
        var head = DemoAccounts.All.First(a => a.Role == Platform.Access.Role.HeadOfService);
        var first = WaitingRule.Adopt(
            new(DemoAccounts.SeineEtMarne.Id, new DateOnly(Clock.Today.Year - 3, 1, 1), WaitingRule.Proposed, 12, "Règlement de fonctionnement inventé, article 3"), [], Guid.Empty, head.Name, Clock.UtcNow);
        var since = new DateOnly(Clock.Today.Year, 1, 15);
        first.Close(since.AddDays(-1));
        WaitingCriterion[] criteria = [WaitingCriterion.Urgency, WaitingCriterion.WithoutAnswer, WaitingCriterion.Sibling, WaitingCriterion.Reception];
        Db.AddRange(first, WaitingRule.Adopt(new(DemoAccounts.SeineEtMarne.Id, since, criteria, 12, "Commission d’admission inventée du 12 janvier"), [first], Guid.Empty, head.Name, Clock.UtcNow));
    }

    // Each service has taken over the grids that come with the product.
    private void AddGrids()
    {
        foreach (var organisation in new[] { DemoAccounts.SeineEtMarne.Id, DemoAccounts.Essonne.Id })
        {
            foreach (var (_, title, lines) in ShippedGrids.All)
            {
                var grid = new Grid(organisation);
                grid.Define(title, GridItem.Read(lines).Items);
                grid.Adopt(null, Since);
                Db.Add(grid);
            }
        }
    }

    private void AddPolicies()
    {
        const string invented = "règle inventée pour la démonstration ; le vrai cahier des charges se lit auprès de l’agence régionale de santé";
        var terms = new PolicyTerms(
            DemoAccounts.SeineEtMarne.Id, "77", new DateOnly(Clock.Today.Year - 3, 1, 1), null, NotificationRequiredBefore.DirectPrestation, NotificationAccepted.PcpeOnly,
            0, null, ["77"], new PolicyDelays(), $"Cahier des charges du PCPE 77, article 4 : {invented}.");
        Db.Add(TerritoryPolicy.Adopt(terms, [], Clock.UtcNow));
        Db.Add(TerritoryPolicy.Adopt(
            terms with
            {
                OrganisationId = DemoAccounts.Essonne.Id,
                Territory = "91",
                RequiredBefore = NotificationRequiredBefore.Request,
                Accepted = NotificationAccepted.AnyOrientation,
                AgeMax = 25,
                AcceptedDepartements = ["91"],
                Delays = new PolicyDelays { DecisionDays = 30, ProrogationMonths = 6 },
                SourceText = $"Cahier des charges du PCPE 91, article 2 : {invented}.",
            },
            [],
            Clock.UtcNow));
    }

    private void AddStructures()
    {
        foreach (var told in DemoNetwork.Structures)
        {
            var structure = new Structure(OrganisationOf(told.Territory), told.Name, told.Kind);
            structure.Describe(told.Name, told.Kind, DemoNetwork.FinessOf(told.Finess));
            structure.Locate(Communes.Find(told.Commune)!.Name, InseeCommune.Parse(told.Commune).Value, PhoneNumber.Parse(told.Phone).Value, null);
            Db.Add(structure);
        }
    }

    private void AddProfessional(ProfessionalTold told, int rank, Guid? accountId)
    {
        var professional = new Professional(OrganisationOf(told.Territory), told.Name, told.Status, told.Profession, Since);
        professional.Offer(told.Publics, told.Places, told.Languages, told.WeeklyHours * 60, told.Zones, DemoNetwork.SlotsOf(told.Status, rank));
        professional.UpdateContact(DemoNetwork.Mobile(rank), EmailAddress.Parse(told.Login ?? $"professionnel{rank}@demo.test").Value);
        professional.LinkAccount(accountId);
        if (Professions.Find(told.Profession)!.Source == "TRE_G15")
        {
            professional.Identify(DemoNetwork.RppsOf(rank), null, null);
        }

        Db.Add(professional);
        if (told.Status == ProfessionalStatus.Independent)
        {
            AddAgreement(professional, told, rank);
        }
    }

    private void AddAgreement(Professional professional, ProfessionalTold told, int rank)
    {
        // Some agreements end soon, so that a renewal is to be prepared.
        DateOnly? ends = rank % 6 == 0 ? Clock.Today.AddDays(45) : null;
        var agreement = new Agreement(professional.OrganisationId, professional.Id, $"CONV-{told.Territory}-{rank:0000}", new Period(told.Agreed ? Since : Clock.Today, ends));
        agreement.Send();
        if (told.Agreed)
        {
            agreement.Sign(Since.AddDays(-12), Clock.Today);
            agreement.Activate(Clock.Today);
        }

        Db.Add(agreement);
    }

    private static IEnumerable<ProfessionalTold> More(int persons, Random random)
    {
        var trades = DemoNetwork.Professionals.Where(p => p is { Agreed: true, Login: null }).ToList();
        for (var i = PersonsOfTheNetwork; i < persons; i += PersonsOfAProfessional)
        {
            var like = trades[i / PersonsOfAProfessional % trades.Count];
            yield return like with { Name = $"{DemoNames.First(random, DemoNames.SexOf(random))} {DemoNames.Family(random)}", Zones = [like.Territory] };
        }
    }

    private static Guid OrganisationOf(string territory) => territory == "91" ? DemoAccounts.Essonne.Id : DemoAccounts.SeineEtMarne.Id;
}
