using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Shell;

/// <summary>From the domain's refusals to what a use case answers.</summary>
internal static class Outcomes
{
    public static Outcome AsOutcome(this IEnumerable<Refusal> refusals) => Outcome.Refused(refusals.AsReasons());

    public static IReadOnlyList<Reason> AsReasons(this IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(r => new Reason(r.Code, r.Sentence, r.Source, r.Field))];

    /// <summary>The sentences beside a button that is refused, each with the text it rests on.</summary>
    public static IEnumerable<string> AsSentences(this IEnumerable<Refusal> refusals) =>
        refusals.Select(r => r.Source is null ? r.Sentence : $"{r.Sentence} ({r.Source})");

    /// <summary>Runs a verb after its own guard: refused with the list, or done.</summary>
    public static Outcome Unless(this IReadOnlyList<Refusal> whyNot, Action verb)
    {
        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        verb();
        return Outcome.Done();
    }
}
