using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;

namespace FilRouge.Web.Plans;

/// <summary>How plans are said, the same on every page.</summary>
internal static class PlanWords
{
    /// <summary>« 1,5 par semaine, 1 h à chaque fois ».</summary>
    public static string Volume(PlannedPrestation p) => $"{p.Frequency}, {new Minutes(p.DurationMinutes).Display} à chaque fois";

    /// <summary>French name of a profession.</summary>
    public static string Profession(string code) => Professions.Find(code)?.Label ?? code;

    /// <summary>True when acts of the profession may be paid by Assurance maladie.</summary>
    public static bool InNomenclature(string code) => Professions.Find(code)?.InNomenclature == true;

    /// <summary>Chip of a search.</summary>
    public static string ChipOf(SourcingStatus sourcing) => sourcing switch
    {
        SourcingStatus.Covered => "ok",
        SourcingStatus.Partial or SourcingStatus.Proposed => "soon",
        SourcingStatus.NotFound => "late",
        _ => "risk",
    };

    /// <summary>Chip of a version.</summary>
    public static string ChipOf(PlanVersionStatus status) => status switch
    {
        PlanVersionStatus.Signed => "ok",
        PlanVersionStatus.ToSign or PlanVersionStatus.InPreparation or PlanVersionStatus.Paused => "soon",
        _ => "done",
    };

    /// <summary>Chip of a proposal.</summary>
    public static string ChipOf(ProposalStatus status) => status switch
    {
        ProposalStatus.Accepted => "ok",
        ProposalStatus.Sent => "soon",
        ProposalStatus.Expired => "late",
        _ => "done",
    };

    /// <summary>« −2 », « 0 », « +1 ».</summary>
    public static string Scale(GasLevel level) => (int)level switch { < 0 and var n => $"−{-n}", 0 => "0", var n => $"+{n}" };

    /// <summary>The time proposed in a proposal; null when none was.</summary>
    public static string? Slot(Proposal p)
    {
        var day = p.SlotDay is { } d ? $"le {FrenchDate.DayName(d)}" : null;
        var at = p.SlotAt is { } hour ? $"à {FrenchTime.Display(hour)}" : null;
        var words = string.Join(" ", new[] { day, at, p.SlotText }.Where(w => !string.IsNullOrEmpty(w)));
        return words.Length == 0 ? null : words;
    }

    /// <summary>Where a search looks, for the network.</summary>
    public static Places PlacesOf(Place place) => place switch
    {
        Place.PersonHome => Places.Home,
        Place.OtherParentHome => Places.OtherParentHome,
        Place.FosterHome => Places.FosterFamily,
        Place.School => Places.School,
        Place.Practice => Places.Practice,
        Place.Esms => Places.Esms,
        Place.EarlyChildhood => Places.EarlyChildhood,
        Place.Workplace => Places.Company,
        Place.PublicPlace => Places.PublicPlace,
        Place.Hospital => Places.Hospital,
        Place.PcpePremises => Places.Pole,
        _ => Places.Remote,
    };

    /// <summary>The disability looked for, for the network; none when it says nothing.</summary>
    public static Publics PublicsOf(MainDisability disability) => disability switch
    {
        MainDisability.Intellectual => Publics.Intellectual,
        MainDisability.Autism => Publics.Autism,
        MainDisability.OtherNeurodevelopmental => Publics.OtherNeurodevelopmental,
        MainDisability.Psychic => Publics.Psychic,
        MainDisability.Language => Publics.Language,
        MainDisability.Hearing or MainDisability.Visual or MainDisability.DeafBlind => Publics.Sensory,
        MainDisability.Motor => Publics.Motor,
        MainDisability.Multiple => Publics.Multiple,
        MainDisability.BrainInjury => Publics.BrainInjury,
        MainDisability.Behaviour => Publics.Behaviour,
        _ => Publics.None,
    };
}
