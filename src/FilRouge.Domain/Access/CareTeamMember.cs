using FilRouge.Domain.Common;

namespace FilRouge.Domain.Access;

/// <summary>Category of a member of the team, for the rules on sharing (articles L1110-4 and R1110-2 CSP).</summary>
[Fr("catégorie de membre")]
public enum CareTeamCategory
{
    /// <summary>Health professional.</summary>
    [Fr("santé")] Health,

    /// <summary>Social or medico-social professional.</summary>
    [Fr("social et médico-social")] Social,

    /// <summary>School.</summary>
    [Fr("éducation")] Education,

    /// <summary>The person, relatives, representatives.</summary>
    [Fr("personne et famille")] Family,

    /// <summary>MDPH, Communauté 360 and other institutions.</summary>
    [Fr("institution")] Institution,
}

/// <summary>In what quality somebody is around the person.</summary>
[Fr("place dans l’équipe")]
public enum CareTeamPlace
{
    /// <summary>The person herself or himself.</summary>
    [Fr("la personne")] Self,

    /// <summary>Represents the person or is a relative.</summary>
    [Fr("représentant ou proche")] Representative,

    /// <summary>Coordinates the path.</summary>
    [Fr("coordination")] Coordinator,

    /// <summary>Takes part in the support.</summary>
    [Fr("membre")] Member,
}

/// <summary>Somebody around the person, from a day to a day. Membership is what opens a file to an account outside the service that holds it.</summary>
[Fr("équipe autour de la personne")]
public sealed class CareTeamMember : Entity, IAboutPerson
{
    private CareTeamMember()
    {
    }

    /// <summary>Somebody joins the team.</summary>
    /// <param name="personId">Around whom.</param>
    /// <param name="accountId">The account that the membership opens the file to; null for somebody without an account.</param>
    /// <param name="name">Name.</param>
    /// <param name="function">In words: « psychologue libérale ».</param>
    /// <param name="category">For the rules on sharing.</param>
    /// <param name="place">In what quality.</param>
    /// <param name="from">First day.</param>
    /// <param name="nowUtc">When it is recorded.</param>
    public CareTeamMember(Guid personId, Guid? accountId, string name, string function, CareTeamCategory category, CareTeamPlace place, DateOnly from, DateTime nowUtc)
    {
        (PersonId, AccountId, Name, Function, Category, Place, From, RecordedAtUtc) = (personId, accountId, name, function, category, place, from, nowUtc);
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The account, when there is one.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Function in words.</summary>
    public string Function { get; private set; } = "";

    /// <summary>Category.</summary>
    public CareTeamCategory Category { get; private set; }

    /// <summary>Quality.</summary>
    public CareTeamPlace Place { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while open.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Day on which the person withdrew the agreement to share with this member.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>When it was recorded, UTC (rule E71).</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>Why the member cannot leave on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotLeave(DateOnly lastDay) =>
        To is not null ? [new Refusal("careteam.left", $"{Name} a déjà quitté l’équipe le {To:dd/MM/yyyy}.")]
        : lastDay < From ? [new Refusal("careteam.before", $"Le dernier jour ne peut pas précéder le {From:dd/MM/yyyy}, jour d’entrée dans l’équipe.", Field: "LastDay")]
        : [];

    /// <summary>Leaves the team: access ends with that day.</summary>
    public void Leave(DateOnly lastDay)
    {
        RuleBrokenException.ThrowIfAny(WhyNotLeave(lastDay));
        To = lastDay;
    }

    /// <summary>Why the agreement cannot be withdrawn.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw() =>
        WithdrawnOn is not null ? [new Refusal("careteam.withdrawn", $"L’accord de partage avec {Name} est déjà retiré.")]
        : Place == CareTeamPlace.Self ? [new Refusal("careteam.self", "La personne ne peut pas se retirer l’accès à son propre dossier.", "article L311-3 5° CASF")]
        : [];

    /// <summary>The person withdraws the agreement to share with this member, from that day (rule E58: future access only).</summary>
    public void Withdraw(DateOnly day)
    {
        RuleBrokenException.ThrowIfAny(WhyNotWithdraw());
        WithdrawnOn = day;
    }

    /// <summary>True when the membership opens the file on that day.</summary>
    public bool Opens(DateOnly day) => From <= day && (To is null || day <= To) && (WithdrawnOn is null || day < WithdrawnOn);
}
