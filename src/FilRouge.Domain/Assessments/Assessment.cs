using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>Functional assessment of a person: strengths, needs rated on SERAFIN-PH, wishes in her own words, tool results.
/// Validated, it no longer changes; a newer one is opened.</summary>
[Fr("évaluation fonctionnelle")]
public sealed class Assessment : Entity, IAboutPerson
{
    /// <summary>Longest score text: a score or a conclusion fits, the items of a tool do not.</summary>
    public const int LongestScore = 500;

    private readonly List<SupportNeed> _needs = [];
    private readonly List<PersonWords> _words = [];
    private readonly List<ToolResult> _toolResults = [];

    private Assessment()
    {
    }

    /// <summary>Opens an assessment.</summary>
    /// <exception cref="ArgumentException">No author is named: the TDDUI guide wants at least one.</exception>
    public Assessment(Guid personId, Guid episodeId, DateOnly startedOn, string authorName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(authorName);
        (PersonId, EpisodeId, StartedOn, AuthorName) = (personId, episodeId, startedOn, authorName.Trim());
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The parcours it belongs to.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>Day it was begun.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>Day it was validated; null before.</summary>
    public DateOnly? ValidatedOn { get; private set; }

    /// <summary>Who answers for it.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>What the person can do, likes, leans on.</summary>
    public string Strengths { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public AssessmentStatus Status { get; private set; } = AssessmentStates.Table.InitialState;

    /// <summary>Needs, each code once.</summary>
    public IReadOnlyList<SupportNeed> Needs => _needs;

    /// <summary>The person's own words, oldest first.</summary>
    public IReadOnlyList<PersonWords> Words => _words;

    /// <summary>Results of tools.</summary>
    public IReadOnlyList<ToolResult> ToolResults => _toolResults;

    /// <summary>Why its content cannot change now.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => Status == AssessmentStatus.InPreparation
        ? []
        : [new("assessment.frozen", Status == AssessmentStatus.Approved
            ? "L’évaluation est approuvée : remettez-la en préparation pour la modifier."
            : "L’évaluation est validée, elle ne change plus : ouvrez une nouvelle évaluation.")];

    /// <summary>Writes the person's strengths.</summary>
    public void DescribeStrengths(string strengths)
    {
        RuleBrokenException.ThrowIfAny(WhyNotChange());
        Strengths = strengths.Trim();
    }

    /// <summary>Why a need cannot be rated so.</summary>
    public IReadOnlyList<Refusal> WhyNotSetNeed(NeedCode code, int intensity)
    {
        List<Refusal> refusals = [.. WhyNotChange()];
        if (NeedCode.Parse(code.Text) is { Error: { } error })
        {
            refusals.Add(new("assessment.need-code", error, "SERAFIN-PH 2023.1.0", nameof(SupportNeed.SerafinCode)));
        }

        if (intensity is < 0 or > 4)
        {
            refusals.Add(new("assessment.intensity", "L’intensité va de 0 (aucun besoin) à 4 (le plus fort).", "TDDUI, Evaluation Serafin", nameof(SupportNeed.Intensity)));
        }

        return refusals;
    }

    /// <summary>Rates a need; a code already rated is changed.</summary>
    public void SetNeed(NeedCode code, int intensity, NeedSource source, string? comment = null, NeedOrigin? origin = null)
    {
        RuleBrokenException.ThrowIfAny(WhyNotSetNeed(code, intensity));
        if (_needs.Find(n => n.SerafinCode == code) is { } known)
        {
            known.Change(intensity, source, comment, origin);
            return;
        }

        _needs.Add(new SupportNeed(code, intensity, source, comment, origin));
    }

    /// <summary>Why a need cannot be removed.</summary>
    public IReadOnlyList<Refusal> WhyNotRemoveNeed(NeedCode code) => _needs.Exists(n => n.SerafinCode == code)
        ? WhyNotChange()
        : [.. WhyNotChange(), new("assessment.need-unknown", $"Le besoin {code} n’est pas dans cette évaluation.")];

    /// <summary>Removes a need.</summary>
    public void RemoveNeed(NeedCode code)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRemoveNeed(code));
        _needs.RemoveAll(n => n.SerafinCode == code);
    }

    /// <summary>Why words cannot be added.</summary>
    public IReadOnlyList<Refusal> WhyNotAddWords(string words, string howExpressed, string collectedBy)
    {
        List<Refusal> refusals = [.. WhyNotChange()];
        if (string.IsNullOrWhiteSpace(howExpressed))
        {
            var sentence = string.IsNullOrWhiteSpace(words)
                ? "Dites comment l’avis de la personne a été recherché, même si elle n’a pas pu ou pas souhaité s’exprimer."
                : "Dites comment la personne s’est exprimée (parole, signes, pictogrammes, avec l’aide de qui).";
            refusals.Add(new("assessment.how-expressed", sentence, "CASF, art. L. 311-3", nameof(PersonWords.HowExpressed)));
        }

        if (string.IsNullOrWhiteSpace(collectedBy))
        {
            refusals.Add(new("assessment.collected-by", "Dites qui a recueilli ces mots.", Field: nameof(PersonWords.CollectedBy)));
        }

        return refusals;
    }

    /// <summary>Adds what the person said; former words stay.</summary>
    public void AddWords(string words, string howExpressed, string collectedBy, DateOnly on)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAddWords(words, howExpressed, collectedBy));
        _words.Add(new PersonWords(words, howExpressed, collectedBy, on));
    }

    /// <summary>Why words cannot be taken out: only who collected them may.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdrawWords(Guid id, string by) => _words.Find(w => w.Id == id) switch
    {
        null => [.. WhyNotChange(), new("assessment.words-unknown", "Ces mots ne sont pas dans cette évaluation.")],
        var w when w.CollectedBy != by.Trim() => [.. WhyNotChange(), new("assessment.words-of-other",
            $"Ces mots ont été recueillis par {w.CollectedBy} : ajoutez les vôtres, sans effacer les siens.")],
        _ => WhyNotChange(),
    };

    /// <summary>Takes out words noted by mistake.</summary>
    public void WithdrawWords(Guid id, string by)
    {
        RuleBrokenException.ThrowIfAny(WhyNotWithdrawWords(id, by));
        _words.RemoveAll(w => w.Id == id);
    }

    /// <summary>Why a result cannot be noted.</summary>
    public IReadOnlyList<Refusal> WhyNotAddToolResult(string tool, string score, DateOnly on, DateOnly today)
    {
        List<Refusal> refusals = [.. WhyNotChange()];
        if (string.IsNullOrWhiteSpace(tool))
        {
            refusals.Add(new("assessment.tool", "Nommez l’outil, avec son édition.", Field: nameof(ToolResult.ToolName)));
        }

        if (score.Trim().Length is 0 or > LongestScore)
        {
            refusals.Add(new("assessment.score", $"Notez le score ou la conclusion en {LongestScore} caractères au plus ; joignez le compte rendu en pièce. Les items d’un outil protégé ne se recopient pas.", Field: nameof(ToolResult.Score)));
        }

        if (on > today)
        {
            refusals.Add(new("assessment.future", "La passation ne peut pas être à venir.", Field: nameof(ToolResult.PassedOn)));
        }

        return refusals;
    }

    /// <summary>Notes the result of a tool.</summary>
    public void AddToolResult(string tool, string score, DateOnly on, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAddToolResult(tool, score, on, today));
        _toolResults.Add(new ToolResult(tool, score, on));
    }

    /// <summary>Why the author cannot stand by it yet.</summary>
    public IReadOnlyList<Refusal> WhyNotApprove()
    {
        List<Refusal> refusals = [.. AssessmentStates.Table.WhyNot(Status, AssessmentVerb.Approve)];
        if (_needs.Count == 0)
        {
            refusals.Add(new("assessment.no-need", "Cotez au moins un besoin avant d’approuver."));
        }

        if (_words.Count == 0)
        {
            refusals.Add(new("assessment.no-words", "Recueillez les souhaits de la personne, ou dites comment ils ont été recherchés.", "CASF, art. L. 311-3"));
        }

        return refusals;
    }

    /// <summary>The author stands by it.</summary>
    public void Approve()
    {
        RuleBrokenException.ThrowIfAny(WhyNotApprove());
        Move(AssessmentVerb.Approve);
    }

    /// <summary>Why it cannot go back to preparation.</summary>
    public IReadOnlyList<Refusal> WhyNotReopen() => AssessmentStates.Table.WhyNot(Status, AssessmentVerb.Reopen);

    /// <summary>Back to preparation.</summary>
    public void Reopen() => Move(AssessmentVerb.Reopen);

    /// <summary>Why it cannot be validated.</summary>
    public IReadOnlyList<Refusal> WhyNotValidate() => AssessmentStates.Table.WhyNot(Status, AssessmentVerb.Validate);

    /// <summary>Validates it; from now on nothing in it changes.</summary>
    public void Validate(DateOnly today)
    {
        Move(AssessmentVerb.Validate);
        ValidatedOn = today;
    }

    /// <summary>Why it cannot be finished.</summary>
    public IReadOnlyList<Refusal> WhyNotFinish() => AssessmentStates.Table.WhyNot(Status, AssessmentVerb.Finish);

    /// <summary>A newer assessment takes over.</summary>
    public void Finish() => Move(AssessmentVerb.Finish);

    private void Move(AssessmentVerb verb)
    {
        RuleBrokenException.ThrowIfAny(AssessmentStates.Table.WhyNot(Status, verb));
        Status = AssessmentStates.Table.Next(Status, verb)!.Value;
    }
}
