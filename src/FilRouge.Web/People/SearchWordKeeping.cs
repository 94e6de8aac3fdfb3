using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Keeps the words of the persons that are saved, in the same transaction: whoever writes an identity, by a form, a request or an import,
/// the person is found by it at once. Written by hand, because an import of ten thousand persons writes forty thousand words.</summary>
internal static class SearchWordKeeping
{
    private static readonly string[] Traits = [nameof(Person.FoldedName), nameof(Person.BirthDate), nameof(Person.OrganisationId)];

    /// <summary>Writes again the words of each person added or renamed, forgets those of who is taken away.</summary>
    public static async Task Keep(Db db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Person>())
        {
            if (entry.State == EntityState.Added || (entry.State == EntityState.Modified && Traits.Any(t => entry.Property(t).IsModified)))
            {
                await Replace(db, entry.Entity, entry.State == EntityState.Added, ct);
            }
            else if (entry.State == EntityState.Deleted)
            {
                await db.SearchWords.Where(w => w.PersonId == entry.Entity.Id).ExecuteDeleteAsync(ct);
            }
        }
    }

    private static Task<int> Replace(Db db, Person person, bool isNew, CancellationToken ct)
    {
        var words = SearchWord.Of(person);
        var values = new List<object> { person.Id, person.OrganisationId, words[0].Names, words[0].Sounds, person.BirthDate.Text };
        var rows = words.Select(w =>
        {
            values.Add(w.Word);
            values.Add(w.Sound);
            return $"({{0}}, {{1}}, {{2}}, {{3}}, {{4}}, {{{values.Count - 2}}}, {{{values.Count - 1}}})";
        }).ToList();
        var sql = $"{(isNew ? "" : "DELETE FROM search_words WHERE person_id = {0}; ")}INSERT INTO search_words (person_id, organisation_id, names, sounds, birth, word, sound) VALUES {string.Join(", ", rows)}";
        return db.Database.ExecuteSqlRawAsync(sql, values, ct);
    }
}
