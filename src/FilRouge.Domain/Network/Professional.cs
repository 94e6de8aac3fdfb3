using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>A professional of the network, employed or independent.</summary>
[Fr("professionnel")]
public sealed class Professional : Entity
{
    private readonly List<ServiceZone> _zones = [];
    private readonly List<AvailabilitySlot> _slots = [];

    private Professional()
    {
    }

    /// <summary>A professional.</summary>
    /// <exception cref="RuleBrokenException">See <see cref="WhyNotDescribed"/>.</exception>
    public Professional(Guid organisationId, string name, ProfessionalStatus status, string professionCode, DateOnly activeFrom)
    {
        (OrganisationId, ActiveFrom) = (organisationId, activeFrom);
        Describe(name, status, professionCode);
    }

    /// <summary>Organisation that works with this professional.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Name and first name as used.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Key for searching and sorting.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>How the professional works with the pôle.</summary>
    public ProfessionalStatus Status { get; private set; }

    /// <summary>Code of <see cref="Professions"/>.</summary>
    public string ProfessionCode { get; private set; } = "";

    /// <summary>Number in the directory of health professionals.</summary>
    public Rpps? Rpps { get; private set; }

    /// <summary>Former number.</summary>
    public Adeli? Adeli { get; private set; }

    /// <summary>Number of the practice.</summary>
    public Siret? Siret { get; private set; }

    /// <summary>Telephone.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>E-mail.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>Languages and ways to communicate: LSF, Makaton, PECS.</summary>
    public string? Languages { get; private set; }

    /// <summary>With whom.</summary>
    public Publics Publics { get; private set; }

    /// <summary>Where.</summary>
    public Places Places { get; private set; }

    /// <summary>Time offered each week, in minutes; 0 when not told.</summary>
    public int WeeklyCapacityMinutes { get; private set; }

    /// <summary>First day in the network.</summary>
    public DateOnly ActiveFrom { get; private set; }

    /// <summary>Last day in the network, included; null while active.</summary>
    public DateOnly? ActiveTo { get; private set; }

    /// <summary>Account with which the professional signs in; null when none.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Where she or he goes; empty: not told.</summary>
    public IReadOnlyList<ServiceZone> Zones => _zones;

    /// <summary>When she or he is free, by week; empty: not told.</summary>
    public IReadOnlyList<AvailabilitySlot> Slots => _slots;

    /// <summary>True when in the network on that day.</summary>
    public bool IsActiveOn(DateOnly day) => new Period(ActiveFrom, ActiveTo).Covers(day);

    /// <summary>Why the description cannot be kept.</summary>
    public static IReadOnlyList<Refusal> WhyNotDescribed(string? name, string? professionCode)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(name))
        {
            refusals.Add(new("professional.name", "Écrivez le nom du professionnel.", Field: nameof(Name)));
        }

        if (Professions.Find(professionCode) is null)
        {
            refusals.Add(new("professional.profession", "Choisissez une profession dans la liste.", Field: nameof(ProfessionCode)));
        }

        return refusals;
    }

    /// <summary>Replaces name, status and profession.</summary>
    public void Describe(string name, ProfessionalStatus status, string professionCode)
    {
        RuleBrokenException.ThrowIfAny(WhyNotDescribed(name, professionCode));
        (Name, Status, ProfessionCode) = (CleanText.Line(name, int.MaxValue).Value!, status, professionCode);
        FoldedName = TextFold.Fold(Name);
    }

    /// <summary>Replaces the numbers.</summary>
    public void Identify(Rpps? rpps, Adeli? adeli, Siret? siret) => (Rpps, Adeli, Siret) = (rpps, adeli, siret);

    /// <summary>Replaces the ways to reach the professional.</summary>
    public void UpdateContact(PhoneNumber? phone, EmailAddress? email) => (Phone, Email) = (phone, email);

    /// <summary>Links an account, or none.</summary>
    public void LinkAccount(Guid? accountId) => AccountId = accountId;

    /// <summary>Why the offer cannot be kept.</summary>
    public static IReadOnlyList<Refusal> WhyNotOffer(int weeklyCapacityMinutes, IReadOnlyCollection<string> zoneCodes, IReadOnlyCollection<SlotTimes> slots)
    {
        var refusals = new List<Refusal>();
        if (weeklyCapacityMinutes is < 0 or > 7 * 24 * 60)
        {
            refusals.Add(new("professional.capacity", "La capacité par semaine va de 0 à 168 heures.", Field: nameof(WeeklyCapacityMinutes)));
        }

        refusals.AddRange(zoneCodes.Where(c => !ServiceZone.IsCode(c)).Select(c =>
            new Refusal("professional.zone", $"« {c} » n’est ni un département (77, 2A, 974) ni le code d’une commune (77288).", Field: nameof(Zones))));
        refusals.AddRange(slots.Where(s => s.To <= s.From).Select(s =>
            new Refusal("professional.slot", $"Le {FrenchDate.DayName(s.Day)}, le créneau finit à {FrenchTime.Display(s.To)} : il doit finir après {FrenchTime.Display(s.From)}.", Field: nameof(Slots))));
        var overlap = slots.GroupBy(s => s.Day).Select(g => g.OrderBy(s => s.From).ToList()).Where(g => g.Zip(g.Skip(1)).Any(p => p.Second.From < p.First.To));
        refusals.AddRange(overlap.Select(g =>
            new Refusal("professional.slot-overlap", $"Deux créneaux se chevauchent le {FrenchDate.DayName(g[0].Day)} : réunissez-les en un seul.", Field: nameof(Slots))));
        return refusals;
    }

    /// <summary>Replaces what the professional offers: proposed by her or him, never imposed (no link of subordination).</summary>
    public void Offer(Publics publics, Places places, string? languages, int weeklyCapacityMinutes, IReadOnlyCollection<string> zoneCodes, IReadOnlyCollection<SlotTimes> slots)
    {
        RuleBrokenException.ThrowIfAny(WhyNotOffer(weeklyCapacityMinutes, zoneCodes, slots));
        (Publics, Places, WeeklyCapacityMinutes) = (publics, places, weeklyCapacityMinutes);
        Languages = CleanText.Line(languages, int.MaxValue).Value is { Length: > 0 } text ? text : null;
        _zones.Clear();
        _zones.AddRange(zoneCodes.Distinct(StringComparer.Ordinal).Select(c => new ServiceZone(Id, c)));
        _slots.Clear();
        _slots.AddRange(slots.Select(s => new AvailabilitySlot(Id, s)));
    }

    /// <summary>Why the professional cannot leave on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotLeave(DateOnly lastDay) => lastDay < ActiveFrom
        ? [new("professional.leave", $"Le dernier jour ne peut pas précéder le {FrenchDate.Long(ActiveFrom)}, premier jour dans le réseau.", Field: nameof(ActiveTo))]
        : [];

    /// <summary>Sets the last day in the network, included.</summary>
    public void Leave(DateOnly lastDay)
    {
        RuleBrokenException.ThrowIfAny(WhyNotLeave(lastDay));
        ActiveTo = lastDay;
    }
}
