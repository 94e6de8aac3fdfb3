using FilRouge.Domain.Coordination;
using FilRouge.Domain.People;
using FilRouge.Web.Access;

namespace FilRouge.Web.Demo;

/// <summary>What is said around the person of a story: calls, visits, meetings with their decisions, what partners have promised.</summary>
internal sealed class DemoCoordination(DemoWorld world, Story story, Person person, IReadOnlyList<Relative> relatives, Account coordinator, Random random)
{
    private static readonly (ExchangeKind Kind, ExchangeScope Scope, string? With, string Text)[] Said =
    [
        (ExchangeKind.Call, ExchangeScope.Support, null, "Les matins sont plus calmes depuis le planning en images. Le soir reste difficile quand l’horaire change."),
        (ExchangeKind.Visit, ExchangeScope.Support, null, "Visite à domicile : la chambre a été réaménagée, un coin calme est installé. Prochaine étape : les repas."),
        (ExchangeKind.Mail, ExchangeScope.School, "Paul Vasseur, enseignant référent", "La réunion de suivi est fixée ; l’école demande un point sur les temps d’accueil avant les vacances."),
        (ExchangeKind.Call, ExchangeScope.Support, "MDPH, service évaluation", "Le dossier de renouvellement est complet ; passage en commission dans trois mois environ."),
        (ExchangeKind.Message, ExchangeScope.Support, null, "Rendez-vous de mardi déplacé à jeudi, à la demande de la famille."),
        (ExchangeKind.Call, ExchangeScope.Health, "CMP, secrétariat", "Une place se libère pour un premier rendez-vous ; un courrier du médecin est demandé."),
    ];

    private readonly Author _author = new(coordinator.Id, coordinator.DisplayName);

    private string Family => relatives.FirstOrDefault(r => !r.IsKeptAway)?.Name ?? person.Names.Display;

    private DateOnly Last => story.Exit?.LastDay is { } exit && exit < world.Today ? exit : world.Today.AddDays(-1);

    public void Tell(List<object> records)
    {
        var from = story.AdmittedOn!.Value;
        if (from >= Last)
        {
            return;
        }

        var day = from.AddDays(3 + random.Next(10));
        for (var i = 0; i < 5 && day <= Last; i++, day = day.AddDays(20 + random.Next(50)))
        {
            records.Add(Exchange(DemoNames.One(random, Said), day));
        }

        if (story.Stage >= Stage.Active && Last.AddDays(-45) > from)
        {
            records.AddRange(Held(Last.AddDays(-45)));
        }

        if (story.Stage == Stage.Active)
        {
            records.AddRange(ToCome(world.Today.AddDays(random.Next(12))));
            if (world.TeamMeetingOf(coordinator.Id) is { } shared)
            {
                records.Add(TeamMeeting(shared));
            }
        }

        if (story.Stage == Stage.Active && random.Next(3) == 0)
        {
            records.Add(Commitment.Record(
                person.Id, new CommitmentContent("SESSAD des Deux-Rives", CommitmentKind.Prestation, "deux séances par semaine en attendant la place d’internat", world.Today.AddDays(random.Next(40) - 20)), null, world.At(Last, 11)));
        }
    }

    private Exchange Exchange((ExchangeKind Kind, ExchangeScope Scope, string? With, string Text) said, DateOnly day)
    {
        var at = world.At(day, 9 + random.Next(8), random.Next(4) * 15);
        var exchange = Domain.Coordination.Exchange.Log(person.Id, new ExchangeContent(said.Kind, said.Scope, said.With ?? Family, at, said.Text, random.Next(6) == 0), _author, at.AddMinutes(10));
        if (random.Next(8) == 0)
        {
            exchange.Correct(said.Text + " À confirmer la semaine prochaine.", "Une précision manquait.", _author, at.AddHours(2));
        }

        return exchange;
    }

    private IEnumerable<object> Held(DateOnly day)
    {
        var meeting = Prepare("synthese", day, 14, "Bilan des séances", "École et journées", "Suite à donner");
        var after = world.At(day, 16);
        string[] notes = ["Les séances sont tenues ; la personne y vient volontiers.", "L’accueil du matin fonctionne. L’après-midi reste à construire.", "Chercher un relais pour les vacances."];
        meeting.Type(new MeetingNote(
            "", meeting.Points.ToDictionary(p => p.Id, p => notes[p.Rank - 1]), meeting.Participants.ToDictionary(p => p.Id, p => p.Name.StartsWith("MDPH", StringComparison.Ordinal) ? Presence.Excused : Presence.Present),
            $"{coordinator.DisplayName} : chercher un accueil pour les vacances pour le {day.AddDays(52):dd/MM/yyyy}\nMDPH : répondre sur le transport pour le {day.AddDays(40):dd/MM/yyyy}",
            "Présente au début, avec ses images ; elle a dit ce qui lui plaît.", 75));
        var people = meeting.Participants.Select(p => new TaskOwner(p.AccountId, p.Name)).ToList();
        var tasks = meeting.Hold(DecisionLines.Read(meeting.Decisions, day, people, new TaskOwner(coordinator.Id, coordinator.DisplayName)), day, after);
        meeting.Circulate(coordinator.DisplayName, after.AddHours(1));
        if (random.Next(2) == 0)
        {
            tasks[1].Move(CareTaskVerb.Complete, day.AddDays(30));
        }

        return [meeting, .. story.Stage == Stage.Exited ? [] : tasks];
    }

    private IEnumerable<object> ToCome(DateOnly day)
    {
        var minor = person.IsMinorOn(world.Today);
        yield return Prepare(minor ? "ess" : "gos-1", day, 14, minor ? "Temps d’accueil" : "Solutions à trouver", "Qui fait quoi");
        yield return CareTask.Add(
            person.Id, minor ? "Envoyer le compte rendu à l’école" : "Réunir les réponses des partenaires", new TaskOwner(coordinator.Id, coordinator.DisplayName), world.Today.AddDays(random.Next(9)), new TaskOrigin(), world.Today, world.Now);
    }

    private Meeting TeamMeeting(Guid shared) => Meeting.Prepare(
        person.Id,
        new MeetingPlan(
            "equipe", world.At(world.Today.AddDays(-1), 9), world.Today.AddDays(-1), "Locaux du PCPE, salle bleue", false,
            [new(coordinator.Id, coordinator.DisplayName, coordinator.Function), new(null, "Équipe du PCPE", "intervenants salariés")], ["Où en est-on", "Ce qui bloque"]),
        _author,
        shared);

    private Meeting Prepare(string kind, DateOnly day, int hour, params string[] points) => Meeting.Prepare(
        person.Id,
        new MeetingPlan(
            kind, world.At(day, hour), day, kind == "ess" ? "École, salle des maîtres" : "Locaux du PCPE, salle bleue", false,
            [
                new(null, person.Names.Display, "la personne"), .. relatives.Where(r => !r.IsKeptAway).Take(2).Select(r => new Invitee(null, r.Name, "proche")),
                new(coordinator.Id, coordinator.DisplayName, coordinator.Function), new(null, "MDPH", "service évaluation"),
            ],
            points),
        _author);
}
