using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A rank of the waiting list in words.</summary>
internal static class WaitingWords
{
    /// <summary>The sentence of a rank.</summary>
    internal static string Why(WaitingRank rank)
    {
        var head = rank.Count is { } count ? $"Rang {rank.Rank} sur {count}" : $"Rang {rank.Rank}";
        if (rank.Before is not { } before)
        {
            return $"{head} : personne ne passe avant ({Alone(rank.Case)}).";
        }

        var criteria = rank.Criteria.Contains(WaitingCriterion.Reception) ? rank.Criteria : [.. rank.Criteria, WaitingCriterion.Reception];
        var equal = criteria.TakeWhile(c => WaitingList.By(c, before, rank.Case) == 0).ToList();
        var parts = equal.Select(c => Equal(c, rank.Case)).Append(equal.Count < criteria.Count ? Decided(criteria[equal.Count], rank.Case, before) : "inscrite après, tout le reste étant égal");
        return $"{head}, après le rang {rank.Rank - 1} : {string.Join(" ; ", parts)}.";
    }

    private static string Alone(WaitingCase first) => $"urgence « {first.Urgency.Fr()} », {Graded(first)} ; demande reçue le {FrenchDate.Long(first.ReceivedOn)}";

    private static string Graded(WaitingCase graded) => graded.GradedOn is { } on ? $"graduée le {FrenchDate.Long(on)}" : "que personne n’a encore graduée";

    private static string Equal(WaitingCriterion criterion, WaitingCase both) => criterion switch
    {
        WaitingCriterion.Urgency => $"même urgence « {both.Urgency.Fr()} »",
        WaitingCriterion.WithoutAnswer => both.WithoutAnswer ? "sans aucune réponse l’une comme l’autre" : "une réponse existe pour l’une comme pour l’autre",
        WaitingCriterion.AgeLimitNear => both.AgeLimitOn is { } on ? $"même âge limite, le {FrenchDate.Long(on)}" : "aucune n’approche de l’âge limite",
        WaitingCriterion.Sibling => both.Sibling ? "une fratrie accompagnée pour l’une comme pour l’autre" : "aucune n’a de fratrie accompagnée",
        WaitingCriterion.Reception => $"demandes reçues au même instant, le {FrenchDate.Long(both.ReceivedOn)}",
        _ => $"inscrites le même jour, le {FrenchDate.Long(both.ListedOn)}",
    };

    private static string Decided(WaitingCriterion criterion, WaitingCase after, WaitingCase before) => criterion switch
    {
        WaitingCriterion.Urgency => $"urgence « {after.Urgency.Fr()} », {Graded(after)}, après « {before.Urgency.Fr()} »",
        WaitingCriterion.WithoutAnswer => "une réponse existe, quand le rang précédent n’en a aucune",
        WaitingCriterion.AgeLimitNear => after.AgeLimitOn is { } on
            ? $"âge limite le {FrenchDate.Long(on)}, après le {FrenchDate.Long(before.AgeLimitOn!.Value)}"
            : $"le rang précédent atteint l’âge limite le {FrenchDate.Long(before.AgeLimitOn!.Value)}",
        WaitingCriterion.Sibling => "le rang précédent a une fratrie déjà accompagnée",
        WaitingCriterion.Reception => after.ReceivedOn == before.ReceivedOn
            ? $"demande reçue le {FrenchDate.Long(after.ReceivedOn)}, plus tard dans la journée"
            : $"demande reçue le {FrenchDate.Long(after.ReceivedOn)}, après celle du {FrenchDate.Long(before.ReceivedOn)}",
        _ => $"inscrite le {FrenchDate.Long(after.ListedOn)}, après le {FrenchDate.Long(before.ListedOn)}",
    };
}
