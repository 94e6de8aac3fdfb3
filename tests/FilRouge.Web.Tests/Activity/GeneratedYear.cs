using FilRouge.Domain.Access;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Activity;

/// <summary>A service of its own whose two last years are drawn at random, always the same: requests, paths, plans and interventions, written with the
/// domain's verbs. Invented persons, drafts, duplicates, returns, deaths and mistakes are among them.</summary>
internal sealed partial class GeneratedYear
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static int _number = 10_000;
    private readonly Random _random = new(77);
    private readonly Guid _by = Guid.CreateVersion7();
    private Professional[] _professionals = [];
    private DateOnly _today;

    public Guid OrganisationId { get; private set; }

    public string Head { get; } = $"{Guid.NewGuid():N}@demo.test";

    public string Coordinator { get; } = $"{Guid.NewGuid():N}@demo.test";

    public static async Task<GeneratedYear> In(Site site, DateOnly today, string name = "=PCPE d’essai", int persons = 160)
    {
        var year = new GeneratedYear { _today = today };
        await site.Inside(async (_, db) =>
        {
            var organisation = new Organisation(name, "E" + Guid.NewGuid().ToString("N")[..8], OrganisationKind.Pcpe, null);
            year.OrganisationId = organisation.Id;
            db.Add(organisation);
            await year.Accounts(db);
            year._professionals =
            [
                new Professional(organisation.Id, "Salariée", ProfessionalStatus.Salaried, "educateur-specialise", today.AddDays(-900)),
                new Professional(organisation.Id, "Libérale", ProfessionalStatus.Independent, "psychologue", today.AddDays(-900)),
            ];
            db.AddRange(year._professionals);
            for (var i = 0; i < persons; i++)
            {
                year.Somebody(db, i);
            }

            return await db.SaveChangesAsync();
        });
        return year;
    }

    private async Task Accounts(Db db)
    {
        var like = await db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == "chef@demo.test");
        foreach (var (login, role) in ((string, Role)[])[(Head, Role.HeadOfService), (Coordinator, Role.Coordinator)])
        {
            db.Add(new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = login,
                NormalizedUserName = login.ToUpperInvariant(),
                Email = login,
                NormalizedEmail = login.ToUpperInvariant(),
                PasswordHash = like.PasswordHash,
                SecurityStamp = "test",
                DisplayName = role == Role.HeadOfService ? "Cheffe d’essai" : "Coordinatrice d’essai",
                Function = "essai",
                Role = role,
                OrganisationId = OrganisationId,
            });
        }
    }

    private bool Once(int outOf) => _random.Next(outOf) == 0;

    private void Somebody(Db db, int rank)
    {
        var birth = new DateOnly(1975, 1, 1).AddDays(_random.Next(365 * 47));
        var person = Person.Register(
            OrganisationId,
            new PersonIdentity(new PersonName($"Essai {rank:000}", "Camille"), (Sex)_random.Next(3), new PartialDate(birth)), false, "Tutelle en cours d’ouverture.", _today, DateTime.UtcNow);
        person.UpdateSituation(default, (MainDisability)_random.Next(4), null);
        if (Once(12))
        {
            person.MarkFictive();
        }

        db.Add(person);
        Around(db, person);
        var received = _today.AddDays(-_random.Next(3, 720));
        var referral = Request(person, received);
        db.Add(referral);
        if (referral.State == ReferralState.Accepted)
        {
            Path(db, person, referral, referral.LastDecision!.On);
        }
    }

    private Referral Request(Person person, DateOnly received)
    {
        string?[] communes = ["77288", "77288", "77284", "91228", "2A004", null];
        var reasons = (ReferralReasons)_random.Next(1 << 4);
        var referral = Referral.Draft(person.Id, OrganisationId, new ReferralContent(
            (ReferralChannel)_random.Next(5), new Requester("Élodie", "mère", null, null, PersonInformed.Yes), "Déscolarisée.", null, reasons, EligibilitySituations.P1, communes[_random.Next(communes.Length)]));
        if (Once(15))
        {
            return referral;
        }

        // Late in the evening UTC is the day after in Paris.
        referral.Receive($"PCPE77-2019-{Interlocked.Increment(ref _number):00000}", received.AddDays(-1).ToDateTime(new TimeOnly(23, 30), DateTimeKind.Utc), DateTime.UtcNow);
        if (!Once(4))
        {
            referral.RecordFirstContact(After(received, 12), _today, received);
        }

        if (Once(10))
        {
            referral.Withdraw(new ReferralRuling(_by, After(received, 20), "Ne souhaite plus."), _today);
            return referral;
        }

        if (referral.CommuneCode is null || Once(8))
        {
            return referral;
        }

        referral.Complete();
        referral.Examine();
        Decide(referral, After(received, 30));
        return referral;
    }

    private void Decide(Referral referral, DateOnly on)
    {
        ReferralRuling Ruling(DateOnly day) => new(_by, day, "Motif.", "Recours gracieux.", "Autre service");
        switch (_random.Next(10))
        {
            case 0:
                referral.Decline(Ruling(on), _today);
                break;
            case 1:
                referral.Redirect(Ruling(on), _today);
                break;
            case 2:
                referral.Decline(Ruling(on), _today);
                referral.Reopen(Ruling(After(on, 10)), _today);
                break;
            default:
                referral.Accept(Ruling(on), _today);
                break;
        }
    }

    private void Path(Db db, Person person, Referral referral, DateOnly on)
    {
        var path = EpisodeOfCare.Open(referral, on);
        path.AddSituation(EligibilitySituations.P1, on, "Courrier.", on);
        db.Add(path);
        var admitted = After(on, 60);
        if (Once(6))
        {
            return;
        }

        if (Once(8))
        {
            path.CloseWithoutAdmission("A déménagé.", admitted, _today);
            return;
        }

        path.Admit(new Admission(admitted, _by, AdmissionDocuments.All, EntryBasis.PcpeNotification), new PolicyDelays(), _today);
        if (!Once(4))
        {
            path.GiveDipc(new Dipc(After(admitted, 22), "Tous", "La directrice", new MinorOpinion(MinorOpinionKind.Expressed, "Oui.")), true, _today);
        }

        path.StartPlan(After(admitted, 5), _today);
        var signed = After(path.Steps[^1].From, 40);
        var plan = Once(5) ? null : SignedPlan(person.Id, path.Id, signed);
        path.SubmitPlan(signed, _today);
        path.Activate(signed, _today);
        var end = Leave(person, path, After(signed, 500));
        db.AddRange(plan is null ? [] : new object[] { plan });
        Interventions(db, path, plan, admitted, end);
    }

    /// <summary>Some leave, some of them come back, some die; gives the last day.</summary>
    private DateOnly Leave(Person person, EpisodeOfCare path, DateOnly day)
    {
        if (Once(3))
        {
            Pause(path);
            return _today;
        }

        if (Once(8))
        {
            person.RecordDeath(day, _today);
            path.CloseDeceased(day, _today);
            return day;
        }

        ExitMotive[] motives = [ExitMotive.EsmsEntry, ExitMotive.OrdinaryServices, ExitMotive.Other];
        path.PronounceExit(new EpisodeExit(day, motives[_random.Next(3)], "Ailleurs", new Relay("Un service", "01 02 03 04 05", day)), _today);
        var back = day.AddDays(10);
        if (back <= _today && Once(3))
        {
            path.Reopen(back, new PolicyDelays(), _today);
            return _today;
        }

        return day;
    }

    private Plan SignedPlan(Guid personId, Guid episodeId, DateOnly on)
    {
        var plan = new Plan(personId, episodeId, "Claire Aubry", new Period(on, on.AddDays(600)));
        var draft = plan.Draft!;
        draft.AddExpectation(ExpectationAuthor.Person, "Je veux des copains.");
        var goal = draft.AddGoal(new GoalContent("Aller à l’école", [NeedCode.Parse("1.3.3.1").Value], on.AddDays(500), "demi-journées"));
        draft.RecordOpinion(goal, OpinionStatus.Expressed, "D’accord.");
        foreach (var modality in (Modality[])[Modality.Independent, Modality.Salaried, Modality.Partner])
        {
            var frequency = new Frequency(100 * _random.Next(1, 3), (FrequencyUnit)_random.Next(3));
            var line = draft.AddPrestation(new PrestationContent(goal, PrestationCode.Parse("2.1.1.3").Value, "psychologue", modality, Place.Practice, frequency, 45, on, on.AddDays(_random.Next(100, 600)), Payer.Pcpe), on);
            if (Once(2))
            {
                draft.MarkSourcing(line, SourcingVerb.Propose, on);
                draft.MarkSourcing(line, SourcingVerb.Cover, on);
            }
        }

        draft.Describe("Appeler sa mère.", "Chez la grand-mère.");
        Sign(plan, on);
        var again = on.AddDays(120);
        if (again <= _today && Once(2))
        {
            plan.Amend("Claire Aubry", new Period(again, on.AddDays(600)));
            if (plan.Draft!.WhyNotSubmit().Count == 0)
            {
                Sign(plan, again);
            }
        }

        return plan;
    }

    private static void Sign(Plan plan, DateOnly on)
    {
        plan.Draft!.SubmitForSignature(on);
        RequiredSignatory[] all =
        [
            new(Guid.CreateVersion7(), "Élodie", SignatureQuality.ParentalAuthority, "autorité parentale"),
            new(Guid.CreateVersion7(), "Claire Aubry", SignatureQuality.Coordinator, "coordination"),
            new(Guid.CreateVersion7(), "Karim Benali", SignatureQuality.HeadOfService, "direction"),
        ];
        foreach (var by in all)
        {
            plan.Sign(new SignatureAct(by.SignerId, by.Name, by.Quality, SignatureMethod.OnScreen, on, plan.Draft!.ContentHash!), all, on);
        }
    }

    private void Interventions(Db db, EpisodeOfCare path, Plan? plan, DateOnly from, DateOnly to)
    {
        string[] codes = ["2.1.1.3", "2.2.1", "2.3.1.1", "2.4.1", "3.1.1.1", "3.2.1"];
        for (var day = from.AddDays(_random.Next(15)); day <= to; day = day.AddDays(_random.Next(5, 40)))
        {
            var line = plan?.Current?.Prestations.FirstOrDefault(p => p.From <= day && day <= p.To && p.Modality != Modality.Partner && Once(2));
            var at = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
            var intervention = Intervention.Plan(path.PersonId, new InterventionDraft(
                path.Id, _professionals[_random.Next(2)].Id, at, 45, default, default, line?.LineId, line is null ? OutsidePlanReason.Assessment : null), plan?.Current, Zone);
            db.Add(intervention);
            if (Once(4))
            {
                intervention.Cancel((CancelMotive)_random.Next(Enum.GetValues<CancelMotive>().Length), "", DateTime.UtcNow);
            }
            else if (!Once(5))
            {
                var minutes = _random.Next(20, 60);
                var known = codes.Where(c => PrestationCode.Parse(c).Ok).ToList();
                intervention.Complete(
                    new CompletionReport(minutes, !Once(4), [new CodedMinutes(PrestationCode.Parse(known[_random.Next(known.Count)]).Value, minutes)]), new DeclarationDelay(45, true), DateTime.UtcNow.AddDays(1), Zone);
            }
        }
    }
}
