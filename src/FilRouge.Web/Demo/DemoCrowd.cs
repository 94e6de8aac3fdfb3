using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using Communes = FilRouge.Domain.Network.Communes;
using Relation = FilRouge.Domain.People.Relation;
using static FilRouge.Web.Demo.DemoNames;

namespace FilRouge.Web.Demo;

/// <summary>Stories drawn at random, always the same for the same number and day.</summary>
internal sealed class DemoCrowd
{
    private static readonly string[] SeineEtMarne =
    [
        "77288", "77288", "77152", "77186", "77284", "77284", "77108", "77379", "77305", "77333", "77131", "77445", "77296", "77243", "77373", "77053", "77285", "77487", "77122", "77468", "77014", "77037",
    ];

    private static readonly string[] Essonne = ["91228", "91174", "91223", "91377", "91114", "91021", "91477", "91692", "91201", "91200", "91405"];
    private static readonly string[] Ways = ["rue des Lilas", "allée des Tilleuls", "rue du Moulin", "avenue de la Gare", "impasse des Glycines", "rue Victor-Hugo", "place du Marché", "chemin des Vignes"];
    private static readonly (Stage Stage, int Weight)[] Stages =
    [
        (Stage.Active, 40), (Stage.Waiting, 12), (Stage.Assessment, 8), (Stage.Exited, 8), (Stage.UnderReview, 6), (Stage.ToSign, 6),
        (Stage.Received, 5), (Stage.Admitted, 5), (Stage.Planning, 4), (Stage.Suspended, 3), (Stage.Incomplete, 3),
    ];

    private readonly Random _random;
    private readonly DateOnly _today;
    private readonly int _index;

    private DemoCrowd(int index, DateOnly today) => (_index, _today, _random) = (index, today, new Random(20261121 + index));

    public static IEnumerable<Story> Draw(int persons, DateOnly today) => Enumerable.Range(0, persons).Select(i => new DemoCrowd(i, today).Draw());

    private Story Draw()
    {
        var territory = _index % 7 == 5 ? "91" : "77";
        var child = territory == "91" || _random.Next(100) < 72;
        var age = child ? 3 + _random.Next(15) : 21 + _random.Next(36);
        var (stage, requested, admitted, signed) = Days();
        var (sex, family) = (SexOf(_random), Family(_random));
        var who = new PersonIdentity(new PersonName(family, First(_random, sex)), sex, Birth(age));
        var care = child ? One(_random, DemoCare.OfMinors(age)) : One(_random, DemoCare.OfAdults);
        var relatives = child ? Parents(family) : Guardians();
        var suspended = _today.AddDays(-10 - _random.Next(40));
        var story = new Story(who, stage, requested)
        {
            Seed = _index,
            Territory = territory,
            Coordinator = territory == "91" ? "coordination91@demo.test" : _index % 2 == 0 ? "coordination@demo.test" : "coordination2@demo.test",
            Schooling = child && age < 17 ? One(_random, [Schooling.OrdinaryPartial, Schooling.OrdinaryFull, Schooling.Ulis, Schooling.None, Schooling.Cned]) : Schooling.Unknown,
            Homes = Homes(territory, relatives.Count > 1),
            Relatives = relatives,
            Request = Ask(care, child, relatives, stage),
            AdmittedOn = admitted,
            SignedOn = signed,
            Care = Fewer(care),
            SuspendedOn = stage == Stage.Suspended ? suspended : null,
            Suspension = One(_random, [SuspensionReason.HospitalStay, SuspensionReason.TemporaryRefusal]),
            Exit = stage == Stage.Exited ? Leaving() : null,
        };
        return story with { Rights = Rights(story, child) };
    }

    private (Stage Stage, DateOnly Requested, DateOnly? Admitted, DateOnly? Signed) Days()
    {
        // A stride instead of chance: however few they are, every stage has its part.
        var roll = ((_index * 37) + 11) % Stages.Sum(s => s.Weight);
        var stage = Stages.First(s => (roll -= s.Weight) < 0).Stage;
        var signed = stage switch
        {
            Stage.Active => Ago(90, 425),
            Stage.Suspended => Ago(120, 360),
            Stage.Exited => Ago(150, 360),
            Stage.ToSign => Ago(3, 12),
            _ => (DateOnly?)null,
        };
        var admitted = stage switch
        {
            Stage.Admitted => Ago(1, 9),
            Stage.Assessment => Ago(6, 19),
            Stage.Planning => Ago(22, 45),
            _ => signed?.AddDays(-32 - _random.Next(40)),
        };
        var requested = stage switch
        {
            Stage.Received => Ago(1, 6),
            Stage.Incomplete => Ago(6, 25),
            Stage.UnderReview => Ago(4, 16),
            Stage.Waiting => Ago(20, 260),
            _ => admitted!.Value.AddDays(-15 - _random.Next(130)),
        };
        return (stage, requested, admitted, signed);
    }

    private DateOnly Ago(int least, int most) => _today.AddDays(-least - _random.Next(most - least + 1));

    private PartialDate Birth(int age)
    {
        var day = _today.AddYears(-age).AddDays(-_random.Next(360) - 1);
        // A few births are known by their month only.
        return _random.Next(25) == 0 ? PartialDate.Parse($"{day.Month:00}/{day.Year}").Value : new PartialDate(day);
    }

    private List<RelativeDetails> Parents(string family)
    {
        var since = _today.AddYears(-18);
        var mother = new RelativeDetails($"{Mother(_random)} {family}", Relation.Mother, Title.ParentalAuthority, since) { Civility = Civility.Mrs, Phone = DemoNetwork.Mobile(1000 + _index), LivesWith = true };
        var father = new RelativeDetails($"{Father(_random)} {family}", Relation.Father, Title.ParentalAuthority, since) { Civility = Civility.Mr, Phone = DemoNetwork.Mobile(5000 + _index), LivesWith = true };
        return _random.Next(10) switch { < 4 => [mother], < 5 => [father], < 7 => [mother, father with { LivesWith = false }], _ => [mother, father] };
    }

    private List<RelativeDetails> Guardians()
    {
        var since = _today.AddYears(-4);
        var mother = new RelativeDetails($"{Mother(_random)} {Family(_random)}", Relation.Mother, Title.None, since) { Civility = Civility.Mrs, Phone = DemoNetwork.Mobile(1000 + _index) };
        return _random.Next(6) switch
        {
            0 => [new RelativeDetails($"{Father(_random)} {Family(_random)}", Relation.Professional, Title.ReinforcedCurator, since) { Civility = Civility.Mr, Scope = MeasureScope.PersonAndGoods, Evidence = "Jugement (inventé)" }],
            1 or 2 => [mother],
            _ => [],
        };
    }

    private List<LivingPlaceDetails> Homes(string territory, bool two)
    {
        LivingPlaceDetails Home(LivingPlaceKind kind, LivingRhythm rhythm)
        {
            var commune = Communes.Find(One(_random, territory == "91" ? Essonne : SeineEtMarne))!;
            return new LivingPlaceDetails(kind, _today.AddYears(-3))
            {
                Line = $"{1 + _random.Next(80)} {One(_random, Ways)}",
                Postcode = Postcode.Parse(commune.Postcodes[0]).Value,
                CommuneName = commune.Name,
                CommuneCode = InseeCommune.Parse(commune.Code).Value,
                Rhythm = rhythm,
                Protected = _random.Next(40) == 0,
            };
        }

        return two && _random.Next(3) == 0
            ? [Home(LivingPlaceKind.Home, LivingRhythm.EvenWeeks), Home(LivingPlaceKind.OtherParentHome, LivingRhythm.OddWeeks)]
            : [Home(LivingPlaceKind.Home, LivingRhythm.Always)];
    }

    private RequestTold Ask(Care care, bool child, List<RelativeDetails> relatives, Stage stage)
    {
        var family = relatives.Count > 0 && _random.Next(3) == 0;
        var from = family
            ? new Requester(relatives[0].Name, relatives[0].Relation.Fr(), relatives[0].Phone?.Display, null, PersonInformed.Yes)
            : new Requester($"{Mother(_random)} {Family(_random)}", child ? "enseignante référente" : "assistante sociale du CMP", DemoNetwork.Landline(2000 + _index).Display, null, PersonInformed.Yes);
        var channel = family ? ReferralChannel.Family : child ? ReferralChannel.EducationNationale : ReferralChannel.HospitalOrCmp;
        var grade = One(_random, [UrgencyGrade.Normal, UrgencyGrade.Normal, UrgencyGrade.Fragile, UrgencyGrade.Fragile, UrgencyGrade.Imminent, UrgencyGrade.Proven]);
        return new RequestTold(channel, from, care.Situation, care.Words, care.Reasons, EligibilitySituations.P1 | (_random.Next(2) == 0 ? EligibilitySituations.P2 : 0))
        {
            At = new TimeOnly(8 + _random.Next(10), _random.Next(60)),
            Urgency = stage is Stage.Received && _random.Next(2) == 0 ? null : grade,
            Measures = grade == UrgencyGrade.Proven ? "Appel le jour même, visite fixée sous 48 heures, relais demandé au CMP." : null,
        };
    }

    // One to three prestations; now and then the last one finds nobody.
    private Care Fewer(Care care)
    {
        var kept = 1 + _random.Next(3);
        var missing = _random.Next(4) == 0;
        return care with
        {
            Goals =
            [
                .. care.Goals.Take(kept > 2 || missing ? 2 : 1).Select((g, i) => g with
                {
                    Helps = [.. g.Helps.Take(i == 0 ? Math.Min(2, kept) : 1).Select(h => i == 1 && missing ? h with { By = null, Asked = _index % 2 == 0 } : h)],
                }),
            ],
        };
    }

    private List<RightTold> Rights(Story story, bool child)
    {
        // Essonne asks for a notification before the request; Seine-et-Marne before direct prestations only.
        if (story.Territory == "77" && (story.Stage < Stage.Active && _random.Next(3) == 0))
        {
            return [];
        }

        var opens = story.Territory == "91" || _random.Next(2) == 0 ? story.RequestedOn.AddDays(-20 - _random.Next(200)) : (story.AdmittedOn ?? story.RequestedOn).AddDays(-3);
        var ends = _today.AddDays(_random.Next(5) == 0 ? 15 + _random.Next(75) : 120 + _random.Next(700));
        var pcpe = new RightTold(RightTypes.Pcpe, opens, ends) { Implementation = story.Stage >= Stage.Active ? Implementation.Full : Implementation.None, By = "le PCPE" };
        return _random.Next(2) == 0 ? [pcpe] : [pcpe, new RightTold(child ? One(_random, ["7.1", "7.6", "7.8"]) : One(_random, ["13.4", "13.5", "11.5"]), opens, ends)];
    }

    private EpisodeExit Leaving()
    {
        var last = Ago(8, 110);
        return _random.Next(3) switch
        {
            0 => new EpisodeExit(last, ExitMotive.ObjectivesReached, "Reste à domicile, suivi par le médecin traitant."),
            1 => new EpisodeExit(last, ExitMotive.Move, "Déménagement dans un autre département."),
            _ => new EpisodeExit(last, ExitMotive.EsmsEntry, "IME Les Marronniers (inventé)", new Relay("IME Les Marronniers (inventé), service éducatif", "01 99 00 11 01", last.AddDays(1), last.AddDays(4) < _today ? last.AddDays(4) : null)),
        };
    }
}
