using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Access.Pages;

/// <summary>« Pourquoi ai-je accès à ce dossier ? »: the kernel's own sentences.</summary>
[Needs(AccessAccess.Why)]
public sealed class WhyModel(Kernel kernel) : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    public Standing Standing { get; private set; } = Standing.Nothing;

    public IReadOnlyList<(Permission Permission, Decision Decision)> Rights { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Standing = await Work.StandingTo(PersonId, Aborted);
        Rights = [.. kernel.All.Where(p => p.Target == Target.Person).Select(p => (p, kernel.Decide(Actor, p.Code, Standing)))
            .OrderByDescending(r => r.Item2.Allowed).ThenBy(r => r.p.Code, StringComparer.Ordinal)];
    }
}
