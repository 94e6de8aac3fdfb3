using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>How the person was helped to answer.</summary>
[Fr("aide pour répondre")]
public enum AnsweringHelp
{
    /// <summary>Nobody helped.</summary>
    [Fr("sans aide")]
    None,

    /// <summary>Sentences were read aloud.</summary>
    [Fr("quelqu’un a lu les phrases")]
    Reading,

    /// <summary>Sentences were explained, signed or shown in pictures.</summary>
    [Fr("quelqu’un a expliqué, signé ou montré des images")]
    Explaining,

    /// <summary>The person showed or said, somebody else wrote.</summary>
    [Fr("la personne a montré ou dit, quelqu’un a écrit")]
    Writing,
}

/// <summary>What the person answers, as typed.</summary>
/// <param name="On">Day of the answers.</param>
/// <param name="Help">How she was helped.</param>
/// <param name="HelperName">Who helped; empty without help.</param>
/// <param name="HowHelped">In words: with what, where; empty without help.</param>
/// <param name="Answers">By code of question; questions left out are not answered.</param>
/// <param name="Words">What she wants to add, in her words.</param>
[Fr("contenu de l’auto-évaluation")]
public sealed record SelfContent(DateOnly On, AnsweringHelp Help, string HelperName, string HowHelped, IReadOnlyDictionary<string, SelfAnswer> Answers, string Words);

/// <summary>One answer of the person.</summary>
[Fr("réponse de l’auto-évaluation")]
public sealed class SelfAssessmentAnswer
{
    private SelfAssessmentAnswer()
    {
    }

    internal SelfAssessmentAnswer(string question, SelfAnswer answer) => (QuestionCode, Answer) = (question, answer);

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The question.</summary>
    public string QuestionCode { get; private set; } = "";

    /// <summary>The answer.</summary>
    public SelfAnswer Answer { get; private set; }
}

/// <summary>The person's own assessment of what she does and with how much help. It has no verb that changes it: nobody rewrites what she answered; she answers again, another day.</summary>
[Fr("auto-évaluation de la personne")]
public sealed class SelfAssessment : Entity, IAboutPerson
{
    private readonly List<SelfAssessmentAnswer> _answers = [];

    private SelfAssessment()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>Day of the answers.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>Version of the questions.</summary>
    public string QuestionsVersion { get; private set; } = "";

    /// <summary>How the person was helped.</summary>
    public AnsweringHelp Help { get; private set; }

    /// <summary>Who helped; empty without help.</summary>
    public string HelperName { get; private set; } = "";

    /// <summary>How, in words; empty without help.</summary>
    public string HowHelped { get; private set; } = "";

    /// <summary>Account that typed the answers in.</summary>
    public string TypedBy { get; private set; } = "";

    /// <summary>What she wanted to add.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Her answers.</summary>
    public IReadOnlyList<SelfAssessmentAnswer> Answers => _answers;

    /// <summary>Strongest answer for each need she answered about, 0 to 4.</summary>
    public IReadOnlyDictionary<NeedCode, int> Needs => _answers
        .Select(a => (SelfQuestions.Find(a.QuestionCode)?.Need, Intensity: SelfQuestions.Intensity(a.Answer)))
        .Where(a => a.Need is not null && a.Intensity is not null)
        .GroupBy(a => a.Need!.Value).ToDictionary(g => g.Key, g => g.Max(a => a.Intensity!.Value));

    /// <summary>Why it cannot be kept so.</summary>
    /// <param name="content">What was answered.</param>
    /// <param name="today">Today, in the territory's time zone.</param>
    public static IReadOnlyList<Refusal> WhyNotAnswer(SelfContent content, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (content.On > today)
        {
            refusals.Add(new("self.future", "Le jour des réponses ne peut pas être à venir.", Field: nameof(SelfContent.On)));
        }

        if (content.Answers.Count == 0 && string.IsNullOrWhiteSpace(content.Words))
        {
            refusals.Add(new("self.empty", "Répondez à au moins une phrase, ou écrivez ce que vous voulez dire.", Field: nameof(SelfContent.Words)));
        }

        if (content.Answers.Any(a => SelfQuestions.Find(a.Key) is null || !Enum.IsDefined(a.Value)))
        {
            refusals.Add(new("self.question", "Une des réponses ne correspond à aucune phrase : rechargez la page."));
        }

        if (content.Help != AnsweringHelp.None && string.IsNullOrWhiteSpace(content.HelperName))
        {
            refusals.Add(new("self.helper", "Dites qui a aidé à répondre.", "CASF, art. L. 311-3", nameof(SelfContent.HelperName)));
        }

        if (content.Help != AnsweringHelp.None && string.IsNullOrWhiteSpace(content.HowHelped))
        {
            refusals.Add(new("self.how", "Dites comment la personne a été aidée : avec quelles images, quels signes, à quel endroit.", "CASF, art. L. 311-3", nameof(SelfContent.HowHelped)));
        }

        return refusals;
    }

    /// <summary>Keeps what the person answered, for good.</summary>
    public static SelfAssessment Answer(Guid personId, SelfContent content, string typedBy, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotAnswer(content, today));
        var helped = content.Help != AnsweringHelp.None;
        var kept = new SelfAssessment
        {
            PersonId = personId,
            AnsweredOn = content.On,
            QuestionsVersion = SelfQuestions.Version,
            Help = content.Help,
            HelperName = helped ? content.HelperName.Trim() : "",
            HowHelped = helped ? content.HowHelped.Trim() : "",
            TypedBy = typedBy.Trim(),
            Words = content.Words.Trim(),
        };
        kept._answers.AddRange(SelfQuestions.All.Where(q => content.Answers.ContainsKey(q.Code)).Select(q => new SelfAssessmentAnswer(q.Code, content.Answers[q.Code])));
        return kept;
    }
}
