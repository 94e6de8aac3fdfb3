namespace FilRouge.Domain.Activity;

/// <content>What coordination is made of, and where the thread broke.</content>
public static partial class Figures
{
    /// <summary>Calls, letters, visits, messages.</summary>
    public static FigureDefinition Exchanges { get; } = new(
        "coordination.exchanges", "Échanges notés",
        "Appels, courriers, visites et messages notés au dossier dont le jour est dans la période, au sujet d’une personne dont le service a reçu une demande, admise ou non. Un échange compte une fois, quel que soit le nombre de présents.",
        FigureUnit.Count);

    /// <summary>Meetings held, by kind.</summary>
    public static FigureDefinition Meetings { get; } = new(
        "coordination.meetings", "Réunions tenues",
        "Réunions au sujet d’une personne, tenues dans la période, que leur relevé soit diffusé ou non, selon leur type : synthèse, ESS, GOS, PAG, famille, partenaire. Une réunion au sujet de plusieurs personnes compte pour chacune, comme une séance collective. Une réunion annulée ou que personne n’a déclarée tenue ne compte pas.",
        FigureUnit.Count);

    /// <summary>Minutes of the meetings.</summary>
    public static FigureDefinition MeetingMinutes { get; } = new(
        "coordination.meetings.minutes", "Temps de réunion",
        "Durée notée des réunions tenues dans la période, quel que soit le nombre de présents. Une réunion au sujet de plusieurs personnes compte pour chacune. Une réunion sans durée notée compte pour 0.",
        FigureUnit.Minutes);

    /// <summary>Minutes of code 2.4.</summary>
    public static FigureDefinition CoordinationMinutes { get; } = new(
        "coordination.minutes", "Coordination renforcée (2.4.1)",
        "Minutes des interventions réalisées dans la période et codées « coordination renforcée pour la cohérence du parcours » (2.4.1). Les appels et les réunions n’y entrent que s’ils ont aussi été déclarés comme interventions.",
        FigureUnit.Minutes,
        Serafin);

    /// <summary>Minutes of codes 3.x.</summary>
    public static FigureDefinition IndirectMinutes { get; } = new(
        "minutes.indirect", "Temps indirect (3.x)",
        "Minutes des interventions réalisées dans la période et codées en prestations indirectes (3.x) : pilotage, qualité, transports, logistique.",
        FigureUnit.Minutes,
        Serafin);

    /// <summary>Commitments that came due, by state.</summary>
    public static FigureDefinition Commitments { get; } = new(
        "coordination.commitments", "Engagements de partenaires venus à échéance",
        "Engagements pris par des partenaires, dans une réunion ou autrement, dont l’échéance est dans la période, selon ce qu’on en sait aujourd’hui : tenu, tenu en partie, non tenu, ou encore « pris » si personne n’a dit la suite.",
        FigureUnit.Count);

    /// <summary>Tasks done in time.</summary>
    public static FigureDefinition TasksInTime { get; } = new(
        "coordination.tasks", "Tâches faites à temps",
        "Parmi les tâches dont l’échéance est dans la période, part de celles faites au plus tard ce jour-là. Les tâches abandonnées avec un motif ne comptent pas.",
        FigureUnit.Percent)
    { RateOf = FigureUnit.Count };

    /// <summary>Paths suspended.</summary>
    public static FigureDefinition Suspensions { get; } = new(
        "breaks.suspensions", "Parcours suspendus",
        "Suspensions dont le premier jour est dans la période : hospitalisation, refus, droits échus. Un parcours suspendu deux fois compte deux fois.",
        FigureUnit.Count);

    /// <summary>Present, and nobody wrote anything.</summary>
    public static FigureDefinition Silent { get; } = new(
        "breaks.silent", "Personnes sans trace de la période",
        "Personnes présentes au dernier jour, admises avant la période, pour qui la période n’a ni échange noté, ni réunion tenue, ni intervention réalisée : rien n’est noté, et le fil peut être rompu.",
        FigureUnit.Persons);

    /// <summary>Minutes done by prestation.</summary>
    public static FigureDefinition MinutesByPrestation { get; } = new(
        "minutes.done.by-prestation", "Minutes réalisées par prestation",
        "Les minutes réalisées de la période selon la prestation déclarée, au troisième niveau (2.1.1). Une intervention déclarée sous plusieurs codes partage ses minutes entre eux.",
        FigureUnit.Minutes,
        Serafin);

    /// <summary>Minutes done by profession.</summary>
    public static FigureDefinition MinutesByProfession { get; } = new(
        "minutes.done.by-profession", "Minutes réalisées par profession",
        "Les minutes réalisées de la période selon la profession et le statut du professionnel, tels qu’ils sont notés au réseau aujourd’hui.",
        FigureUnit.Minutes);

    /// <summary>Minutes done by place.</summary>
    public static FigureDefinition MinutesByPlace { get; } = new(
        "minutes.done.by-place", "Minutes réalisées par lieu",
        "Les minutes réalisées de la période selon le lieu de l’intervention.",
        FigureUnit.Minutes);

    /// <summary>Minutes done with the person or for her.</summary>
    public static FigureDefinition MinutesByPresence { get; } = new(
        "minutes.done.by-presence", "Minutes avec la personne, ou pour elle",
        "Les minutes réalisées de la période, selon que la personne était là ou non : guidance d’un proche, écrit, travail avec un partenaire.",
        FigureUnit.Minutes,
        Tddui);

    /// <summary>Interventions done.</summary>
    public static FigureDefinition ActsDone { get; } = new(
        "acts.done", "Interventions réalisées",
        "Interventions réalisées dont le jour est dans la période. Une séance collective compte pour chaque personne, une co-intervention pour chaque professionnel.",
        FigureUnit.Count,
        Tddui);

    /// <summary>Interventions cancelled.</summary>
    public static FigureDefinition ActsCancelled { get; } = new(
        "acts.cancelled", "Interventions annulées",
        "Interventions annulées dont le jour prévu est dans la période. Les saisies par erreur ne comptent pas.",
        FigureUnit.Count,
        "ANS, guide TDDUI : événement à l’état ANNULE");
}
