using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Two points of view on one radar with its table: the professionals and the person, or one of them at two dates.</summary>
[Needs(AssessmentsAccess.Read)]
public sealed class ViewsModel : ProductPage, IPersonPage
{
    /// <summary>Something that can be put on the radar.</summary>
    public sealed record Choosable(Guid Id, string Words);

    public Guid PersonId { get; set; }

    /// <summary>First series: an assessment, or answers of the person; the newest assessment when none is asked for.</summary>
    [BindProperty(Name = "de", SupportsGet = true)]
    public Guid? From { get; set; }

    /// <summary>Second series; the person's newest answers when none is asked for.</summary>
    [BindProperty(Name = "a", SupportsGet = true)]
    public Guid? To { get; set; }

    public IReadOnlyList<Choosable> All { get; private set; } = [];

    public TwoViews? Both { get; private set; }

    /// <summary>The person's own words, beside the drawing.</summary>
    public SelfAssessment? Own { get; private set; }

    public bool MaySpeak { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        MaySpeak = await May(AssessmentsAccess.Speak);
        var (lines, own) = (await Db.AssessmentsOf(PersonId, Aborted), await Db.SelfAssessmentsOf(PersonId, Aborted));
        All =
        [
            .. lines.Select(l => new Choosable(l.Id, $"les professionnels, {FrenchDate.Long(l.StartedOn)}")),
            .. own.Select(o => new Choosable(o.Id, $"la personne, {FrenchDate.Long(o.AnsweredOn)}")),
        ];
        if (lines.Count == 0 || own.Count == 0)
        {
            return Page();
        }

        (From, To) = (From ?? lines[0].Id, To ?? own[0].Id);
        if (await View(From.Value, own) is not { } a || await View(To.Value, own) is not { } b)
        {
            return Missing();
        }

        Both = TwoViews.Of(a, b);
        Own = own.Find(o => o.Id == To) ?? own.Find(o => o.Id == From);
        return Page();
    }

    private async Task<NeedsView?> View(Guid id, List<SelfAssessment> own) =>
        own.Find(o => o.Id == id) is { } said ? NeedsView.Of(said)
        : await Db.AssessmentOf(PersonId, id, Aborted) is { } assessment ? NeedsView.Of(assessment)
        : null;
}
