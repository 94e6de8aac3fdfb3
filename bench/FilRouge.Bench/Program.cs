using FilRouge.Bench;

// ./dev bench [NAME]: every measure, or one; « growth », which writes gigabytes, only when it is named. « bare » is the counterpart that the record measure starts by itself.
if (args is ["bare", var page, var address])
{
    return await BareServer.Run(page, address);
}

var measures = new Dictionary<string, Func<Task>>
{
    ["record"] = RecordBench.Run,
    ["start"] = StartBench.Run,
    ["memory"] = MemoryBench.Run,
    ["pages"] = PagesBench.Run,
    ["import"] = ImportBench.Run,
    ["growth"] = FilRouge.Bench.Growth.GrowthBench.Run,
};
if (args.FirstOrDefault(a => !measures.ContainsKey(a)) is { } unknown)
{
    Console.Error.WriteLine($"No measure « {unknown} »: {string.Join(", ", measures.Keys)}.");
    return 2;
}

Machine.Print();
foreach (var (name, run) in measures.Where(m => args.Length == 0 ? m.Key != "growth" : args.Contains(m.Key)))
{
    Console.WriteLine($"\n== {name}");
    await run();
}

return 0;
