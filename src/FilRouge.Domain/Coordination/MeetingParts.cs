using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>Somebody to invite.</summary>
/// <param name="AccountId">The account; null for somebody without one.</param>
/// <param name="Name">Name.</param>
/// <param name="Function">Function and structure, in words.</param>
[Fr("personne à inviter")]
public sealed record Invitee(Guid? AccountId, string Name, string Function = "");

/// <summary>Somebody invited to a meeting.</summary>
[Fr("participant")]
public sealed class MeetingParticipant
{
    private MeetingParticipant()
    {
    }

    internal MeetingParticipant(Invitee invitee) => (AccountId, Name, Function) = (invitee.AccountId, invitee.Name.Trim(), invitee.Function.Trim());

    /// <summary>UUIDv7: the order of the invitations.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The account, when there is one: it opens the meeting to it.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Function in words.</summary>
    public string Function { get; private set; } = "";

    /// <summary>Whether she or he came.</summary>
    public Presence Presence { get; internal set; }

    /// <summary>« Claire Aubry, coordonnatrice ».</summary>
    public string Words => Function.Length == 0 ? Name : $"{Name}, {Function}";
}

/// <summary>A point of the agenda, and what was noted about it.</summary>
[Fr("point de l’ordre du jour")]
public sealed class AgendaPoint
{
    private AgendaPoint()
    {
    }

    internal AgendaPoint(int rank, string title) => (Rank, Title) = (rank, title);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Order, from 1.</summary>
    public int Rank { get; internal set; }

    /// <summary>The point.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was noted.</summary>
    public string Note { get; internal set; } = "";
}

/// <summary>What completes or corrects minutes already circulated.</summary>
[Fr("additif au relevé")]
public sealed class MinutesAddendum
{
    private MinutesAddendum()
    {
    }

    internal MinutesAddendum(string text, string author, DateTime atUtc) => (Text, Author, AtUtc) = (text, author, atUtc);

    /// <summary>UUIDv7: the order.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public string Author { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; private set; }
}

/// <summary>How a meeting is prepared.</summary>
/// <param name="KindCode">Code of the kind.</param>
/// <param name="StartsAtUtc">When it begins.</param>
/// <param name="LocalDay">Local day of its beginning.</param>
/// <param name="Place">Where, or how to join when it is remote.</param>
/// <param name="Remote">True when people do not meet in one place.</param>
/// <param name="Invited">Who is invited.</param>
/// <param name="Points">Points of the agenda, in order.</param>
[Fr("préparation de la réunion")]
public sealed record MeetingPlan(string KindCode, DateTime StartsAtUtc, DateOnly LocalDay, string Place, bool Remote, IReadOnlyList<Invitee> Invited, IReadOnlyList<string> Points);

/// <summary>What is typed during a meeting.</summary>
/// <param name="Note">Note for the whole; empty when everything stands under the points.</param>
/// <param name="PointNotes">Note of each point, by its key.</param>
/// <param name="Presences">Presence of each participant, by its key.</param>
/// <param name="Decisions">Lines « qui : quoi pour quand », as typed.</param>
/// <param name="PersonPart">How the person took part, or why she did not.</param>
/// <param name="Minutes">How long it lasted; null while unknown.</param>
/// <param name="NextOn">Day of the next one; null when none is fixed.</param>
[Fr("note de réunion")]
public sealed record MeetingNote(
    string Note, IReadOnlyDictionary<Guid, string> PointNotes, IReadOnlyDictionary<Guid, Presence> Presences, string Decisions, string PersonPart = "", int? Minutes = null, DateOnly? NextOn = null);
