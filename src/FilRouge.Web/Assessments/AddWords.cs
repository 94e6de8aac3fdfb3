using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Adds what the person said of her wishes, in her own words, or how they were sought.</summary>
[UseCase("assessments.words", "Parole de la personne recueillie", Needs = AssessmentsAccess.Speak)]
public sealed class AddWords(Work work) : UseCase<AddWords.Input>(work)
{
    /// <summary>What was typed; collected by the account that signs in unless another name is given, today unless another day is.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId, string Words, string HowExpressed, string CollectedBy = "", DateOnly? On = null);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is not { } assessment)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        var words = readings.Text("Words", input.Words) ?? "";
        var how = readings.Text("HowExpressed", input.HowExpressed, 1_000) ?? "";
        // A professional may write for a colleague; the person and the family speak under their own name.
        var own = Actor.Role is Role.Person or Role.Representative or Role.CourtGuardian;
        var by = own ? Actor.Name : readings.Text("CollectedBy", input.CollectedBy, 200) ?? Actor.Name;
        readings.Add(assessment.WhyNotAddWords(words, how, by));
        if (input.On > Clock.Today)
        {
            readings.Add(new Refusal("assessment.words-future", "Le jour du recueil ne peut pas être à venir.", Field: "On"));
        }

        return readings.Refusals.Unless(() => assessment.AddWords(words, how, by, input.On ?? Clock.Today));
    }
}
