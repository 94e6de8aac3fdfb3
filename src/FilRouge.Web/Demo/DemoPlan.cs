using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Demo;

/// <summary>Assessment, plan, professionals, sessions and reviews of a story.</summary>
internal sealed class DemoPlan(DemoWorld world, Story story, Person person, IReadOnlyList<Relative> relatives, EpisodeOfCare episode, DemoTeam team, Random random)
{
    private static readonly string[] Wishes = ["mercredi 14h00-17h00", "samedi 9h00-12h00", "lundi 16h45-18h30", "vendredi 13h30-17h00"];
    private readonly string _author = world.Account(story.Coordinator).DisplayName;
    private readonly List<(HelpTold Help, Guid Line, Seat Seat)> _seats = [];
    private readonly List<(HelpTold Help, Guid Line)> _asked = [];

    private DateOnly Admitted => story.AdmittedOn!.Value;

    /// <summary>Last day of the sessions: those to come are planned four weeks ahead.</summary>
    private DateOnly Last => story.Exit?.LastDay ?? story.SuspendedOn?.AddDays(-1) ?? world.Today.AddDays(28);

    public void Tell(List<object> records)
    {
        var start = Admitted.AddDays(4);
        episode.StartAssessment(start, start);
        records.Add(Assess(start));
        if (story.Stage < Stage.Planning)
        {
            return;
        }

        records.AddRange(DemoViews.Of(world, story, person, relatives, _author, start));

        var validated = Admitted.AddDays(20);
        episode.StartPlan(validated, validated);
        var signed = story.SignedOn ?? world.Today;
        var submitted = story.Stage switch { Stage.Planning => world.Today, Stage.ToSign => signed, _ => signed.AddDays(-5) };
        var plan = new Plan(person.Id, episode.Id, _author, new Period(signed, null));
        records.Add(plan);
        Write(plan.Draft!, submitted);
        if (story.Stage >= Stage.ToSign)
        {
            plan.Draft!.SubmitForSignature(submitted);
            episode.SubmitPlan(submitted, submitted);
            new DemoSigning(world, story, person, relatives).Sign(plan, story.Stage == Stage.ToSign ? submitted.AddDays(1) : signed, story.Stage == Stage.ToSign);
        }

        if (story.Stage >= Stage.Active)
        {
            episode.Activate(signed, signed);
            if (episode.Dipc is not null && episode.Dipc.GivenOn <= signed)
            {
                episode.AmendDipc(signed, "objectifs et prestations du projet", signed);
            }

            Find(plan.Current!, signed, records);
            Run(plan, records);
        }
    }

    private Assessment Assess(DateOnly start)
    {
        var assessment = new Assessment(person.Id, episode.Id, start, _author);
        assessment.DescribeStrengths(story.Care.Strengths);
        assessment.AddWords(story.Care.Words, story.Care.HowExpressed, _author, start);
        foreach (var need in story.Care.Needs)
        {
            assessment.SetNeed(NeedCode.Parse(need.Code).Value, need.Intensity, need.Source, need.Comment);
        }

        if (story.Care is { Tool: { } tool, Score: { } score })
        {
            assessment.AddToolResult(tool, score, start, start);
        }

        if (story.Stage >= Stage.Planning)
        {
            assessment.Approve();
            assessment.Validate(Admitted.AddDays(20));
        }

        return assessment;
    }

    private void Write(PlanVersion version, DateOnly day)
    {
        version.Describe(story.Care.Crisis, "Le relais est préparé trois mois avant la fin, avec la personne et les services qui prendront la suite.");
        version.DescribeCrisis(new CrisisContent(
            "Se tait, s’isole, ne tient plus en place.", story.Care.Crisis, "Parler fort, insister, être plusieurs autour.",
            string.Join('\n', relatives.Where(r => !r.IsKeptAway).Take(2).Select(r => r.CalledName).Append($"{_author}, coordination : 01 99 00 12 34").Append("SAMU : 15"))));
        // One plan in four has its summer left to arrange: the alert of April shows it.
        var summer = new DateOnly(version.EndsOn.Year, 8, 3);
        if (story.Seed % 4 != 0 && summer >= version.StartsOn && summer <= version.EndsOn)
        {
            version.AddRelay(new RelayContent("École et accueils, première quinzaine d’août", summer, summer.AddDays(14), "Centre de loisirs avec un accompagnant", "01 99 00 45 67", "Deux après-midis par semaine, planning en images."));
        }

        foreach (var told in story.Care.Goals)
        {
            var expectation = version.AddExpectation(told.Author, told.Expectation);
            var goal = version.AddGoal(new GoalContent(told.Wording, [.. told.Needs.Select(n => NeedCode.Parse(n).Value)], version.StartsOn.AddMonths(9), told.Indicator, GasLevel.MuchLess, expectation));
            version.RecordOpinion(goal, OpinionStatus.Expressed, told.Opinion);
            foreach (var help in told.Helps)
            {
                Add(version, goal, help, day);
            }
        }
    }

    private void Add(PlanVersion version, Guid goal, HelpTold help, DateOnly day)
    {
        var commune = story.Homes.Select(h => h.CommuneCode).FirstOrDefault(c => c is not null);
        var taken = _seats.Select(s => (s.Seat.Day, s.Seat.At)).ToHashSet();
        var seat = story.Stage < Stage.Active ? null : world.Diary.Take(help, DemoWorld.OrganisationOf(story.Territory), commune, taken, random);
        var nomenclature = Professions.Find(help.Profession)!.InNomenclature;
        var modality = nomenclature ? Modality.OrdinaryLaw : seat?.Who.Status is ProfessionalStatus.Salaried or ProfessionalStatus.Peer ? Modality.Salaried : Modality.Independent;
        var line = version.AddPrestation(
            new PrestationContent(
                goal, PrestationCode.Parse(help.Code).Value, help.Profession, modality, help.Place, new Frequency(100 / help.Every, FrequencyUnit.Week), help.Minutes,
                version.StartsOn, version.EndsOn, nomenclature ? Payer.Amo : help.Payer)
            {
                Wished = help.Wished ?? (seat is null && !nomenclature ? Wishes[(story.Seed + help.Minutes) % Wishes.Length] : ""),
            },
            day);
        if (seat is not null)
        {
            _seats.Add((help, line, seat));
        }
        else if (help.Asked)
        {
            _asked.Add((help, line));
        }
    }

    private void Find(PlanVersion version, DateOnly signed, List<object> records)
    {
        foreach (var (_, line, seat) in _seats)
        {
            team.Add(seat.Who, signed.AddDays(2));
            if (seat.Who.Status == ProfessionalStatus.Independent)
            {
                records.Add(Propose(version, line, seat, signed));
            }

            version.MarkSourcing(line, SourcingVerb.Cover, signed.AddDays(2));
        }

        foreach (var (help, line) in _asked)
        {
            if (world.Diary.OfTrade(help.Profession, DemoWorld.OrganisationOf(story.Territory)) is { } who)
            {
                var sent = world.Today.AddDays(-3);
                records.Add(Proposal.Send(version, line, who.Id, [], "Cherche une place chaque semaine, de préférence en fin d’après-midi.", new ProposedSlot(), world.Today.AddDays(6), world.At(sent, 10)));
                version.MarkSourcing(line, SourcingVerb.Propose, sent);
            }
        }
    }

    private Proposal Propose(PlanVersion version, Guid line, Seat seat, DateOnly signed)
    {
        var (sent, answered) = (world.At(signed, 17), world.At(signed.AddDays(2), 12));
        var proposal = Proposal.Send(version, line, seat.Who.Id, [], "Pouvez-vous accompagner cette personne chaque semaine ?", new ProposedSlot(seat.Day, seat.At), signed.AddDays(10), sent);
        version.MarkSourcing(line, SourcingVerb.Propose, signed);
        proposal.Accept(new ProposalAnswer(seat.Who.Id, seat.Who.Name), signed.AddDays(2), answered);
        return proposal;
    }

    // A session is planned under the version in force: each year is told before the next version is signed.
    private void Run(Plan plan, List<object> records)
    {
        var sessions = new DemoSessions(world, person, episode, random);
        for (var version = plan.Current!; ; version = Renew(plan, version, records))
        {
            var renewal = RenewalOf(version);
            var renewed = renewal <= world.Today && renewal <= Last;
            var to = renewed ? renewal.AddDays(-1) : version.EndsOn < Last ? version.EndsOn : Last;
            // Professionals answer in two days for the first version; they go on without a break in the next ones.
            var from = version.Number == 1 ? version.StartsOn.AddDays(3) : version.StartsOn;
            foreach (var (help, line, seat) in _seats)
            {
                records.AddRange(sessions.Tell(version, help, line, seat, from, to));
            }

            if (!renewed)
            {
                break;
            }
        }

        if (story.SuspendedOn is { } suspended)
        {
            episode.Suspend(story.Suspension, suspended, suspended);
            plan.Current!.Pause();
        }

        if (story.Exit is not null)
        {
            plan.Current!.End();
        }
    }

    // Before the end, since what has ended is not taken over by the next version.
    private static DateOnly RenewalOf(PlanVersion version) => version.EndsOn.AddDays(-6);

    private PlanVersion Renew(Plan plan, PlanVersion version, List<object> records)
    {
        var held = version.EndsOn.AddDays(-14);
        var ratings = version.Goals.Select(g => new GoalRating(g.LineId, (GasLevel)(random.Next(3) - 1), "Des progrès vus à la maison et dehors.")).ToList();
        var content = new ReviewContent(
            held, $"{person.Names.Display}, {string.Join(", ", relatives.Where(r => !r.IsKeptAway).Select(r => r.CalledName).Append(_author))}",
            "Une année de séances régulières. Ce qui a été acquis tient ; la recherche d’une solution durable continue.", OpinionStatus.Expressed,
            "Ça va mieux qu’avant. Je veux garder les mêmes personnes.", ratings, ReviewDecision.Revise, held.AddMonths(11));
        episode.StartReview(held.AddDays(-2), held.AddDays(-2));
        records.Add(Review.Hold(plan, version, content, held, world.Policy(story.Territory).Delays.ReviewMonths).Review);
        episode.CompleteReview(held, held);
        var next = plan.Amend(_author, new Period(RenewalOf(version), null));
        foreach (var goal in next.Goals.ToList())
        {
            next.ChangeGoal(goal.LineId, new GoalContent(goal.Wording, goal.Needs, next.StartsOn.AddMonths(9), goal.Indicator, GasLevel.Less, goal.ExpectationId));
            next.RecordOpinion(goal.LineId, OpinionStatus.Expressed, "On continue, mais avec moins de rendez-vous le soir.");
        }

        next.SubmitForSignature(next.StartsOn.AddDays(-4));
        new DemoSigning(world, story, person, relatives).Sign(plan, next.StartsOn, false);
        return plan.Current!;
    }
}
