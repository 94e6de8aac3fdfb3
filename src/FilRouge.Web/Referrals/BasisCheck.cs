using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Referrals;

/// <summary>The basis of an entry is what the file shows: nobody enters « on notification » without one on record, nor « without » beside one.</summary>
internal static class BasisCheck
{
    /// <summary>The basis that the rights on record give on that day.</summary>
    public static EntryBasis Of(RightsChain rights, DateOnly day) =>
        rights.CoversDay(day, d => d.RightCode == RightTypes.Pcpe) ? EntryBasis.PcpeNotification
        : rights.CoversDay(day, d => d.HasPag) ? EntryBasis.Pag
        : rights.CoversDay(day) ? EntryBasis.OtherNotification
        : EntryBasis.WithoutNotification;

    /// <summary>Why this basis cannot stand.</summary>
    public static IReadOnlyList<Refusal> WhyNot(EntryBasis basis, EligibilityCase known)
    {
        var (rights, day) = (known.Rights, known.Day);
        var shown = basis switch
        {
            EntryBasis.PcpeNotification => rights.CoversDay(day, d => d.RightCode == RightTypes.Pcpe),
            EntryBasis.Pag => rights.CoversDay(day, d => d.HasPag),
            EntryBasis.OtherNotification => rights.CoversDay(day),
            _ => true,
        };
        return shown ? [] :
            [new Refusal("path.basis", $"Aucune décision ouverte le {FrenchDate.Long(day)} ne montre la base « {basis.Fr()} » : enregistrez-la dans l’onglet Droits, ou choisissez une autre base.", null, nameof(AdmitPerson.Input.Basis))];
    }
}
