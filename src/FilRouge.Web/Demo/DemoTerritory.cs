using FilRouge.Domain.Access;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Demo;

/// <summary>An invented territory on the true communes of Essonne and Seine-et-Marne. No person, no professional, no structure exists.</summary>
public static class DemoTerritory
{
    /// <summary>Password of every demonstration account.</summary>
    public const string Password = "demonstration-fil-rouge";

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
        say($"{persons} personnes.");
    }
}
