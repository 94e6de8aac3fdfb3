using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Validity of rights in one word, for the banner of a record.</summary>
[Fr("validité des droits")]
public enum ValidityWord
{
    /// <summary>Three months or more ahead.</summary>
    [Fr("plus d’un trimestre")] MoreThanAQuarter,

    /// <summary>Less than three months ahead.</summary>
    [Fr("moins d’un trimestre")] LessThanAQuarter,

    /// <summary>Over.</summary>
    [Fr("échue")] Expired,

    /// <summary>No right has opened yet.</summary>
    [Fr("sans notification")] None,
}

/// <summary>Validity of rights: a word and a day.</summary>
/// <param name="Word">The word.</param>
/// <param name="Day">Last day of the rights; for « sans notification », the day on which one will open; null without limit or when none is known.</param>
/// <param name="Sentence">Both in French.</param>
[Fr("validité")]
public sealed record RightsValidity(ValidityWord Word, DateOnly? Day, string Sentence);

/// <summary>What a team does for a person, as far as rights matter.</summary>
[Flags, Fr("accompagnement")]
public enum CareKinds
{
    /// <summary>Nothing.</summary>
    [Fr("rien")] None = 0,

    /// <summary>Coordination.</summary>
    [Fr("la coordination")] Coordination = 1,

    /// <summary>Guidance of the person and relatives.</summary>
    [Fr("la guidance")] Guidance = 1 << 1,

    /// <summary>Direct prestations under way.</summary>
    [Fr("les prestations directes en cours")] OngoingDirect = 1 << 2,

    /// <summary>New direct prestations.</summary>
    [Fr("les nouvelles prestations directes")] NewDirect = 1 << 3,
}

/// <summary>A time without an open right, after one has ended.</summary>
/// <param name="LastDay">Last day of the ended right.</param>
/// <param name="GraceUntil">Last day of the grace that the territory gives.</param>
/// <param name="InGrace">True while « droits en renouvellement ».</param>
/// <param name="Continues">What goes on.</param>
/// <param name="Suspended">What stops until a right opens; nothing is erased.</param>
/// <param name="Sentence">French sentence for the banner and for the DIPC.</param>
[Fr("intervalle sans droit ouvert")]
public sealed record RightsGap(DateOnly LastDay, DateOnly GraceUntil, bool InGrace, CareKinds Continues, CareKinds Suspended, string Sentence);
