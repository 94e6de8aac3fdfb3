using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>The place of somebody who waits, kept so that a page of the list is read without ranking all who wait. Derived: it can be thrown away and made
/// again from the facts; it is no act, and nobody writes it.</summary>
[Fr("place sur la liste d’attente")]
public sealed class WaitingPlace : IAboutPerson
{
    private WaitingPlace() => OrderKey = "";

    /// <summary>For an entry.</summary>
    public WaitingPlace(Guid entryId, Guid personId) => (EntryId, PersonId, OrderKey) = (entryId, personId, "");

    /// <summary>The entry, and the key.</summary>
    public Guid EntryId { get; private set; }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The PCPE.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Place in the order: what the criteria say, as a text that sorts; where it is equal, the entry decides.</summary>
    public string OrderKey { get; private set; }

    /// <summary>Stage.</summary>
    public WaitingStage Stage { get; private set; }

    /// <summary>Day on the list.</summary>
    public DateOnly ListedOn { get; private set; }

    /// <summary>INSEE code of the commune of the request; null when it is unknown.</summary>
    public string? CommuneCode { get; private set; }

    /// <summary>The request says that there is no answer at all.</summary>
    public bool WithoutAnswer { get; private set; }

    /// <summary>A brother or a sister is accompanied already.</summary>
    public bool Sibling { get; private set; }

    /// <summary>Day on which the age limit is reached, when it is near; null when it is far, or when there is none.</summary>
    public DateOnly? AgeLimitOn { get; private set; }

    /// <summary>Day on which time alone may change the place: a limit of age comes near, an order or a policy begins or ends.</summary>
    public DateOnly LookAgainOn { get; private set; }

    /// <summary>Keeps a place.</summary>
    /// <param name="organisationId">The PCPE.</param>
    /// <param name="waiting">What each criterion reads.</param>
    /// <param name="criteria">The criteria of the order in force, the strongest first.</param>
    /// <param name="lookAgainOn">Day on which time alone may change it.</param>
    public void Keep(Guid organisationId, WaitingCase waiting, IReadOnlyList<WaitingCriterion> criteria, DateOnly lookAgainOn)
    {
        (OrganisationId, Stage, ListedOn, CommuneCode) = (organisationId, waiting.Stage, waiting.ListedOn, waiting.CommuneCode);
        (WithoutAnswer, Sibling, AgeLimitOn) = (waiting.WithoutAnswer, waiting.Sibling, waiting.AgeLimitOn);
        (OrderKey, LookAgainOn) = (WaitingList.KeyOf(waiting, criteria), lookAgainOn);
    }
}
