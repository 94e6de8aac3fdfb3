using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Signs the version as it is shown, or records a paper.</summary>
[Needs(PlansAccess.Sign)]
public sealed class SignModel(SignPlan sign) : PlanFormPage<SignModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>« id|quality » of a line of the table of signatories.</summary>
        public string Signer { get; set; } = "";
        public SignatureMethod Method { get; set; } = SignatureMethod.OnScreen;
        public DateOnly? SignedOn { get; set; }
        public string ContentHash { get; set; } = "";
    }

    public PlanVersion Draft { get; private set; } = null!;

    public IReadOnlyList<RequiredSignatory> Signatories { get; private set; } = [];

    public IReadOnlyList<string> Awaited { get; private set; } = [];

    /// <summary>Who may still be chosen: oneself on screen, anybody of the table for a paper that the service records.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public bool MayRecordPaper { get; private set; }

    public Task<IActionResult> OnPostAsync()
    {
        var parts = Input.Signer.Split('|');
        if (parts is not [var id, var quality] || !Guid.TryParse(id, out var signer) || !Enum.TryParse<SignatureQuality>(quality, out var signing))
        {
            ModelState.AddModelError("Input.Signer", "Choisissez qui signe.");
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        return Send(
            sign,
            () => new(PersonId, signer, signing, Input.Method, Input.ContentHash, Input.SignedOn),
            _ => $"/personnes/{PersonId}/projet",
            "La signature est enregistrée.");
    }

    protected override string Gone => "Aucune version n’attend de signature.";

    protected override async Task<bool> LoadAsync()
    {
        if (await Db.PlanOf(PersonId, Aborted) is not { Draft: { Status: PlanVersionStatus.ToSign } draft } plan)
        {
            return false;
        }

        Draft = draft;
        Signatories = await Db.SignatoriesOf(PersonId, plan.EpisodeId, Clock.Today, Aborted);
        Awaited = draft.SeatsAwaited(Signatories);
        MayRecordPaper = (await Work.StandingTo(PersonId, Aborted)).Relation == Relation.Own;
        var own = await PlanSignatories.Own(Signatories, Work, PersonId, Aborted);
        Choices = [.. (MayRecordPaper ? Signatories : own)
            .Where(s => !draft.CountingSignatures.Any(g => g.SignerId == s.SignerId && g.Quality == s.Quality))
            .OrderBy(s => own.Contains(s) ? 0 : 1)
            .Select(s => new Choice($"{s.SignerId}|{s.Quality}", $"{s.Name}, {s.Quality.Fr()}{(own.Contains(s) ? " (vous)" : "")}"))];
        return true;
    }

    protected override async Task<Form?> StoredAsync() => new()
    {
        ContentHash = (await DraftAsync())?.ContentHash ?? "",
        Signer = Choices.Count > 0 ? Choices[0].Value : "",
    };
}
