using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.People;

public sealed class DecidesTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateTime Now = new(2026, 6, 15, 8, 0, 0, DateTimeKind.Utc);

    private readonly Person _child = Somebody("2015-03-05", Sex.Female);
    private readonly Person _adult = Somebody("1990-03-05", Sex.Female);

    [Fact]
    [Trait("Rule", "E11")]
    public void Both_parents_decide_for_a_minor()
    {
        var (mother, father) = (Mother(_child), Father(_child));
        var who = Decides.On(_child, [father, mother], Today);

        Assert.Equal("ses deux parents", who.Sentence);
        Assert.Empty(who.Refusals);
        Assert.Equal([(_child.Id, SignatureRole.Proposed), (mother.Id, SignatureRole.OneOf), (father.Id, SignatureRole.OneOf)], Roles(who, SignedAct.Plan));
        Assert.Equal([SignatureRole.Proposed, SignatureRole.Required, SignatureRole.Required], who.Signatories(SignedAct.NonUsualAct).Select(s => s.Role));
        Assert.Empty(who.WhyNotSigned(SignedAct.Plan, Set(father.Id)));
        Assert.Equal("decides.unsigned", Assert.Single(who.WhyNotSigned(SignedAct.NonUsualAct, Set(father.Id))).Code);
        Assert.Equal("decides.unsigned", Assert.Single(who.WhyNotSigned(SignedAct.Plan, Set(_child.Id))).Code);
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void One_parent_is_enough_for_a_usual_act_and_the_other_may_be_asked_for_the_rest()
    {
        var mother = Mother(_child);
        var who = Decides.On(_child, [mother, Father(_child)], Today);

        Assert.Empty(who.WhyNotSigned(SignedAct.UsualAct, Set(mother.Id)));
        Assert.Contains("Yves Martin", Assert.Single(who.WhyNotSigned(SignedAct.NonUsualAct, Set(mother.Id))).Sentence);
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void A_judgment_holds_between_its_dates()
    {
        var judged = Relative.Record(_child.Id, new("Yves Martin", Relation.Father, Title.ParentalAuthority, new(2025, 1, 10))
        {
            To = new(2026, 6, 15),
            Evidence = "Jugement du JAF de Melun, 10 janvier 2025",
            Powers = Powers.Inform | Powers.UsualActs,
        }, Now);

        Assert.Equal("Jugement du JAF de Melun, 10 janvier 2025", judged.Evidence);
        Assert.Equal("decides.no-power", Assert.Single(Decides.On(_child, [judged], Today).WhyNotSign(judged.Id, SignedAct.NonUsualAct)).Code);
        Assert.Empty(Decides.On(_child, [judged], Today).WhyNotSign(judged.Id, SignedAct.UsualAct));
        Assert.Equal("decides.not-current", Assert.Single(Decides.On(_child, [judged], Today.AddDays(1)).WhyNotSign(judged.Id, SignedAct.UsualAct)).Code);
        Assert.Equal("dated.end-before-start", Assert.Single(Relative.WhyNotRecord(new("Yves Martin", Relation.Father, Title.ParentalAuthority, Today) { To = Today.AddDays(-1) })).Code);
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void An_organisation_may_ask_for_both_signatures()
    {
        var (mother, father) = (Mother(_child), Father(_child));
        var who = Decides.On(_child, [mother, father], Today, new SigningPolicy(PlanNeedsAllHolders: true));

        Assert.NotEmpty(who.WhyNotSigned(SignedAct.Plan, Set(mother.Id)));
        Assert.Empty(who.WhyNotSigned(SignedAct.Plan, Set(mother.Id, father.Id)));
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void A_minor_without_any_holder_stops_there_unless_somebody_wrote_why()
    {
        var refused = Assert.Single(Decides.On(_child, [], Today).Refusals);

        Assert.StartsWith("Aucun titulaire de l’autorité parentale n’est enregistré :", refused.Sentence);
        _child.ExplainNoRepresentative("Mineur isolé, tutelle en cours");
        var who = Decides.On(_child, [], Today);
        Assert.Empty(who.Refusals);
        Assert.Contains(who.Notes, n => n.Contains("Mineur isolé", StringComparison.Ordinal));
        Assert.Equal("aucun représentant enregistré", who.Sentence);
    }

    [Fact]
    public void A_parent_deprived_of_authority_never_signs()
    {
        var father = Father(_child, Restrictions.AuthorityWithdrawn | Restrictions.ContactForbidden);
        var who = Decides.On(_child, [Mother(_child), father], Today);

        Assert.Equal("sa mère, Mme Anne Martin", who.Sentence);
        Assert.All(Enum.GetValues<SignedAct>(), act => Assert.Equal("decides.kept-away", Assert.Single(who.WhyNotSign(father.Id, act)).Code));
        Assert.NotEmpty(Decides.On(_child, [father], Today).Refusals);
        Assert.True(father.IsKeptAway);
    }

    [Fact]
    public void A_forbidden_contact_keeps_away_but_does_not_take_authority()
    {
        var father = Father(_child, Restrictions.ContactForbidden);
        var who = Decides.On(_child, [Mother(_child), father], Today);

        Assert.True(father.IsKeptAway);
        Assert.Empty(who.WhyNotSign(father.Id, SignedAct.NonUsualAct));
        Assert.Contains(who.Notes, n => n.Contains("contact interdit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_foster_family_knows_and_never_signs()
    {
        var foster = Relate(_child, "Paule Roy", Relation.Professional, Title.FosterParent);
        var who = Decides.On(_child, [Mother(_child), foster], Today);

        Assert.All(Enum.GetValues<SignedAct>(), act => Assert.Equal("decides.foster", Assert.Single(who.WhyNotSign(foster.Id, act)).Code));
        Assert.Equal(Powers.Inform, foster.Powers);
        Assert.Equal("relative.powers", Assert.Single(Relative.WhyNotRecord(new("Paule Roy", Relation.Professional, Title.FosterParent, Today) { Powers = Powers.Inform | Powers.SignPlan })).Code);
    }

    [Fact]
    public void Child_welfare_does_usual_acts_unless_the_departement_is_guardian()
    {
        var mother = Mother(_child);
        var placed = Service(WelfareMeasure.Placement);
        var guardian = Service(WelfareMeasure.StateGuardianship);
        var who = Decides.On(_child, [mother, placed], Today);

        Assert.Empty(who.WhyNotSign(placed.Id, SignedAct.UsualAct));
        Assert.Equal("decides.welfare", Assert.Single(who.WhyNotSign(placed.Id, SignedAct.Dipc)).Code);
        Assert.NotEmpty(Decides.On(_child, [placed], Today).Refusals);
        Assert.Empty(Decides.On(_child, [guardian], Today).Refusals);
        Assert.Empty(Decides.On(_child, [guardian], Today).WhyNotSign(guardian.Id, SignedAct.Plan));
    }

    [Fact]
    public void At_18_the_signatory_changes_on_the_very_day()
    {
        var person = Somebody("2008-06-16", Sex.Female);
        var mother = Mother(person);
        var eve = Decides.On(person, [mother], Today);
        var birthday = Decides.On(person, [mother], Today.AddDays(1));

        Assert.Empty(eve.WhyNotSign(mother.Id, SignedAct.Plan));
        Assert.Contains(eve.Notes, n => n.Contains("Majorité le 16 juin 2026", StringComparison.Ordinal));
        Assert.Equal("elle-même", birthday.Sentence);
        Assert.Equal("decides.of-age", Assert.Single(birthday.WhyNotSign(mother.Id, SignedAct.Plan)).Code);
        Assert.Equal([(person.Id, SignatureRole.Required)], Roles(birthday, SignedAct.Plan));
    }

    [Fact]
    public void An_unknown_day_of_birth_leaves_majority_to_be_checked() =>
        Assert.Contains(Decides.On(Somebody("2008-00-00", Sex.Male), [], Today).Notes, n => n.Contains("à vérifier", StringComparison.Ordinal));

    [Fact]
    public void A_guardian_of_the_person_signs_and_her_own_signature_is_proposed()
    {
        var guardian = Relate(_adult, "Claire Petit", Relation.Sibling, Title.Guardian, MeasureScope.PersonAndGoods);
        var who = Decides.On(_adult, [guardian], Today);

        Assert.Equal("sa tutrice, Mme Claire Petit", who.Sentence);
        Assert.Equal([(_adult.Id, SignatureRole.Proposed), (guardian.Id, SignatureRole.OneOf)], Roles(who, SignedAct.Plan));
        Assert.NotEmpty(who.WhyNotSigned(SignedAct.Plan, Set(_adult.Id)));
        Assert.Empty(who.WhyNotSigned(SignedAct.Plan, Set(guardian.Id)));
    }

    [Theory]
    [InlineData(Title.Guardian)]
    [InlineData(Title.Curator)]
    [InlineData(Title.FamilyRepresentation)]
    [InlineData(Title.FutureProtection)]
    public void A_measure_on_goods_only_does_not_sign_the_plan(Title title)
    {
        var goods = Relate(_adult, "Claire Petit", Relation.Professional, title, MeasureScope.Goods);
        var who = Decides.On(_adult, [goods], Today);

        Assert.Equal("elle-même", who.Sentence);
        Assert.Equal("decides.goods-only", Assert.Single(who.WhyNotSign(goods.Id, SignedAct.Plan)).Code);
        Assert.Equal([(_adult.Id, SignatureRole.Required)], Roles(who, SignedAct.Plan));
        Assert.Contains(who.Notes, n => n.Contains("biens seulement", StringComparison.Ordinal));
    }

    [Fact]
    public void A_curator_assists_and_both_sign()
    {
        var curator = Relate(_adult, "Claire Petit", Relation.Professional, Title.ReinforcedCurator, MeasureScope.PersonAndGoods);
        var who = Decides.On(_adult, [curator], Today);

        Assert.Equal("elle-même, assistée de sa curatrice, Mme Claire Petit", who.Sentence);
        Assert.NotEmpty(who.WhyNotSigned(SignedAct.Plan, Set(_adult.Id)));
        Assert.NotEmpty(who.WhyNotSigned(SignedAct.Plan, Set(curator.Id)));
        Assert.Empty(who.WhyNotSigned(SignedAct.Plan, Set(_adult.Id, curator.Id)));
    }

    [Theory]
    [InlineData(Title.TrustedPerson)]
    [InlineData(Title.Carer)]
    [InlineData(Title.None)]
    public void A_trusted_person_or_a_carer_is_not_a_representative(Title title)
    {
        var relative = Relate(_adult, "Luc Bon", Relation.Friend, title);

        Assert.Equal("decides.not-representative", Assert.Single(Decides.On(_adult, [relative], Today).WhyNotSign(relative.Id, SignedAct.Dipc)).Code);
    }

    [Fact]
    public void Measures_end_and_are_corrected()
    {
        var guardian = Relate(_adult, "Claire Petit", Relation.Sibling, Title.Guardian, MeasureScope.Person);
        guardian.End(new(2026, 5, 31), Now);

        Assert.Equal("elle-même", Decides.On(_adult, [guardian], Today).Sentence);
        Assert.Equal("sa tutrice, Mme Claire Petit", Decides.On(_adult, [guardian], new(2026, 5, 31)).Sentence);
        Assert.Equal("decides.not-current", Assert.Single(Decides.On(_adult, [guardian], Today).WhyNotSign(guardian.Id, SignedAct.Plan)).Code);
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void Disagreement_asks_for_the_head_of_service()
    {
        var who = Decides.On(_child, [Mother(_child), Father(_child, Restrictions.Disagreement)], Today);

        Assert.True(who.NeedsHeadOfService);
        Assert.Contains(who.Notes, n => n.Contains("chef de service", StringComparison.Ordinal));
        Assert.False(Decides.On(_child, [Mother(_child)], Today).NeedsHeadOfService);

        var refused = Assert.Single(who.WhyNotDecide(headOfService: false));
        Assert.Equal(("decides.disagreement", "Code civil, art. 372-2"), (refused.Code, refused.Source));
        Assert.Contains("aucune décision sans le chef de service", refused.Sentence);
        Assert.Empty(who.WhyNotDecide(headOfService: true));
        Assert.Empty(Decides.On(_child, [Mother(_child)], Today).WhyNotDecide(headOfService: false));
    }

    [Fact]
    [Trait("Rule", "E03")]
    public void A_document_is_signed_under_the_names_of_the_civil_status_and_screens_show_the_used_ones()
    {
        var adult = Person.Register(Guid.NewGuid(), new(new PersonName("Martin", "Paul, René", "Roux", usedFirstName: "Zoé"), Sex.Undetermined, PartialDate.FromStore("1990-03-05")), represented: false, null, Today, Now);
        var own = Assert.Single(Decides.On(adult, [], Today).Signatories(SignedAct.Plan));

        Assert.Equal(("Martin Paul, René", "Zoé Roux"), (own.Name, own.CalledName));
        Assert.Contains("Zoé Roux", Assert.Single(Decides.On(adult, [], Today).WhyNotSigned(SignedAct.Dipc, Set())).Sentence);
    }

    [Fact]
    public void Nobody_signs_for_the_dead_and_rows_of_others_are_left_out()
    {
        Assert.NotEmpty(Decides.On(_child, [Mother(_adult)], Today).Refusals);
        _adult.RecordDeath(Today, Today);
        Assert.Empty(Decides.On(_adult, [], Today).Signatories(SignedAct.Plan));
        Assert.StartsWith("personne décédée", Decides.On(_adult, [], Today).Sentence);
    }

    private static Person Somebody(string birth, Sex sex) =>
        Person.Register(Guid.NewGuid(), new(new PersonName("Martin", "Léa"), sex, PartialDate.FromStore(birth)), represented: true, null, Today, Now);

    private static Relative Mother(Person person) => Relate(person, "Anne Martin", Relation.Mother, Title.ParentalAuthority);

    private static Relative Father(Person person, Restrictions restrictions = Restrictions.None) =>
        Relative.Record(person.Id, new("Yves Martin", Relation.Father, Title.ParentalAuthority, new(2015, 3, 5)) { Civility = Civility.Mr, Restrictions = restrictions }, Now);

    private static Relative Relate(Person person, string name, Relation relation, Title title, MeasureScope scope = MeasureScope.Unknown) =>
        Relative.Record(person.Id, new(name, relation, title, new(2015, 3, 5)) { Civility = Civility.Mrs, Scope = scope }, Now);

    private Relative Service(WelfareMeasure measure) =>
        Relative.Record(_child.Id, new("ASE de Seine-et-Marne", Relation.Professional, Title.ChildWelfare, new(2020, 1, 1)) { Civility = Civility.Organisation, Measure = measure }, Now);

    private static IEnumerable<(Guid, SignatureRole)> Roles(Decides who, SignedAct act) => who.Signatories(act).Select(s => (s.Id, s.Role));

    private static HashSet<Guid> Set(params Guid[] ids) => [.. ids];
}
