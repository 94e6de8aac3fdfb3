using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>The person's own assessment, in plain language: a sentence, five shapes with their words. She answers alone or helped.</summary>
[Needs(AssessmentsAccess.Speak)]
public sealed class SelfAnswersModel(AnswerSelf answer) : FormPage<SelfAnswersModel.Form>, IPersonPage
{
    /// <summary>One answer.</summary>
    public sealed class Row
    {
        public string Code { get; set; } = "";
        public SelfAnswer? Answer { get; set; }
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public List<Row> Rows { get; set; } = [];
        public AnsweringHelp? Help { get; set; }
        public string HelperName { get; set; } = "";
        public string HowHelped { get; set; } = "";
        public DateOnly? On { get; set; }
        public string Words { get; set; } = "";
    }

    /// <summary>Sentences under one heading, by their rank in the form.</summary>
    public sealed record Theme(string Title, IReadOnlyList<int> Rows);

    public Guid PersonId { get; set; }

    private bool _opened;

    /// <summary>The sentences by theme, in the order of the list.</summary>
    public IReadOnlyList<Theme> Themes =>
        [.. Input.Rows.Index().Where(r => SelfQuestions.Find(r.Item.Code) is not null).GroupBy(r => SelfQuestions.Find(r.Item.Code)!.Theme).Select(g => new Theme(g.Key, [.. g.Select(r => r.Index)]))];

    /// <summary>True when a sentence has its answer in what the form holds.</summary>
    public bool Answered(ModelStateDictionary state, int row) =>
        state[$"Input.Rows[{row}].Answer"] is { AttemptedValue: { } typed } ? typed.Length > 0 : Input.Rows[row].Answer is not null;

    /// <summary>One theme is open: the first that waits for an answer.</summary>
    public bool Opens(Theme theme, int answered)
    {
        var opens = !_opened && answered < theme.Rows.Count;
        _opened |= opens;
        return opens;
    }

    /// <summary>Shape and words.</summary>
    public static IReadOnlyList<Choice> Answers { get; } =
        [.. Enum.GetValues<SelfAnswer>().Select(a => new Choice(a.ToString(), $"{SelfQuestions.Shape(a)} {a.Fr()}"))];

    /// <summary>The person says « vous »; somebody else writes for her.</summary>
    public bool Herself => Actor.Role is Role.Person;

    public Task<IActionResult> OnPostAsync() => Send(
        answer,
        () => new(PersonId, [.. Input.Rows.Select(r => (r.Code, r.Answer))])
        {
            On = Input.On,
            Help = Input.Help,
            HelperName = Input.HelperName,
            HowHelped = Input.HowHelped,
            Words = Input.Words,
        },
        _ => $"/personnes/{PersonId}/besoins#moi",
        "Les réponses sont gardées telles quelles : personne ne les changera.");

    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(new Form
    {
        Rows = [.. SelfQuestions.All.Select(q => new Row { Code = q.Code })],
        HelperName = Herself ? "" : Actor.Name,
    });
}
