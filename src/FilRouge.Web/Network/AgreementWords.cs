using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Web.Network;

/// <summary>An agreement as a word, a chip and what may be done with it.</summary>
internal static class AgreementWords
{
    private static readonly (AgreementVerb Verb, string Label)[] Labels =
    [
        (AgreementVerb.Send, "Envoyer à la signature"),
        (AgreementVerb.TakeBack, "Reprendre en brouillon"),
        (AgreementVerb.Sign, "Enregistrer la signature"),
        (AgreementVerb.Activate, "Activer"),
        (AgreementVerb.Suspend, "Suspendre"),
        (AgreementVerb.Resume, "Mettre fin à la suspension"),
        (AgreementVerb.Expire, "Constater l’expiration"),
        (AgreementVerb.Terminate, "Résilier"),
    ];

    /// <summary>Shape and word of the state.</summary>
    public static (string Kind, string Text) Chip(Agreement agreement, DateOnly today) => agreement.Status switch
    {
        AgreementStatus.Active when agreement.To < today => ("late", "échue"),
        AgreementStatus.Active or AgreementStatus.Signed when agreement.IsInForceOn(today) && agreement.To < today.AddDays(60) => ("soon", "en vigueur, moins de deux mois"),
        AgreementStatus.Active or AgreementStatus.Signed when agreement.IsInForceOn(today) => ("ok", "en vigueur"),
        AgreementStatus.Suspended => ("risk", agreement.Status.Fr()),
        AgreementStatus.Expired or AgreementStatus.Terminated => ("done", agreement.Status.Fr()),
        _ => ("neutral", agreement.Status.Fr()),
    };

    /// <summary>What the state allows, in the order of a life: the button's word, and why it cannot be done today.</summary>
    public static IReadOnlyList<AgreementAction> Actions(Agreement agreement, DateOnly today, string? whyNotAdvance, string? whyNotDecide) =>
    [
        .. Labels.Where(l => Agreement.States.Next(agreement.Status, l.Verb) is not null).Select(l =>
        {
            var advance = AdvanceAgreement.Verbs.Contains(l.Verb);
            var refusals = WhyNot(agreement, l.Verb, today).Select(r => r.Sentence);
            return new AgreementAction(l.Verb, l.Label, advance ? "Advance" : "Decide", DayLabel(l.Verb), [.. refusals, .. new[] { advance ? whyNotAdvance : whyNotDecide }.OfType<string>()]);
        }),
    ];

    private static IReadOnlyList<Refusal> WhyNot(Agreement agreement, AgreementVerb verb, DateOnly today) => verb switch
    {
        AgreementVerb.Activate => agreement.WhyNotActivate(today),
        AgreementVerb.Expire => agreement.WhyNotExpire(today),
        _ => agreement.WhyNot(verb),
    };

    private static string? DayLabel(AgreementVerb verb) => verb switch
    {
        AgreementVerb.Sign => "Jour de la dernière signature",
        AgreementVerb.Suspend => "Premier jour suspendu",
        AgreementVerb.Resume => "Jour de la reprise",
        AgreementVerb.Terminate => "Dernier jour en vigueur",
        _ => null,
    };
}

/// <summary>Something that may be done with an agreement.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Label">Word of the button.</param>
/// <param name="Handler">Page handler.</param>
/// <param name="DayLabel">Question about a day; null when none is asked.</param>
/// <param name="Why">Why it cannot be done now; empty when it can.</param>
public sealed record AgreementAction(AgreementVerb Verb, string Label, string Handler, string? DayLabel, IReadOnlyList<string> Why);
