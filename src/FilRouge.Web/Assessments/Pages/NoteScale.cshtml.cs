using FilRouge.Domain.Assessments;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Assessments.Pages;

/// <summary>Notes the scores of a scale: first which one, then a field for each of its sub-scores.</summary>
[Needs(AssessmentsAccess.Write)]
public sealed class NoteScaleModel(NoteScale note) : FormPage<NoteScaleModel.Form>, IPersonPage
{
    /// <summary>A sub-score as typed.</summary>
    public sealed class Row
    {
        public string Code { get; set; } = "";
        public string Value { get; set; } = "";
    }

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public List<Row> Scores { get; set; } = [];
        public DateOnly? PassedOn { get; set; }
        public string By { get; set; } = "";
        public string About { get; set; } = "";
        public string Report { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>Code of the scale; empty to choose one.</summary>
    [BindProperty(Name = "outil", SupportsGet = true)]
    public string Asked { get; set; } = "";

    public Scale? Scale => ScaleCatalogue.Find(Asked);

    public string Back => $"/personnes/{PersonId}/besoins/echelles";

    public Task<IActionResult> OnPostAsync() => Send(
        note,
        () => new(PersonId, Asked, [.. Input.Scores.Select(s => (s.Code, s.Value))])
        {
            PassedOn = Input.PassedOn,
            By = Input.By,
            About = Input.About,
            Report = Input.Report,
        },
        _ => Back,
        "Les scores sont notés.");

    protected override Task<bool> LoadAsync() => Task.FromResult(Asked.Length == 0 || Scale is not null);

    protected override Task<Form?> StoredAsync() => Task.FromResult<Form?>(new Form { Scores = [.. (Scale?.Scores ?? []).Select(s => new Row { Code = s.Code })], By = Actor.Name });
}
