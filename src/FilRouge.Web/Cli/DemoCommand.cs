using System.CommandLine;
using FilRouge.Web.Demo;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge demo »: an invented territory, served.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var persons = new Option<int>("--persons") { Description = "Nombre de personnes inventées en plus des situations écrites à la main.", DefaultValueFactory = _ => 60 };
        var command = new Command("demo", "Crée un territoire inventé et le sert.") { CommandLine.Data, CommandLine.Urls, CommandLine.Postgres, persons };
        command.SetAction(async (parsed, ct) =>
        {
            var options = new ServerOptions(CommandLine.DatabaseOf(parsed), parsed.GetValue(CommandLine.Urls)!) { Demo = true };
            await using (var scope = await CommandScope.Open(options, "démonstration", ct))
            {
                await DemoTerritory.Fill(scope.Services, parsed.GetValue(persons), Console.WriteLine, ct);
            }

            return await ServeCommand.Run(options, ct);
        });
        return command;
    }
}
