using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>The assessment grids of the service, with their versions, and those that come with the product.</summary>
[Needs(AssessmentsAccess.Grids)]
public sealed class GridsModel : ProductPage
{
    /// <summary>Newest version of each first.</summary>
    public IReadOnlyList<Grid> Grids { get; private set; } = [];

    public bool MayDefine { get; private set; }

    public async Task OnGetAsync()
    {
        MayDefine = await May(AssessmentsAccess.DefineGrids);
        Grids = await Db.Grids.AsNoTracking().AsSplitQuery().Where(g => g.OrganisationId == Actor.OrganisationId).OrderBy(g => g.Title).ThenByDescending(g => g.Number).Take(200).ToListAsync(Aborted);
    }
}
