using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Two assessments of a person on one radar, with its table. Without an answer, the newest and the one before.</summary>
[Needs(AssessmentsAccess.Read)]
public sealed class CompareAssessmentsModel : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    /// <summary>One assessment.</summary>
    [BindProperty(Name = "de", SupportsGet = true)]
    public Guid? From { get; set; }

    /// <summary>The other.</summary>
    [BindProperty(Name = "a", SupportsGet = true)]
    public Guid? To { get; set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AssessmentLine> Lines { get; private set; } = [];

    public AssessmentComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Lines = await Db.AssessmentsOf(PersonId, Aborted);
        if (Lines.Count < 2)
        {
            return Page();
        }

        var to = To ?? Lines[0].Id;
        var from = From ?? Lines.SkipWhile(l => l.Id != to).Skip(1).FirstOrDefault()?.Id ?? Lines.First(l => l.Id != to).Id;
        if (await Db.AssessmentOf(PersonId, from, Aborted) is not { } one || await Db.AssessmentOf(PersonId, to, Aborted) is not { } other)
        {
            return Missing();
        }

        Comparison = AssessmentComparison.Of(one, other);
        return Page();
    }

    /// <summary>Shape of a change: its word is written beside.</summary>
    public static string ChipOf(IntensityChange change) => change switch
    {
        IntensityChange.Up => "risk",
        IntensityChange.Down => "ok",
        IntensityChange.New => "soon",
        IntensityChange.NotReassessed => "done",
        _ => "neutral",
    };
}
