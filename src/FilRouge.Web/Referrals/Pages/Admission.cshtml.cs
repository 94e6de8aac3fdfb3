using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The admission, in four steps: situations and basis, documents, coordinator, answers to check. What was answered travels in the form;
/// nothing is kept on the server before the end. The coordinator may prepare, the head of service or the director pronounces.</summary>
[Needs(ReferralsAccess.PrepareAdmission)]
public sealed class AdmissionModel(AdmitPerson admit) : FormPage<AdmissionModel.Form>, IPersonPage
{
    private const int Rows = 3;
    private const int LastStep = 4;

    /// <summary>One situation to add.</summary>
    public sealed class SituationRow
    {
        public EligibilitySituations Situation { get; set; }
        public DateOnly? Since { get; set; }
        public string Evidence { get; set; } = "";
    }

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        public Guid EpisodeId { get; set; }
        public int Version { get; set; }
        public int Step { get; set; } = 1;
        public DateOnly? AdmittedOn { get; set; }
        public EntryBasis Basis { get; set; }
        public List<SituationRow> Situations { get; set; } = [];
        public string DerogationAuthority { get; set; } = "";
        public DateOnly? DerogationOn { get; set; }
        public DateOnly? DerogationUntil { get; set; }
        public AdmissionDocuments Documents { get; set; }
        public Guid? CoordinatorAccountId { get; set; }
    }

    public Guid PersonId { get; set; }

    /// <summary>Names of the steps.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["Situation et base d’entrée", "Documents remis", "Coordonnateur", "Vérifier"];

    public EpisodeOfCare? Episode { get; private set; }

    public IReadOnlyList<Choice> Coordinators { get; private set; } = [];

    public EligibilityAnswer? Answer { get; private set; }

    public string? NoPolicy { get; private set; }

    /// <summary>Why the admission cannot be pronounced with these answers.</summary>
    public IReadOnlyList<string> WhyNotAdmit { get; private set; } = [];

    public DateOnly Day => Input.AdmittedOn ?? Clock.Today;

    /// <summary>Situations typed along the journey.</summary>
    public IReadOnlyList<SituationTyped> Added =>
        [.. Input.Situations.Where(r => r.Situation != EligibilitySituations.None).Select(r => new SituationTyped(r.Situation, r.Since ?? Day, r.Evidence))];

    private DerogationTyped Derogation => new(Input.DerogationAuthority, Input.DerogationOn, Input.DerogationUntil);

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!await Read())
        {
            return Missing();
        }

        if (Episode is { } episode)
        {
            var asked = await Db.Referrals.Where(r => r.Id == episode.ReferralId).Select(r => r.Situations).SingleAsync(Aborted);
            var known = episode.Situations.Select(s => s.Situation).ToHashSet();
            Input.EpisodeId = episode.Id;
            Input.Version = episode.Version;
            Input.Situations = [.. Enum.GetValues<EligibilitySituations>().Where(s => s != EligibilitySituations.None && asked.HasFlag(s) && !known.Contains(s)).Select(s => new SituationRow { Situation = s })];
            Input.Basis = BasisCheck.Of(await Db.RightsOf(PersonId, Aborted), Clock.Today);
        }

        await Judge();
        return Page();
    }

    /// <summary>Goes on to the next step, or back to an earlier one.</summary>
    public async Task<IActionResult> OnPostAsync(int? vers)
    {
        if (!await Read())
        {
            return Missing();
        }

        if (vers is { } earlier)
        {
            return await Shown(Math.Clamp(earlier, 1, LastStep));
        }

        if (Input.Step == 1 && Episode is { } episode)
        {
            Show(Added.SelectMany((typed, i) => episode.WhyNotAddSituation(typed.Situation, typed.Since, typed.Evidence, Clock.Today)
                .Select(r => new Platform.Commands.Reason(r.Code, r.Sentence, r.Source, $"Situations[{i}].{r.Field}"))));
        }

        if (!ModelState.IsValid)
        {
            return await Again(StatusCodes.Status422UnprocessableEntity);
        }

        return await Shown(Math.Min(Input.Step + 1, LastStep));
    }

    /// <summary>Pronounces the admission.</summary>
    public Task<IActionResult> OnPostAdmitAsync() => Send(
        admit,
        () => new AdmitPerson.Input(PersonId, Input.EpisodeId, Input.Version)
        {
            AdmittedOn = Day,
            Basis = Input.Basis,
            Documents = Input.Documents,
            CoordinatorAccountId = Input.CoordinatorAccountId ?? Guid.Empty,
            Situations = Added,
            Derogation = Derogation,
        },
        _ => $"/personnes/{PersonId}/parcours",
        "L’admission est prononcée. Le DIPC est à remettre dans les 15 jours.");

    protected override async Task<bool> LoadAsync()
    {
        if (!await Read())
        {
            return false;
        }

        await Judge();
        return true;
    }

    private async Task<IActionResult> Shown(int step)
    {
        Input.Step = step;
        await Judge();
        return Page();
    }

    private async Task<bool> Read()
    {
        if (!await Db.Set<Domain.People.Person>().AnyAsync(p => p.Id == PersonId, Aborted))
        {
            return false;
        }

        Episode = await Db.EpisodeOf(PersonId, Aborted);
        Coordinators = Episode is null ? [] : [.. (await CoordinatorPlace.Able(Db, Episode.OrganisationId, Clock.Today).ToListAsync(Aborted))
            .Select(a => new Choice(a.Id.ToString(), a.DisplayName, a.Function))];
        return true;
    }

    private async Task Judge()
    {
        while (Input.Situations.Count < Rows)
        {
            Input.Situations.Add(new SituationRow());
        }

        if (Episode is not { } episode)
        {
            return;
        }

        var situations = episode.Situations.Select(s => s.Situation).Concat(Added.Select(s => s.Situation)).Aggregate(EligibilitySituations.None, (all, s) => all | s);
        var facts = await Db.EligibilityOf(PersonId, episode.OrganisationId, Day, situations, null, Derogation.Read(Clock.Today), Aborted);
        (Answer, NoPolicy) = (facts.Case is { } known ? Eligibility.Judge(known, EligibilityStep.Evaluation) : null, facts.Refusal?.Sentence);
        var admission = new Admission(Day, Input.CoordinatorAccountId ?? Guid.Empty, Input.Documents, Input.Basis, facts.Case?.Policy.Id);
        IEnumerable<Refusal> refusals =
        [
            .. facts.WhyNot(EligibilityStep.Evaluation),
            .. facts.Case is null ? [] : BasisCheck.WhyNot(Input.Basis, facts.Case),
            .. episode.WhyNotAdmit(admission, Clock.Today).Where(r => r.Code != "episode.situation" || Added.Count == 0),
        ];
        WhyNotAdmit = await this.WhyNot(ReferralsAccess.Admit, refusals);
    }
}
