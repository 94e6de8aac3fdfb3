using FilRouge.Domain.Network;

namespace FilRouge.Web.Plans;

/// <summary>Address of the search of a professional, with the time looked for.</summary>
internal static class SearchLink
{
    /// <summary>The search for a line of the plan; a window says that the session is somewhere within.</summary>
    public static string Of(Guid personId, Guid line, SlotTimes? times = null, bool window = false)
    {
        var search = $"/personnes/{personId}/projet/chercher?prestation={line}";
        return times is { } when ? $"{search}&jour={when.Day}&heure={when.From:HH:mm}{(window ? $"&jusque={when.To:HH:mm}" : "")}" : search;
    }
}
