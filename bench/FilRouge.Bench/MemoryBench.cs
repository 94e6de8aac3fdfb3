namespace FilRouge.Bench;

/// <summary>Resident memory of the product at rest.</summary>
internal static class MemoryBench
{
    private const int Rest = 15;
    private const int Requests = 500;

    public static async Task Run()
    {
        using var territory = await Territory.Create();
        using var product = Served.Filrouge(territory.Folder);
        using var client = Territory.Client();
        await product.Answers(client, "/connexion");
        await Task.Delay(TimeSpan.FromSeconds(Rest));
        Console.WriteLine($"{product.Memory:0} MB resident, {Rest} s after the first page");
        await Territory.SignIn(client, product.Root);
        for (var i = 0; i < Requests; i++)
        {
            using var answer = await client.GetAsync(new Uri(product.Root, territory.Record));
            answer.EnsureSuccessStatusCode();
        }

        Console.WriteLine($"{product.Memory:0} MB resident after {Requests} record pages");
    }
}
