using FilRouge.Domain.Agenda;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Tests.Plans;

namespace FilRouge.Domain.Tests.Agenda;

/// <summary>A person with a signed plan of one prestation (1,5 × 45 min a week), and a professional.</summary>
internal static class AgendaSample
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    public static readonly DeclarationDelay Delay = new(45, ByHeadOfService: false);
    public static readonly Guid Person = Guid.CreateVersion7();
    public static readonly Guid Professional = Guid.CreateVersion7();
    public static readonly PlanVersion InForce = PlanSample.Signed().Current!;
    public static readonly Guid Line = InForce.Prestations[0].LineId;
    public static readonly PrestationCode Psychologist = PrestationCode.Parse("2.1.1.3").Value;
    public static readonly PrestationCode CoordinationCode = PrestationCode.Parse("2.4.1").Value;

    public static DateTime At(int year, int month, int day, int hour, int minute = 0) =>
        LocalClock.ToUtc(new DateOnly(year, month, day), new TimeOnly(hour, minute), Paris).Value;

    public static InterventionDraft Draft(DateTime at) => new(Guid.CreateVersion7(), Professional, at, 45, Place.Practice, InterventionMode.InPerson, Line);

    public static Intervention Planned(DateTime at) => Intervention.Plan(Person, Draft(at), InForce, Paris);

    public static CompletionReport Report(int minutes) => new(minutes, true, [new CodedMinutes(Psychologist, minutes)]);

    public static Intervention Done(DateTime at, int minutes = 45)
    {
        var intervention = Planned(at);
        intervention.Complete(Report(minutes), Delay, at.AddHours(1), Paris);
        return intervention;
    }

    public static Intervention Cancelled(DateTime at, CancelMotive motive)
    {
        var intervention = Planned(at);
        intervention.Cancel(motive, "", at);
        return intervention;
    }
}
