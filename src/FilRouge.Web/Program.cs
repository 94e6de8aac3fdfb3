return await FilRouge.Web.Cli.CommandLine.RunAsync(args);
