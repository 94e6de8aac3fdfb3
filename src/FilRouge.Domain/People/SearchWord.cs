using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>A word by which a person is found, with what is asked of her other words: derived from her identity, kept beside it.</summary>
[Fr("mot de recherche")]
public sealed class SearchWord : IAboutPerson
{
    private SearchWord()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Organisation that holds the record.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The folded word.</summary>
    public string Word { get; private set; } = "";

    /// <summary>How it sounds: see <see cref="FrenchSound"/>.</summary>
    public string Sound { get; private set; } = "";

    /// <summary>All words of the person, each after a space, the used name first: what the list is sorted by.</summary>
    public string Names { get; private set; } = "";

    /// <summary>All sounds of the person, each between two spaces.</summary>
    public string Sounds { get; private set; } = "";

    /// <summary>Date of birth.</summary>
    public PartialDate Birth { get; private set; }

    /// <summary>The words of a person.</summary>
    public static IReadOnlyList<SearchWord> Of(Person person)
    {
        var words = NameWords.Of(person.Names);
        var sounds = words.Select(FrenchSound.Key).ToList();
        var (names, heard) = (" " + string.Join(' ', words), $" {string.Join(' ', sounds.Distinct())} ");
        return [.. words.Zip(sounds, (word, sound) => new SearchWord
        {
            PersonId = person.Id,
            OrganisationId = person.OrganisationId,
            Word = word,
            Sound = sound,
            Names = names,
            Sounds = heard,
            Birth = person.BirthDate,
        })];
    }
}
