using System.Text.RegularExpressions;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Finds a professional for a planned prestation: who fits and why, what is to be asked, and why the others are left out.</summary>
[Needs(PlansAccess.Source)]
public sealed partial class FindProfessionalModel(MarkSourcing mark) : PlanFormPage<FindProfessionalModel.Form>, IListPage
{
    /// <summary>The search moved by hand.</summary>
    public sealed class Form
    {
        public SourcingVerb Verb { get; set; }
    }

    [BindProperty(Name = "prestation", SupportsGet = true)]
    public Guid PrestationId { get; set; }

    /// <summary>« 77000 Melun »; where the person lives when empty.</summary>
    [BindProperty(Name = "commune", SupportsGet = true)]
    public string CommuneText { get; set; } = "";

    [BindProperty(Name = "jour", SupportsGet = true)]
    public DayOfWeek? Day { get; set; }

    /// <summary>« 14h »; counts with a day only.</summary>
    [BindProperty(Name = "heure", SupportsGet = true)]
    public TimeOnly? At { get; set; }

    /// <summary>« 17h »: a session somewhere between the two hours; counts with a day and an hour only.</summary>
    [BindProperty(Name = "jusque", SupportsGet = true)]
    public TimeOnly? Until { get; set; }

    /// <summary>Where; the place written in the plan when none is chosen.</summary>
    [BindProperty(Name = "lieu", SupportsGet = true)]
    public Place? Where { get; set; }

    public Person Person { get; private set; } = null!;

    public PlanVersion Plan { get; private set; } = null!;

    public PlannedPrestation Prestation { get; private set; } = null!;

    /// <summary>Null when the commune is not known: nothing can be looked for.</summary>
    public Commune? Commune { get; private set; }

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IEnumerable<Candidate> Fitting => Candidates.Where(c => c.Fit.Excluded is null);

    public IEnumerable<Candidate> LeftOut => Candidates.Where(c => c.Fit.Excluded is not null);

    public string TracedQuery => $"prestation={PrestationId} commune={CommuneText} jour={Day} heure={At} jusque={Until} lieu={Where}";

    public int TracedCount => Candidates.Count;

    /// <summary>What may be noted by hand in the present state.</summary>
    public IEnumerable<SourcingVerb> Possible => Enum.GetValues<SourcingVerb>()
        .Where(v => Plan.WhyNotMarkSourcing(PrestationId, v).Count == 0 && MarkSourcing.WhyNotByHand(Prestation, v, Proposals).Count == 0);

    public string Here => $"/personnes/{PersonId}/projet/chercher?prestation={PrestationId}";

    public Task<IActionResult> OnPostAsync() => Send(mark, () => new(PersonId, PrestationId, Input.Verb), _ => Here, "La recherche est mise à jour.");

    public override string Back => $"/personnes/{PersonId}/projet";

    protected override string Gone => "Choisissez dans le projet la prestation pour laquelle chercher.";

    protected override async Task<bool> LoadAsync()
    {
        var versions = await Db.OpenVersionsWith(PersonId, PrestationId, Aborted);
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted);
        if (person is null || versions.Count == 0)
        {
            return false;
        }

        (Person, Plan) = (person, versions.Find(v => v.InForce) ?? versions[0]);
        Prestation = Plan.Prestation(PrestationId)!;
        Proposals = await Db.ProposalsFor(PersonId, PrestationId, Aborted);
        await FindCommune();
        if (Commune is not null)
        {
            Candidates = await Db.CandidatesFor(person.OrganisationId, Wish(Commune), Prestation, Proposals, Aborted);
        }

        var asked = Proposals.Select(p => p.ProfessionalId).Distinct().ToList();
        Names = await Db.Professionals.AsNoTracking().Where(p => asked.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, Aborted);
        return true;
    }

    /// <summary>The network's rules say communes by their code: readers know the name.</summary>
    public string Named(string sentence) => Commune is null ? sentence : sentence.Replace(Commune.Code, Commune.Name, StringComparison.Ordinal);

    private async Task FindCommune()
    {
        if (CommuneText.Trim().Length == 0)
        {
            var home = (await Db.PlacesOf(PersonId, Aborted)).Find(p => p.HoldsOn(Clock.Today) && p.CommuneCode is not null);
            Commune = home?.CommuneCode is { } code ? Communes.Find(code.Text) : null;
            CommuneText = Commune is null ? "" : $"{home!.Postcode?.Text} {Commune.Name}".Trim();
            return;
        }

        var typed = Typed().Match(CommuneText.Trim());
        Commune = Communes.Resolve(typed.Groups["postcode"].Value, typed.Groups["name"].Value);
    }

    private Wish Wish(Commune commune) => new(
        Prestation.ProfessionCode, InseeCommune.FromStore(commune.Code), Person.AgeOn(Clock.Today), Prestation.From > Clock.Today ? Prestation.From : Clock.Today)
    {
        Disability = PlanWords.PublicsOf(Person.MainDisability),
        Place = PlanWords.PlacesOf(Where ?? Prestation.Place),
        Time = Time,
        SessionMinutes = Time is { } time && time.To - time.From > TimeSpan.FromMinutes(Prestation.DurationMinutes) ? Prestation.DurationMinutes : null,
        WeeklyMinutes = (int)Prestation.WeeklyMinutes,
    };

    /// <summary>The time looked for: a session from the hour told, or a window in which one fits.</summary>
    private SlotTimes? Time => Day is not { } day || At is not { } at || at >= LatestStart ? null
        : new SlotTimes(day, at, Until is { } until && until > at.AddMinutes(Prestation.DurationMinutes) ? until : at.AddMinutes(Prestation.DurationMinutes));

    /// <summary>What a proposal keeps of the time looked for.</summary>
    public string Kept => Day is { } day ? $"&jour={day}{(At is { } at ? $"&heure={at:HH:mm}" : "")}{(Until is { } until ? $"&jusque={until:HH:mm}" : "")}" : "";

    /// <summary>A session does not run over midnight.</summary>
    private TimeOnly LatestStart => TimeOnly.MaxValue.AddMinutes(-Prestation.DurationMinutes);

    [GeneratedRegex(@"^(?<postcode>[0-9]{5})?\s*(?<name>.*)$")]
    private static partial Regex Typed();
}
