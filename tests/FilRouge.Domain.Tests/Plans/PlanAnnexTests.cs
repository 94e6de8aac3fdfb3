using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Plans;

public sealed class PlanAnnexTests
{
    private static readonly DateOnly Start = new(2026, 3, 1);
    private static readonly RelayContent August = new("IME, août", new(2026, 8, 3), new(2026, 8, 14), "Sa tante", "06 39 98 00 01");

    private static Plan New() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Claire Aubry", new Period(Start, null));

    [Fact]
    public void Who_to_call_keeps_its_order_and_drops_empty_lines()
    {
        var draft = New().Draft!;
        draft.DescribeCrisis(new("Se tait.", "Baisser la lumière.", "Parler fort.", " Sa mère : 06 \n\n  Le coordonnateur \n"));
        Assert.Equal(["Sa mère : 06", "Le coordonnateur"], draft.Crisis.InOrder);
        Assert.Equal(("Se tait.", "Baisser la lumière.", "Parler fort."), (draft.CrisisSigns, draft.CrisisPlan, draft.CrisisAvoid));
        Assert.DoesNotContain(PlanChecks.Warnings(draft, _ => false, 24), w => w.Code == "plan.crisis-call");
        draft.DescribeCrisis(new("Se tait.", "", "", ""));
        Assert.Contains(PlanChecks.Warnings(draft, _ => false, 24), w => w.Code == "plan.crisis-call");
    }

    [Fact]
    public void A_relay_without_anybody_or_out_of_the_plan_is_refused()
    {
        var draft = New().Draft!;
        Assert.Equal(["plan.relay-label", "plan.relay-who"], draft.WhyNotRelay(August with { Label = " ", Who = "" }).Select(r => r.Code));
        Assert.Equal(["plan.relay-dates"], draft.WhyNotRelay(August with { To = new(2026, 8, 1) }).Select(r => r.Code));
        Assert.Equal(["plan.relay-out"], draft.WhyNotRelay(August with { From = new(2028, 8, 1), To = new(2028, 8, 2) }).Select(r => r.Code));
        var line = draft.AddRelay(August);
        draft.ChangeRelay(line, August with { Who = "Le centre de loisirs" });
        Assert.Equal("Le centre de loisirs", Assert.Single(draft.Relays).Who);
        draft.RemoveRelay(line);
        Assert.Empty(draft.Relays);
        Assert.Equal("plan.line-unknown", Assert.Single(draft.WhyNotRemoveRelay(line)).Code);
    }

    [Fact]
    public void Annexes_are_signed_with_the_rest_and_go_on_in_the_next_version()
    {
        var plan = PlanSample.Ready();
        var version = plan.Draft!;
        version.DescribeCrisis(new("Se tait.", "Baisser la lumière.", "Parler fort.", "Sa mère"));
        version.AddRelay(new("École", version.StartsOn.AddDays(10), version.StartsOn.AddDays(20), "Sa tante"));
        version.SubmitForSignature(version.StartsOn);
        var hash = version.ContentHash;
        Assert.True(version.ContentIntact);
        Assert.Equal("plan.frozen", Assert.Single(version.WhyNotRelay(new("École", version.StartsOn, version.StartsOn, "x"))).Code);
        Assert.Throws<RuleBrokenException>(() => version.DescribeCrisis(new("", "", "", "")));
        version.Reopen();
        version.ChangeRelay(version.Relays[0].LineId, new("École", version.StartsOn.AddDays(10), version.StartsOn.AddDays(20), "Son oncle"));
        version.SubmitForSignature(version.StartsOn);
        Assert.NotEqual(hash, version.ContentHash);
        version.Reopen();
        version.Abandon();
        var next = plan.Amend("Claire Aubry", new Period(version.StartsOn.AddDays(5), null));
        Assert.Equal((version.Relays[0].LineId, "Son oncle"), (next.Relays[0].LineId, next.Relays[0].Who));
        Assert.Equal("Se tait.", next.CrisisSigns);
        next.RemoveRelay(next.Relays[0].LineId);
        next.DescribeCrisis(next.Crisis with { Signs = "Rit trop." });
        var changed = PlanComparison.Of(version, next);
        Assert.Equal([PlanField.CrisisSigns, PlanField.Relays], changed.Annexes.Select(a => a.Field));
        Assert.Contains("consignes de crise modifiées, consignes de fermeture modifiées", changed.Summary, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2026-02-14", null)]
    [InlineData("2026-02-15", false)]
    [InlineData("2026-04-15", false)]
    [InlineData("2026-04-16", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", null)]
    public void The_summer_is_asked_for_until_it_is_arranged(string today, bool? late)
    {
        var (day, version) = (DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), (Start, Start.AddYears(1)));
        Assert.Equal(late, SummerPlan.Of(version, [], new PolicyDelays(), day)?.Late);
        Assert.Null(SummerPlan.Of(version, [(new(2026, 8, 30), new(2026, 9, 2))], new PolicyDelays(), day));
        Assert.Null(SummerPlan.Of((Start, new DateOnly(2026, 6, 30)), [], new PolicyDelays(), day));
    }

    [Fact]
    public void The_day_of_the_summer_and_the_bands_of_the_burden_are_parameters_of_the_territory()
    {
        var sooner = new PolicyDelays { SummerPlanMonth = 3, SummerPlanDay = 31 };
        Assert.Empty(sooner.WhyNot());
        Assert.True(SummerPlan.Of((Start, Start.AddYears(1)), [], sooner, new DateOnly(2026, 4, 1))!.Late);
        Assert.Equal("policy.summer", Assert.Single((sooner with { SummerPlanMonth = 2, SummerPlanDay = 29 }).WhyNot()).Code);
        Assert.Equal("policy.summer", Assert.Single((sooner with { SummerPlanMonth = 7 }).WhyNot()).Code);
        Assert.Equal("policy.zarit", Assert.Single((sooner with { ZaritAlertFrom = 61 }).WhyNot()).Code);
    }
}
