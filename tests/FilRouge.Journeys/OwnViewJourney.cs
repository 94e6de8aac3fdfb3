using System.Text;
using System.Text.RegularExpressions;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using FilRouge.Web.Assessments;
using FilRouge.Web.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Journeys;

/// <summary>The person answers, both views stand on one radar, the annexes are in the plan, and the plan prints on one page however heavy.</summary>
public sealed partial class OwnViewJourney(Stage stage)
{
    [Fact]
    public async Task From_the_persons_answers_to_the_printed_page()
    {
        var (person, heaviest) = await Found();
        var window = await stage.Window("coordination@demo.test", o => o.JavaScriptEnabled = false);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/personnes/{person}/besoins/moi");
        var form = page.Form();
        foreach (var theme in SelfQuestions.All.GroupBy(q => q.Theme))
        {
            form.Unfold(theme.Key + $" 0 sur {theme.Count()}");
            foreach (var question in theme)
            {
                form.Choose(question.Sentence, "avec un peu d’aide");
            }
        }

        await form
            .Fill("Ce que je veux dire en plus", "Je sais faire mes lacets.").Choose("Est-ce que quelqu’un aide à répondre ?", "quelqu’un a lu les phrases")
            .Fill("Comment ?", "À la maison, avec des images.")
            .Send("Garder mes réponses");
        Assert.Contains("« Je sais faire mes lacets. »", await page.Words());
        await page.GotoAsync($"/personnes/{person}/besoins/regards");
        Assert.Contains("De quoi parler ensemble", await page.Words());
        Assert.Equal(1, await page.Locator("svg.radar .r-after").CountAsync());
        await page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Screens, "deux-regards.png"), FullPage = true });
        await page.GotoAsync($"/personnes/{person}/projet");
        Assert.Contains("Appeler, dans l’ordre", await page.Words());

        Assert.True(heaviest.Count >= 3, $"only {heaviest.Count} plans");
        foreach (var (id, number) in heaviest)
        {
            await page.GotoAsync($"/personnes/{id}/projet/imprimer?forme=page&version={number}");
            Assert.Equal(1, Pages(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })));
        }

        await page.GotoAsync($"/personnes/{heaviest[0].Person}/projet/imprimer?forme=entier&version={heaviest[0].Number}");
        var whole = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.InRange(Pages(whole), 1, 12);
        await File.WriteAllBytesAsync(Path.Combine(Stage.Screens, "projet-entier.pdf"), whole);
        await window.CloseAsync();
    }

    /// <summary>A leaf of the tree of pages is « /Type /Page », its nodes are « /Type /Pages ».</summary>
    private static int Pages(byte[] pdf)
    {
        var count = Leaf.Count(Encoding.Latin1.GetString(pdf));
        Assert.True(count > 0, "no page was read in the PDF");
        return count;
    }

    /// <summary>A person with an assessment and a plan in force, and the plans that hold most.</summary>
    private async Task<(Guid Person, IReadOnlyList<(Guid Person, int Number)> Heaviest)> Found()
    {
        await using var scope = stage.App.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("journeys"), true);
        var organisation = await work.Db.Organisations.Where(o => o.Code == "PCPE77").Select(o => o.Id).SingleAsync();
        var versions = await work.Db.PlanVersions.AsNoTracking().AsSplitQuery()
            .Where(v => v.Status == PlanVersionStatus.Signed && work.Db.Set<Domain.People.Person>().Any(p => p.Id == v.PersonId && p.OrganisationId == organisation)).ToListAsync();
        var assessed = (await work.Db.Set<Assessment>().AsNoTracking().AsSplitQuery().ToListAsync()).Where(a => a.Needs.Select(n => NeedDomains.Of(n.SerafinCode)).Distinct().Count() >= RadarShape.FewestAxes).Select(a => a.PersonId).ToHashSet();
        var heavy = versions.OrderByDescending(v => v.Prestations.Count + v.Goals.Count + v.Relays.Count).ThenBy(v => v.Id).ToList();
        return (heavy.First(v => assessed.Contains(v.PersonId)).PersonId, [.. heavy.Take(5).Select(v => (v.PersonId, v.Number))]);
    }

    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])")]
    private static partial Regex Leaf { get; }
}
