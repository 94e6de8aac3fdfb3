using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using FilRouge.Web.Network;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access.Pages;

/// <summary>With which account a professional signs in.</summary>
[Needs(NetworkAccess.LinkAccount)]
public sealed class LinkAccountModel(LinkProfessional link) : FormPage<LinkAccountModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        [Fr("Adresse de connexion")] public string Login { get; set; } = "";
    }

    /// <summary>Which professional.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public Task<IActionResult> OnPostAsync() => Send(
        link, () => new(Id, Input.Version, Input.Login), _ => $"/reseau/professionnels/{Id}", Input.Login.Length == 0 ? "Plus aucun compte n’est relié." : "Le compte est relié.");

    protected override async Task<bool> LoadAsync()
    {
        Name = await Mine().Select(p => p.Name).SingleOrDefaultAsync(Aborted) ?? "";
        return Name.Length > 0;
    }

    protected override async Task<Form?> StoredAsync()
    {
        var professional = await Mine().SingleAsync(Aborted);
        var login = professional.AccountId is { } account
            ? await Db.Accounts.Where(a => a.Id == account).Select(a => a.UserName).SingleOrDefaultAsync(Aborted)
            : professional.Email?.Text;
        return new Form { Version = professional.Version, Login = login ?? "" };
    }

    private IQueryable<Professional> Mine() => Db.Professionals.AsNoTracking().Where(p => p.Id == Id && p.OrganisationId == Actor.OrganisationId);
}
