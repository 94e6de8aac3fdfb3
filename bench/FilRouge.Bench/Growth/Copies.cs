using System.Data.Common;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Npgsql;

namespace FilRouge.Bench.Growth;

/// <summary>Multiplies a demonstration territory inside its own database: each copy is a team with its accounts, its professionals, its persons and all of their
/// files, under keys of its own, in the same service or in services of its own. Tables and columns are asked of the database, so that a new table is copied
/// without a word here.</summary>
internal sealed class Copies(DbConnection connection, Engine engine, GrowthShape shape)
{
    // Of no use to the pages that are measured.
    private static readonly string[] Left =
        ["schema_migrations", "protection_keys", "referral_counters", "seals", "job_runs", "import_files", "import_runs", "read_traces", "search_words"];

    // What belongs to a service is kept once when all copies share it.
    private readonly string[] _left = shape == GrowthShape.One ? [.. Left, "organisations", "territory_policies", "waiting_rules", "structures"] : Left;

    private readonly string[] _keptKeys = shape == GrowthShape.One ? ["organisation_id", "policy_id"] : [];
    private const int Stride = 0x0100_0000;

    private bool IsSqlite => engine == Engine.Sqlite;

    /// <summary>Writes the copies 1 to <paramref name="copies"/>, and as many interventions a year as wanted.</summary>
    public async Task Write(int copies, int times, FrenchNames names)
    {
        await Run(IsSqlite ? "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY; PRAGMA cache_size=-400000;" : "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '256MB';");
        var indexes = await Texts(IsSqlite
            ? "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            : "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'PK_%' AND indexname NOT LIKE '%_pkey'");
        foreach (var index in await Texts(IsSqlite ? "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL" : "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'PK_%' AND indexname NOT LIKE '%_pkey'"))
        {
            await Run($"DROP INDEX \"{index}\"");
        }

        await Run("BEGIN");
        await Run($"CREATE TEMP TABLE copies (k {(IsSqlite ? "INTEGER" : "integer")} PRIMARY KEY)");
        await Run(IsSqlite ? $"WITH RECURSIVE n(k) AS (VALUES(1) UNION ALL SELECT k + 1 FROM n WHERE k < {copies}) INSERT INTO copies SELECT k FROM n WHERE k <= {copies}" : $"INSERT INTO copies SELECT generate_series(1, {copies})");
        await Identities(copies, names);
        foreach (var table in (await Texts(IsSqlite ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'" : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).Except(_left))
        {
            await Copy(table, table is "interventions" or "intervention_codes" ? times : 1);
        }

        await Run("COMMIT");
        foreach (var index in indexes)
        {
            await Run(index);
        }

        await Run(IsSqlite ? "PRAGMA journal_mode=WAL" : "VACUUM ANALYZE");
        await Run("CREATE TABLE growth_done (at text)");
    }

    /// <summary>How many rows a table has.</summary>
    public async Task<long> Count(string table) => Convert.ToInt64((await Values($"SELECT count(*) FROM {table}"))[0][0]);

    private async Task Copy(string table, int times)
    {
        var columns = await Columns(table);
        await Run($"CREATE TEMP TABLE model AS SELECT * FROM \"{table}\"");
        var into = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        for (var time = 0; time < times; time++)
        {
            var join = table == "persons" ? "JOIN identities i ON i.k = c.k AND i.person_id = m.id" : "";
            var values = string.Join(", ", columns.Select(c => Value(table, c.Name, c.IsKey, time)));
            if (copiesOf(time) is { } from)
            {
                await Run($"INSERT INTO \"{table}\" ({into}) SELECT {values} FROM ({from}) c CROSS JOIN model m {join} {Which(table)}{(IsSqlite ? "" : " ORDER BY c.k")}");
            }
        }

        await Run("DROP TABLE model");

        // The model's own interventions are multiplied like those of its copies.
        static string? copiesOf(int time) => time == 0 ? "SELECT k FROM copies" : "SELECT k FROM copies UNION ALL SELECT 0";
    }

    /// <summary>The chain of acts that are about nobody is the service's: it is not copied.</summary>
    private string Which(string table) => table is not ("acts" or "chain_heads") ? "" : IsSqlite ? "WHERE m.subject NOT LIKE '00000000-0000-0000-%'" : "WHERE m.subject::text NOT LIKE '00000000-0000-0000-%'";

    private string Value(string table, string column, bool isKey, int time)
    {
        var name = $"m.\"{column}\"";
        if (isKey && !_keptKeys.Contains(column))
        {
            return Key(name, table is "interventions" or "intervention_codes" && column is "id" or "intervention_id" ? time : 0);
        }

        return (table, column) switch
        {
            ("persons", "names_birth_name") => "i.family",
            ("persons", "names_given_names") => "i.given",
            ("persons", "names_first_given_name" or "names_used_first_name" or "names_used_name") => "NULL",
            ("persons", "folded_name") => "i.folded",
            ("persons", "birth_date") => "i.birth",
            ("persons", "file_number" or "source_key") or ("referrals", "number") or ("agreements", "number") or ("organisations", "code") => $"{name} || {(IsSqlite ? "printf('%06d', c.k)" : "lpad(c.k::text, 6, '0')")}",
            ("accounts", "user_name" or "email") => $"'k' || c.k || '.' || {name}",
            ("accounts", "normalized_user_name" or "normalized_email") => $"'K' || c.k || '.' || {name}",
            ("acts", "payload") => "'[]'",
            // A family shares a number, copies do not: the last eight digits move on from one copy to the next.
            (_, "phone") => $"CASE WHEN {name} LIKE '+%' THEN '+33' || CASE WHEN {name} LIKE '+33%' THEN '1' ELSE '6' END || {(IsSqlite
                ? $"printf('%08d', (CAST(substr({name}, -8) AS INTEGER) + c.k * 10007) % 100000000)"
                : $"lpad(((right({name}, 8)::bigint + c.k * 10007) % 100000000)::text, 8, '0')")} ELSE {name} END",
            // What is about to break does not break on the same day in each copy: the first rows of the active file are not the same person over and over.
            ("thread_watches", "sort_day" or "breaks_on") => IsSqlite
                ? $"CASE WHEN {name} < '9000' THEN date({name}, ((c.k * 7919 + 23 * instr('0123456789ABCDEF', substr(m.person_id, -1))) % 360 - 180) || ' days') ELSE {name} END"
                : $"CASE WHEN {name} < DATE '9000-01-01' THEN {name} + ((c.k::bigint * 7919 + 23 * position(upper(right(m.person_id::text, 1)) in '0123456789ABCDEF')) % 360 - 180)::int ELSE {name} END",
            ("interventions", "local_day") => IsSqlite ? $"date({name}, '{-7 * time} days')" : $"{name} - {7 * time}",
            ("interventions", "starts_at_utc") => IsSqlite ? $"strftime('%Y-%m-%d %H:%M:%S', {name}, '{-7 * time} days')" : $"{name} - interval '{7 * time} days'",
            _ => name,
        };
    }

    /// <summary>A key of the copy: the first eight signs say which, the rest is the model's; nobody stays nobody.</summary>
    private string Key(string name, int time) => IsSqlite
        ? $"CASE WHEN {name} LIKE '00000000-0000-0000-%' THEN {name} ELSE printf('%08X', c.k + {time * (long)Stride}) || substr({name}, 9) END"
        : $"CASE WHEN {name}::text LIKE '00000000-0000-0000-%' THEN {name} ELSE (lpad(to_hex(c.k + {time * (long)Stride}), 8, '0') || substr({name}::text, 9))::uuid END";

    /// <summary>Who the copies are: twins two in a hundred, entered twice one in a hundred; and the words by which each is found.</summary>
    private async Task Identities(int copies, FrenchNames names)
    {
        var people = await Values("SELECT id, organisation_id, birth_date FROM persons ORDER BY id");
        await Run($"CREATE TEMP TABLE identities (k integer, person_id {(IsSqlite ? "TEXT" : "uuid")}, family text, given text, folded text, birth text, PRIMARY KEY (k, person_id))");
        await using var identities = new BulkRows(connection, "identities", ["k", "person_id", "family", "given", "folded", "birth"]);
        var words = new List<object[]>();
        var last = (Family: names.Family(), Given: names.Given(), Birth: "2012-03-04");
        for (var k = 1; k <= copies; k++)
        {
            foreach (var person in people)
            {
                var (family, given, birth) = names.Once(50) ? (last.Family, names.Given(), last.Birth)
                    : names.Once(100) ? (names.Misspelt(last.Family), last.Given, last.Birth)
                    : (names.Family(), names.Given(), names.Birth((string)person[2]));
                last = (family, given, birth);
                var name = new PersonName(family, given);
                await identities.Add(k, person[0], family, given, name.Folded, birth);
                words.AddRange(WordsOf(name, Copied(person[0], k), shape == GrowthShape.One ? person[1] : Copied(person[1], k), birth));
            }
        }

        await identities.Done();
        await using var rows = new BulkRows(connection, "search_words", ["person_id", "word", "organisation_id", "sound", "names", "sounds", "birth"]);
        foreach (var word in words)
        {
            await rows.Add(word);
        }

        await rows.Done();
    }

    private static IEnumerable<object[]> WordsOf(PersonName name, object id, object organisation, string birth)
    {
        var words = NameWords.Of(name);
        var sounds = words.Select(FrenchSound.Key).ToList();
        var (names, heard) = (" " + string.Join(' ', words), $" {string.Join(' ', sounds.Distinct())} ");
        return words.Zip(sounds, (word, sound) => new[] { id, word, organisation, sound, names, heard, birth });
    }

    private static object Copied(object id, int k) => id is Guid guid ? Guid.Parse(k.ToString("X8") + guid.ToString()[8..]) : k.ToString("X8") + ((string)id)[8..];

    /// <summary>A column is a key when all that it holds looks like one.</summary>
    private async Task<IReadOnlyList<(string Name, bool IsKey)>> Columns(string table)
    {
        if (!IsSqlite)
        {
            return [.. (await Values($"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position")).Select(r => ((string)r[0], (string)r[1] == "uuid"))];
        }

        var found = new List<(string, bool)>();
        foreach (var name in await Texts($"SELECT name FROM pragma_table_info('{table}')"))
        {
            var counts = (await Values($"SELECT count(\"{name}\"), count(CASE WHEN typeof(\"{name}\") = 'text' AND length(\"{name}\") = 36 AND \"{name}\" LIKE '________-____-____-____-____________' THEN 1 END) FROM \"{table}\""))[0];
            found.Add((name, (long)counts[0] > 0 && Equals(counts[0], counts[1])));
        }

        return found;
    }

    private async Task Run(string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 3600);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<string>> Texts(string sql) => [.. (await Values(sql)).Select(r => (string)r[0])];

    private async Task<IReadOnlyList<object[]>> Values(string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 3600);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
