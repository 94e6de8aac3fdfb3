using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;

namespace FilRouge.Web.Referrals;

/// <summary>Why a button is off: the right first, then the rules, in the sentences that the use case would answer.</summary>
internal static class WhyNots
{
    /// <summary>The sentences; empty when the act is possible.</summary>
    public static async Task<IReadOnlyList<string>> WhyNot(this ProductPage page, string permission, IEnumerable<Refusal> refusals)
    {
        var decision = await page.Decide(permission);
        return decision.Allowed ? [.. refusals.Select(r => r.Sentence)] : [decision.Sentence];
    }
}
