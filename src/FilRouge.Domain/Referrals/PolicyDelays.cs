using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>The delays of a territory policy. The initial values are the proposed ones; each territory writes its own, dated.</summary>
[Fr("délais")]
public sealed record PolicyDelays
{
    /// <summary>Working days to acknowledge a request; proposed 2.</summary>
    public int AcknowledgeWorkingDays { get; init; } = 2;

    /// <summary>Hours to triage a proven rupture, real hours, nights and weekends counted; proposed 24.</summary>
    public int TriageHours { get; init; } = 24;

    /// <summary>Calendar days to speak with the person or a relative for the first time; proposed 5.</summary>
    public int FirstContactDays { get; init; } = 5;

    /// <summary>Calendar days to decide on a request; proposed 15.</summary>
    public int DecisionDays { get; init; } = 15;

    /// <summary>Calendar days after admission to give the DIPC; CASF D311: at most 15.</summary>
    public int DipcDays { get; init; } = 15;

    /// <summary>Months after admission to sign the amendment that states objectives and prestations; CASF D311 V: at most 6.</summary>
    public int AmendmentMonths { get; init; } = 6;

    /// <summary>Months between two reviews; at least one a year.</summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>Days after the last day during which a return continues the same path; proposed 30.</summary>
    public int ReentryDays { get; init; } = 30;

    /// <summary>Months after the end of a right during which direct prestations go on « droits en renouvellement ».</summary>
    public int RenewalGraceMonths { get; init; } = 3;

    /// <summary>Months added to the grace when the renewal was filed before the end of the right; 0 where nothing is prorogated.</summary>
    public int ProrogationMonths { get; init; }

    /// <summary>Hours to write the note of an intervention; proposed 72.</summary>
    public int NoteHours { get; init; } = 72;

    /// <summary>Days after which an intervention of the past is entered by the head of service only; proposed 45.</summary>
    public int PastEntryDays { get; init; } = 45;

    /// <summary>Minutes between two places under which planning warns, until travel times are computed; proposed 15.</summary>
    public int TravelMinutes { get; init; } = 15;

    /// <summary>Days for which what is typed and not sent is kept for its author; proposed 30.</summary>
    public int DraftDays { get; init; } = 30;

    /// <summary>Days for which a file given to be imported is kept with what was decided of it; proposed 7.</summary>
    public int ImportDraftDays { get; init; } = 7;

    /// <summary>Days during which an import can be undone; proposed 30.</summary>
    public int ImportUndoDays { get; init; } = 30;

    /// <summary>Weeks without an intervention after which a thread is broken; proposed 4, as alert A10.</summary>
    public int SilenceWeeks { get; init; } = 4;

    /// <summary>Weeks over which what is done is compared with what the plan writes; proposed 4, as alert A11.</summary>
    public int RealisationWeeks { get; init; } = 4;

    /// <summary>Share of the minutes written under which a plan is poorly carried out, in percent; proposed 70, as alert A11.</summary>
    public int RealisationPercent { get; init; } = 70;

    /// <summary>Cancellations in a row from which a prestation is told; proposed 2, as alert A12.</summary>
    public int CancelledInRow { get; init; } = 2;

    /// <summary>Days from which a closing period without anything planned is a break; proposed 14.</summary>
    public int ClosureDays { get; init; } = 14;

    /// <summary>Days ahead from which such a closing period is told; proposed 60.</summary>
    public int ClosureNoticeDays { get; init; } = 60;

    /// <summary>Months after the last day at which news are first taken; proposed 3.</summary>
    public int FirstNewsMonths { get; init; } = 3;

    /// <summary>The second time; proposed 6.</summary>
    public int SecondNewsMonths { get; init; } = 6;

    /// <summary>The last time; proposed 12.</summary>
    public int LastNewsMonths { get; init; } = 12;

    /// <summary>Total of the Zarit scale from which the carer's burden is watched; proposed 41.</summary>
    public int ZaritAlertFrom { get; init; } = 41;

    /// <summary>Total from which a relay is urgent; proposed 61.</summary>
    public int ZaritSevereFrom { get; init; } = 61;

    /// <summary>Month of the day by which the summer is arranged in each plan; proposed 4.</summary>
    public int SummerPlanMonth { get; init; } = 4;

    /// <summary>Day of that month; proposed 15.</summary>
    public int SummerPlanDay { get; init; } = 15;

    /// <summary>The three appointments after an exit, in months.</summary>
    public IReadOnlyList<int> NewsMonths => [FirstNewsMonths, SecondNewsMonths, LastNewsMonths];

    /// <summary>Highest share of weekly direct minutes that independent professionals may do, in percent; null where the territory sets none.</summary>
    public int? WeeklyIndependentSharePercent { get; init; }

    /// <summary>Delays that make no sense, with what to write.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        (string Field, int Value)[] positive =
        [
            (nameof(AcknowledgeWorkingDays), AcknowledgeWorkingDays), (nameof(TriageHours), TriageHours), (nameof(FirstContactDays), FirstContactDays),
            (nameof(DecisionDays), DecisionDays), (nameof(DipcDays), DipcDays), (nameof(AmendmentMonths), AmendmentMonths),
            (nameof(ReviewMonths), ReviewMonths), (nameof(NoteHours), NoteHours), (nameof(PastEntryDays), PastEntryDays), (nameof(DraftDays), DraftDays), (nameof(FirstNewsMonths), FirstNewsMonths),
            (nameof(SilenceWeeks), SilenceWeeks), (nameof(RealisationWeeks), RealisationWeeks), (nameof(CancelledInRow), CancelledInRow), (nameof(ClosureDays), ClosureDays),
            (nameof(ImportDraftDays), ImportDraftDays),
        ];
        (string Field, int Value)[] notNegative =
            [(nameof(ReentryDays), ReentryDays), (nameof(RenewalGraceMonths), RenewalGraceMonths), (nameof(ProrogationMonths), ProrogationMonths), (nameof(TravelMinutes), TravelMinutes), (nameof(ClosureNoticeDays), ClosureNoticeDays), (nameof(ImportUndoDays), ImportUndoDays)];
        List<Refusal> refusals = [.. positive.Where(p => p.Value < 1).Concat(notNegative.Where(p => p.Value < 0))
            .Select(p => new Refusal("policy.delay", "Un délai est un nombre entier positif.", null, p.Field))];
        if (DipcDays > 15)
        {
            refusals.Add(new Refusal("policy.dipc", "Le DIPC est remis au plus tard 15 jours après l’admission : écrivez 15 ou moins.", "CASF, article D311", nameof(DipcDays)));
        }

        if (AmendmentMonths > 6)
        {
            refusals.Add(new Refusal("policy.amendment", "L’avenant au DIPC est signé dans les 6 mois : écrivez 6 ou moins.", "CASF, article D311 V", nameof(AmendmentMonths)));
        }

        if (FirstNewsMonths >= SecondNewsMonths || SecondNewsMonths >= LastNewsMonths)
        {
            refusals.Add(new Refusal("policy.news", "Les trois échéances du post-suivi vont de la plus proche à la plus lointaine.", null, nameof(LastNewsMonths)));
        }

        refusals.AddRange(WhyNotThresholds());
        if (WeeklyIndependentSharePercent is < 0 or > 100)
        {
            refusals.Add(new Refusal("policy.share", "La part des libéraux est un pourcentage, de 0 à 100.", null, nameof(WeeklyIndependentSharePercent)));
        }

        return refusals;
    }

    /// <summary>The day of a year by which the summer is arranged.</summary>
    public DateOnly SummerPlanBy(int year) => new(year, SummerPlanMonth, SummerPlanDay);

    private IEnumerable<Refusal> WhyNotThresholds()
    {
        if (ZaritAlertFrom < 1 || ZaritSevereFrom <= ZaritAlertFrom || ZaritSevereFrom > 88)
        {
            yield return new("policy.zarit", "Les seuils du Zarit vont du plus bas au plus haut, entre 1 et 88.", null, nameof(ZaritSevereFrom));
        }

        if (RealisationPercent is < 1 or > 100)
        {
            yield return new("policy.realisation", "La part réalisée qui alerte est un pourcentage, de 1 à 100.", null, nameof(RealisationPercent));
        }

        // 2026 has no 29 February: a day that some years lack is no deadline.
        if (SummerPlanMonth is < 1 or > 6 || SummerPlanDay < 1 || SummerPlanDay > DateTime.DaysInMonth(2026, Math.Clamp(SummerPlanMonth, 1, 12)))
        {
            yield return new("policy.summer", "Le plan d’été se prépare avant l’été : écrivez un jour entre janvier et juin.", null, nameof(SummerPlanDay));
        }
    }
}
