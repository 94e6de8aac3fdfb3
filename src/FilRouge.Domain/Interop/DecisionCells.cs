using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>A decision of the CDAPH as a row tells it.</summary>
/// <param name="Place">Which one of the row.</param>
/// <param name="RightCode">Code of the type of right.</param>
/// <param name="DecidedOn">Day of the CDAPH.</param>
/// <param name="Opens">First day.</param>
/// <param name="Ends">Last day; null without limit, or not told.</param>
/// <param name="Number">Number of the notification.</param>
/// <param name="Mdph">Département code of the MDPH; null for the one where the person lives.</param>
public sealed record ImportedDecision(Kin Place, string RightCode, DateOnly DecidedOn, DateOnly Opens, DateOnly? Ends, string? Number, string? Mdph)
{
    /// <summary>« Pôle de compétences… (PCPE), du 1er mars 2024 au 28 février 2027 ».</summary>
    public string Display => $"{Referrals.RightTypes.Find(RightCode)!.Short}, du {FrenchDate.Long(Opens)}{(Ends is { } ends ? $" au {FrenchDate.Long(ends)}" : ", sans limite")}";
}

/// <summary>The decisions that a row tells, each in its columns. One that cannot be read whole is not taken, and it is said: the person is imported.</summary>
internal static partial class DecisionCells
{
    private const int LongestNumber = 60;

    /// <summary>The decisions of a row, in the order of its columns.</summary>
    public static readonly IReadOnlyList<Kin> Places = [Kin.FirstDecision, Kin.SecondDecision, Kin.ThirdDecision, Kin.FourthDecision];

    public static IReadOnlyList<ImportedDecision> Read(RowCells read, DateOnly today) => [.. Places.Select(p => One(read, p, today)).OfType<ImportedDecision>()];

    private static ImportedDecision? One(RowCells read, Kin place, DateOnly today)
    {
        var (decided, opens, ends) = (Day(read, PersonField.DecidedOn, place, today), Day(read, PersonField.RightOpens, place, today), Day(read, PersonField.RightEnds, place, today));
        var (number, mdph) = (read.Line(PersonField.DecisionNumber, LongestNumber, place), Departement(read, place));
        if (read.Told(PersonField.RightType, place) is not { } told)
        {
            if (decided.Told || opens.Told || ends.Told)
            {
                read.Warn($"Il manque le type de droit ({place.Fr()}) : cette décision n’a pas été reprise. Écrivez son code (14.0) ou son sigle (PCPE, SESSAD).");
            }

            return null;
        }

        if (RightWords.Find(told) is not { } code)
        {
            read.Warn(PersonField.RightType, place, "Ce droit n’est pas dans la nomenclature nationale : cette décision n’a pas été reprise. Écrivez son code (14.0) ou son sigle (PCPE, SESSAD).");
            return null;
        }

        if (decided.Wrong || opens.Wrong || ends.Wrong)
        {
            return null;
        }

        if ((opens.On ?? decided.On) is not { } first)
        {
            read.Warn(PersonField.RightType, place, "Il manque le début du droit : cette décision n’a pas été reprise.");
            return null;
        }

        if (decided.On is null && first > today)
        {
            read.Warn(PersonField.RightType, place, "Il manque le jour de la décision, et le droit n’est pas encore ouvert : elle n’a pas été reprise.");
            return null;
        }

        return new(place, code, decided.On ?? first, first, ends.On, number, mdph);
    }

    private static (DateOnly? On, bool Told, bool Wrong) Day(RowCells read, PersonField field, Kin place, DateOnly today)
    {
        if (read.Told(field, place) is not { } text)
        {
            return default;
        }

        var parsed = DayCells.Read(text, today);
        if (!parsed.Ok)
        {
            read.Warn(field, place, $"{parsed.Error} Cette décision n’a pas été reprise.");
            return (null, true, true);
        }

        if (parsed.Warning is { } warning)
        {
            read.Warn(field, place, warning);
        }

        return (parsed.Value, true, false);
    }

    // « 77 », « MDPH 77 », « MDPH de l’Essonne (91) ».
    private static string? Departement(RowCells read, Kin place)
    {
        if (read.Told(PersonField.DecisionMdph, place) is not { } text)
        {
            return null;
        }

        if (Code().Match(text.ToUpperInvariant()) is { Success: true } match)
        {
            return match.Value;
        }

        read.Warn(PersonField.DecisionMdph, place, "Ce n’est pas le code d’un département : la MDPH du lieu de vie est notée. Écrivez par exemple 77.");
        return null;
    }

    [GeneratedRegex(@"(?<![0-9A-Z])(?:2[AB]|97[0-9]|[0-9]{2})(?![0-9A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
