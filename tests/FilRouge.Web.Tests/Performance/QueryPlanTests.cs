using System.Diagnostics;
using System.Text.RegularExpressions;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Performance;

/// <summary>What a coordinator opens all day reads its own rows from an index: no page reads a table that grows with the persons from its first row to its last.
/// Held on SQLite, whose plan does not depend on how much data there is; the times are in docs/performance.md.</summary>
public sealed partial class QueryPlanTests : IAsyncLifetime
{
    // What grows with the services, or is written by hand, and not with the persons.
    private static readonly string[] Small = ["organisations", "territory_policies", "waiting_rules", "closures", "grids", "grid_items", "accounts", "structures", "professionals", "agreements", "agreement_pauses"];

    private readonly Site _site = new();
    private QueryCounter _counter = null!;
    private Guid _person;

    [GeneratedRegex("(?:FROM|JOIN) \"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"^(?:SCAN|SEARCH) (\w+)")]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter { get; }

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _counter = new QueryCounter(_site.Database);
        _person = (await Admitted.Child(_site)).PersonId;
        // EF Core looks once a second whether somebody listens.
        await Task.Delay(1200);
    }

    public async ValueTask DisposeAsync()
    {
        _counter.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/personnes/ID")]
    [InlineData("/personnes/ID/fil")]
    [InlineData("/personnes/ID/semaine")]
    [InlineData("/ma-journee")]
    [InlineData("/demandes/attente")]
    [InlineData("/file-active")]
    [InlineData("/file-active?coordination=moi")]
    [InlineData("/personnes")]
    [InlineData("/recherche?q=martin")]
    [InlineData("/recherche?q=marie+durand")]
    [InlineData("/recherche?q=tibo+lefaivre")]
    [InlineData("/recherche?q=12%2F3%2F2012")]
    [InlineData("/recherche?q=06+12+34+56+78")]
    public async Task No_query_of_the_page_reads_a_table_of_persons_whole(string url)
    {
        if (_site.Database.Engine != Engine.Sqlite)
        {
            return;
        }

        var client = await _site.As("coordination@demo.test");
        _counter.Texts.Clear();
        await client.Page(url.Replace("ID", _person.ToString(), StringComparison.Ordinal));
        var queries = _counter.Texts.Where(t => t.StartsWith("SELECT", StringComparison.Ordinal) && !t.Contains("WHERE 0", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(queries);
        Assert.Contains(queries, q => Tables(q).Values.Any(t => !Small.Contains(t)));
        var faults = new List<string>();
        foreach (var query in queries)
        {
            var tables = Tables(query);
            faults.AddRange((await Plan(query)).Where(line => IsWhole(line, tables)).Select(line => $"{line}\n{query}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("/demandes/attente", "IX_waiting_places_organisation_id_order_key_entry_id")]
    [InlineData("/file-active", "IX_thread_watches_organisation_id_sort_day_person_id")]
    [InlineData("/ma-journee", "IX_referrals_organisation_id_state_received_at_utc")]
    [InlineData("/ma-journee", "IX_referrals_organisation_id_state_urgency_received_at_utc")]
    [InlineData("/recherche?q=martin", "IX_search_words_organisation_id_word_names_birth_person_id")]
    public async Task The_page_is_read_in_the_order_of_its_index(string url, string index)
    {
        if (_site.Database.Engine != Engine.Sqlite)
        {
            return;
        }

        var client = await _site.As("coordination@demo.test");
        _counter.Texts.Clear();
        await client.Page(url);
        var plans = new List<string>();
        foreach (var query in _counter.Texts.Where(t => t.StartsWith("SELECT", StringComparison.Ordinal)).Distinct())
        {
            plans.Add(string.Join('\n', await Plan(query)));
        }

        Assert.Contains(plans, p => p.Contains(index, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Tables(string query) => Named.Matches(query).DistinctBy(m => m.Groups[2].Value).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);

    /// <summary>Read from its first row to its last, to look for rows or to make an index of them for the time of the query.</summary>
    private static bool IsWhole(string line, Dictionary<string, string> tables) =>
        (line.StartsWith("SCAN ", StringComparison.Ordinal) || line.Contains(" AUTOMATIC ", StringComparison.Ordinal))
        && Read.Match(line) is { Success: true } read && tables.TryGetValue(read.Groups[1].Value, out var table) && !Small.Contains(table);

    private async Task<IReadOnlyList<string>> Plan(string query)
    {
        await using var connection = new SqliteConnection(_site.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query;
        foreach (var name in Parameter.Matches(query).Select(m => m.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        return lines;
    }
}
