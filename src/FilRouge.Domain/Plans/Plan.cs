using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>The projet individuel of a parcours: its versions, of which one at most is in force and one at most in preparation.</summary>
[Fr("projet individuel d’accompagnement")]
public sealed class Plan : Entity, IAboutPerson
{
    private readonly List<PlanVersion> _versions = [];

    private Plan()
    {
    }

    /// <summary>Opens a plan with its first version, in preparation. An open period lasts a year.</summary>
    /// <exception cref="ArgumentException">No author is named.</exception>
    public Plan(Guid personId, Guid episodeId, string authorName, Period period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authorName);
        (PersonId, EpisodeId) = (personId, episodeId);
        _versions.Add(new PlanVersion(this, 1, authorName, period));
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The parcours it belongs to.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>Versions, in any order. All must be loaded before a verb is called.</summary>
    public IReadOnlyList<PlanVersion> Versions => _versions;

    /// <summary>The version in force or paused; null before the first signature and after the end.</summary>
    public PlanVersion? Current => _versions.Find(v => v.Status is PlanVersionStatus.Signed or PlanVersionStatus.Paused);

    /// <summary>The version in preparation or to sign; null when there is none.</summary>
    public PlanVersion? Draft => _versions.Find(v => v.Status is PlanVersionStatus.InPreparation or PlanVersionStatus.ToSign);

    /// <summary>Why a new version cannot be opened.</summary>
    public IReadOnlyList<Refusal> WhyNotAmend() => Draft is { } draft
        ? [new("plan.draft-open", $"La version {draft.Number} est {draft.Status.Fr()} : terminez-la ou abandonnez-la avant d’en ouvrir une autre.")]
        : [];

    /// <summary>Opens a new version with the content of the one in force, or else of the last one signed, or else of the last one. That one is replaced when the new one is signed.</summary>
    /// <param name="authorName">Who prepares it.</param>
    /// <param name="period">Days it covers; an open period lasts a year. Prestations are fitted to it: what ran to the end of the former version runs on, what was to end before is left out.</param>
    public PlanVersion Amend(string authorName, Period period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authorName);
        RuleBrokenException.ThrowIfAny(WhyNotAmend());
        var source = Current ?? _versions.OrderByDescending(v => v.SignedOn is not null).ThenByDescending(v => v.Number).First();
        var next = new PlanVersion(this, _versions.Max(v => v.Number) + 1, authorName, period);
        next.CopyContentOf(source);
        _versions.Add(next);
        return next;
    }

    /// <summary>Why this signature cannot be given on the version to sign.</summary>
    public IReadOnlyList<Refusal> WhyNotSign(SignatureAct act, IReadOnlyList<RequiredSignatory> signatories, DateOnly today) => Draft is { } draft
        ? draft.WhyNotSign(act, signatories, today)
        : [new("plan.nothing-to-sign", "Aucune version n’attend de signature : ouvrez une nouvelle version et soumettez-la.")];

    /// <summary>Gives a signature; the last one awaited puts the version in force and replaces the former one.</summary>
    /// <param name="act">The signature.</param>
    /// <param name="signatories">Those that representation, team and delegations give today.</param>
    /// <param name="today">Today, in the territory's time zone.</param>
    /// <returns>The fact to announce when the version came into force; null while signatures are awaited.</returns>
    public PlanSigned? Sign(SignatureAct act, IReadOnlyList<RequiredSignatory> signatories, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotSign(act, signatories, today));
        var (draft, former) = (Draft!, Current);
        if (!draft.Sign(act, signatories, today))
        {
            return null;
        }

        former?.Replace();
        return new PlanSigned(PersonId, EpisodeId, Id, draft.Id, draft.Number, draft.SignedOn!.Value);
    }
}
