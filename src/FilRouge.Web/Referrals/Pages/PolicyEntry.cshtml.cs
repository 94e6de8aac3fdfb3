using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Adopts what the territory asks, from a day on; filled with the rule in force.</summary>
[Needs(ReferralsAccess.AdoptPolicy)]
public sealed class PolicyEntryModel(AdoptPolicy adopt) : FormPage<PolicyEntryModel.Form>
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string Territory { get; set; } = "";
        public DateOnly? From { get; set; }
        public NotificationRequiredBefore RequiredBefore { get; set; }
        public NotificationAccepted Accepted { get; set; }
        public int? AgeMin { get; set; }
        public int? AgeMax { get; set; }
        public string AcceptedDepartements { get; set; } = "";
        public int? AcknowledgeWorkingDays { get; set; }
        public int? TriageHours { get; set; }
        public int? FirstContactDays { get; set; }
        public int? DecisionDays { get; set; }
        public int? DipcDays { get; set; }
        public int? AmendmentMonths { get; set; }
        public int? ReviewMonths { get; set; }
        public int? ReentryDays { get; set; }
        public int? RenewalGraceMonths { get; set; }
        public int? ProrogationMonths { get; set; }
        public int? NoteHours { get; set; }
        public int? PastEntryDays { get; set; }
        public int? DraftDays { get; set; }
        public int? ImportDraftDays { get; set; }
        public int? ImportUndoDays { get; set; }
        public int? FirstNewsMonths { get; set; }
        public int? SecondNewsMonths { get; set; }
        public int? LastNewsMonths { get; set; }
        public int? ZaritAlertFrom { get; set; }
        public int? ZaritSevereFrom { get; set; }
        public int? SummerPlanMonth { get; set; }
        public int? SummerPlanDay { get; set; }
        public int? SilenceWeeks { get; set; }
        public int? RealisationWeeks { get; set; }
        public int? RealisationPercent { get; set; }
        public int? CancelledInRow { get; set; }
        public int? ClosureDays { get; set; }
        public int? ClosureNoticeDays { get; set; }
        public int? TravelMinutes { get; set; }
        public int? WeeklyIndependentSharePercent { get; set; }
        public string SourceText { get; set; } = "";

        /// <summary>A delay left empty is the proposed one.</summary>
        internal PolicyDelays Delays(PolicyDelays proposed) => proposed with
        {
            AcknowledgeWorkingDays = AcknowledgeWorkingDays ?? proposed.AcknowledgeWorkingDays,
            TriageHours = TriageHours ?? proposed.TriageHours,
            FirstContactDays = FirstContactDays ?? proposed.FirstContactDays,
            DecisionDays = DecisionDays ?? proposed.DecisionDays,
            DipcDays = DipcDays ?? proposed.DipcDays,
            AmendmentMonths = AmendmentMonths ?? proposed.AmendmentMonths,
            ReviewMonths = ReviewMonths ?? proposed.ReviewMonths,
            ReentryDays = ReentryDays ?? proposed.ReentryDays,
            RenewalGraceMonths = RenewalGraceMonths ?? proposed.RenewalGraceMonths,
            ProrogationMonths = ProrogationMonths ?? proposed.ProrogationMonths,
            NoteHours = NoteHours ?? proposed.NoteHours,
            PastEntryDays = PastEntryDays ?? proposed.PastEntryDays,
            DraftDays = DraftDays ?? proposed.DraftDays,
            ImportDraftDays = ImportDraftDays ?? proposed.ImportDraftDays,
            ImportUndoDays = ImportUndoDays ?? proposed.ImportUndoDays,
            FirstNewsMonths = FirstNewsMonths ?? proposed.FirstNewsMonths,
            SecondNewsMonths = SecondNewsMonths ?? proposed.SecondNewsMonths,
            LastNewsMonths = LastNewsMonths ?? proposed.LastNewsMonths,
            ZaritAlertFrom = ZaritAlertFrom ?? proposed.ZaritAlertFrom,
            ZaritSevereFrom = ZaritSevereFrom ?? proposed.ZaritSevereFrom,
            SummerPlanMonth = SummerPlanMonth ?? proposed.SummerPlanMonth,
            SummerPlanDay = SummerPlanDay ?? proposed.SummerPlanDay,
            SilenceWeeks = SilenceWeeks ?? proposed.SilenceWeeks,
            RealisationWeeks = RealisationWeeks ?? proposed.RealisationWeeks,
            RealisationPercent = RealisationPercent ?? proposed.RealisationPercent,
            CancelledInRow = CancelledInRow ?? proposed.CancelledInRow,
            ClosureDays = ClosureDays ?? proposed.ClosureDays,
            ClosureNoticeDays = ClosureNoticeDays ?? proposed.ClosureNoticeDays,
            TravelMinutes = TravelMinutes ?? proposed.TravelMinutes,
            WeeklyIndependentSharePercent = WeeklyIndependentSharePercent,
        };

        internal void Fill(PolicyDelays known)
        {
            (AcknowledgeWorkingDays, TriageHours, FirstContactDays, DecisionDays) = (known.AcknowledgeWorkingDays, known.TriageHours, known.FirstContactDays, known.DecisionDays);
            (DipcDays, AmendmentMonths, ReviewMonths, ReentryDays) = (known.DipcDays, known.AmendmentMonths, known.ReviewMonths, known.ReentryDays);
            (RenewalGraceMonths, ProrogationMonths, NoteHours, PastEntryDays) = (known.RenewalGraceMonths, known.ProrogationMonths, known.NoteHours, known.PastEntryDays);
            (FirstNewsMonths, SecondNewsMonths, LastNewsMonths) = (known.FirstNewsMonths, known.SecondNewsMonths, known.LastNewsMonths);
            (ZaritAlertFrom, ZaritSevereFrom, SummerPlanMonth, SummerPlanDay) = (known.ZaritAlertFrom, known.ZaritSevereFrom, known.SummerPlanMonth, known.SummerPlanDay);
            (TravelMinutes, DraftDays, WeeklyIndependentSharePercent) = (known.TravelMinutes, known.DraftDays, known.WeeklyIndependentSharePercent);
            (RealisationWeeks, RealisationPercent, CancelledInRow) = (known.RealisationWeeks, known.RealisationPercent, known.CancelledInRow);
            (ImportDraftDays, ImportUndoDays) = (known.ImportDraftDays, known.ImportUndoDays);
            (SilenceWeeks, ClosureDays, ClosureNoticeDays) = (known.SilenceWeeks, known.ClosureDays, known.ClosureNoticeDays);
        }
    }

    public Task<IActionResult> OnPostAsync() => Send(
        adopt,
        () => new AdoptPolicy.Input
        {
            Territory = Input.Territory,
            From = Input.From,
            RequiredBefore = Input.RequiredBefore,
            Accepted = Input.Accepted,
            AgeMin = Input.AgeMin ?? 0,
            AgeMax = Input.AgeMax,
            AcceptedDepartements = Input.AcceptedDepartements,
            Delays = Input.Delays(new PolicyDelays()),
            SourceText = Input.SourceText,
        },
        _ => "/territoire/politiques",
        "La règle est adoptée ; la précédente se ferme la veille.");

    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    protected override async Task<Form?> StoredAsync()
    {
        var known = await Db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == Actor.OrganisationId)
            .OrderByDescending(p => p.From).FirstOrDefaultAsync(Aborted);
        var form = new Form { AgeMin = known?.AgeMin ?? 0, AgeMax = known?.AgeMax };
        form.Fill(known?.Delays ?? new PolicyDelays());
        if (known is not null)
        {
            (form.Territory, form.RequiredBefore, form.Accepted) = (known.Territory, known.RequiredBefore, known.Accepted);
            (form.AcceptedDepartements, form.SourceText) = (string.Join(' ', known.AcceptedDepartements), known.SourceText);
        }

        return form;
    }
}
