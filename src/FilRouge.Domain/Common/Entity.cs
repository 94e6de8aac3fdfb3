namespace FilRouge.Domain.Common;

/// <summary>A thing that keeps its identity over time. Keys are UUIDv7, set by the application.</summary>
public abstract class Entity
{
    /// <summary>UUIDv7, set at creation.</summary>
    public Guid Id { get; protected set; } = OrderedId.Next();

    /// <summary>Version token, raised by one at each save; a form that carries an older one is refused with both versions shown.</summary>
    public int Version { get; private set; }
}

/// <summary>Data bound to one person: seen only through the person's perimeter, classified, exported and erased with the person.</summary>
public interface IAboutPerson
{
    /// <summary>The person the data is about.</summary>
    Guid PersonId { get; }
}

/// <summary>Something that has happened and that other modules may react to, in the same transaction.</summary>
public interface IFact;
