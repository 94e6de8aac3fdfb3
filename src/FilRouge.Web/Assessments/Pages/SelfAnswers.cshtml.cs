using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

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

    public Guid PersonId { get; set; }

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
