using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FilRouge.Web.Tests.Kit;

public sealed class ErrorSummaryTests
{
    private static readonly IReadOnlyList<PageField> Fields =
        [new("Input.Name", "Input_Name", "Nom"), new("Input.Days", "Input_Days", "Quels jours ?"), new("Input.NameUsed", "Input_NameUsed", "Nom d’usage")];

    [Fact]
    public void Errors_follow_the_page_with_those_of_the_whole_act_first()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.NameUsed", "Écrivez 100 caractères au plus.");
        state.AddModelError("Input.Name", "Cette réponse est à remplir.");
        state.Refuse(null, "Le projet n’est pas signé.", "CASF, art. L. 311-4");

        Assert.Equal(
        [
            new("Le projet n’est pas signé.", null, "CASF, art. L. 311-4"),
            new("Nom : Cette réponse est à remplir.", "Input_Name", null),
            new ErrorLine("Nom d’usage : Écrivez 100 caractères au plus.", "Input_NameUsed", null),
        ], ErrorSummary.Lines(state, Fields));
    }

    [Fact]
    public void An_error_of_a_collection_leads_to_the_field_that_stands_for_it()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.Days[1]", "Choisissez un jour ouvré.");

        Assert.Equal([new("Quels jours ? Choisissez un jour ouvré.", "Input_Days", null)], ErrorSummary.Lines(state, Fields));
    }

    [Fact]
    public void An_error_of_a_field_that_is_not_on_the_page_is_told_without_a_link()
    {
        var state = new ModelStateDictionary();
        state.Refuse("Input.Nam", "Rechargez la page.");

        Assert.Equal([new("Rechargez la page.", null, null)], ErrorSummary.Lines(state, Fields));
    }

    [Fact]
    public void An_error_that_has_no_words_is_given_some()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.Name", "");

        Assert.StartsWith("Nom : Cette réponse n’a pas pu être lue", Assert.Single(ErrorSummary.Lines(state, Fields)).Text);
    }

    [Theory]
    [InlineData(1, "Il y a 1 point à corriger")]
    [InlineData(2, "Il y a 2 points à corriger")]
    public void The_title_counts(int count, string expected) => Assert.Equal(expected, ErrorSummary.Title(count));
}
