using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>What the territory asks of the service, rule after rule: nothing is rewritten.</summary>
[Needs(ReferralsAccess.Policies)]
public sealed class PoliciesModel : ProductPage
{
    public IReadOnlyList<TerritoryPolicy> Rows { get; private set; } = [];

    public bool MayAdopt { get; private set; }

    public async Task OnGetAsync()
    {
        MayAdopt = await May(ReferralsAccess.AdoptPolicy);
        Rows = await Db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == Actor.OrganisationId)
            .OrderByDescending(p => p.From).ThenBy(p => p.Territory).ToListAsync(Aborted);
    }
}
