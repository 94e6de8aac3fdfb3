using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>What a review decides.</summary>
[Fr("décision du bilan")]
public enum ReviewDecision
{
    /// <summary>Same plan.</summary>
    [Fr("poursuivre le projet")]
    Continue,

    /// <summary>A new version is opened.</summary>
    [Fr("réviser le projet")]
    Revise,

    /// <summary>The way out is prepared.</summary>
    [Fr("préparer la sortie")]
    PrepareExit,
}

/// <summary>How far a goal is reached.</summary>
/// <param name="GoalId">Line of the goal.</param>
/// <param name="Level">−2 to +2; null when it could not be judged: the comment says why.</param>
/// <param name="Comment">What was seen.</param>
[Fr("cotation d’un objectif")]
public sealed record GoalRating(Guid GoalId, GasLevel? Level, string Comment = "");

/// <summary>What a review says.</summary>
/// <param name="HeldOn">Day it was held.</param>
/// <param name="Participants">Who was there, by name.</param>
/// <param name="Summary">What was said.</param>
/// <param name="Opinion">Whether the person's opinion was collected.</param>
/// <param name="PersonOpinion">Her words, or how her opinion was sought.</param>
/// <param name="Ratings">One per goal of the version.</param>
/// <param name="Decision">What is decided.</param>
/// <param name="NextOn">Day of the next review; needed unless the exit is prepared.</param>
[Fr("contenu du bilan")]
public sealed record ReviewContent(
    DateOnly HeldOn, string Participants, string Summary, OpinionStatus Opinion, string PersonOpinion, IReadOnlyList<GoalRating> Ratings, ReviewDecision Decision, DateOnly? NextOn);

/// <summary>How far a goal was reached at a review.</summary>
[Fr("atteinte d’un objectif")]
public sealed class GoalAttainment
{
    private GoalAttainment()
    {
    }

    internal GoalAttainment(GoalRating rating) => (GoalId, Level, Comment) = (rating.GoalId, rating.Level, rating.Comment.Trim());

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Line of the goal.</summary>
    public Guid GoalId { get; private set; }

    /// <summary>−2 to +2; null when it could not be judged.</summary>
    public GasLevel? Level { get; private set; }

    /// <summary>What was seen, or why it could not be judged.</summary>
    public string Comment { get; private set; } = "";
}

/// <summary>A review of a signed plan, with the person: at least once a year, on request, and whenever her situation changes.</summary>
[Fr("bilan")]
public sealed class Review : Entity, IAboutPerson
{
    private readonly List<GoalAttainment> _attainments = [];

    private Review()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The version reviewed.</summary>
    public Guid PlanVersionId { get; private set; }

    /// <summary>Day it was held.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Who was there, by name.</summary>
    public string Participants { get; private set; } = "";

    /// <summary>What was said.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Whether the person's opinion was collected.</summary>
    public OpinionStatus Opinion { get; private set; }

    /// <summary>Her words, or how her opinion was sought.</summary>
    public string PersonOpinion { get; private set; } = "";

    /// <summary>What is decided.</summary>
    public ReviewDecision Decision { get; private set; }

    /// <summary>Day of the next review; null when the exit is prepared.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>Goals, each rated once.</summary>
    public IReadOnlyList<GoalAttainment> Attainments => _attainments;

    /// <summary>Why a review cannot be recorded so.</summary>
    /// <param name="version">The version in force.</param>
    /// <param name="content">What the review says.</param>
    /// <param name="today">Today, in the territory's time zone.</param>
    /// <param name="reviewMonths">Longest time to the next review: 12 months in the TDDUI guide, a dated parameter of the territory.</param>
    public static IReadOnlyList<Refusal> WhyNotHold(PlanVersion version, ReviewContent content, DateOnly today, int reviewMonths) =>
        [.. WhyNotVersion(version, content, today), .. WhyNotText(content), .. WhyNotRatings(version, content), .. WhyNotNext(content, reviewMonths)];

    /// <summary>Records a review; gives the fact to announce with it.</summary>
    public static (Review Review, ReviewHeld Fact) Hold(Plan plan, PlanVersion version, ReviewContent content, DateOnly today, int reviewMonths)
    {
        RuleBrokenException.ThrowIfAny(WhyNotHold(version, content, today, reviewMonths));
        var review = new Review
        {
            PersonId = version.PersonId,
            PlanId = version.PlanId,
            PlanVersionId = version.Id,
            HeldOn = content.HeldOn,
            Participants = content.Participants.Trim(),
            Summary = content.Summary.Trim(),
            Opinion = content.Opinion,
            PersonOpinion = content.PersonOpinion.Trim(),
            Decision = content.Decision,
            NextOn = content.NextOn,
        };
        review._attainments.AddRange(content.Ratings.Select(r => new GoalAttainment(r)));
        return (review, new ReviewHeld(version.PersonId, plan.EpisodeId, version.PlanId, review.Id, content.HeldOn, content.Decision, content.NextOn));
    }

    private static IEnumerable<Refusal> WhyNotVersion(PlanVersion version, ReviewContent content, DateOnly today)
    {
        if (version.Status is not (PlanVersionStatus.Signed or PlanVersionStatus.Paused))
        {
            yield return new("review.unsigned", $"Le bilan porte sur un projet signé : cette version est {version.Status.Fr()}.");
        }

        if (content.HeldOn > today)
        {
            yield return new("review.future", "Le bilan ne peut pas être à venir : notez-le une fois tenu.", Field: nameof(ReviewContent.HeldOn));
        }

        if (content.HeldOn < version.SignedOn)
        {
            yield return new("review.before-signature", $"Le bilan ne peut pas précéder la signature du projet ({version.SignedOn:dd'/'MM'/'yyyy}).", Field: nameof(ReviewContent.HeldOn));
        }
    }

    private static IEnumerable<Refusal> WhyNotText(ReviewContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Participants))
        {
            yield return new("review.participants", "Nommez les participants.", Field: nameof(ReviewContent.Participants));
        }

        if (string.IsNullOrWhiteSpace(content.Summary))
        {
            yield return new("review.summary", "Écrivez la synthèse du bilan.", Field: nameof(ReviewContent.Summary));
        }

        foreach (var refusal in PlanChecks.WhyNotOpinion(content.Opinion, content.PersonOpinion))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> WhyNotRatings(PlanVersion version, ReviewContent content)
    {
        foreach (var goal in version.Goals.Where(g => content.Ratings.Count(r => r.GoalId == g.LineId) != 1))
        {
            yield return new("review.goal-rating", $"Cotez une fois l’objectif « {goal.Wording} » ; s’il n’a pas pu l’être, dites pourquoi.", Field: nameof(ReviewContent.Ratings));
        }

        if (content.Ratings.Any(r => version.Goals.All(g => g.LineId != r.GoalId)))
        {
            yield return new("review.goal-unknown", "Un des objectifs cotés n’est pas dans cette version du projet.", Field: nameof(ReviewContent.Ratings));
        }

        if (content.Ratings.Any(r => r.Level is { } level ? !Enum.IsDefined(level) : string.IsNullOrWhiteSpace(r.Comment)))
        {
            yield return new("review.rating", "Cotez de −2 à +2 ; pour un objectif non coté, dites pourquoi.", Field: nameof(ReviewContent.Ratings));
        }
    }

    private static IEnumerable<Refusal> WhyNotNext(ReviewContent content, int reviewMonths)
    {
        if (content.NextOn is null && content.Decision != ReviewDecision.PrepareExit)
        {
            yield return new("review.next", "Fixez la date du prochain bilan.", Field: nameof(ReviewContent.NextOn));
        }

        if (content.NextOn is { } next && (next <= content.HeldOn || next > content.HeldOn.AddMonths(reviewMonths)))
        {
            yield return new("review.next-date", $"Le prochain bilan se tient dans les {reviewMonths} mois qui suivent celui-ci.", "Modèle de données du DUI, ProjetPersonnalise", nameof(ReviewContent.NextOn));
        }
    }
}
