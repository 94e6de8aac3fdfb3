using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Plans;

/// <summary>A person with many assessments and a plan of many lines, searched for among many professionals.</summary>
internal sealed class PlansAbundance : IAbundance
{
    private static readonly DateOnly Day = new(2026, 2, 2);

    public void AroundPerson(Db db, Guid personId, int rows)
    {
        var needs = SerafinCatalogue.Ph2023.Needs.Where(c => c.Level > 1).Take(rows).ToList();
        for (var i = 0; i < rows; i++)
        {
            var assessment = new Assessment(personId, Guid.CreateVersion7(), Day.AddDays(i), "Claire Aubry");
            needs.ForEach(n => assessment.SetNeed(NeedCode.Parse(n.Code).Value, 3, NeedSource.Person));
            assessment.AddWords("Oui.", "Parole", "Claire Aubry", Day);
            assessment.AddToolResult("Vineland-II", "62", Day, Day);
            db.Add(assessment);
        }

        for (var i = 0; i < rows; i++)
        {
            var said = SelfQuestions.All.ToDictionary(q => q.Code, _ => SelfAnswer.Some);
            db.Add(SelfAssessment.Answer(personId, new SelfContent(Day.AddDays(i), AnsweringHelp.None, "", "", said, "Oui."), "Lila", Day.AddDays(i)));
            var scale = ScaleCatalogue.All[i % ScaleCatalogue.All.Count];
            var scores = scale.Scores.ToDictionary(s => s.Code, s => s.Max * 100);
            db.Add(ScaleResult.Note(personId, scale, new ScaleContent(Day.AddDays(i), "Claire Aubry", scores, "CR", "sa mère"), "Claire Aubry", Day.AddDays(i)));
        }

        var used = new Grid(Guid.CreateVersion7());
        used.Define("Grille", GridItem.Read(ShippedGrids.All[0].Lines).Items);
        used.Adopt(null, Day);
        db.Add(used);
        for (var i = 0; i < rows; i++)
        {
            var filling = new GridFilling(personId, used, "Claire Aubry", Day.AddDays(i));
            filling.Answer(used.Items[0], "2", "Claire Aubry", Day);
            db.Add(filling);
        }

        var plan = new Plan(personId, Guid.CreateVersion7(), "Claire Aubry", new Period(Day, null));
        var draft = plan.Draft!;
        for (var i = 0; i < rows; i++)
        {
            draft.AddExpectation(ExpectationAuthor.Person, $"Attente {i}");
            var goal = draft.AddGoal(new GoalContent($"Objectif {i}", [NeedCode.Parse("1.2.1.2").Value], draft.EndsOn));
            draft.AddPrestation(
                new PrestationContent(goal, PrestationCode.Parse("2.1.1.3").Value, "psychologue", Modality.Independent, Place.Practice, new Frequency(100, FrequencyUnit.Week), 60, Day, draft.EndsOn, Payer.Pcpe), Day);
        }

        db.Add(plan);
    }
}
