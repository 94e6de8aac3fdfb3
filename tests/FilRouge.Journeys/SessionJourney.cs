using FilRouge.Domain.Agenda;
using FilRouge.Domain.Network;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A session of the day is logged from « Ma journée »: one click, the note, five keys.</summary>
public sealed class SessionJourney(Stage stage, ITestOutputHelper output)
{
    private const string Educator = "educatrice@demo.test";

    [Fact]
    public async Task A_session_is_logged_from_the_day_with_the_note_first()
    {
        await JustOver();
        var desk = await Desk.Of(stage, Educator, scripts: true);
        await desk.Open("/ma-journee");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Consigner") }).First.ClickAsync();
        await desk.Says("Consigner");
        var hands = new Hands(desk.Page);
        Assert.Equal("Note", await hands.Focused());
        await hands.Write("A choisi le jeu des images, a tenu vingt minutes. A demandé à finir plus tôt, puis a salué sa mère. À reprendre : le tour de parole.");
        await desk.Picture("21-consigner");
        await hands.Press("Déclarer réalisée", "Enter");
        await desk.Says("L’intervention est déclarée réalisée", "le tour de parole", "réalisée");
        output.WriteLine($"1 click, {hands.Words}; the machine took {hands.Elapsed.TotalSeconds:0.0} s");
        Assert.True(hands.Keys <= 8 && hands.Human.TotalSeconds < 45, hands.Words);
        await desk.Leave();
    }

    /// <summary>A session of hers began two hours ago and was planned for an hour.</summary>
    private async Task JustOver()
    {
        await using var scope = stage.App.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("journeys"), false);
        var (db, clock) = (work.Db, work.Clock);
        var account = await db.Accounts.SingleAsync(a => a.UserName == Educator);
        var id = await db.Set<Intervention>().Where(i => i.Status == InterventionStatus.Planned && i.PrestationId != null && db.Set<Professional>().Any(p => p.Id == i.ProfessionalId && p.AccountId == account.Id)
            && db.Set<Domain.Access.CareTeamMember>().Any(m => m.PersonId == i.PersonId && m.AccountId == account.Id && m.To == null && m.WithdrawnOn == null))
            .OrderBy(i => i.StartsAtUtc).Select(i => i.Id).FirstAsync();
        var began = clock.UtcNow.AddHours(-2);
        await db.Set<Intervention>().Where(i => i.Id == id).ExecuteUpdateAsync(s => s.SetProperty(i => i.StartsAtUtc, began).SetProperty(i => i.LocalDay, clock.DayOf(began)));
    }
}
