using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination.Pages;

/// <summary>One exchange, what its corrections replaced, and its correction by its author.</summary>
[Needs(CoordinationAccess.Read)]
public sealed class ExchangeDetailModel(CorrectExchange correct) : FormPage<ExchangeDetailModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        [Fr("Ce qui a été dit")] public string Text { get; set; } = "";
        [Fr("Motif")] public string Reason { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>Which one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid ExchangeId { get; set; }

    public Exchange Exchange { get; private set; } = null!;

    public bool Mine => Exchange.AuthorId == Actor.AccountId;

    public Task<IActionResult> OnPostAsync() => Send(
        correct, () => new(PersonId, ExchangeId, Input.Version, Input.Text, Input.Reason), _ => $"/personnes/{PersonId}/echanges/{ExchangeId}", "L’échange est corrigé ; le texte précédent reste lisible.");

    protected override async Task<bool> LoadAsync()
    {
        var sight = await Sight.Of(Work, PersonId, Aborted);
        Exchange = (await sight.Of(Db.Exchanges.AsNoTracking()).SingleOrDefaultAsync(e => e.Id == ExchangeId && e.PersonId == PersonId, Aborted))!;
        return Exchange is not null;
    }

    // Asked alone after a conflict: nothing is loaded yet.
    protected override async Task<Form?> StoredAsync() => Exchange is null && !await LoadAsync() ? null : new Form { Version = Exchange!.Version, Text = Exchange.Text };
}
