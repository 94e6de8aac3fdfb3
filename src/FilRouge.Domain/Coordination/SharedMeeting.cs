using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Coordination;

/// <summary>A meeting about several persons: each has her own part, which is a meeting of her own record, and nobody is named in the part of another
/// (only what is necessary is shared: CSP, article L1110-4).</summary>
[Fr("réunion commune")]
public static class SharedMeeting
{
    /// <summary>Most persons of one meeting: beyond, nobody has three minutes.</summary>
    public const int MostPersons = 20;

    /// <summary>Shorter names are not looked for in a text: they would be found everywhere.</summary>
    private const int ShortestName = 3;

    /// <summary>Why it cannot be about that many persons.</summary>
    public static IReadOnlyList<Refusal> WhyNotGather(int persons) => persons switch
    {
        0 => [new("shared.nobody", "Choisissez les personnes dont on parlera.", Field: "Persons")],
        1 => [new("shared.one", "Pour une seule personne, préparez la réunion dans son dossier.", Field: "Persons")],
        > MostPersons => [new("shared.many", $"Une réunion commune tient au plus {MostPersons} personnes : faites-en deux.", Field: "Persons")],
        _ => [],
    };

    /// <summary>Why somebody cannot be invited for all: the persons themselves and those close to one would read the name in the records of others.</summary>
    /// <param name="invited">Who is invited for all.</param>
    /// <param name="close">Names of the persons and of their relatives.</param>
    public static IReadOnlyList<Refusal> WhyNotInvite(IEnumerable<Invitee> invited, IEnumerable<string> close)
    {
        var kept = close.Select(TextFold.Fold).ToHashSet();
        return [.. invited.Where(i => kept.Contains(TextFold.Fold(i.Name))).Select(i => new Refusal(
            "shared.close", $"{i.Name} ne vient que pour une personne : invitez-la dans la partie de celle-ci, une fois la réunion préparée. Invitée pour tous, elle serait nommée dans chaque dossier.", "CSP, article L1110-4", "Others"))];
    }

    /// <summary>Names of other persons of the meeting that a text holds; a name that somebody present or the person herself also bears is not one.</summary>
    /// <param name="text">What would be read in the record of a person.</param>
    /// <param name="own">Her names.</param>
    /// <param name="others">Names of the other persons of the meeting.</param>
    /// <param name="present">Names of those invited to her part.</param>
    public static IReadOnlyList<string> Named(string text, PersonName own, IEnumerable<PersonName> others, IEnumerable<string> present)
    {
        var borne = present.SelectMany(TextFold.Words).Concat(Forms(own).SelectMany(TextFold.Words)).ToHashSet();
        return Found(text, others, borne);
    }

    /// <summary>Why a text that stands in the record of each cannot be said so: it names one of the persons.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">Its French name, as the subject of the sentence: « L’ordre du jour ».</param>
    /// <param name="field">Input it is about.</param>
    /// <param name="persons">Names of all the persons of the meeting.</param>
    /// <param name="present">Names of colleagues, whose own first names are not those of a person.</param>
    public static IReadOnlyList<Refusal> WhyNotSay(string text, string what, string field, IEnumerable<PersonName> persons, IEnumerable<string> present) =>
        [.. Found(text, persons, present.SelectMany(TextFold.Words).ToHashSet()).Select(n => new Refusal(
            "shared.common", $"{what} nomme « {n} » et se lira dans le dossier de chacun : écrivez-y ce qui vaut pour tous.", "CSP, article L1110-4", field))];

    private static List<string> Found(string text, IEnumerable<PersonName> persons, HashSet<string> borne)
    {
        var read = $" {TextFold.Fold(text)} ";
        return [.. persons.SelectMany(Forms).Distinct().Where(form => form.Length >= ShortestName && !TextFold.Words(form).All(borne.Contains)
            && read.Contains($" {TextFold.Fold(form)} ", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Forms(PersonName name) =>
        new[] { name.UsedName ?? "", name.BirthName, name.CalledFirst }.Where(f => f.Length > 0).Distinct();
}
