using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Tests.Plans;

public sealed class WishedTimesTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("mercredi 14h-17h", null)]
    [InlineData("mercredi 14h-14h45", null)]
    [InlineData("mercredi 14h-14h30", "plan.wished-short")]
    [InlineData("mercredi 17h-14h", "plan.wished-short")]
    [InlineData("mercredi après-midi", "plan.wished")]
    public void A_session_must_fit_in_each_window(string typed, string? code) =>
        Assert.Equal(code, WishedTimes.WhyNot(typed, 45).Select(r => r.Code).SingleOrDefault());

    [Fact]
    public void Wishes_are_part_of_what_is_signed_and_frozen_with_it()
    {
        var plan = PlanSample.Ready();
        var (draft, line) = (plan.Draft!, plan.Draft!.Prestations[0].LineId);
        var content = draft.Prestations[0].Content;
        Assert.Equal(["plan.wished-short"], draft.WhyNotPrestation(content with { Wished = "mercredi 14h-14h10" }, line).Codes());
        draft.ChangePrestation(line, content with { Wished = "mercredi 14h00-17h00" });
        Assert.Equal([new SlotTimes(DayOfWeek.Wednesday, new(14, 0), new(17, 0))], draft.Prestations[0].WishedTimes);

        draft.SubmitForSignature(PlanSample.Today);
        Assert.NotEmpty(draft.WhyNotPrestation(content, line));
        PlanSample.SignAll(plan, PlanSample.Today);
        var next = plan.Amend("Inès Aubry", new Period(PlanSample.Today.AddDays(30), PlanSample.Year.To));
        Assert.Equal("mercredi 14h00-17h00", next.Prestation(line)!.Wished);
        next.ChangePrestation(line, next.Prestation(line)!.Content with { Wished = "jeudi 9h00-10h00" });
        var change = Assert.Single(PlanComparison.Of(plan.Current!, next).Prestations[0].Fields);
        Assert.Equal((PlanField.Wished, "mercredi de 14\u00A0h à 17\u00A0h", "jeudi de 9\u00A0h à 10\u00A0h"), (change.Field, change.Before, change.After));
    }
}
