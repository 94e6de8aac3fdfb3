using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>Who writes, as the store keeps it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Name shown.</param>
[Fr("auteur")]
public sealed record Author(Guid AccountId, string Name);

/// <summary>What is noted of an exchange.</summary>
/// <param name="Kind">How.</param>
/// <param name="Scope">About what.</param>
/// <param name="With">With whom, by name.</param>
/// <param name="AtUtc">When it took place.</param>
/// <param name="Text">What was said.</param>
/// <param name="Important">Must be seen by who follows the person.</param>
[Fr("contenu de l’échange")]
public sealed record ExchangeContent(ExchangeKind Kind, ExchangeScope Scope, string With, DateTime AtUtc, string Text, bool Important = false);

/// <summary>A text that a correction replaced.</summary>
[Fr("version précédente d’un échange")]
public sealed class ExchangeVersion
{
    private ExchangeVersion()
    {
    }

    internal ExchangeVersion(string text, string writtenBy, DateTime replacedAtUtc, string reason) =>
        (Text, WrittenBy, ReplacedAtUtc, Reason) = (text, writtenBy, replacedAtUtc, reason);

    /// <summary>UUIDv7: the order of the corrections.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The text as it was.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who had written it.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>When it was replaced, UTC.</summary>
    public DateTime ReplacedAtUtc { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>A call, a letter, a visit, a message about a person. A correction keeps what was written before.</summary>
[Fr("échange")]
public sealed class Exchange : Entity, IAboutPerson
{
    private readonly List<ExchangeVersion> _versions = [];

    private Exchange()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>How.</summary>
    public ExchangeKind Kind { get; private set; }

    /// <summary>About what.</summary>
    public ExchangeScope Scope { get; private set; }

    /// <summary>With whom, by name.</summary>
    public string With { get; private set; } = "";

    /// <summary>When it took place, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>What was said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Must be seen by who follows the person.</summary>
    public bool Important { get; private set; }

    /// <summary>Account that wrote it first.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Name of who wrote the present text.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>When it was written down, UTC (rule E71).</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>What the corrections replaced, oldest first.</summary>
    public IReadOnlyList<ExchangeVersion> Versions => _versions;

    /// <summary>Why an exchange cannot be noted so.</summary>
    public static IReadOnlyList<Refusal> WhyNotLog(ExchangeContent content, DateTime nowUtc)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(content.With))
        {
            refusals.Add(new("exchange.with", "Dites avec qui : choisissez dans le cercle de la personne, ou écrivez un nom.", Field: nameof(With)));
        }

        if (string.IsNullOrWhiteSpace(content.Text))
        {
            refusals.Add(new("exchange.text", "Écrivez ce qui a été dit, en une phrase au moins.", Field: nameof(Text)));
        }

        // A call that has just begun may be noted at once; five minutes cover a clock that runs ahead.
        if (content.AtUtc > nowUtc.AddMinutes(5))
        {
            refusals.Add(new("exchange.future", "Un échange se note une fois qu’il a eu lieu. Pour ce qui est à venir, ajoutez une tâche ou préparez une réunion.", Field: "Day"));
        }

        return refusals;
    }

    /// <summary>Notes an exchange.</summary>
    public static Exchange Log(Guid personId, ExchangeContent content, Author author, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotLog(content, nowUtc));
        return new Exchange
        {
            PersonId = personId,
            Kind = content.Kind,
            Scope = content.Scope,
            With = content.With.Trim(),
            AtUtc = content.AtUtc,
            Text = content.Text.Trim(),
            Important = content.Important,
            AuthorId = author.AccountId,
            WrittenBy = author.Name,
            RecordedAtUtc = nowUtc,
        };
    }

    /// <summary>Why the text cannot be corrected so.</summary>
    public IReadOnlyList<Refusal> WhyNotCorrect(string? text, string? reason, Guid byAccountId)
    {
        var refusals = new List<Refusal>();
        if (byAccountId != AuthorId)
        {
            refusals.Add(new("exchange.author", $"Seul l’auteur corrige ce qu’il a écrit ({WrittenBy}). Notez plutôt un nouvel échange."));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new("exchange.text", "Écrivez ce qui a été dit, en une phrase au moins.", Field: nameof(Text)));
        }
        else if (text.Trim() == Text)
        {
            refusals.Add(new("exchange.same", "Le texte n’a pas changé.", Field: nameof(Text)));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            refusals.Add(new("exchange.reason", "Dites pourquoi vous corrigez : le texte précédent reste lisible, avec ce motif.", Field: "Reason"));
        }

        return refusals;
    }

    /// <summary>Replaces the text and keeps the one before.</summary>
    public void Correct(string text, string reason, Author by, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCorrect(text, reason, by.AccountId));
        _versions.Add(new ExchangeVersion(Text, WrittenBy, nowUtc, reason.Trim()));
        (Text, WrittenBy) = (text.Trim(), by.Name);
    }
}
