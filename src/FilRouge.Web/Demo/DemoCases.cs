using FilRouge.Domain.Assessments;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Assessments.NeedSource;

namespace FilRouge.Web.Demo;

/// <summary>Needs and answers of the situations written by hand.</summary>
internal static class DemoCases
{
    public static readonly Care TwoHomes = DemoCare.AutisticChild with
    {
        Strengths = "Lit depuis peu, connaît les arrêts du bus par cœur, très attachée à sa grand-mère. Deux maisons, deux chambres, un seul planning en images.",
        Words = "Je veux dormir avec mon lapin dans les deux maisons. Je veux voir Maud.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Être tranquille dans les deux maisons.", "Passer d’une maison à l’autre sans crise", "Nombre de crises le vendredi soir", "Oui si le lapin vient.", ["1.1.1", "1.2.1.2"],
                [
                    new("2.1.1.3", "psychologue", Place.Practice, 45, DemoNetwork.Psychologist),
                    new("2.2.3", "educateur-specialise", Place.PersonHome, 60, DemoNetwork.IndependentEducator) { AtBothHomes = true },
                ]),
            new(ExpectationAuthor.Relative, "Souffler un samedi sur deux.", "Passer une journée par quinzaine hors de la maison, avec quelqu’un de connu", "Nombre de journées", "À la piscine !", ["1.2.1.4"],
                [new("2.3.4.2", "accompagnant-educatif-social", Place.PublicPlace, 240, null) { Every = 2, Wished = "samedi 9h00-18h00" }]),
        ],
    };

    public static readonly Care Noe = DemoCare.AutisticChild with
    {
        Strengths = "Aligne, compte, chante juste. Cherche son frère des yeux.",
        Words = "Avec Naël.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Jouer avec Naël.", "Jouer à deux dix minutes avec un adulte présent", "Minutes de jeu partagé", "Tend la main vers son frère.", ["1.2.1.2", "1.1.1"],
                [
                    new("2.2.2", "educateur-specialise", Place.PersonHome, 60, DemoNetwork.Educator),
                    new("2.1.2.1", "psychomotricien", Place.Practice, 45),
                    new("2.1.1.3", "psychologue", Place.Practice, 45, DemoNetwork.Psychologist) { Every = 2 },
                ]),
        ],
    };

    public static readonly Care Foster = new(
        MainDisability.Behaviour, ReferralReasons.ImminentRupture | ReferralReasons.Behaviour | ReferralReasons.Complexity,
        "Confié à l’aide sociale à l’enfance depuis trois ans. L’assistante familiale tient, mais les nuits et le collège se dégradent ; deux accueils ont déjà cessé.")
    {
        Strengths = "Sait réparer un vélo, prend soin des poules, reconnaît tout de suite quand un adulte ment.",
        Needs = [new("1.1.1", 3, ProfessionalAssessment, "Sommeil, hypervigilance."), new("1.2.1.4", 4, Observation), new("1.3.3.4", 4, NeedSource.Person, "Liens avec ses parents."), new("1.3.3.1", 3, Observation)],
        Words = "Je veux rester chez Nadège. Et voir ma mère, mais pas au bureau.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Rester chez Nadège.", "Tenir l’accueil actuel une année entière", "Nombre de nuits calmes par semaine", "C’est ce que je veux le plus.", ["1.3.3.4", "1.1.1"],
                [new("2.2.3", "educateur-specialise", Place.FosterHome, 60, DemoNetwork.Educator), new("2.1.1.3", "psychologue", Place.FosterHome, 45)]),
            new(ExpectationAuthor.Professional, "Que l’assistante familiale ne soit plus seule.", "Donner un appui chaque quinzaine à l’accueil", "Nombre d’appels en urgence", "Bof, mais pour elle oui.", ["1.2.1.4"],
                [new("2.3.4.2", "enseignant-apa", Place.PublicPlace, 60)]),
        ],
        Crisis = "Prévenir Nadège Collin, puis l’astreinte de l’aide sociale à l’enfance. Ne jamais appeler le père.",
    };

    public static readonly Care Guarded = new(
        MainDisability.Intellectual, ReferralReasons.Isolation | ReferralReasons.WithoutSolution,
        "Vit seule depuis le décès de sa mère. L’accompagnement notifié n’a pas de place ; le tuteur voit la situation se refermer.")
    {
        Strengths = "Tient sa maison, aime la chorale et le marché du dimanche, dit non très clairement.",
        Needs = [new("1.3.4.1", 3, NeedSource.Person), new("1.2.1.4", 3, ProfessionalAssessment), new("1.3.2.2", 2, Observation), new("1.1.10", 3, Observation, "Rendez-vous médicaux manqués.")],
        Words = "Je décide de mes sorties. Je veux garder la chorale.",
        Goals =
        [
            new(ExpectationAuthor.Person, "Garder la chorale.", "Aller seule à la chorale chaque jeudi", "Nombre de jeudis par mois", "Oui, et je veux choisir le bus.", ["1.3.4.1", "1.2.1.4"],
                [new("2.3.4.3", "educateur-specialise", Place.PublicPlace, 60), new("2.3.4.1", "mediateur-sante-pair", Place.PersonHome, 60) { Every = 2 }]),
            new(ExpectationAuthor.Professional, "Reprendre les soins.", "Aller aux rendez-vous médicaux prévus", "Nombre de rendez-vous tenus", "Avec quelqu’un, la première fois.", ["1.1.10"],
                [new("2.1.1.3", "psychologue", Place.PersonHome, 45, DemoNetwork.Psychologist) { Every = 2 }, new("2.3.2.2", "conseiller-esf", Place.PersonHome, 60)]),
        ],
        Crisis = "Prévenir Philippe Roussel et la coordination. Martine Aubert préfère qu’on frappe deux fois.",
    };

    /// <summary>The same needs, with somebody named for the first prestation of her or his trade.</summary>
    public static Care With(Care care, string who)
    {
        var trade = DemoNetwork.Professionals.Single(p => p.Name == who).Profession;
        return care with { Goals = [.. care.Goals.Select(g => g with { Helps = [.. g.Helps.Select(h => h.Profession == trade ? h with { By = who } : h)] })] };
    }
}
