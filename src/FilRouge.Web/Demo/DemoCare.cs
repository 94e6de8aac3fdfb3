using FilRouge.Domain.Assessments;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Assessments.NeedSource;

namespace FilRouge.Web.Demo;

/// <summary>Needs and answers that are met often, written once.</summary>
internal static class DemoCare
{
    public static readonly Care AutisticChild = new(
        MainDisability.Autism, ReferralReasons.OutOfSchool | ReferralReasons.WithoutSolution,
        "Scolarisé quelques matinées par semaine. Les transitions provoquent des crises ; la place attendue en établissement n’est pas disponible et la famille est seule le reste du temps.")
    {
        Strengths = "Très bonne mémoire visuelle, aime les puzzles, les cartes et l’eau. S’apaise avec un emploi du temps en images.",
        Needs =
        [
            new("1.1.1", 3, ProfessionalAssessment, "Fonctions exécutives et régulation des émotions."), new("1.2.1.2", 3, Family, "Peu d’échanges avec les autres enfants."),
            new("1.3.3.1", 4, Observation, "Deux heures de classe supportées."), new("1.2.1.1", 2, Family),
        ],
        Words = "Je veux aller à l’école avec les copains. Pas quand il y a du bruit.",
        HowExpressed = "Pictogrammes et quelques mots, avec l’aide d’un parent.",
        Tool = "Vineland-II",
        Score = "Communication et socialisation en dessous de l’âge ; autonomie hétérogène.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Rester à l’école plus longtemps.", "Rester en classe une matinée entière, trois jours par semaine", "Nombre de matinées entières par semaine", "Oui si je peux sortir quand j’ai mal aux oreilles.", ["1.3.3.1", "1.2.1.2"],
                [new("2.3.3.1", "educateur-specialise", Place.School, 60), new("2.1.1.3", "psychologue", Place.Practice, 45)]),
            new(ExpectationAuthor.Relative, "Que les soirées soient plus calmes.", "S’habiller et se préparer avec un planning en images", "Nombre de préparations sans aide physique", "Montre le planning et sourit.", ["1.2.1.1", "1.1.1"],
                [new("2.1.2.1", "psychomotricien", Place.Practice, 45)]),
        ],
        Crisis = "Baisser la lumière, ne pas toucher, proposer le casque. Appeler la coordination si la crise dure plus de trente minutes.",
    };

    public static readonly Care AngryTeenager = new(
        MainDisability.Behaviour, ReferralReasons.Behaviour | ReferralReasons.ImminentRupture | ReferralReasons.CarerExhaustion,
        "Exclusions répétées du collège, tensions à la maison, suivi au CMP interrompu. L’équipe éducative demande une aide avant la rupture.")
    {
        Strengths = "Curieux, bricoleur, protège les plus petits. Tient parole quand l’adulte explique.",
        Needs = [new("1.2.1.4", 4, ProfessionalAssessment, "Impulsivité, mises en danger."), new("1.2.1.2", 3, Observation), new("1.3.3.1", 3, NeedSource.Person), new("1.3.4.1", 2, Family)],
        Words = "J’en ai marre qu’on parle de moi sans moi. Je veux faire mécanique.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Retourner au collège sans être renvoyé.", "Revenir au collège à mi-temps sans exclusion pendant un trimestre", "Nombre d’exclusions par mois", "D’accord, mais pas tous les jours au début.", ["1.3.3.1", "1.2.1.4"],
                [new("2.2.3", "educateur-specialise", Place.PublicPlace, 60), new("2.1.1.3", "psychologue", Place.Practice, 45)]),
            new(ExpectationAuthor.Relative, "Ne plus avoir peur le soir.", "Reconnaître la colère qui monte et demander une pause", "Nombre de pauses demandées", "Ça peut marcher avec le sport.", ["1.2.1.2"],
                [new("2.3.4.2", "enseignant-apa", Place.PublicPlace, 60)]),
        ],
        Crisis = "Laisser sortir, garder une distance, ne pas poursuivre. Numéro de la coordination affiché dans l’entrée.",
    };

    public static readonly Care SilentSchoolgirl = new(
        MainDisability.Language, ReferralReasons.OutOfSchool | ReferralReasons.Isolation,
        "Ne va plus à l’école depuis plusieurs semaines : angoisses du matin, grande fatigue. Les bilans de langage sont anciens et personne ne coordonne les soins.")
    {
        Strengths = "Dessine beaucoup, écrit des histoires, s’occupe du chien de la voisine.",
        Needs = [new("1.1.4", 3, ProfessionalAssessment), new("1.3.3.1", 4, Family), new("1.1.1", 3, Observation, "Angoisse de séparation."), new("1.3.4.1", 2, NeedSource.Person)],
        Words = "Je veux apprendre mais pas là-bas pour l’instant.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Apprendre à mon rythme.", "Reprendre le travail scolaire une heure par jour, puis retrouver la classe", "Heures de travail par semaine", "D’accord si je commence par le français.", ["1.3.3.1", "1.1.1"],
                [new("2.1.1.3", "psychologue", Place.Practice, 45), new("2.3.3.1", "orthopedagogue", Place.PersonHome, 60)]),
            new(ExpectationAuthor.Relative, "Qu’elle soit comprise.", "Se faire comprendre d’un adulte qu’elle ne connaît pas", "Nombre de demandes comprises", "Je veux bien essayer au magasin.", ["1.1.4"],
                [new("2.1.2.1", "orthophoniste", Place.Practice, 45)]),
        ],
    };

    public static readonly Care MovingChild = new(
        MainDisability.Motor, ReferralReasons.Complexity | ReferralReasons.WithoutSolution,
        "Trouble moteur important, appareillage à renouveler. Trois soignants se succèdent sans se parler et la maison n’est pas adaptée.")
    {
        Strengths = "Humour, persévérance, goût pour les jeux de construction et les vidéos de trains.",
        Needs = [new("1.1.8", 4, ProfessionalAssessment), new("1.2.1.3", 4, Observation), new("1.2.1.1", 3, Family), new("1.3.3.1", 2, NeedSource.Person)],
        Words = "Je veux monter l’escalier tout seul et aller au parc.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Bouger seul à la maison.", "Passer seul de la chambre à la cuisine", "Nombre de trajets sans aide par jour", "Oui ! Et après l’escalier.", ["1.1.8", "1.2.1.3"],
                [new("2.1.2.1", "ergotherapeute", Place.PersonHome, 60), new("2.1.2.1", "psychomotricien", Place.PersonHome, 45)]),
            new(ExpectationAuthor.Relative, "Sortir en famille.", "Faire une sortie par quinzaine dans un lieu accessible", "Nombre de sorties", "Je choisis le parc.", ["1.2.1.3"],
                [new("2.3.4.2", "enseignant-apa", Place.PublicPlace, 60) { Every = 2 }]),
        ],
    };

    public static readonly Care TiredAdult = new(
        MainDisability.Psychic, ReferralReasons.Isolation | ReferralReasons.WithoutSolution,
        "Sortie d’hospitalisation sans relais. Logement encombré, démarches arrêtées, grande peur des rendez-vous.")
    {
        Strengths = "Lit beaucoup, cuisine bien, connaît tout le monde au marché.",
        Needs = [new("1.1.1", 3, ProfessionalAssessment), new("1.3.2.2", 3, Observation), new("1.3.1.1", 3, NeedSource.Person, "Dossiers en retard."), new("1.3.4.1", 3, NeedSource.Person)],
        Words = "Je veux rester chez moi et ne plus avoir peur du facteur.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Rester chez moi.", "Garder le logement en ordre deux pièces sur trois", "Nombre de pièces dégagées", "C’est ce que je demande depuis le début.", ["1.3.2.2"],
                [new("2.3.2.2", "conseiller-esf", Place.PersonHome, 60), new("2.1.1.3", "psychologue", Place.PersonHome, 45)]),
            new(ExpectationAuthor.Person, "Ouvrir mon courrier.", "Ouvrir et trier le courrier une fois par semaine", "Nombre de courriers en attente", "Pas seul, s’il vous plaît.", ["1.3.1.1"],
                [new("2.3.5.1", "assistant-social", Place.PcpePremises, 60) { Every = 2 }]),
        ],
        Crisis = "Appeler la personne avant de venir. En cas de silence de deux jours, prévenir la coordination puis le CMP.",
    };

    public static readonly Care WorkingAdult = new(
        MainDisability.Intellectual, ReferralReasons.AgeTransition | ReferralReasons.CarerExhaustion,
        "Vit chez un parent âgé et fatigué. Orientation notifiée sans place ; l’accueil de jour a fermé.")
    {
        Strengths = "Ponctuel, serviable, sait prendre le bus de la ligne 3, aime le jardin.",
        Needs = [new("1.2.1.4", 3, Family), new("1.3.3.2", 3, NeedSource.Person), new("1.3.4.2", 2, Observation), new("1.3.2.2", 3, Family)],
        Words = "Je voudrais un travail dehors et une petite maison.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Travailler dehors.", "Faire un stage de découverte au jardin", "Nombre de demi-journées de stage", "Oui, avec mes bottes.", ["1.3.3.2"],
                [new("2.3.3.2", "educateur-specialise", Place.Workplace, 60)]),
            new(ExpectationAuthor.Relative, "Souffler un peu.", "Passer une journée par semaine hors de la maison", "Nombre de journées", "J’aime bien la médiathèque.", ["1.2.1.4", "1.3.4.2"],
                [new("2.3.4.2", "accompagnant-educatif-social", Place.PublicPlace, 60), new("2.3.2.2", "conseiller-esf", Place.PersonHome, 60) { Every = 2 }]),
        ],
    };

    /// <summary>What a child or teenager may need.</summary>
    public static IReadOnlyList<Care> OfMinors(int age) => age < 11 ? [AutisticChild, MovingChild, SilentSchoolgirl, AutisticChild] : [AngryTeenager, AutisticChild, SilentSchoolgirl, AngryTeenager];

    /// <summary>What an adult may need.</summary>
    public static IReadOnlyList<Care> OfAdults => [TiredAdult, WorkingAdult];
}
