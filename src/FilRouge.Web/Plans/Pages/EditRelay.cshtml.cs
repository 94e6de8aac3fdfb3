using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Adds, changes or removes who takes over during a closure.</summary>
[Needs(PlansAccess.Write)]
public sealed class EditRelayModel(SaveRelay save, RemovePlanLine remove) : PlanFormPage<EditRelayModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int? Version { get; set; }
        public string Label { get; set; } = "";
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public string Who { get; set; } = "";
        public string Contact { get; set; } = "";
        public string What { get; set; } = "";
    }

    [BindProperty(Name = "ligne", SupportsGet = true)]
    public Guid? LineId { get; set; }

    public Task<IActionResult> OnPostAsync() => Send(
        save, () => new(PersonId, Input.Version, LineId, Input.Label, Input.From, Input.To, Input.Who) { Contact = Input.Contact, What = Input.What }, _ => Back, "Le relais est écrit.");

    public Task<IActionResult> OnPostRemoveAsync() => Send(remove, () => new(PersonId, LineId ?? Guid.Empty), _ => Back, "Le relais est retiré.");

    protected override async Task<bool> LoadAsync() =>
        await DraftAsync() is { } draft && (LineId is null || draft.Relays.Any(r => r.LineId == LineId));

    protected override async Task<Form?> StoredAsync()
    {
        var draft = await DraftAsync();
        return draft?.Relays.FirstOrDefault(r => r.LineId == LineId) is { } r
            ? new Form { Version = draft.Version, Label = r.Label, From = r.From, To = r.To, Who = r.Who, Contact = r.Contact, What = r.What }
            : null;
    }
}
