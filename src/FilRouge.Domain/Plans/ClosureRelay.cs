using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>What to do when it goes wrong: read in a hurry, so each part is apart.</summary>
/// <param name="Signs">Signs that warn.</param>
/// <param name="Helps">What helps.</param>
/// <param name="Avoid">What to avoid.</param>
/// <param name="Calls">Who to call, one a line, in order.</param>
[Fr("annexe de crise")]
public sealed record CrisisContent(string Signs, string Helps, string Avoid, string Calls)
{
    /// <summary>Who to call, in order; empty lines left out.</summary>
    public IReadOnlyList<string> InOrder => [.. Calls.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Nothing is written.</summary>
    public bool IsEmpty => Signs.Length + Helps.Length + Avoid.Length + Calls.Length == 0;
}

/// <summary>What a relay during a closure says.</summary>
/// <param name="Label">What closes: « IME, août ».</param>
/// <param name="From">First closed day.</param>
/// <param name="To">Last closed day.</param>
/// <param name="Who">Who takes over.</param>
/// <param name="Contact">How to reach them.</param>
/// <param name="What">What they do.</param>
[Fr("contenu du relais")]
public sealed record RelayContent(string Label, DateOnly From, DateOnly To, string Who, string Contact = "", string What = "");

/// <summary>Who takes over while school, a structure or the pôle is closed: a line of the closure annex, frozen with its version.</summary>
[Fr("relais pendant une fermeture")]
public sealed class ClosureRelay : PlanRow
{
    private ClosureRelay()
    {
    }

    internal ClosureRelay(RelayContent content) => Change(content);

    /// <summary>What closes.</summary>
    public string Label { get; private set; } = "";

    /// <summary>First closed day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last closed day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Who takes over.</summary>
    public string Who { get; private set; } = "";

    /// <summary>How to reach them.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>What they do.</summary>
    public string What { get; private set; } = "";

    internal void Change(RelayContent content) => (Label, From, To, Who, Contact, What) =
        (content.Label.Trim(), content.From, content.To, content.Who.Trim(), content.Contact.Trim(), content.What.Trim());

    internal ClosureRelay Copy() => new(new RelayContent(Label, From, To, Who, Contact, What)) { LineId = LineId };
}
