using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>Needs as somebody sees them on a day.</summary>
/// <param name="By">« la personne », « les professionnels ».</param>
/// <param name="On">Day.</param>
/// <param name="Needs">0 to 4 by need; what was not said is absent.</param>
[Fr("regard sur les besoins")]
public sealed record NeedsView(string By, DateOnly On, IReadOnlyDictionary<NeedCode, int> Needs)
{
    /// <summary>The professionals' view.</summary>
    public static NeedsView Of(Assessment assessment) => new("les professionnels", assessment.StartedOn, assessment.Needs.ToDictionary(n => n.SerafinCode, n => n.Intensity));

    /// <summary>The person's own.</summary>
    public static NeedsView Of(SelfAssessment own) => new("la personne", own.AnsweredOn, own.Needs);
}

/// <summary>Two points of view side by side, or one at two dates. Neither corrects the other: where they part is what to talk about.</summary>
/// <param name="A">First series.</param>
/// <param name="B">Second series.</param>
/// <param name="Domains">Domains that either speaks of, in the order of the nomenclature.</param>
[Fr("deux regards sur les besoins")]
public sealed record TwoViews(NeedsView A, NeedsView B, IReadOnlyList<DomainComparison> Domains)
{
    /// <summary>Axes of the radar: domains that both speak of, by their strongest need.</summary>
    public IReadOnlyList<RadarAxis> RadarAxes => AssessmentComparison.AxesOf(Domains);

    /// <summary>Domains on which they part by two steps or more, the widest gap first.</summary>
    public IReadOnlyList<DomainComparison> Apart =>
        [.. Domains.Where(d => d is { Before: not null, After: not null } && Gap(d) >= 2).OrderByDescending(Gap)];

    /// <summary>Domains that only one of them speaks of.</summary>
    public IReadOnlyList<DomainComparison> OneSided => [.. Domains.Where(d => d.Before is null || d.After is null)];

    /// <summary>Puts two views side by side.</summary>
    public static TwoViews Of(NeedsView a, NeedsView b) => new(a, b, AssessmentComparison.DomainsOf(a.Needs, b.Needs));

    /// <summary>« même avis », « plus d’aide selon la personne », or who alone speaks of it.</summary>
    public string Words(int? a, int? b) => (a, b) switch
    {
        (null, null) => "",
        (null, _) => $"seulement selon {B.By}",
        (_, null) => $"seulement selon {A.By}",
        _ when a == b => A.By == B.By ? "pareil aux deux dates" : "même avis",
        _ when A.By == B.By => b > a ? "plus d’aide qu’avant" : "moins d’aide qu’avant",
        _ => $"plus d’aide selon {(b > a ? B.By : A.By)}",
    };

    private static int Gap(DomainComparison domain) => Math.Abs(domain.Before!.Maximum - domain.After!.Maximum);
}
