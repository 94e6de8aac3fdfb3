using System.Globalization;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Counts as French people read them.</summary>
public static class Counted
{
    private static readonly NumberFormatInfo Thousands = new() { NumberGroupSeparator = "\u202f", NumberGroupSizes = [3] };

    /// <summary>« 12 345 », with the narrow no-break space.</summary>
    public static string Number(int count) => count.ToString("#,0", Thousands);

    /// <summary>« 12 345 », or « plus de 1 000 » when it was not counted further.</summary>
    public static string UpTo(int count, int? most) => most is { } limit && count > limit ? $"plus de {Number(limit)}" : Number(count);

    /// <summary>« aucune demande », « 1 demande », « 12 demandes »: French takes the plural from two.</summary>
    public static string Of(int count, string one, string several, string none) => count switch
    {
        0 => none,
        1 => $"1 {one}",
        _ => $"{Number(count)} {several}",
    };
}
