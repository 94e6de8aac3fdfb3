using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>The figures of activity, each with its exact definition. There is no national list of indicators for PCPE: these are what the studies
/// of the CREAI and the ARS publish, made exact. « Ruptures évitées » is not among them: nothing could show it false.</summary>
[Fr("chiffres d’activité")]
public static partial class Figures
{
    /// <summary>What holds for all figures, shown with them.</summary>
    public const string Rules = "Les jours sont ceux du territoire ; le premier et le dernier jour de la période comptent. Les personnes fictives ne sont jamais comptées. Un chiffre que rien ne permet de calculer est dit « non calculable », jamais 0.";

    private const string Tddui = "ANS, guide TDDUI : événement à l’état TERMINE";
    private const string Serafin = "Nomenclature SERAFIN-PH 2023 (ANS, CodeSystem SERAFINPH 2023.1.0)";

    /// <summary>Distinct persons in the active file during the period.</summary>
    public static FigureDefinition ActiveFile { get; } = new(
        "file.active", "File active",
        "Personnes distinctes dont le parcours a été au moins un jour de la période entre l’admission et la sortie (admission prononcée, évaluation, élaboration du projet, projet en validation, actif, suspendu, réévaluation ou transition).",
        FigureUnit.Persons);

    /// <summary>Persons present on the first day.</summary>
    public static FigureDefinition PresentFirstDay { get; } = new(
        "file.first-day", "Présents au premier jour",
        "Personnes distinctes dont le parcours est entre l’admission et la sortie le premier jour de la période, à 23 h 59. Une admission prononcée ce jour-là y compte, et compte aussi dans les entrées.",
        FigureUnit.Persons);

    /// <summary>Persons present on the last day.</summary>
    public static FigureDefinition PresentLastDay { get; } = new(
        "file.last-day", "Présents au dernier jour",
        "Personnes distinctes dont le parcours est entre l’admission et la sortie le dernier jour de la période, à 23 h 59. Le jour de sortie est le dernier jour de présence : une sortie ce jour-là y compte, et compte aussi dans les sorties.",
        FigureUnit.Persons);

    /// <summary>Admissions of the period.</summary>
    public static FigureDefinition Entries { get; } = new(
        "file.entries", "Entrées",
        "Admissions prononcées dans la période. Un retour dans le délai de la règle territoriale (30 jours si elle n’en dit rien) continue le même parcours et n’est pas une entrée ; plus tard, c’en est une nouvelle.",
        FigureUnit.Count);

    /// <summary>Exits of the period.</summary>
    public static FigureDefinition Exits { get; } = new(
        "file.exits", "Sorties",
        "Parcours terminés après une admission, dont le dernier jour de présence est dans la période, décès compris. Une sortie suivie d’un retour dans le délai de la règle territoriale n’est pas comptée.",
        FigureUnit.Count);

    /// <summary>Exits of the period, by motive.</summary>
    public static FigureDefinition ExitsByMotive { get; } = new(
        "file.exits.by-motive", "Sorties par motif",
        "Les sorties de la période, réparties selon leur motif : un seul par sortie.",
        FigureUnit.Count);

    /// <summary>Active file by age band.</summary>
    public static FigureDefinition AgeBands { get; } = new(
        "file.active.by-age", "File active par tranche d’âge",
        "Les personnes de la file active, selon leur âge en années révolues au dernier jour de la période, ou au jour du décès. Si le jour ou le mois de naissance manque, l’âge retenu est le plus petit possible.",
        FigureUnit.Persons);

    /// <summary>Active file by sex.</summary>
    public static FigureDefinition ActiveFileBySex { get; } = new(
        "file.active.by-sex", "File active par sexe",
        "Les personnes de la file active, selon le sexe de l’état civil tel qu’il est noté au dossier aujourd’hui.",
        FigureUnit.Persons);

    /// <summary>Active file by main disability.</summary>
    public static FigureDefinition ActiveFileByDisability { get; } = new(
        "file.active.by-disability", "File active par handicap principal",
        "Les personnes de la file active, selon le handicap principal tel qu’il est noté au dossier aujourd’hui : un seul par personne, aux mots de l’enquête ES-Handicap.",
        FigureUnit.Persons,
        "DREES, enquête ES-Handicap");

    /// <summary>Mean length of support.</summary>
    public static FigureDefinition SupportMean { get; } = new(
        "file.support.mean", "Durée d’accompagnement, moyenne",
        "Pour les seules sorties de la période : moyenne des jours de l’admission au dernier jour de présence, les deux comptés (sortie − entrée + 1).",
        FigureUnit.Days);

    /// <summary>Median length of support.</summary>
    public static FigureDefinition SupportMedian { get; } = new(
        "file.support.median", "Durée d’accompagnement, médiane",
        "Pour les seules sorties de la période : médiane des jours de l’admission au dernier jour de présence, les deux comptés (sortie − entrée + 1). La moitié des durées est au plus de ce nombre de jours.",
        FigureUnit.Days);

    /// <summary>Requests received.</summary>
    public static FigureDefinition Requests { get; } = new(
        "requests.received", "Demandes reçues",
        "Demandes dont le jour de réception est dans la période. Les brouillons et les doublons ne comptent pas.",
        FigureUnit.Requests);

    /// <summary>Requests received, by channel.</summary>
    public static FigureDefinition RequestsByChannel { get; } = new(
        "requests.by-channel", "Demandes reçues par canal",
        "Les demandes reçues de la période, selon la voie par laquelle elles sont arrivées : une seule par demande.",
        FigureUnit.Requests);

    /// <summary>Requests received, by reason.</summary>
    public static FigureDefinition RequestsByReason { get; } = new(
        "requests.by-reason", "Demandes reçues par motif",
        "Les demandes reçues de la période, selon leurs motifs de sollicitation. Une demande peut en avoir plusieurs : elle compte une fois à chacun, et la somme des lignes dépasse le total.",
        FigureUnit.Requests)
    { RowsAddUp = false };

    /// <summary>Requests received, by commune.</summary>
    public static FigureDefinition RequestsByCommune { get; } = new(
        "requests.by-commune", "Demandes reçues par commune",
        "Les demandes reçues de la période, selon la commune où la personne vivait à la demande, au code officiel géographique ; « commune inconnue » si elle n’est pas notée.",
        FigureUnit.Requests,
        "Insee, code officiel géographique");

    /// <summary>Requests received, by département.</summary>
    public static FigureDefinition RequestsByDepartement { get; } = new(
        "requests.by-departement", "Demandes reçues par département",
        "Les demandes reçues de la période, selon le département de la commune où la personne vivait à la demande ; « département inconnu » si elle n’est pas notée.",
        FigureUnit.Requests,
        "Insee, code officiel géographique");

    /// <summary>Requests accepted.</summary>
    public static FigureDefinition RequestsAccepted { get; } = new(
        "requests.accepted", "Demandes déclarées recevables",
        "Demandes dont la dernière décision est « recevable » et a été prise dans la période, quel que soit leur jour de réception.",
        FigureUnit.Requests);

    /// <summary>Requests refused.</summary>
    public static FigureDefinition RequestsDeclined { get; } = new(
        "requests.declined", "Demandes non recevables",
        "Demandes dont la dernière décision est « non recevable » et a été prise dans la période, quel que soit leur jour de réception.",
        FigureUnit.Requests);

    /// <summary>Requests redirected.</summary>
    public static FigureDefinition RequestsRedirected { get; } = new(
        "requests.redirected", "Demandes réorientées",
        "Demandes dont la dernière décision est « réorientée » et a été prise dans la période, quel que soit leur jour de réception.",
        FigureUnit.Requests);

    /// <summary>Requests withdrawn.</summary>
    public static FigureDefinition RequestsWithdrawn { get; } = new(
        "requests.withdrawn", "Demandes retirées",
        "Demandes dont la dernière décision est « retirée », à l’initiative du demandeur, et a été prise dans la période, quel que soit leur jour de réception.",
        FigureUnit.Requests);

    /// <summary>Median delay to the first contact.</summary>
    public static FigureDefinition FirstContactMedian { get; } = new(
        "delays.first-contact.median", "Délai du premier contact, médiane",
        "Pour les demandes dont le premier échange avec la personne ou un proche a eu lieu dans la période : médiane des jours calendaires de la réception à cet échange ; 0 si c’est le même jour. Une tentative sans réponse n’est pas un échange.",
        FigureUnit.Days);

    /// <summary>90th percentile of the delay to the first contact.</summary>
    public static FigureDefinition FirstContactP90 { get; } = new(
        "delays.first-contact.p90", "Délai du premier contact, 9 demandes sur 10",
        "Pour les demandes dont le premier échange avec la personne ou un proche a eu lieu dans la période : nombre de jours calendaires que 9 demandes sur 10 n’ont pas dépassé (90e centile, au rang le plus proche).",
        FigureUnit.Days);

    /// <summary>Requests without any contact yet.</summary>
    public static FigureDefinition WithoutContact { get; } = new(
        "delays.without-contact", "Demandes sans premier contact",
        "Demandes reçues jusqu’au dernier jour de la période, sans décision ce jour-là et sans aucun échange avec la personne ou un proche jusqu’à ce jour compris. Elles ne sont pas dans le délai du premier contact : à lire avec lui.",
        FigureUnit.Requests);

    /// <summary>Median delay of the decision.</summary>
    public static FigureDefinition DecisionMedian { get; } = new(
        "delays.decision.median", "Délai de décision, médiane",
        "Pour les demandes dont la première décision (recevable, non recevable ou réorientée) a été prise dans la période : médiane des jours calendaires de la réception à cette décision.",
        FigureUnit.Days);

    /// <summary>90th percentile of the delay of the decision.</summary>
    public static FigureDefinition DecisionP90 { get; } = new(
        "delays.decision.p90", "Délai de décision, 9 demandes sur 10",
        "Pour les demandes dont la première décision (recevable, non recevable ou réorientée) a été prise dans la période : nombre de jours calendaires que 9 demandes sur 10 n’ont pas dépassé (90e centile, au rang le plus proche).",
        FigureUnit.Days);

    /// <summary>Median delay of the first intervention.</summary>
    public static FigureDefinition FirstInterventionMedian { get; } = new(
        "delays.first-intervention.median", "Délai de la première intervention, médiane",
        "Pour les parcours dont la première intervention réalisée en présence de la personne, à partir de l’admission, a eu lieu dans la période : médiane des jours calendaires de l’admission à cette intervention.",
        FigureUnit.Days,
        Tddui);

    /// <summary>90th percentile of the delay of the first intervention.</summary>
    public static FigureDefinition FirstInterventionP90 { get; } = new(
        "delays.first-intervention.p90", "Délai de la première intervention, 9 parcours sur 10",
        "Pour les parcours dont la première intervention réalisée en présence de la personne, à partir de l’admission, a eu lieu dans la période : nombre de jours calendaires que 9 parcours sur 10 n’ont pas dépassé (90e centile, au rang le plus proche).",
        FigureUnit.Days,
        Tddui);

    /// <summary>Waiting list on the last day.</summary>
    public static FigureDefinition Waiting { get; } = new(
        "waiting.last-day", "Liste d’attente au dernier jour",
        "Demandes déclarées recevables et encore sans admission le dernier jour de la période, à 23 h 59 : parcours « recevable » ou « liste d’attente ». Les parcours clos sans admission n’y sont plus.",
        FigureUnit.Requests);

    /// <summary>Mean wait of those who still wait.</summary>
    public static FigureDefinition WaitOfWaiting { get; } = new(
        "waiting.mean.still", "Attente moyenne de ceux qui attendent encore",
        "Pour la liste d’attente au dernier jour : moyenne des jours calendaires du jour où la demande est déclarée recevable au dernier jour de la période. À lire avec l’attente des admis : l’une sans l’autre trompe.",
        FigureUnit.Days);

    /// <summary>Mean wait of the admitted.</summary>
    public static FigureDefinition WaitOfAdmitted { get; } = new(
        "waiting.mean.admitted", "Attente moyenne de ceux qui ont été admis",
        "Pour les admissions de la période : moyenne des jours calendaires du jour où la demande est déclarée recevable à l’admission. À lire avec l’attente de ceux qui attendent encore : l’une sans l’autre trompe.",
        FigureUnit.Days);

    /// <summary>DIPC given in time.</summary>
    public static FigureDefinition DipcInTime { get; } = new(
        "deadlines.dipc", "DIPC remis dans les délais",
        "Parmi les DIPC dont l’échéance est dans la période, part de ceux remis au plus tard à l’échéance : 15 jours après l’admission, ou moins si la règle territoriale le veut. Un parcours fini avant l’échéance sans DIPC ne compte pas.",
        FigureUnit.Percent,
        "CASF, article D311")
    { RateOf = FigureUnit.Count };

    /// <summary>Plans up to date.</summary>
    public static FigureDefinition PlansUpToDate { get; } = new(
        "deadlines.plans", "Projets à jour",
        "Parmi les personnes présentes au dernier jour, part de celles dont la dernière version du projet individuel est signée depuis 365 jours au plus. Une personne dont le projet n’est pas encore signé compte comme non à jour.",
        FigureUnit.Percent,
        "CASF, article D311 V")
    { RateOf = FigureUnit.Persons };

    /// <summary>Minutes planned.</summary>
    public static FigureDefinition MinutesPlanned { get; } = new(
        "minutes.planned", "Minutes prévues",
        "Pour chaque mois, minutes que la version du projet en vigueur le 1er du mois écrit pour les jours du mois compris dans la période, comme signée, sans replanification. Les prestations confiées à un partenaire ou au droit commun, hors de l’agenda, ne comptent pas.",
        FigureUnit.Minutes);

    /// <summary>Minutes done.</summary>
    public static FigureDefinition MinutesDone { get; } = new(
        "minutes.done", "Minutes réalisées",
        "Minutes réellement passées des interventions réalisées dont le jour est dans la période, dans le projet ou hors projet, en présence de la personne ou pour elle. Une séance collective compte pour chaque personne, une co-intervention pour chaque professionnel.",
        FigureUnit.Minutes,
        Tddui);

    /// <summary>Minutes cancelled, by motive.</summary>
    public static FigureDefinition MinutesCancelledByMotive { get; } = new(
        "minutes.cancelled.by-motive", "Minutes annulées par motif",
        "Minutes prévues des interventions annulées dont le jour prévu est dans la période, selon le motif d’annulation : un seul par intervention. Les saisies par erreur ne comptent pas.",
        FigureUnit.Minutes,
        "ANS, guide TDDUI : événement à l’état ANNULE, Statut.motifNonRealisation");

    /// <summary>Rate of realisation.</summary>
    public static FigureDefinition RealisationRate { get; } = new(
        "rates.realisation", "Taux de réalisation",
        "Minutes réalisées sur les prestations des minutes prévues, rapportées à ces minutes prévues, mois par mois puis additionnées. Ce qui est fait hors projet n’y entre pas ; plus que prévu dépasse 100 %. À lire avec les motifs d’annulation.",
        FigureUnit.Percent)
    { RateOf = FigureUnit.Minutes };

    /// <summary>Rate of coverage of the plans.</summary>
    public static FigureDefinition CoverageRate { get; } = new(
        "rates.coverage", "Taux de couverture des projets",
        "Pour les projets en vigueur au dernier jour : minutes hebdomadaires des prestations qu’un professionnel a acceptées en entier, rapportées aux minutes hebdomadaires écrites aux projets. Une prestation couverte en partie n’est pas couverte.",
        FigureUnit.Percent)
    { RateOf = FigureUnit.Minutes };

    /// <summary>Share of independent professionals.</summary>
    public static FigureDefinition IndependentShare { get; } = new(
        "rates.independents", "Part des libéraux",
        "Minutes de prestations directes (codes 2.x) réalisées par des professionnels libéraux dans la période, rapportées à toutes les minutes de prestations directes réalisées.",
        FigureUnit.Percent,
        Serafin)
    { RateOf = FigureUnit.Minutes };

    /// <summary>Mean number of distinct prestations for a person.</summary>
    public static FigureDefinition DistinctPrestations { get; } = new(
        "prestations.distinct.mean", "Prestations distinctes par personne",
        "Pour chaque personne de la file active, nombre de prestations directes différentes (codes 2.x, au troisième niveau : 2.1.1) qui ont eu au moins deux interventions réalisées dans la période ; puis moyenne, les personnes sans aucune comptant pour 0.",
        FigureUnit.Count,
        Serafin);

    /// <summary>Persons by number of distinct prestations.</summary>
    public static FigureDefinition PersonsByPrestations { get; } = new(
        "prestations.distinct.persons", "Personnes par nombre de prestations distinctes",
        "Les personnes de la file active, selon leur nombre de prestations directes différentes (codes 2.x, au troisième niveau : 2.1.1) qui ont eu au moins deux interventions réalisées dans la période.",
        FigureUnit.Persons,
        Serafin);

    /// <summary>All of them, in the order of a report.</summary>
    public static IReadOnlyList<FigureDefinition> All =>
    [
        ActiveFile, PresentFirstDay, PresentLastDay, AveragePresent, Entries, Returns, Exits, ExitsByMotive, News, AgeBands, ActiveFileBySex, ActiveFileByDisability,
        Schooling, Residence, Protection, SupportMean, SupportMedian,
        Requests, RequestsByChannel, RequestsByReason, RequestsByCommune, RequestsByDepartement, RequestsAccepted, RequestsDeclined, RequestsRedirected, RequestsWithdrawn,
        FirstContactMedian, FirstContactWorking, FirstContactP90, WithoutContact, DecisionMedian, DecisionP90, FirstInterventionMedian, FirstInterventionP90, Waiting,
        WaitOfWaiting, WaitOfAdmitted, DipcInTime, PlansUpToDate, WithRight, WithPcpeRight, WithPag, UnmetOrientations, UnmetAge,
        MinutesPlanned, MinutesDone, MinutesCancelledByMotive, RealisationRate,
        CoverageRate, IndependentShare, DistinctPrestations, PersonsByPrestations,
        MinutesByPrestation, MinutesByProfession, MinutesByPlace, MinutesByPresence, ActsDone, ActsCancelled,
        Exchanges, Meetings, MeetingMinutes, CoordinationMinutes, IndirectMinutes, Commitments, TasksInTime, Suspensions, Silent,
    ];
}
