using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Results of the usual scales over time: one table per scale, with a small line beside the numbers.</summary>
[Needs(AssessmentsAccess.Read)]
public sealed class ScalesModel(WithdrawScale withdraw) : FormPage<ScalesModel.Form>, IPersonPage
{
    /// <summary>Which result a button is about.</summary>
    public sealed class Form
    {
        public Guid Id { get; set; }
    }

    /// <summary>A scale with what was measured, newest results first.</summary>
    public sealed record Measured(Scale Scale, IReadOnlyList<ScaleResult> Results, IReadOnlyList<ScoreSeries> Series);

    public Guid PersonId { get; set; }

    public IReadOnlyList<Measured> Scales { get; private set; } = [];

    /// <summary>Bands of the carer's burden in the person's territory.</summary>
    public BurdenBands Bands { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public Task<IActionResult> OnPostWithdrawAsync() => Send(withdraw, () => new(PersonId, Input.Id), _ => $"/personnes/{PersonId}/besoins/echelles", "Le résultat est retiré.");

    protected override async Task<bool> LoadAsync()
    {
        MayWrite = await May(AssessmentsAccess.Write);
        var results = await Db.ScaleResultsOf(PersonId, Aborted);
        Scales = [.. ScaleCatalogue.All.Select(s => new Measured(s, [.. results.Where(r => r.ScaleCode == s.Code)], ScoreSeries.Of(s, results))).Where(m => m.Results.Count > 0)];
        var delays = await Db.DelaysFor(PersonId, Clock.Today, Aborted);
        Bands = new BurdenBands(delays.ZaritAlertFrom, delays.ZaritSevereFrom);
        return true;
    }
}
