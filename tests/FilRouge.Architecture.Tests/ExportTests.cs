using System.Reflection;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FilRouge.Architecture.Tests;

/// <summary>What is on screen leaves as it is shown: each page that lists, or that draws a table of data, exports it, or says here why it does not.</summary>
public sealed class ExportTests
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["Activity.Pages.FiguresModel"] = "its export leaves the service with small counts hidden, from /activite/export",
        ["Activity.Pages.EvolutionModel"] = "its export leaves the service with small counts hidden, from /activite/export?par=mois",
        ["Access.Pages.SignInModel"] = "accounts of the demonstration",
        ["Access.Pages.WhyModel"] = "sentences about one's own access",
        ["Agenda.Pages.TypicalWeekModel"] = "the week of a plan, which exports; printed as it is drawn",
        ["Assessments.Pages.CompareAssessmentsModel"] = "two assessments side by side, each of which exports",
        ["Assessments.Pages.GridsModel"] = "the grids of the service, written there and not about anybody",
        ["Assessments.Pages.NoteScaleModel"] = "a form",
        ["Assessments.Pages.PersonGridsModel"] = "a grid being filled, a form",
        ["Assessments.Pages.ScalesModel"] = "scores on a drawing with their table, a few a year",
        ["Assessments.Pages.ViewsModel"] = "two views side by side, of an assessment which exports",
        ["Coordination.Pages.GosModel"] = "a sheet made to be printed",
        ["Coordination.Pages.MeetingModel"] = "minutes made to be printed and sent",
        ["Coordination.Pages.NewSharedMeetingModel"] = "a form: who is chosen",
        ["Interop.Pages.ImportColumnsModel"] = "a form: columns of one's own file",
        ["People.Pages.SituationModel"] = "a few dated lines, which the printed record has",
        ["Plans.Pages.ComparePlansModel"] = "two versions side by side, each of which exports",
        ["Plans.Pages.FindProfessionalModel"] = "an order made for one line of a plan; the network exports",
        ["Plans.Pages.MyProposalsModel"] = "what waits for one's own answer",
        ["Plans.Pages.PrintPlanModel"] = "the plan to print",
        ["Plans.Pages.ReviewsModel"] = "reviews in words, with goal attainment drawn",
        ["Plans.Pages.SignModel"] = "who signs, on the page that signs",
        ["Record.Pages.MyDraftsModel"] = "what oneself has begun to type",
        ["Record.Pages.PrepareReviewModel"] = "a review to write",
        ["Record.Pages.SearchModel"] = "the first answers to a few letters; the lists export",
        ["Record.Pages.SynthesisModel"] = "one sheet to print; its tabs export",
        ["Referrals.Pages.NewReferralModel"] = "records alike, while a request is typed",
    };

    [Fact]
    public void Each_page_that_lists_exports_or_says_why_not()
    {
        var pages = typeof(FilRouge.Web.Modules).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(PageModel))).ToDictionary(t => t.FullName!["FilRouge.Web.".Length..]);
        var lists = pages.Where(p => typeof(IListPage).IsAssignableFrom(p.Value) || DrawsATable(p.Key)).ToDictionary();
        Assert.True(lists.Count > 35, $"only {lists.Count} pages that list");
        Assert.Empty(lists.Where(p => !typeof(IExportPage).IsAssignableFrom(p.Value) && !Reasons.ContainsKey(p.Key)).Select(p => p.Key));
        // A reason that is no longer needed goes.
        Assert.Empty(Reasons.Keys.Where(k => !lists.TryGetValue(k, out var page) || typeof(IExportPage).IsAssignableFrom(page)));
    }

    /// <summary>True when the page of the model draws a table itself.</summary>
    private static bool DrawsATable(string model)
    {
        var file = Path.Combine(Repository.Root, "src", "FilRouge.Web", model.Replace('.', Path.DirectorySeparatorChar)[..^"Model".Length] + ".cshtml");
        return File.Exists(file) && File.ReadAllText(file).Contains("<fr-table", StringComparison.Ordinal);
    }
}
