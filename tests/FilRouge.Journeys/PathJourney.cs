using System.Text.RegularExpressions;
using FilRouge.Domain.Common;
using FilRouge.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Journeys;

/// <summary>The work itself, from the first call to the exit, in a real browser without JavaScript: what each screen says is what is checked.</summary>
public sealed partial class PathJourney(Stage stage) : IAsyncLifetime
{
    private const string Need = "Besoins en lien avec la vie scolaire et étudiante";
    private const string Psychologist = "Maud Pelletier";
    private Desk _coordinator = null!;
    private Desk _head = null!;
    private Desk _psychologist = null!;
    private string _person = "";

    private DateTime Now => Clock.Local(Clock.UtcNow);

    private DateOnly Today => Clock.Today;

    private Clock Clock => stage.App.Services.GetRequiredService<Clock>();

    public async ValueTask InitializeAsync()
    {
        _coordinator = await Desk.Of(stage, "coordination@demo.test");
        _head = await Desk.Of(stage, "chef@demo.test");
        _psychologist = await Desk.Of(stage, "liberale@demo.test");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in new[] { _coordinator, _head, _psychologist })
        {
            await desk.Leave();
        }
    }

    [Fact]
    public async Task A_person_is_accompanied_from_the_first_call_to_the_exit()
    {
        await Person_has_a_record_and_is_found_without_accents();
        await Request_is_taken_on_one_screen();
        await Request_is_graded_and_examined();
        await Head_accepts_and_lists();
        await Right_is_recorded();
        await Head_admits_after_checking_the_answers();
        await Dipc_is_refused_without_opinion_then_given();
        await Needs_are_assessed_with_her_own_words();
        await Assessment_is_approved_and_validated();
        await Plan_is_written_from_expectation_to_prestation();
        await Plan_too_early_says_why_not();
        await Everybody_signs();
        await Signed_plan_changes_no_more();
        await Professional_is_found_asked_and_agrees();
        await Interventions_are_planned();
        await One_is_done_the_other_cancelled();
        await Review_is_held();
        await Head_pronounces_the_exit();
        await Record_tells_the_story();
    }

    private string Of(string page) => $"/personnes/{_person}{page}";

    private static string Typed(DateOnly day) => FrenchDate.Short(day);

    private static string GuidIn(string url, string after) => Regex.Match(url, after + "/([0-9a-f-]{36})").Groups[1].Value;

    private async Task Person_has_a_record_and_is_found_without_accents()
    {
        await _coordinator.Open("/personnes/nouvelle");
        await _coordinator.Page.Form()
            .Fill("Nom de naissance", "Évrard-Noël").Fill("Prénoms de l’état civil", "Zoé, Maëlle").Choose("Sexe à l’état civil", "féminin")
            .Fill("Date de naissance", $"14/3/{Today.Year - 10}")
            .Fill("Nom du représentant", "Nadège Évrard").Fill("Téléphone du représentant", "06 39 98 77 01")
            .Fill("Code postal", "77000").Fill("Commune", "Melun")
            .Send("Ouvrir le dossier");
        _person = GuidIn(_coordinator.Page.Url, "/personnes");
        Assert.NotEmpty(_person);

        await _coordinator.Search("evrard noel zoe");
        await _coordinator.Says("Zoé");
        await _coordinator.Page.Locator($"main a[href='/personnes/{_person}']").ClickAsync();
        await _coordinator.Says("ÉVRARD-NOËL", "Le parcours n’a pas commencé");
        await _coordinator.Picture("01-dossier-sans-parcours");
    }
}
