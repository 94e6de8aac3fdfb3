using FilRouge.Domain.Access;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using Relation = FilRouge.Domain.People.Relation;

namespace FilRouge.Web.Demo;

/// <summary>Those whom the service accompanies, several professionals around them.</summary>
internal static partial class DemoSituations
{
    private static Story TwoHomes(DateOnly today)
    {
        var birth = today.AddYears(-9).AddDays(-96);
        var admitted = today.AddDays(-445);
        return new Story(Who("Bardet", "Inès, Jeanne", Sex.Female, birth), Stage.Active, today.AddDays(-520))
        {
            Seed = 1,
            Schooling = Schooling.OrdinaryPartial,
            SupportLanguage = "pictogrammes",
            Homes =
            [
                Home("77288", "14 rue des Fossés", birth) with { Rhythm = LivingRhythm.EvenWeeks, With = "sa mère, Élodie Bardet" },
                Home("77152", "3 allée du Château", birth.AddYears(5), LivingPlaceKind.OtherParentHome) with { Rhythm = LivingRhythm.OddWeeks, With = "son père, Julien Morvan" },
            ],
            Relatives = [Mother("Élodie Bardet", birth, 1), Father("Julien Morvan", birth, 2)],
            Request = Ask(DemoCare.AutisticChild, UrgencyGrade.Fragile, ReferralChannel.EducationNationale, Referent),
            AdmittedOn = admitted,
            SignedOn = today.AddDays(-400),
            Rights =
            [
                Pcpe(today.AddDays(71).AddYears(-2), today.AddDays(71)),
                new RightTold("7.8", today.AddDays(71).AddYears(-2), today.AddDays(71)),
            ],
            Care = DemoCases.TwoHomes,
            Team =
            [
                new MemberTold("mere@demo.test", CareTeamPlace.Representative, CareTeamCategory.Family, admitted),
                new MemberTold("ecole@demo.test", CareTeamPlace.Member, CareTeamCategory.Education, admitted),
            ],
        };
    }

    private static IEnumerable<Story> Twins(DateOnly today)
    {
        var birth = today.AddYears(-6).AddDays(-140);
        var first = new Story(Who("Fontaine", "Noé", Sex.Male, birth) with { BirthOrder = 1 }, Stage.Active, today.AddDays(-330))
        {
            Seed = 2,
            Schooling = Schooling.OrdinaryPartial,
            Homes = [Home("77285", "22 avenue de la Gare", birth)],
            Relatives = [Mother("Sabrina Fontaine", birth, 3), Father("Loïc Fontaine", birth, 4)],
            Request = Ask(DemoCare.AutisticChild, UrgencyGrade.Imminent, ReferralChannel.Pco, new Requester("Plateforme de coordination (inventée)", "coordinatrice", "01 99 00 30 02", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-260),
            SignedOn = today.AddDays(-215),
            Rights = [Pcpe(today.AddDays(-300), today.AddDays(500)), new RightTold("7.1", today.AddDays(-300), today.AddDays(500))],
            Care = DemoCases.Noe,
        };
        return
        [
            first,
            first with
            {
                Who = Who("Fontaine", "Naël", Sex.Male, birth) with { BirthOrder = 2 },
                Stage = Stage.Waiting,
                RequestedOn = today.AddDays(-95),
                Seed = 3,
                Request = Ask(DemoCare.AutisticChild, UrgencyGrade.Fragile, ReferralChannel.Family, new Requester("Sabrina Fontaine", "mère", "06 39 98 90 03", null, PersonInformed.Yes)),
                AdmittedOn = null,
                SignedOn = null,
                Rights = [Pcpe(today.AddDays(-80), today.AddDays(700)) with { Implementation = Implementation.None }],
                Care = DemoCare.AutisticChild,
            },
        ];
    }

    private static IEnumerable<Story> Homonyms(DateOnly today)
    {
        var (elder, younger) = (today.AddYears(-15).AddDays(-30), today.AddYears(-10).AddDays(-211));
        yield return new Story(Who("Martin", "Lucas", Sex.Male, elder), Stage.Active, today.AddDays(-300))
        {
            Seed = 4,
            Schooling = Schooling.Segpa,
            Homes = [Home("77288", "5 rue Saint-Aspais", elder)],
            Relatives = [Mother("Corinne Martin", elder, 5)],
            Request = Ask(DemoCare.AngryTeenager, UrgencyGrade.Imminent, ReferralChannel.EducationNationale, Referent),
            AdmittedOn = today.AddDays(-240),
            SignedOn = today.AddDays(-200),
            Rights = [Pcpe(today.AddDays(-260), today.AddDays(470)), new RightTold("7.6", today.AddDays(-260), today.AddDays(470))],
            Care = DemoCases.With(DemoCare.AngryTeenager, DemoNetwork.Educator),
            Team = [new MemberTold("liberale@demo.test", CareTeamPlace.Member, CareTeamCategory.Health, today.AddDays(-190)) { Left = today.AddDays(-60) }],
        };
        yield return new Story(Who("Martin", "Lucas", Sex.Male, younger), Stage.Assessment, today.AddDays(-80))
        {
            Seed = 5,
            Coordinator = "coordination2@demo.test",
            Schooling = Schooling.Ulis,
            Homes = [Home("77284", "31 rue du Faubourg", younger)],
            Relatives = [Mother("Hayat Martin", younger, 6), Father("Éric Martin", younger, 7)],
            Request = Ask(DemoCare.SilentSchoolgirl with { Words = "Je veux lire comme mon frère." }, UrgencyGrade.Normal, ReferralChannel.Esms, new Requester("Laure Petit", "cheffe de service du SESSAD", "01 99 00 11 02", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-18),
            Care = DemoCare.SilentSchoolgirl with { Words = "Je veux lire comme mon frère.", Strengths = "Compte très bien, aime les cartes et les records." },
        };
    }

    private static Story FosterFamily(DateOnly today)
    {
        var birth = today.AddYears(-11).AddDays(-50);
        var placed = today.AddYears(-3);
        return new Story(Who("Roche", "Kylian, André", Sex.Male, birth), Stage.Active, today.AddDays(-400))
        {
            Seed = 6,
            Schooling = Schooling.OrdinaryPartial,
            Homes = [Home("77379", "adresse connue du service", placed, LivingPlaceKind.FosterFamily) with { With = "Mme Nadège Collin, assistante familiale", Protected = true }],
            Relatives =
            [
                Mother("Vanessa Roche", birth, 8) with { LivesWith = false },
                Father("Dylan Roche", birth, 9) with
                {
                    LivesWith = false,
                    Restrictions = Restrictions.ContactForbidden | Restrictions.AddressHidden,
                    RestrictionNote = "Jugement en assistance éducative : aucun contact, adresse de l’accueil à ne pas communiquer (inventé).",
                },
                new RelativeDetails("Aide sociale à l’enfance, Maison des solidarités de Meaux (inventée)", Relation.Professional, Title.ChildWelfare, placed)
                {
                    Civility = Civility.Organisation, Measure = WelfareMeasure.Placement, Phone = DemoNetwork.Landline(1108), Evidence = "Ordonnance de placement (inventée)",
                },
                new RelativeDetails("Nadège Collin", Relation.Other, Title.FosterParent, placed) { Civility = Civility.Mrs, Phone = DemoNetwork.Mobile(9010), LivesWith = true },
            ],
            Request = Ask(DemoCases.Foster, UrgencyGrade.Imminent, ReferralChannel.AseOrPmi, new Requester("Maison des solidarités de Meaux (inventée)", "référente de l’aide sociale à l’enfance", "01 99 00 11 08", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-330),
            SignedOn = today.AddDays(-290),
            Rights = [Pcpe(today.AddDays(-380), today.AddDays(340)), new RightTold("7.7", today.AddDays(-380), today.AddDays(340))],
            Care = DemoCases.Foster,
        };
    }

    private static Story Guardianship(DateOnly today)
    {
        var admitted = today.AddDays(-270);
        return new Story(Who("Aubert", "Martine", Sex.Female, today.AddYears(-42).AddDays(-120)), Stage.Active, today.AddDays(-340))
        {
            Seed = 7,
            Homes = [Home("77186", "8 rue Grande", today.AddYears(-6))],
            Relatives =
            [
                new RelativeDetails("Philippe Roussel", Relation.Professional, Title.Guardian, today.AddYears(-5))
                {
                    Civility = Civility.Mr, Scope = MeasureScope.PersonAndGoods, Phone = DemoNetwork.Mobile(9011), Evidence = "Jugement de tutelle aux biens et à la personne (inventé)",
                },
                new RelativeDetails("Colette Aubert", Relation.Sibling, Title.TrustedPerson, today.AddYears(-5)) { Civility = Civility.Mrs, Phone = DemoNetwork.Mobile(9012) },
            ],
            Request = Ask(DemoCases.Guarded, UrgencyGrade.Fragile, ReferralChannel.MdphNotification, new Requester("Philippe Roussel", "tuteur", "06 39 98 90 11", "mandataire@demo.test", PersonInformed.Yes)),
            AdmittedOn = admitted,
            SignedOn = today.AddDays(-230),
            Rights = [Pcpe(today.AddDays(-320), today.AddDays(775)), new RightTold("13.5", today.AddDays(-320), today.AddDays(775))],
            Care = DemoCases.Guarded,
            Team =
            [
                new MemberTold("personne@demo.test", CareTeamPlace.Self, CareTeamCategory.Family, admitted),
                new MemberTold("mandataire@demo.test", CareTeamPlace.Representative, CareTeamCategory.Family, admitted),
                new MemberTold("pair@demo.test", CareTeamPlace.Member, CareTeamCategory.Social, admitted.AddDays(60)),
            ],
        };
    }

    private static Story NearMajority(DateOnly today)
    {
        var birth = today.AddMonths(-((17 * 12) + 8));
        return new Story(Who("Lambert", "Théo", Sex.Male, birth), Stage.Active, today.AddDays(-280))
        {
            Seed = 8,
            Schooling = Schooling.Training,
            Homes = [Home("77487", "40 rue de la Libération", birth)],
            Relatives = [Mother("Sylvie Lambert", birth, 13), Father("Marc Lambert", birth, 14)],
            Request = Ask(DemoCare.WorkingAdult, UrgencyGrade.Normal, ReferralChannel.Esms, new Requester("IME Les Marronniers (inventé)", "cheffe de service", "01 99 00 11 01", null, PersonInformed.Yes)),
            AdmittedOn = today.AddDays(-220),
            SignedOn = today.AddDays(-180),
            Rights = [Pcpe(today.AddDays(-250), today.AddDays(115)), new RightTold("11.5", today.AddDays(-250), today.AddDays(480))],
            Care = DemoCases.With(DemoCare.WorkingAdult, DemoNetwork.Educator),
            Team = [new MemberTold("liberale@demo.test", CareTeamPlace.Member, CareTeamCategory.Health, today.AddDays(-170)) { Withdrawn = today.AddDays(-21) }],
        };
    }
}
