using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Demo;

/// <summary>An invented territory on the true communes of Essonne and Seine-et-Marne. No person, no professional, no structure exists.</summary>
public static class DemoTerritory
{
    /// <summary>Password of every demonstration account.</summary>
    public const string Password = "demonstration-fil-rouge";

    private const int Batch = 50;

    /// <summary>Fills an empty store; leaves one that is not empty as it is.</summary>
    /// <param name="services">A scope acting as the system.</param>
    /// <param name="persons">Invented persons beside the situations written by hand.</param>
    /// <param name="say">Where progress is told.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task Fill(IServiceProvider services, int persons, Action<string> say, CancellationToken ct)
    {
        var work = services.GetRequiredService<Work>();
        if (await work.Db.Accounts.AnyAsync(ct))
        {
            return;
        }

        say("Création du territoire inventé…");
        await services.GetRequiredService<OpenDemonstration>().Execute(new OpenDemonstration.Input(), ct);
        await services.GetRequiredService<FillNetwork>().Execute(new FillNetwork.Input(persons), ct);
        var world = await DemoWorld.Read(work, ct);
        var stories = Numbered([.. DemoSituations.All(world.Today), .. DemoCrowd.Draw(persons, world.Today)]);
        // One transaction for a batch: what is kept in memory does not grow with the number of persons.
        for (var i = 0; i < stories.Count; i += Batch)
        {
            var batch = stories.GetRange(i, Math.Min(Batch, stories.Count - i));
            await services.GetRequiredService<FillPersons>().Execute(new FillPersons.Input { World = world, Stories = batch }, ct);
            say($"{i + batch.Count} dossiers sur {stories.Count}.");
        }
    }

    // Requests are numbered as they came, a series for each service and year.
    private static List<Story> Numbered(IEnumerable<Story> stories) =>
    [
        .. stories.Select((story, place) => (Story: story, Place: place))
            .GroupBy(s => (s.Story.Territory, s.Story.RequestedOn.Year))
            .SelectMany(g => g.OrderBy(s => s.Story.RequestedOn).ThenBy(s => s.Story.Request.At)
                .Select((s, i) => (Story: s.Story with { Number = ReferralNumber.Of(DemoWorld.PrefixOf(g.Key.Territory), g.Key.Year, i + 1) }, s.Place)))
            .OrderBy(s => s.Place).Select(s => s.Story),
    ];
}
