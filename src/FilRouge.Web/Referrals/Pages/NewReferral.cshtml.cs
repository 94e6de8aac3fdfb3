using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>A request taken on the telephone, on one screen. Searching a record and checking for duplicates post what was typed, so that
/// nothing of it travels in an address.</summary>
[Needs(ReferralsAccess.Receive)]
public sealed class NewReferralModel(ReceiveReferral receive) : FormPage<NewReferralModel.Form>, IListPage
{
    private const int Shown = 8;
    private bool _looked;

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string RequesterName { get; set; } = "";
        public string RequesterQuality { get; set; } = "";
        public string RequesterPhone { get; set; } = "";
        public string RequesterEmail { get; set; } = "";
        public ReferralChannel Channel { get; set; }
        public PersonInformed? Informed { get; set; }
        public string Search { get; set; } = "";
        public Guid? PersonId { get; set; }
        public string BirthName { get; set; } = "";
        public string GivenNames { get; set; } = "";
        public Sex Sex { get; set; }
        public string BirthDate { get; set; } = "";
        public string Phone { get; set; } = "";
        public string Postcode { get; set; } = "";
        public string Commune { get; set; } = "";
        public bool CallerRepresents { get; set; }
        public string RelativeName { get; set; } = "";
        public string RelativePhone { get; set; } = "";
        public Relation RelativeRelation { get; set; } = Relation.Mother;
        public Title RelativeTitle { get; set; } = Title.ParentalAuthority;
        public string NoRepresentativeReason { get; set; } = "";
        public string DuplicateReason { get; set; } = "";
        public ReferralReasons Reasons { get; set; }
        public string CurrentSituation { get; set; } = "";
        public string PersonWishes { get; set; } = "";
        public UrgencyGrade? Urgency { get; set; }
        public string ProvisionalMeasures { get; set; } = "";
        public DateOnly? ReceivedOn { get; set; }
        public TimeOnly? ReceivedAt { get; set; }
    }

    /// <summary>Records that the search or the check found, and « somebody else ».</summary>
    public IReadOnlyList<Choice> Found { get; private set; } = [];

    /// <summary>True when at least one record is much like what was typed.</summary>
    public bool Alike { get; private set; }

    /// <summary>True after a search or a check.</summary>
    public bool Looked => _looked;

    /// <summary>True when one of these fields is to be corrected: what holds it is then open.</summary>
    public bool Faulty(params string[] fields) => fields.Any(f => ModelState.TryGetValue(FieldPrefix + f, out var entry) && entry.Errors.Count > 0);

    /// <summary>The delays that start with the reception.</summary>
    public PolicyDelays Delays { get; private set; } = new();

    /// <summary>Where these delays are written; null when the territory has written none.</summary>
    public string? DelaysSource { get; private set; }

    public string TracedQuery => Looked ? $"demande q={Input.Search} nom={Input.BirthName} {Input.GivenNames}" : "demande";

    public int TracedCount => Math.Max(0, Found.Count - 1);

    /// <summary>The empty form; from a record, with its person.</summary>
    public override async Task<IActionResult> OnGetAsync()
    {
        Input.PersonId = Guid.TryParse(Request.Query["personne"], out var id) ? id : null;
        await LoadAsync();
        return Page();
    }

    /// <summary>Looks for a record.</summary>
    public Task<IActionResult> OnPostSearchAsync() => Look();

    /// <summary>Looks for records like what was typed.</summary>
    public Task<IActionResult> OnPostDuplicatesAsync() => Look();

    /// <summary>The same while it is typed, as the part of the page that shows it.</summary>
    public async Task<IActionResult> OnPostAlikeAsync()
    {
        await Look();
        return Partial("_Alike", this);
    }

    /// <summary>Saves the request.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        _looked = true;
        if (Input.Informed is null)
        {
            ModelState.AddModelError("Input.Informed", "Dites si la personne sait que cette demande est faite pour elle.");
        }

        return Send(receive, Typed, async done => $"/personnes/{await Db.Referrals.Where(r => r.Id == done.Id).Select(r => r.PersonId).SingleAsync(Aborted)}/demandes/{done.Id}", "La demande est enregistrée et numérotée ; les délais courent.");
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await Db.PolicyInForce(Actor.OrganisationId, Clock.Today, null, Aborted) is { Policy: { } policy })
        {
            (Delays, DelaysSource) = (policy.Delays, policy.SourceText);
        }

        await Find();
        return true;
    }

    private async Task<IActionResult> Look()
    {
        // A half-filled form is normal here: what is missing is said when the request is saved.
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
        }

        _looked = true;
        await LoadAsync();
        return Page();
    }

    private async Task Find()
    {
        var identity = Input.BirthName.Length > 0 ? PersonOpening.IdentityOf(new Readings(), Typed().NewPerson, Clock.Today) : null;
        var alike = identity is null || !_looked ? [] : (await Db.CandidatesFor(identity, 50, Aborted))
            .Select(p => (Person: p, Score: Duplicates.Score(IdentitySketch.Of(identity), IdentitySketch.Of(p.Identity))))
            .Where(c => c.Score.Likeness != Likeness.Different)
            .OrderByDescending(c => c.Score.Points).Take(Shown).ToList();
        Alike = alike.Count > 0;
        var known = alike.Select(c => c.Person.Id).ToHashSet();
        var persons = (await Searched()).Where(p => !known.Contains(p.Id)).ToList();
        Found = alike.Count + persons.Count == 0 ? [] :
        [
            .. alike.Select(c => Answer(c.Person, $"{c.Score.Likeness.Fr()} : {string.Join(", ", c.Score.Reasons)}")),
            .. persons.Select(p => Answer(p, null)),
            new Choice("", "Aucun de ces dossiers : ouvrir celui d’une nouvelle personne"),
        ];
    }

    private async Task<List<Person>> Searched()
    {
        // Before the birth is known, the name alone is looked for, as in the search box.
        var words = TextFold.Words(Input.Search.Length > 0 || !_looked || Input.BirthDate.Length > 0 ? Input.Search : $"{Input.BirthName} {Input.GivenNames}");
        if (words.Length == 0 && Input.PersonId is null && Input.BirthName.Trim().Length == 0 && PartialDate.Parse(Input.BirthDate, Clock.Today) is { Ok: true, Value: { Whole: not null } birth })
        {
            return await Db.Persons.AsNoTracking().Where(p => p.BirthDate == birth).OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Take(Shown).ToListAsync(Aborted);
        }

        if (words.Length == 0)
        {
            return Input.PersonId is { } chosen ? await Db.Persons.AsNoTracking().Where(p => p.Id == chosen).ToListAsync(Aborted) : [];
        }

        var persons = Db.Persons.AsNoTracking();
        foreach (var word in words)
        {
            persons = persons.Where(p => p.FoldedName.StartsWith(word) || p.FoldedName.Contains(" " + word));
        }

        return await persons.OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Take(Shown).ToListAsync(Aborted);
    }

    private static Choice Answer(Person person, string? why) => new(
        person.Id.ToString(),
        $"{person.Names.Display}, {person.BirthDate.Display}{(person.FileNumber is null ? "" : $", dossier {person.FileNumber}")}",
        why);

    private ReceiveReferral.Input Typed() => new()
    {
        PersonId = Input.PersonId,
        NewPerson = new RegisterPerson.Input
        {
            BirthName = Input.BirthName,
            GivenNames = Input.GivenNames,
            Sex = Input.Sex,
            BirthDate = Input.BirthDate,
            Phone = Input.Phone,
            Postcode = Input.Postcode,
            Commune = Input.Commune,
            RelativeName = Input.CallerRepresents ? Input.RequesterName : Input.RelativeName,
            RelativePhone = Input.CallerRepresents ? Input.RequesterPhone : Input.RelativePhone,
            RelativeRelation = Input.RelativeRelation,
            RelativeTitle = Input.RelativeTitle,
            NoRepresentativeReason = Input.NoRepresentativeReason,
            DuplicateReason = Input.DuplicateReason,
        },
        Channel = Input.Channel,
        RequesterName = Input.RequesterName,
        RequesterQuality = Input.RequesterQuality,
        RequesterPhone = Input.RequesterPhone,
        RequesterEmail = Input.RequesterEmail,
        Informed = Input.Informed ?? PersonInformed.No,
        Reasons = Input.Reasons,
        CurrentSituation = Input.CurrentSituation,
        PersonWishes = Input.PersonWishes,
        Urgency = Input.Urgency,
        ProvisionalMeasures = Input.ProvisionalMeasures,
        ReceivedOn = Input.ReceivedOn,
        ReceivedAt = Input.ReceivedAt,
    };
}
