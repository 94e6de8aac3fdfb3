using FilRouge.Domain.Network;
using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Network.Pages;

/// <summary>Answers proposed by the form of a professional.</summary>
public static class ProfessionalChoices
{
    /// <summary>Professions of the shipped list.</summary>
    public static IReadOnlyList<Choice> OfProfession { get; } = [.. Professions.All.Select(p => new Choice(p.Code, p.Label))];

    /// <summary>Age bands.</summary>
    public static IReadOnlyList<Choice> OfAges { get; } = Half(ages: true);

    /// <summary>Disabilities.</summary>
    public static IReadOnlyList<Choice> OfDisabilities { get; } = Half(ages: false);

    private static IReadOnlyList<Choice> Half(bool ages) =>
        [.. Choice.Of<Publics>().Where(c => ((Enum.Parse<Publics>(c.Value) & PublicsReading.Ages) != 0) == ages)];
}
