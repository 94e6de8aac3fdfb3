using FilRouge.Domain.Common;

namespace FilRouge.Web.Record;

/// <summary>Something due in a record, computed: never typed, never ticked.</summary>
/// <param name="PersonId">In whose record.</param>
/// <param name="Person">The person's name in use.</param>
/// <param name="Sentence">What is to be done.</param>
/// <param name="On">By when; null when it has no day.</param>
/// <param name="Late">True when the day has passed.</param>
/// <param name="Why">The rule it comes from.</param>
/// <param name="Href">Where it is done, in one action.</param>
/// <param name="Kind">Family of things to do, in words, by which they can be gathered.</param>
public sealed record Due(Guid PersonId, string Person, string Sentence, DateOnly? On, bool Late, string Why, string Href, string Kind)
{
    /// <summary>The task that it is: done with one button, where the line is read.</summary>
    public DueTask? Task { get; init; }

    /// <summary>« avant le 3 mars 2026 · DIPC, article D311 ».</summary>
    public string When => string.Join(" · ", new[] { On is { } day ? $"{(Late ? "depuis le" : "avant le")} {FrenchDate.Long(day)}" : null, Why.Length > 0 ? Why : null }.OfType<string>());
}

/// <summary>Families of things to do, as a coordinator names them.</summary>
internal static class DueKinds
{
    public const string Plan = "Projets à signer";
    public const string Search = "Professionnels à trouver";
    public const string Answer = "Professionnels à relancer";
    public const string Sessions = "Interventions à déclarer";
    public const string Realisation = "Projets peu réalisés";
    public const string Doubtful = "Interventions à réexaminer";
    public const string Tasks = "Tâches";
    public const string Partners = "Partenaires à relancer";

    /// <summary>Family of a deadline, from the beginning of its code (« rights.renewal-3 »).</summary>
    public static string Of(string code) => code.Split('.')[0] switch
    {
        "rights" => "Droits",
        "dipc" or "amendment" => "DIPC et avenants",
        "review" => "Bilans",
        "welcome" => "Accueil",
        "news" => "Nouvelles après la sortie",
        "relay" => "Relais",
        "triage" or "first-contact" or "decision" => "Demandes",
        _ => "Autres échéances",
    };
}

/// <summary>A task that can be noted as done from a list.</summary>
/// <param name="Id">The task.</param>
/// <param name="Version">Version that is shown.</param>
public sealed record DueTask(Guid Id, int Version);
