namespace FilRouge.Web.Coordination.Pages;

/// <summary>The small form that puts a task off, wherever the task is read.</summary>
/// <param name="PersonId">About whom.</param>
/// <param name="TaskId">Which task.</param>
/// <param name="Version">Version that is shown.</param>
/// <param name="Back">Page to go back to; null for the list of tasks.</param>
public sealed record PostponeView(Guid PersonId, Guid TaskId, int Version, string? Back)
{
    /// <summary>Until when, as typed.</summary>
    public string Until { get; init; } = "";

    /// <summary>Why, as typed.</summary>
    public string Reason { get; init; } = "";
}
