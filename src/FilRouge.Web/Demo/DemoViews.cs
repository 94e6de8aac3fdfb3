using FilRouge.Domain.Assessments;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Demo;

/// <summary>What a person answers herself, and the scores of a few scales, beside the professionals' assessment of a story.</summary>
internal static class DemoViews
{
    public static IEnumerable<object> Of(DemoWorld world, Story story, Person person, IReadOnlyList<Relative> relatives, string author, DateOnly start)
    {
        yield return Filled(world, person, author, start.AddDays(8));
        yield return Own(world, story, person, author, start.AddDays(6));
        foreach (var result in Scales(world, story, person, relatives, author, start))
        {
            yield return result;
        }
    }

    // Two hands: the coordinator first, the educator after.
    private static GridFilling Filled(DemoWorld world, Person person, string author, DateOnly on)
    {
        var grid = world.Grids.First(g => g.OrganisationId == person.OrganisationId);
        var second = person.OrganisationId == DemoAccounts.SeineEtMarne.Id ? "Inès Carvalho" : author;
        var filling = new GridFilling(person.Id, grid, author, on);
        foreach (var item in grid.Items.OrderBy(i => i.Position))
        {
            var value = item.Kind switch { GridAnswerKind.Scale => $"{item.Position % 4}", GridAnswerKind.YesNo => "oui", GridAnswerKind.Number => $"{item.Max / 2}", _ => "Un planning en images, et du temps." };
            filling.Answer(item, value, item.Position % 2 == 0 ? author : second, on.AddDays(item.Position % 2));
        }

        if (on.AddDays(60) < world.Today)
        {
            filling.Close(on.AddDays(15));
        }

        return filling;
    }

    // The person needs less help than the professionals think for what she is proud of, and says so.
    private static SelfAssessment Own(DemoWorld world, Story story, Person person, string author, DateOnly on)
    {
        var rated = story.Care.Needs.ToDictionary(n => n.Code, n => n.Intensity);
        var answers = SelfQuestions.All.Select((q, i) => (q.Code, Answer: rated.TryGetValue(q.Need.Text, out var intensity)
                ? (SelfAnswer)Math.Clamp(intensity - 1 - (i % 2), 0, 4)
                : i % 3 == 0 ? SelfAnswer.Alone : i % 5 == 0 ? SelfAnswer.Little : (SelfAnswer?)null))
            .Where(a => a.Answer is not null).ToDictionary(a => a.Code, a => a.Answer!.Value);
        var content = new SelfContent(on, AnsweringHelp.Writing, author, story.Care.HowExpressed, answers, story.Care.Words);
        return SelfAssessment.Answer(person.Id, content, author, world.Today);
    }

    private static IEnumerable<ScaleResult> Scales(DemoWorld world, Story story, Person person, IReadOnlyList<Relative> relatives, string author, DateOnly start)
    {
        var later = start.AddMonths(9);
        if (story.Care.Disability == MainDisability.Autism)
        {
            yield return Note("vineland-3", start, new() { ["communication"] = 62, ["quotidien"] = 68, ["socialisation"] = 58 });
            if (later <= world.Today)
            {
                yield return Note("vineland-3", later, new() { ["communication"] = 66, ["quotidien"] = 71, ["socialisation"] = 60 });
            }
        }
        else if (story.Care.Disability == MainDisability.Motor)
        {
            yield return Note("gmfcs", start, new() { ["niveau"] = 3 });
        }

        if (relatives.FirstOrDefault(r => !r.IsKeptAway) is { } carer && story.Care.Reasons.HasFlag(ReferralReasons.CarerExhaustion))
        {
            yield return Note(Scale.Zarit, start, new() { ["total"] = 56 }, carer.CalledName);
            if (later <= world.Today)
            {
                yield return Note(Scale.Zarit, later, new() { ["total"] = 44 }, carer.CalledName);
            }
        }

        ScaleResult Note(string scale, DateOnly on, Dictionary<string, int> scores, string about = "") => ScaleResult.Note(
            person.Id, ScaleCatalogue.Find(scale)!, new ScaleContent(on, author, scores.ToDictionary(s => s.Key, s => s.Value * 100), $"Compte rendu du {Domain.Common.FrenchDate.Long(on)}", about), author, world.Today);
    }
}
