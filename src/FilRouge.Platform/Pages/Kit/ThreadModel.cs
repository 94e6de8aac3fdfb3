namespace FilRouge.Platform.Pages.Kit;

/// <summary>How a stretch of the thread is held.</summary>
public enum ThreadKind
{
    /// <summary>Somebody answers each need.</summary>
    Held,

    /// <summary>One person alone holds it.</summary>
    Thin,

    /// <summary>Something is planned, nothing yet done.</summary>
    Planned,

    /// <summary>Nobody answers.</summary>
    Broken,
}

/// <summary>Lanes under the thread, from top to bottom; a lane with nothing in it is not drawn.</summary>
public enum ThreadLane
{
    /// <summary>Rights.</summary>
    Rights,

    /// <summary>Living places.</summary>
    Places,

    /// <summary>School.</summary>
    School,

    /// <summary>Versions of the plan.</summary>
    Plan,

    /// <summary>Interventions: dots as ticks; a standing answer as a bar.</summary>
    Interventions,

    /// <summary>Events.</summary>
    Events,
}

/// <summary>How a bar is filled.</summary>
public enum ThreadBarKind
{
    /// <summary>In force.</summary>
    Plain,

    /// <summary>Underlined: it holds the others (a right that is open).</summary>
    Strong,

    /// <summary>Another family, for contrast (school beside home).</summary>
    Alt,

    /// <summary>Expected, waiting, to be done: an outline.</summary>
    Ghost,
}

/// <summary>A stretch of the thread; both days are included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">How it is held.</param>
/// <param name="Note">What to say of it in the table.</param>
public sealed record ThreadSegment(DateOnly From, DateOnly To, ThreadKind Kind, string? Note = null);

/// <summary>A bar in a lane; both days are included.</summary>
/// <param name="Lane">Its lane.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while open.</param>
/// <param name="Text">What it is.</param>
/// <param name="Kind">How it is filled.</param>
public sealed record ThreadBar(ThreadLane Lane, DateOnly From, DateOnly? To, string Text, ThreadBarKind Kind = ThreadBarKind.Plain);

/// <summary>An intervention.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Done">False when it was missed.</param>
/// <param name="Need">The need it answers: one row for each; null for a single row.</param>
/// <param name="Planned">True while it is to come.</param>
public sealed record ThreadTick(DateOnly Day, bool Done, string? Need = null, bool Planned = false);

/// <summary>An event: a knot on its own lane.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Text">What happened.</param>
public sealed record ThreadEvent(DateOnly Day, string Text);

/// <summary>A person's path between two days, both included.</summary>
/// <param name="Name">Whose thread it is, for the title: « Inès ».</param>
/// <param name="From">First day drawn.</param>
/// <param name="To">Last day drawn.</param>
/// <param name="Today">The day of the marker.</param>
/// <param name="Segments">The thread.</param>
/// <param name="Bars">Rights, places, school, plan versions.</param>
/// <param name="Ticks">Interventions.</param>
/// <param name="Events">Events.</param>
public sealed record ThreadModel(
    string Name,
    DateOnly From,
    DateOnly To,
    DateOnly Today,
    IReadOnlyList<ThreadSegment> Segments,
    IReadOnlyList<ThreadBar> Bars,
    IReadOnlyList<ThreadTick> Ticks,
    IReadOnlyList<ThreadEvent> Events);

/// <summary>The thread alone, small enough for a list; both days are included.</summary>
/// <param name="From">First day drawn; usually twelve months ago.</param>
/// <param name="To">Last day drawn; usually today.</param>
/// <param name="Segments">The thread.</param>
public sealed record SparkModel(DateOnly From, DateOnly To, IReadOnlyList<ThreadSegment> Segments);
