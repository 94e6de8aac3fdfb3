using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>What a result says, as read.</summary>
/// <param name="PassedOn">Day of the test.</param>
/// <param name="By">Who administered it.</param>
/// <param name="Scores">Hundredths, by code of sub-score; those not given are absent.</param>
/// <param name="Report">Where the report is: reference, place, page.</param>
/// <param name="About">Who answered or is measured when it is not the person: a carer, a teacher.</param>
[Fr("contenu d’un résultat")]
public sealed record ScaleContent(DateOnly PassedOn, string By, IReadOnlyDictionary<string, int> Scores, string Report = "", string About = "");

/// <summary>A sub-score given.</summary>
[Fr("valeur d’un score")]
public sealed class ScaleScore
{
    private ScaleScore()
    {
    }

    internal ScaleScore(string code, int hundredths) => (ScoreCode, ValueHundredths) = (code, hundredths);

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The sub-score.</summary>
    public string ScoreCode { get; private set; } = "";

    /// <summary>The value, in hundredths of the scale's unit.</summary>
    public int ValueHundredths { get; private set; }
}

/// <summary>The result of a usual scale on a day: sub-scores within their bounds, never items.</summary>
[Fr("résultat d’un outil")]
public sealed class ScaleResult : Entity, IAboutPerson
{
    private readonly List<ScaleScore> _scores = [];

    private ScaleResult()
    {
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The scale.</summary>
    public string ScaleCode { get; private set; } = "";

    /// <summary>Day of the test.</summary>
    public DateOnly PassedOn { get; private set; }

    /// <summary>Who administered it.</summary>
    public string PassedBy { get; private set; } = "";

    /// <summary>Who answered or is measured when it is not the person.</summary>
    public string About { get; private set; } = "";

    /// <summary>Reference of the report.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Who typed it: the only one who may take it out.</summary>
    public string NotedBy { get; private set; } = "";

    /// <summary>Sub-scores given.</summary>
    public IReadOnlyList<ScaleScore> Scores => _scores;

    /// <summary>The value of a sub-score, in hundredths; null when it was not given.</summary>
    public int? Value(string code) => _scores.Find(s => s.ScoreCode == code)?.ValueHundredths;

    /// <summary>« 62 », « 7,5 ».</summary>
    public static string Display(int hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');

    /// <summary>Why a result cannot be kept so.</summary>
    public static IReadOnlyList<Refusal> WhyNotNote(Scale? scale, ScaleContent content, DateOnly today)
    {
        if (scale is null)
        {
            return [new("scale.unknown", "Choisissez un outil dans la liste ; un autre outil se note en texte, avec son score.", Field: "Scale")];
        }

        List<Refusal> refusals = [];
        if (content.PassedOn > today)
        {
            refusals.Add(new("scale.future", "La passation ne peut pas être à venir.", Field: nameof(ScaleContent.PassedOn)));
        }

        if (string.IsNullOrWhiteSpace(content.By))
        {
            refusals.Add(new("scale.by", $"Dites qui a fait passer l’outil ({scale.Who}).", Field: nameof(ScaleContent.By)));
        }

        if (scale.Code == Scale.Zarit && string.IsNullOrWhiteSpace(content.About))
        {
            refusals.Add(new("scale.about", "Dites de quel aidant il s’agit.", Field: nameof(ScaleContent.About)));
        }

        if (content.Scores.Count == 0)
        {
            refusals.Add(new("scale.empty", "Notez au moins un score. Les items d’un outil protégé ne se recopient pas.", Field: "Scores[0].Value"));
        }

        return [.. refusals, .. content.Scores.SelectMany(s => WhyNotScore(scale, s.Key, s.Value))];
    }

    /// <summary>Keeps a result.</summary>
    public static ScaleResult Note(Guid personId, Scale scale, ScaleContent content, string notedBy, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotNote(scale, content, today));
        var result = new ScaleResult
        {
            PersonId = personId,
            ScaleCode = scale.Code,
            PassedOn = content.PassedOn,
            PassedBy = content.By.Trim(),
            About = content.About.Trim(),
            Report = content.Report.Trim(),
            NotedBy = notedBy.Trim(),
        };
        result._scores.AddRange(scale.Scores.Where(s => content.Scores.ContainsKey(s.Code)).Select(s => new ScaleScore(s.Code, content.Scores[s.Code])));
        return result;
    }

    /// <summary>Why it cannot be taken out: only who noted it may, for a mistake.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw(string by) => NotedBy == by.Trim()
        ? []
        : [new("scale.of-other", $"Ce résultat a été noté par {NotedBy} : demandez-lui de le retirer, ou notez le bon à sa date.")];

    private static IEnumerable<Refusal> WhyNotScore(Scale scale, string code, int hundredths)
    {
        if (scale.Score(code) is not { } score)
        {
            yield return new("scale.score", $"« {code} » n’est pas un score de {scale.Name}.");
        }
        else if (hundredths < score.Min * 100 || hundredths > score.Max * 100 || (!score.Decimals && hundredths % 100 != 0))
        {
            yield return new("scale.bounds", $"{score.Label} : {Display(hundredths)} est hors des bornes de l’outil ({score.Bounds}) ; relisez le compte rendu.");
        }
    }
}
