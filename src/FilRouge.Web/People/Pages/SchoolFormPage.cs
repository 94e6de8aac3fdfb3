using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>A form about a period at school.</summary>
public abstract class SchoolFormPage : FormPage<SchoolForm>, IPersonPage
{
    public Guid PersonId { get; set; }

    /// <summary>Structures of the network, for an establishment that is one of them.</summary>
    public IReadOnlyList<Choice> Structures { get; private set; } = [];

    /// <summary>Where the form leads back.</summary>
    protected string Back => $"/personnes/{PersonId}/situation";

    protected override async Task<bool> LoadAsync()
    {
        Structures = await Db.Set<Structure>().AsNoTracking().Where(s => s.OrganisationId == Actor.OrganisationId).OrderBy(s => s.FoldedName).Take(500)
            .Select(s => new Choice(s.Id.ToString(), s.Name, null, null)).ToListAsync(Aborted);
        return await Db.Persons.AnyAsync(p => p.Id == PersonId, Aborted);
    }
}
