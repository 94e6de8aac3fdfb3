using FilRouge.Domain.Access;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.Agenda;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Agenda;

/// <summary>A person of Seine-et-Marne with a right open, a path under way, a signed plan (once a week, 45 minutes), a salaried and an independent professional.</summary>
internal sealed record Followed(Guid PersonId, Guid Line, Guid SalariedId, Guid IndependentId, DateOnly Today)
{
    private static int _number = 90_000;

    public string Week => $"/personnes/{PersonId}/semaine";

    public string New => $"/personnes/{PersonId}/interventions/nouvelle";

    /// <param name="site">The application.</param>
    /// <param name="rightDays">Days from today to the last one of the right to be followed by a PCPE.</param>
    public static Task<Followed> Somebody(Site site, int rightDays = 500) => site.Inside("coordination@demo.test", async (services, db) =>
    {
        var today = services.Get<Clock>().Today;
        var name = new string([.. Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 26)))]);
        var registered = await services.Get<RegisterPerson>().Execute(new() { BirthName = name, GivenNames = "Inès", BirthDate = "14/3/2017", Postcode = "77000", Commune = "Melun", RelativeName = "Élodie " + name });
        Assert.True(registered.Ok, string.Join(" ", registered.Reasons.Select(r => r.Sentence)));
        var salaried = await services.Get<AddProfessional>().Execute(new(new ProfessionalForm { Name = "Éducatrice " + name, Status = ProfessionalStatus.Salaried, ProfessionCode = "educateur-specialise", ActiveFrom = today.AddDays(-400) }));
        var independent = await services.Get<AddProfessional>().Execute(new(new ProfessionalForm { Name = "Psychologue " + name, Status = ProfessionalStatus.Independent, ProfessionCode = "psychologue", ActiveFrom = today.AddDays(-400) }));
        var account = await db.Accounts.SingleAsync(a => a.UserName == "coordination@demo.test");
        var episode = Path(registered.Id, account.OrganisationId, account.Id, today.AddDays(-200));
        var plan = SignedPlan(registered.Id, episode.Id, today);
        db.Add(plan);
        var right = new DecisionTerms(registered.Id, RightTypes.Pcpe, "77", today.AddDays(-230), today.AddDays(-220), today.AddDays(rightDays));
        db.Add(CdaphDecision.Record(right, RightsChain.Empty, "77", today, DateTime.UtcNow));
        await db.SaveChangesAsync();
        return new Followed(registered.Id, plan.Current!.Prestations[0].LineId, salaried.Id, independent.Id, today);

        EpisodeOfCare Path(Guid personId, Guid organisationId, Guid coordinator, DateOnly on)
        {
            var at = on.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
            var referral = Referral.Draft(personId, organisationId, new ReferralContent(
                ReferralChannel.Family, new Requester("Élodie", "mère", null, null, PersonInformed.Yes), "Déscolarisée.", "Retourner à l’école.", ReferralReasons.OutOfSchool, EligibilitySituations.P1, "77288"));
            referral.Receive($"PCPE77-2026-{Interlocked.Increment(ref _number):00000}", at, at);
            referral.Complete();
            referral.Examine();
            referral.Accept(new ReferralRuling(coordinator, on, "Situation P1.", "Recours gracieux."), on);
            var opened = EpisodeOfCare.Open(referral, on);
            opened.AddSituation(EligibilitySituations.P1, on, "Courrier.", on);
            opened.Admit(new Admission(on, coordinator, AdmissionDocuments.All, EntryBasis.PcpeNotification), new PolicyDelays(), on);
            db.Add(referral);
            db.Add(opened);
            return opened;
        }
    });

    /// <summary>The salaried professional signs in: her new account is in the team. Gives its login.</summary>
    public async Task<string> Join(Site site)
    {
        var login = await NewAccount(site, Role.Salaried);
        return await site.Inside(async (_, db) =>
        {
            var account = await db.Accounts.SingleAsync(a => a.UserName == login);
            (await db.Professionals.SingleAsync(p => p.Id == SalariedId)).LinkAccount(account.Id);
            db.Add(new CareTeamMember(PersonId, account.Id, account.DisplayName, account.Function, CareTeamCategory.Social, CareTeamPlace.Member, Today.AddDays(-300), DateTime.UtcNow));
            await db.SaveChangesAsync();
            return login;
        });
    }

    /// <summary>An intervention of the plan, 45 minutes from ten o’clock, some days from today.</summary>
    public Task<Guid> Session(Site site, int days, Guid? professionalId = null) => site.Inside("coordination@demo.test", async (services, _) =>
    {
        var outcome = await services.Get<PlanIntervention>().Execute(new(PersonId)
        {
            ProfessionalId = professionalId ?? SalariedId,
            PrestationId = Line,
            Day = Today.AddDays(days),
            At = new(10, 0),
            DurationMinutes = 45,
            Acceptance = "téléphone",
        });
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => r.Sentence)));
        return outcome.Id;
    });

    /// <summary>A new account of Seine-et-Marne, with the demonstration's password.</summary>
    public static Task<string> NewAccount(Site site, Role role) => site.Inside(async (_, db) =>
    {
        var like = await db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == "educatrice@demo.test");
        var login = $"{Guid.NewGuid():N}@demo.test";
        db.Add(new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            Email = login,
            NormalizedEmail = login.ToUpperInvariant(),
            PasswordHash = like.PasswordHash,
            SecurityStamp = "test",
            DisplayName = "Nouvelle venue",
            Function = "éducatrice",
            Role = role,
            OrganisationId = role == Role.Independent ? Guid.Empty : like.OrganisationId,
        });
        await db.SaveChangesAsync();
        return login;
    });

    /// <summary>An agreement in force for the independent, from a day on.</summary>
    public Task<bool> Agree(Site site, DateOnly from) => site.Inside(async (_, db) =>
    {
        var professional = await db.Professionals.SingleAsync(p => p.Id == IndependentId);
        var agreement = new Agreement(professional.OrganisationId, professional.Id, "T-" + Guid.NewGuid().ToString("N"), new Period(from, null));
        agreement.Send();
        agreement.Sign(from < Today ? from : Today, Today);
        db.Add(agreement);
        await db.SaveChangesAsync();
        return true;
    });

    private static Plan SignedPlan(Guid personId, Guid episodeId, DateOnly today)
    {
        var period = new Period(today.AddDays(-150), today.AddDays(200));
        var plan = new Plan(personId, episodeId, "Claire Aubry", period);
        var draft = plan.Draft!;
        draft.AddExpectation(ExpectationAuthor.Person, "Je veux des copains.");
        var goal = draft.AddGoal(new GoalContent("Aller à l’école quatre demi-journées", [NeedCode.Parse("1.3.3.1").Value], today.AddDays(100), "demi-journées faites"));
        draft.RecordOpinion(goal, OpinionStatus.Expressed, "D’accord.");
        draft.AddPrestation(new PrestationContent(goal, PrestationCode.Parse("2.1.1.3").Value, "psychologue", Modality.Independent, Place.Practice, new Frequency(100, FrequencyUnit.Week), 45, period.From, period.To!.Value, Payer.Pcpe), today);
        draft.Describe("Appeler sa mère.", "Deux semaines chez la grand-mère.");
        draft.SubmitForSignature(today.AddDays(-150));
        RequiredSignatory[] all =
        [
            new(Guid.CreateVersion7(), "Élodie", SignatureQuality.ParentalAuthority, "autorité parentale"),
            new(Guid.CreateVersion7(), "Claire Aubry", SignatureQuality.Coordinator, "coordination"),
            new(Guid.CreateVersion7(), "Karim Benali", SignatureQuality.HeadOfService, "direction"),
        ];
        foreach (var by in all)
        {
            plan.Sign(new SignatureAct(by.SignerId, by.Name, by.Quality, SignatureMethod.OnScreen, today.AddDays(-150), plan.Draft!.ContentHash!), all, today.AddDays(-150));
        }

        return plan;
    }
}
