using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>Who decides for a person on a day, from her age and the titles around her (rules E11 to E17).
/// A pure reading of what is on record: it never stands for a judgment, which <see cref="Relative.Evidence"/> names.</summary>
[Fr("qui décide")]
public sealed class Decides
{
    private readonly Person _person;
    private readonly SigningPolicy _policy;
    private readonly DateOnly _day;
    private readonly List<Relative> _known;
    private readonly List<Relative> _entitled;

    private Decides(Person person, IEnumerable<Relative> relatives, DateOnly day, SigningPolicy policy)
    {
        (_person, _policy, _day) = (person, policy, day);
        _known = [.. relatives.Where(r => r.PersonId == person.Id)];
        IsMinor = person.IsMinorOn(day);
        _entitled = [.. _known.Where(r => r.HoldsOn(day) && !r.Restrictions.HasFlag(Restrictions.AuthorityWithdrawn) && (IsMinor ? HoldsAuthority(r) : Protects(r))).OrderBy(r => r.Relation is Relation.Mother ? 0 : 1).ThenBy(r => r.Name, StringComparer.Ordinal)];
        Sentence = DecidesWords.Sentence(person, _entitled, IsMinor);
        Notes = [.. NotesOf()];
    }

    /// <summary>True until the person is surely 18.</summary>
    public bool IsMinor { get; }

    /// <summary>Banner of the record: « ses deux parents », « elle-même », « sa tutrice, Mme X ».</summary>
    public string Sentence { get; }

    /// <summary>What to know besides, in French sentences: majority near or unsure, disagreement, measure on goods only.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>True when holders disagree: no decision without the head of service (rule E11).</summary>
    public bool NeedsHeadOfService => _entitled.Any(r => r.Restrictions.HasFlag(Restrictions.Disagreement));

    /// <summary>What is missing for anybody to decide (rule E11).</summary>
    public IReadOnlyList<Refusal> Refusals => !IsMinor || _person.DeceasedOn is not null || _person.NoRepresentativeReason is not null || _entitled.Any(HoldsFully)
        ? []
        : [new(
            "decides.no-holder",
            "Aucun titulaire de l’autorité parentale n’est enregistré : ajoutez-en un dans « Situation », ou écrivez pourquoi il n’y en a pas.",
            "Code civil, art. 371-1")];

    /// <summary>Reads who decides.</summary>
    /// <param name="person">The person.</param>
    /// <param name="relatives">Rows about her; others, ended or superseded ones are left out.</param>
    /// <param name="day">Day of the act, in the territory's time zone.</param>
    /// <param name="policy">What the organisation asks beyond the law.</param>
    public static Decides On(Person person, IEnumerable<Relative> relatives, DateOnly day, SigningPolicy? policy = null) =>
        new(person, relatives, day, policy ?? new SigningPolicy());

    /// <summary>Who may sign an act, the person first: her own signature is always proposed (rule E15).</summary>
    public IReadOnlyList<Signatory> Signatories(SignedAct act)
    {
        if (_person.DeceasedOn <= _day)
        {
            return [];
        }

        var able = _entitled.Where(r => r.Powers.HasFlag(Needed(act))).ToList();
        var represented = IsMinor || able.Any(Represents);
        var own = new Signatory(_person.Id, _person.Names.Civil, IsMinor ? "la personne, mineure : son avis est recueilli" : "la personne", represented ? SignatureRole.Proposed : SignatureRole.Required) { CalledName = _person.Names.Display };
        var role = IsMinor && NeedsAll(act) ? SignatureRole.Required : SignatureRole.OneOf;
        return [own, .. able.Select(r => new Signatory(r.Id, r.CalledName, DecidesWords.Capacity(r), role))];
    }

    /// <summary>Why a relative cannot sign an act on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotSign(Guid relativeId, SignedAct act)
    {
        var relative = _known.Find(r => r.Id == relativeId);
        if (relative is null || !relative.HoldsOn(_day))
        {
            return [new("decides.not-current", $"Ce proche n’est pas enregistré à ce titre le {FrenchDate.Long(_day)} : vérifiez les dates dans « Situation ».")];
        }

        return Signatories(act).Any(s => s.Id == relativeId) ? [] : [DecidesWords.WhyNot(_person, relative, IsMinor, act)];
    }

    /// <summary>Why the signatures gathered do not suffice for an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="signed">Keys of the person or relatives who signed.</param>
    public IReadOnlyList<Refusal> WhyNotSigned(SignedAct act, IReadOnlySet<Guid> signed)
    {
        var signatories = Signatories(act);
        var refusals = new List<Refusal>(Refusals);
        refusals.AddRange(signatories.Where(s => s.Role is SignatureRole.Required && !signed.Contains(s.Id)).Select(s =>
            new Refusal("decides.unsigned", $"Il manque la signature de {s.CalledName} ({s.Capacity}).", IsMinor ? "Code civil, art. 372-2" : null)));
        var oneOf = signatories.Where(s => s.Role is SignatureRole.OneOf).ToList();
        if (oneOf.Count > 0 && !oneOf.Exists(s => signed.Contains(s.Id)))
        {
            refusals.Add(new("decides.unsigned", $"Il manque la signature de {string.Join(" ou de ", oneOf.Select(s => $"{s.Name} ({s.Capacity})"))}."));
        }

        if (IsMinor && Refusals.Count == 0 && signatories.Count == 1 && _person.NoRepresentativeReason is null)
        {
            refusals.Add(new("decides.no-power", $"Aucun représentant enregistré n’a le pouvoir « {Needed(act).Fr()} » : vérifiez les pouvoirs et le jugement dans « Situation »."));
        }

        return refusals;
    }

    /// <summary>Why a decision about the person is not for this member of the service: the holders disagree (rule E11).</summary>
    /// <param name="headOfService">True when the head of service takes it.</param>
    public IReadOnlyList<Refusal> WhyNotDecide(bool headOfService) => headOfService || !NeedsHeadOfService
        ? []
        : [new(
            "decides.disagreement",
            "Les titulaires de l’autorité parentale sont en désaccord : aucune décision sans le chef de service. Demandez-lui de l’enregistrer avec son compte.",
            "Code civil, art. 372-2")];

    private static Powers Needed(SignedAct act) => act switch
    {
        SignedAct.Dipc => Powers.SignDipc,
        SignedAct.Plan => Powers.SignPlan,
        SignedAct.UsualAct => Powers.UsualActs,
        _ => Powers.NonUsualActs,
    };

    private static bool HoldsAuthority(Relative r) => r.Title is Title.ParentalAuthority or Title.DelegatedAuthority or Title.GuardianOfMinor or Title.ChildWelfare;

    // A child entrusted to child welfare keeps parents who hold authority, save guardianship or delegation to the département.
    private static bool HoldsFully(Relative r) => r.Title is not Title.ChildWelfare || r.Measure is WelfareMeasure.StateGuardianship or WelfareMeasure.Delegation;

    private static bool Protects(Relative r) => Represents(r)
        || r.Title is Title.Curator or Title.ReinforcedCurator or Title.FamilyAssistance or Title.SpecialMandatary;

    private static bool Represents(Relative r) => r.Title is Title.Guardian or Title.FamilyRepresentation or Title.FutureProtection;

    // One parent is deemed to act with the other's agreement for usual acts only (Code civil, art. 372-2).
    private bool NeedsAll(SignedAct act) => act switch
    {
        SignedAct.Dipc => _policy.DipcNeedsAllHolders,
        SignedAct.Plan => _policy.PlanNeedsAllHolders,
        SignedAct.NonUsualAct => true,
        _ => false,
    };

    private IEnumerable<string> NotesOf()
    {
        var majority = _person.BirthDate.Reaches(18);
        if (IsMinor && !_person.BirthDate.AgeIsSureOn(_day) && _person.BirthDate.Earliest.AddYears(18) <= _day)
        {
            yield return "La majorité est à vérifier : le jour ou le mois de naissance est inconnu.";
        }
        else if (IsMinor && majority <= _day.AddMonths(_policy.MonthsBeforeMajority))
        {
            yield return $"Majorité le {FrenchDate.Long(majority)} : préparez le changement de signataire et, si besoin, une demande de protection.";
        }

        if (IsMinor && _person.AgeOn(_day) >= 16)
        {
            yield return "À partir de 16 ans, certains soins peuvent rester confidentiels vis-à-vis des parents (CSP, art. L. 1111-5).";
        }

        if (NeedsHeadOfService)
        {
            yield return "Les titulaires sont en désaccord : aucune décision sans le chef de service.";
        }

        foreach (var banned in _entitled.Where(r => r.IsKeptAway))
        {
            yield return $"{banned.CalledName} : contact interdit. Sa signature ne se demande que par le chef de service.";
        }

        if (IsMinor && _person.NoRepresentativeReason is { } reason)
        {
            yield return $"Aucun représentant : {reason}";
        }

        foreach (var goods in IsMinor ? [] : _entitled.Where(r => r.Scope is not (MeasureScope.Person or MeasureScope.PersonAndGoods)))
        {
            yield return $"{goods.CalledName} ({goods.Title.Fr()}) agit pour les biens seulement et ne signe pas le projet.";
        }
    }
}
