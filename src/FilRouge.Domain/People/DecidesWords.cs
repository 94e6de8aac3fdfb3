using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>The sentences of <see cref="Decides"/>, apart from its rules.</summary>
internal static class DecidesWords
{
    /// <summary>Banner sentence.</summary>
    public static string Sentence(Person person, IReadOnlyList<Relative> entitled, bool minor)
    {
        if (person.DeceasedOn is { } on)
        {
            return $"personne décédée le {FrenchDate.Long(on)}";
        }

        return minor ? ForMinor(person, entitled) : ForAdult(person, entitled);
    }

    /// <summary>« mère, titulaire de l’autorité parentale ».</summary>
    public static string Capacity(Relative r) => r.Title switch
    {
        Title.ChildWelfare => $"{r.Title.Fr()}, {r.Measure.Fr()}",
        _ when r.Relation is Relation.Other or Relation.Professional => r.Title.Fr(),
        _ => $"{r.Relation.Fr()}, {r.Title.Fr()}",
    };

    /// <summary>Why this relative does not sign.</summary>
    public static Refusal WhyNot(Person person, Relative r, bool minor, SignedAct act)
    {
        var name = r.CalledName;
        var called = person.Names.Display;
        if (r.Restrictions.HasFlag(Restrictions.AuthorityWithdrawn))
        {
            return new("decides.kept-away", $"{name} ne peut pas signer : {Restrictions.AuthorityWithdrawn.Fr()} par un jugement. Ne lui envoyez rien.", "Code civil, art. 378 à 381");
        }

        return r.Title switch
        {
            Title.FosterParent => new("decides.foster", $"{name} reçoit les informations pratiques et peut attester d’une présence, mais ne signe pas : faites signer un titulaire de l’autorité parentale ou le service de l’aide sociale à l’enfance.", "Code civil, art. 371-1"),
            Title.TrustedPerson or Title.Carer or Title.None => new("decides.not-representative", $"{name} ({r.Title.Fr()}) n’est pas représentant légal : sa signature ne remplace pas celle de {called}."),
            Title.ParentalAuthority or Title.DelegatedAuthority or Title.GuardianOfMinor or Title.ChildWelfare when !minor => new(
                "decides.of-age",
                $"{called} a 18 ans depuis le {FrenchDate.Long(person.BirthDate.Reaches(18))} : demandez sa signature, ou celle de la personne qu’un juge a désignée.",
                "Code civil, art. 414"),
            Title.ChildWelfare => new("decides.welfare", $"Avec la mesure « {r.Measure.Fr()} », l’aide sociale à l’enfance ne signe que les actes usuels : faites signer un titulaire de l’autorité parentale."),
            _ when minor && r.Title is not (Title.ParentalAuthority or Title.DelegatedAuthority or Title.GuardianOfMinor) => new(
                "decides.minor", $"{called} n’a pas encore 18 ans : une mesure de protection d’un majeur ne permet pas encore de signer."),
            _ when !minor && r.Scope is not (MeasureScope.Person or MeasureScope.PersonAndGoods) => new(
                "decides.goods-only", $"{name} ({r.Title.Fr()}) agit pour les biens seulement : {called} signe pour {(person.Sex is Sex.Male ? "lui" : "elle")}-même.", "Code civil, art. 457-1 à 459"),
            _ => new("decides.no-power", $"{name} n’a pas le pouvoir de signer cet acte ({act.Fr()}) : vérifiez les pouvoirs et le jugement dans « Situation »."),
        };
    }

    private static string ForMinor(Person person, IReadOnlyList<Relative> holders)
    {
        if (holders.Count == 0)
        {
            return person.NoRepresentativeReason is null ? "personne n’est enregistré" : "aucun représentant enregistré";
        }

        var parents = holders.Where(IsParent).ToList();
        var others = holders.Where(r => !IsParent(r)).Select(Named);
        var words = parents.Count == 2 ? ["ses deux parents"] : parents.Select(Named);
        return string.Join(" et ", words.Concat(others));
    }

    private static string ForAdult(Person person, IReadOnlyList<Relative> protectors)
    {
        var own = person.Sex switch { Sex.Female => "elle-même", Sex.Male => "lui-même", _ => "la personne elle-même" };
        var personal = protectors.Where(r => r.Scope is MeasureScope.Person or MeasureScope.PersonAndGoods).ToList();
        var representing = personal.Where(r => r.Title is Title.Guardian or Title.FamilyRepresentation or Title.FutureProtection).ToList();
        if (representing.Count > 0)
        {
            return string.Join(" et ", representing.Select(Named));
        }

        var assisting = personal.Where(r => r.Title is Title.Curator or Title.ReinforcedCurator or Title.FamilyAssistance).ToList();
        var helped = person.Sex is Sex.Male ? "assisté" : "assistée";
        return assisting.Count > 0 ? $"{own}, {helped} de {string.Join(" et de ", assisting.Select(Named))}" : own;
    }

    private static bool IsParent(Relative r) => r.Title is Title.ParentalAuthority && r.Relation is Relation.Mother or Relation.Father;

    private static string Named(Relative r)
    {
        var woman = r.Civility is Civility.Mrs;
        var role = r.Title switch
        {
            Title.ParentalAuthority when r.Relation is Relation.Mother => "sa mère",
            Title.ParentalAuthority when r.Relation is Relation.Father => "son père",
            Title.ParentalAuthority => woman ? "sa représentante" : "son représentant",
            Title.DelegatedAuthority => woman ? "sa délégataire" : "son délégataire",
            Title.GuardianOfMinor or Title.Guardian => woman ? "sa tutrice" : "son tuteur",
            Title.ChildWelfare => "l’aide sociale à l’enfance",
            Title.Curator or Title.ReinforcedCurator => woman ? "sa curatrice" : "son curateur",
            Title.FutureProtection => woman ? "sa mandataire" : "son mandataire",
            _ => "la personne habilitée par le juge",
        };
        return $"{role}, {r.CalledName}";
    }
}
