using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using Communes = FilRouge.Domain.Network.Communes;
using Relation = FilRouge.Domain.People.Relation;

namespace FilRouge.Web.Demo;

/// <summary>The situations written by hand: what the product must hold, one by one.</summary>
internal static partial class DemoSituations
{
    private const EligibilitySituations HomeAndWaiting = EligibilitySituations.P1 | EligibilitySituations.P2;
    private static readonly Requester Referent = new("Paul Vasseur", "enseignant référent", "01 99 00 30 01", "ecole@demo.test", PersonInformed.Yes);

    /// <summary>All of them, seen from a day.</summary>
    public static IReadOnlyList<Story> All(DateOnly today) =>
    [
        TwoHomes(today), .. Twins(today), .. Homonyms(today), FosterFamily(today), Guardianship(today), NearMajority(today), GapInRights(today),
        NoMdphFile(today), BrokenOff(today), RelayAwaited(today), DipcToGive(today), PlanToSign(today), InEssonne(today),
    ];

    private static PersonIdentity Who(string name, string given, Sex sex, DateOnly birth) => new(new PersonName(name, given), sex, new PartialDate(birth));

    private static LivingPlaceDetails Home(string commune, string line, DateOnly from, LivingPlaceKind kind = LivingPlaceKind.Home)
    {
        var found = Communes.Find(commune)!;
        return new LivingPlaceDetails(kind, from)
        {
            Line = line,
            Postcode = Postcode.Parse(found.Postcodes[0]).Value,
            CommuneName = found.Name,
            CommuneCode = InseeCommune.Parse(found.Code).Value,
        };
    }

    private static RelativeDetails Mother(string name, DateOnly from, int phone) => Parent(name, Relation.Mother, Civility.Mrs, from, phone);

    private static RelativeDetails Father(string name, DateOnly from, int phone) => Parent(name, Relation.Father, Civility.Mr, from, phone);

    private static RelativeDetails Parent(string name, Relation relation, Civility civility, DateOnly from, int phone) =>
        new(name, relation, Title.ParentalAuthority, from) { Civility = civility, Phone = DemoNetwork.Mobile(9000 + phone), LivesWith = true };

    private static RequestTold Ask(Care care, UrgencyGrade? urgency, ReferralChannel channel, Requester from, string? wishes = null) =>
        new(channel, from, care.Situation, wishes ?? care.Words, care.Reasons, HomeAndWaiting) { Urgency = urgency };

    private static RightTold Pcpe(DateOnly opens, DateOnly ends) => new(RightTypes.Pcpe, opens, ends) { Implementation = Implementation.Full, By = "le PCPE" };
}
