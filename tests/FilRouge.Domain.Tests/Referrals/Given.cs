using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Referrals;

/// <summary>Starting points shared by the tests of the module.</summary>
internal static class Given
{
    internal static readonly Guid Person = Guid.CreateVersion7();
    internal static readonly Guid Pcpe = Guid.CreateVersion7();
    internal static readonly Guid Head = Guid.CreateVersion7();
    internal static readonly Guid Coordinator = Guid.CreateVersion7();
    internal static readonly PolicyDelays Delays = new();
    internal static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    internal static readonly IReadOnlySet<DateOnly> NoHoliday = new HashSet<DateOnly>();

    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    internal static DateTime Utc(string iso) => DateTime.SpecifyKind(DateTime.ParseExact(iso, "yyyy-MM-dd HH:mm", null), DateTimeKind.Utc);

    internal static TriageClock Clock(TimeZoneInfo? zone = null, params DateOnly[] holidays) => new(Delays, zone ?? Paris, holidays.ToHashSet());

    internal static ReferralContent Content(string? situation = "Déscolarisé depuis trois semaines.", EligibilitySituations situations = EligibilitySituations.P1, string? commune = "77288") =>
        new(ReferralChannel.Family, new Requester("Claire Bernard", "mère", null, null, PersonInformed.Yes), situation, "Retourner à l’école.", ReferralReasons.OutOfSchool, situations, commune);

    internal static Referral Received(string atUtc = "2026-03-02 09:00", ReferralContent? content = null)
    {
        var referral = Referral.Draft(Person, Pcpe, content ?? Content());
        referral.Receive("PCPE77-2026-00042", Utc(atUtc), Utc(atUtc));
        return referral;
    }

    internal static ReferralRuling Ruling(string on = "2026-03-10", string reason = "Situation P1, commune du territoire.") =>
        new(Head, Day(on), reason, "Recours gracieux auprès de la direction sous 2 mois.", "PCPE 91");

    internal static Referral UnderReview()
    {
        var referral = Received();
        referral.Complete();
        referral.Examine();
        return referral;
    }

    internal static Referral Accepted()
    {
        var referral = UnderReview();
        referral.Accept(Ruling(), Day("2026-03-10"));
        return referral;
    }

    internal static EpisodeOfCare Opened(DateOnly? on = null)
    {
        var start = on ?? Day("2026-03-10");
        var episode = EpisodeOfCare.Open(Accepted(), start);
        episode.AddSituation(EligibilitySituations.P1, start, "Courrier de la famille.", start);
        return episode;
    }

    internal static Admission Admission(DateOnly on) => new(on, Coordinator, AdmissionDocuments.All, EntryBasis.PcpeNotification);

    internal static EpisodeOfCare Admitted(DateOnly on)
    {
        var episode = Opened(on);
        episode.Admit(Admission(on), Delays, on);
        return episode;
    }

    internal static EpisodeOfCare Active(DateOnly admitted)
    {
        var episode = Admitted(admitted);
        episode.StartAssessment(admitted, admitted);
        episode.StartPlan(admitted, admitted);
        episode.Activate(admitted, admitted);
        return episode;
    }

    internal static PolicyTerms Terms(NotificationRequiredBefore before = NotificationRequiredBefore.DirectPrestation, int ageMin = 0, int? ageMax = 20) =>
        new(Pcpe, "77", Day("2020-01-01"), null, before, NotificationAccepted.AnyOrientation, ageMin, ageMax, ["77", "91"], Delays, "Cahier des charges ARS, § 3");

    internal static TerritoryPolicy Policy(NotificationRequiredBefore before = NotificationRequiredBefore.DirectPrestation, int ageMin = 0, int? ageMax = 20) =>
        TerritoryPolicy.Adopt(Terms(before, ageMin, ageMax), [], Utc("2020-01-01 08:00"));

    internal static DecisionTerms Right(string opens, string? ends, string code = RightTypes.Pcpe, Guid? replaces = null, string? nationalId = null, string? decided = null) =>
        new(Person, code, "77", Day(decided ?? opens), Day(opens), ends is null ? null : Day(ends), ReplacesId: replaces, NationalId: nationalId);

    internal static CdaphDecision Decision(DecisionTerms terms, RightsChain? known = null, string recorded = "2027-12-31 12:00") =>
        CdaphDecision.Record(terms, known ?? RightsChain.Empty, "77", Day("2030-01-01"), Utc(recorded));
}
