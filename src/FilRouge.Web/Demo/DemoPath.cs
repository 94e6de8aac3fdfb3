using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Access;

namespace FilRouge.Web.Demo;

/// <summary>Makes the records of a story with the verbs of the domain, each on its own day: what the rules refuse cannot be told.</summary>
internal sealed class DemoPath
{
    private readonly DemoWorld _world;
    private readonly Story _story;
    private readonly Guid _organisationId;
    private readonly Account _coordinator;
    private readonly Account _head;
    private readonly List<object> _records = [];
    private readonly List<Relative> _relatives;
    private readonly Random _random;

    private DemoPath(DemoWorld world, Story story)
    {
        (_world, _story, _random) = (world, story, new Random(story.Seed));
        (_organisationId, _coordinator, _head) = (DemoWorld.OrganisationOf(story.Territory), world.Account(story.Coordinator), world.Head(story.Territory));
        Person = Register();
        _relatives = [.. story.Relatives.Select(r => Relative.Record(Person.Id, r, ReceivedAtUtc))];
        _records.AddRange(_relatives);
        _records.AddRange(story.Homes.Select(h => LivingPlace.Record(Person.Id, h, ReceivedAtUtc)));
        _records.AddRange(DemoSchool.Of(story, world.Today).Select(s => SchoolPeriod.Record(Person.Id, s, ReceivedAtUtc)));
    }

    private Person Person { get; }

    private DateTime ReceivedAtUtc => _world.Clock.ToUtc(_story.RequestedOn, _story.Request.At);

    /// <summary>The records of a story, the person first.</summary>
    public static (Person Person, IReadOnlyList<object> Records) Build(DemoWorld world, Story story)
    {
        var path = new DemoPath(world, story);
        var referral = path.Ask();
        path.Decide();
        if (story.Stage >= Stage.Waiting)
        {
            path.Follow(referral);
        }

        return (path.Person, path._records);
    }

    private Person Register()
    {
        var person = Person.Register(_organisationId, _story.Who, _story.Relatives.Count > 0, null, _story.RequestedOn, ReceivedAtUtc);
        person.MarkFictive();
        person.UpdateSituation(_story.Schooling, _story.Care.Disability, _story.SupportLanguage);
        person.Number(_story.Number);
        _records.Add(person);
        return person;
    }

    private Referral Ask()
    {
        var (told, received) = (_story.Request, ReceivedAtUtc);
        var commune = _story.Homes.Select(h => h.CommuneCode?.Text).FirstOrDefault(c => c is not null);
        var content = new ReferralContent(told.Channel, told.From, told.Situation, told.Wishes, told.Reasons, told.Eligibility, commune, _story.Homes.Select(h => h.CommuneName).FirstOrDefault(), _story.Schooling.Fr());
        var referral = Referral.Draft(Person.Id, _organisationId, content);
        referral.Receive(_story.Number, received, _world.Now);
        _records.Add(referral);
        if (told.Urgency is { } grade)
        {
            referral.GradeUrgency(grade, _coordinator.Id, received.AddHours(1), told.Measures);
            var contact = Earlier(_story.RequestedOn.AddDays(2), _world.Today);
            referral.RecordFirstContact(contact, contact, _story.RequestedOn);
        }

        if (_story.Stage == Stage.Incomplete)
        {
            referral.AskForMissing("Le certificat médical de moins d’un an et la notification de la MDPH, si elle existe.");
        }

        if (_story.Stage >= Stage.UnderReview)
        {
            referral.Complete();
            referral.Examine();
        }

        return referral;
    }

    private void Decide()
    {
        var known = new List<CdaphDecision>();
        foreach (var told in _story.Rights)
        {
            var terms = new DecisionTerms(Person.Id, told.Code, _story.Territory, told.Opens, told.Opens, told.Ends, DecisionNumber: $"{_story.Territory}-{told.Opens.Year}-{1000 + _random.Next(9000)}");
            var recorded = told.Opens.AddDays(6) > _story.RequestedOn ? told.Opens.AddDays(6) : _story.RequestedOn;
            var decision = CdaphDecision.Record(terms, RightsChain.Of(known), _story.Territory, recorded, _world.At(Earlier(recorded, _world.Today), 9));
            decision.SetImplementation(told.Implementation, told.By);
            if (told.RenewalFiledOn is { } filed)
            {
                decision.FileRenewal(filed, $"Récépissé de la MDPH du {FrenchDate.Long(filed.AddDays(4))}.", filed, _world.At(filed, 9));
            }

            known.Add(decision);
        }

        _records.AddRange(known);
    }

    private void Follow(Referral referral)
    {
        var accepted = Earlier(_story.RequestedOn.AddDays(9), _story.AdmittedOn ?? _world.Today);
        referral.Accept(new ReferralRuling(_head.Id, accepted, "Situation examinée en commission : besoins multiples, sans réponse complète à ce jour."), accepted);
        var episode = EpisodeOfCare.Open(referral, accepted);
        _records.Add(episode);
        foreach (var situation in Enum.GetValues<EligibilitySituations>().Where(s => s != 0 && _story.Request.Eligibility.HasFlag(s)))
        {
            episode.AddSituation(situation, _story.RequestedOn, $"Courrier du demandeur reçu le {FrenchDate.Long(_story.RequestedOn)}.", accepted);
        }

        var waited = episode.PutOnWaitingList(referral, accepted, accepted, _world.Triage);
        _records.Add(waited);
        if (_story.AdmittedOn is { } admitted)
        {
            Admit(episode, waited, admitted);
            return;
        }

        if (_random.Next(2) == 0)
        {
            waited.Move(WaitingVerb.MarkAdmissible, _head.Id, Earlier(accepted.AddDays(7), _world.Today), "Dossier étudié, place attendue.");
        }
    }

    private void Admit(EpisodeOfCare episode, WaitingEntry waited, DateOnly on)
    {
        var policy = _world.Policy(_story.Territory);
        var open = _story.Rights.Where(r => r.Opens <= on && !(r.Ends < on)).ToList();
        var basis = open.Exists(r => r.Code == RightTypes.Pcpe) ? EntryBasis.PcpeNotification
            : open.Count > 0 && policy.Accepted == NotificationAccepted.AnyOrientation ? EntryBasis.OtherNotification
            : EntryBasis.WithoutNotification;
        episode.Admit(new Admission(on, _coordinator.Id, AdmissionDocuments.All, basis, basis == EntryBasis.WithoutNotification ? policy.Id : null), policy.Delays, on);
        waited.Move(WaitingVerb.NoteAdmission, _head.Id, on, "Admission prononcée.");
        var team = new DemoTeam(_world, _story, Person, _records);
        team.Add(_coordinator, CareTeamCategory.Social, CareTeamPlace.Coordinator, on);
        if (_story.DipcGiven && on.AddDays(9) <= _world.Today)
        {
            GiveDipc(episode, on.AddDays(9));
        }

        if (_story.Stage >= Stage.Assessment)
        {
            new DemoPlan(_world, _story, Person, _relatives, episode, team, _random).Tell(_records);
        }

        team.AddTold();
        // Its own draw, so that what is told besides does not change.
        new DemoCoordination(_world, _story, Person, _relatives, _coordinator, new Random(_story.Seed + 1)).Tell(_records);
        if (_story.Exit is { } exit)
        {
            episode.PronounceExit(exit, exit.LastDay);
            team.Leave(exit.LastDay);
        }
    }

    private void GiveDipc(EpisodeOfCare episode, DateOnly on)
    {
        var minor = Person.IsMinorOn(on);
        var opinion = minor ? new MinorOpinion(MinorOpinionKind.Expressed, "Les étapes ont été expliquées avec des images ; l’enfant veut que ce soit « chez moi ».") : null;
        var participants = string.Join(", ", [Person.Names.Display, .. _relatives.Where(r => !r.IsKeptAway).Select(r => r.CalledName), _coordinator.DisplayName]);
        episode.GiveDipc(new Dipc(on, participants, _head.DisplayName, opinion, _relatives.Find(r => r.Powers.HasFlag(Powers.SignDipc) && !r.IsKeptAway)?.Name ?? Person.Names.Display), minor, on);
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
