using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using Relation = FilRouge.Domain.People.Relation;

namespace FilRouge.Web.Demo;

/// <summary>Those whose path begins, stops or ends.</summary>
internal static partial class DemoSituations
{
    private static Story GapInRights(DateOnly today)
    {
        var birth = today.AddYears(-12).AddDays(-77);
        var ended = today.AddMonths(-2);
        return new Story(Who("Perrin", "Camille", Sex.Female, birth), Stage.Active, today.AddDays(-420))
        {
            Seed = 9,
            Schooling = Schooling.Cned,
            Homes = [Home("77014", "17 rue des Écoles", birth)],
            Relatives = [Mother("Aurore Perrin", birth, 15)],
            Request = Ask(DemoCare.SilentSchoolgirl, UrgencyGrade.Fragile, ReferralChannel.Family, new Requester("Aurore Perrin", "mère", "06 39 98 90 15", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-350),
            SignedOn = today.AddDays(-310),
            Rights = [Pcpe(ended.AddYears(-2), ended) with { RenewalFiledOn = ended.AddMonths(-3) }],
            Care = DemoCases.With(DemoCare.SilentSchoolgirl, DemoNetwork.Psychologist),
        };
    }

    private static Story NoMdphFile(DateOnly today)
    {
        var birth = today.AddYears(-5).AddDays(-160);
        return new Story(Who("Œuvrard-D’Hérouville", "Zoë", Sex.Female, birth), Stage.UnderReview, today.AddDays(-2))
        {
            Seed = 10,
            Schooling = Schooling.OrdinaryPartial,
            Homes = [Home("77037", "2 quai de la Ruelle", birth)],
            Relatives = [Mother("Apolline Œuvrard", birth, 16), Father("Gauthier D’Hérouville", birth, 17)],
            Request = new RequestTold(
                ReferralChannel.Pco, new Requester("Plateforme de coordination (inventée)", "médecin", "01 99 00 30 02", null, PersonInformed.Yes),
                "Grande section une heure par jour ; la directrice annonce l’arrêt de l’accueil après les vacances. Bilan en cours, aucun dossier déposé à la MDPH. La mère a cessé de travailler.",
                "Je veux ma maîtresse et mon doudou.", ReferralReasons.ImminentRupture | ReferralReasons.RecentDiagnosis | ReferralReasons.OutOfSchool, EligibilitySituations.P1 | EligibilitySituations.P7)
            {
                Urgency = UrgencyGrade.Imminent,
            },
            Care = DemoCare.AutisticChild with { Disability = MainDisability.Pending },
        };
    }

    private static Story BrokenOff(DateOnly today)
    {
        var birth = today.AddYears(-14).AddDays(-12);
        return new Story(Who("Benali-Roy", "Adam", Sex.Male, birth), Stage.Received, today.AddDays(-1))
        {
            Seed = 11,
            Schooling = Schooling.None,
            Homes = [Home("77445", "6 allée du Verger", birth) with { Protected = true }],
            Relatives = [Mother("Samia Benali", birth, 18) with { Restrictions = Restrictions.AddressHidden, RestrictionNote = "Séparation récente : ne pas communiquer l’adresse." }],
            Request = new RequestTold(
                ReferralChannel.Communaute360, new Requester("Fatou Sarr", "conseillère 360", "01 99 00 30 03", "c360@demo.test", PersonInformed.Emergency),
                "Plus aucune scolarité depuis trois mois, plus de soins. Crises chaque soir, la mère dort devant la porte et dit ne plus tenir. Les secours sont venus deux fois cette semaine.",
                "N’a pas pu être entendu au moment de l’appel.",
                ReferralReasons.ProvenRupture | ReferralReasons.OutOfSchool | ReferralReasons.Behaviour | ReferralReasons.CarerExhaustion, EligibilitySituations.P1)
            {
                At = new TimeOnly(21, 40),
            },
            Care = DemoCare.AngryTeenager with { Disability = MainDisability.Autism },
        };
    }

    private static Story RelayAwaited(DateOnly today)
    {
        var last = today.AddDays(-30);
        return new Story(Who("Mercier", "Jeanne", Sex.Female, today.AddYears(-24).AddDays(-88)), Stage.Exited, today.AddDays(-450))
        {
            Seed = 12,
            Homes = [Home("77131", "11 rue de la Pêcherie", today.AddYears(-2))],
            Relatives = [new RelativeDetails("Bernadette Mercier", Relation.Mother, Title.Carer, today.AddYears(-6)) { Civility = Civility.Mrs, Phone = DemoNetwork.Mobile(9019) }],
            Request = Ask(DemoCare.TiredAdult, UrgencyGrade.Imminent, ReferralChannel.HospitalOrCmp, new Requester("Hôpital du Confluent (inventé)", "assistante sociale", "01 99 00 11 04", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-390),
            SignedOn = today.AddDays(-350),
            Rights = [Pcpe(today.AddDays(-430), today.AddDays(300)), new RightTold("13.5", today.AddDays(-430), today.AddDays(665)) { Implementation = Implementation.Full, By = "SAMSAH La Clairière (inventé)" }],
            Care = DemoCare.TiredAdult,
            Exit = new EpisodeExit(last, ExitMotive.EsmsEntry, "SAMSAH La Clairière (inventé)", new Relay("SAMSAH La Clairière (inventé), cheffe de service", "01 99 00 11 07", last.AddDays(1))),
        };
    }

    private static Story DipcToGive(DateOnly today)
    {
        var birth = today.AddYears(-7).AddDays(-33);
        return new Story(Who("Da Costa", "Lina", Sex.Female, birth), Stage.Assessment, today.AddDays(-70))
        {
            Seed = 13,
            DipcGiven = false,
            Schooling = Schooling.Ulis,
            SupportLanguage = "portugais à la maison, interprète souhaité",
            Homes = [Home("77333", "9 rue de Paris", birth)],
            Relatives = [Mother("Marta Da Costa", birth, 20), Father("Rui Da Costa", birth, 21)],
            Request = Ask(DemoCare.MovingChild, UrgencyGrade.Fragile, ReferralChannel.HospitalOrCmp, new Requester("CMP de l’Almont (inventé)", "médecin", "01 99 00 11 03", null, PersonInformed.Yes), "Je veux aller au parc avec ma sœur."),
            AdmittedOn = today.AddDays(-12),
            Rights = [Pcpe(today.AddDays(-40), today.AddDays(690))],
            Care = DemoCare.MovingChild with { Words = "Je veux aller au parc avec ma sœur." },
        };
    }

    private static Story PlanToSign(DateOnly today)
    {
        var birth = today.AddYears(-16).AddDays(-190);
        return new Story(Who("Kaci", "Sofiane", Sex.Male, birth), Stage.ToSign, today.AddDays(-110))
        {
            Seed = 14,
            Schooling = Schooling.OrdinaryPartial,
            Homes = [Home("77296", "27 rue de Lugny", birth)],
            Relatives = [Mother("Nora Kaci", birth, 22), Father("Mourad Kaci", birth, 23)],
            Request = Ask(DemoCare.AngryTeenager, UrgencyGrade.Imminent, ReferralChannel.EducationNationale, Referent),
            AdmittedOn = today.AddDays(-48),
            SignedOn = today.AddDays(-6),
            Rights = [Pcpe(today.AddDays(-60), today.AddDays(670)), new RightTold("7.6", today.AddDays(-60), today.AddDays(670))],
            Care = DemoCare.AngryTeenager with { Words = "Je veux passer mon permis et qu’on me lâche." },
        };
    }

    private static Story InEssonne(DateOnly today)
    {
        var birth = today.AddYears(-8).AddDays(-201);
        return new Story(Who("Delorme", "Sacha", Sex.Male, birth), Stage.Active, today.AddDays(-310))
        {
            Seed = 15,
            Territory = "91",
            Coordinator = "coordination91@demo.test",
            Schooling = Schooling.OrdinaryPartial,
            Homes = [Home("91228", "50 boulevard des Coquibus", birth)],
            Relatives = [Mother("Magali Delorme", birth, 24)],
            Request = Ask(DemoCare.AutisticChild, UrgencyGrade.Fragile, ReferralChannel.MdphNotification, new Requester("Magali Delorme", "mère", "06 39 98 90 24", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-240),
            SignedOn = today.AddDays(-200),
            Rights = [Pcpe(today.AddDays(-330), today.AddDays(400)), new RightTold("7.1", today.AddDays(-330), today.AddDays(400))],
            Care = DemoCare.AutisticChild,
        };
    }
}
