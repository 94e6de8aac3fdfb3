using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Tests.Plans;

/// <summary>A plan that is ready to be signed, and those who sign it.</summary>
internal static class PlanSample
{
    public static readonly DateOnly Today = new(2026, 9, 14);
    public static readonly Period Year = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));
    public static readonly NeedCode School = NeedCode.Parse("1.3.3.1").Value;

    public static readonly RequiredSignatory Mother = new(Guid.CreateVersion7(), "Léa Morel", SignatureQuality.ParentalAuthority, "autorité parentale");
    public static readonly RequiredSignatory Father = new(Guid.CreateVersion7(), "Hugo Morel", SignatureQuality.ParentalAuthority, "autorité parentale");
    public static readonly RequiredSignatory Child = new(Guid.CreateVersion7(), "Noé Morel", SignatureQuality.Person, "personne", Mandatory: false);
    public static readonly RequiredSignatory Coordinator = new(Guid.CreateVersion7(), "Inès Aubry", SignatureQuality.Coordinator, "coordination");
    public static readonly RequiredSignatory Director = new(Guid.CreateVersion7(), "Paul Roy", SignatureQuality.Director, "direction");
    public static readonly RequiredSignatory Head = new(Guid.CreateVersion7(), "Anne Le Gall", SignatureQuality.HeadOfService, "direction");
    public static readonly RequiredSignatory[] All = [Mother, Father, Child, Coordinator, Director, Head];

    public static Plan Empty() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Inès Aubry", Year);

    public static GoalContent GoalOf(params NeedCode[] needs) => new("Aller à l’école quatre demi-journées par semaine", needs, new DateOnly(2027, 6, 30), "demi-journées faites");

    public static PrestationContent PrestationOf(Guid goal) => new(
        goal, PrestationCode.Parse("2.1.1.3").Value, "93", Modality.Independent, Place.Practice, new Frequency(150, FrequencyUnit.Week), 45, Year.From, Year.To!.Value, Payer.Pcpe);

    public static Plan Ready()
    {
        var plan = Empty();
        var draft = plan.Draft!;
        var wish = draft.AddExpectation(ExpectationAuthor.Person, "Je veux des copains.");
        var goal = draft.AddGoal(GoalOf(School) with { ExpectationId = wish });
        draft.RecordOpinion(goal, OpinionStatus.Expressed, "D’accord, mais pas le lundi.");
        draft.AddPrestation(PrestationOf(goal), Today);
        draft.Describe("Appeler Léa, puis le coordonnateur.", "Deux semaines d’été chez la grand-mère.");
        return plan;
    }

    public static Plan Submitted()
    {
        var plan = Ready();
        plan.Draft!.SubmitForSignature(Today);
        return plan;
    }

    public static Plan Signed()
    {
        var plan = Submitted();
        SignAll(plan, Today);
        return plan;
    }

    public static PlanSigned? SignAll(Plan plan, DateOnly on)
    {
        plan.Sign(Act(plan, Mother, on), All, on);
        plan.Sign(Act(plan, Coordinator, on), All, on);
        return plan.Sign(Act(plan, Head, on), All, on);
    }

    public static SignatureAct Act(Plan plan, RequiredSignatory by, DateOnly on) =>
        new(by.SignerId, by.Name, by.Quality, SignatureMethod.OnScreen, on, plan.Draft!.ContentHash ?? "");

    public static string[] Codes(this IEnumerable<Refusal> refusals) => [.. refusals.Select(r => r.Code)];
}
