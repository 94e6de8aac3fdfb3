using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The path of a person: where it stands, who coordinates, what is owed, what can be done next, and what happened.</summary>
[Needs(ReferralsAccess.Path)]
public sealed partial class CarePathModel : FormPage<CarePathModel.Form>, IPersonPage
{
    /// <summary>What the small forms of the page type.</summary>
    public sealed class Form
    {
        public Guid EpisodeId { get; set; }
        public int Version { get; set; }
        public DateOnly? On { get; set; }
        public string Reason { get; set; } = "";
        public SuspensionReason? Suspension { get; set; }
        public UrgencyGrade? Urgency { get; set; }
        public EligibilitySituations Situation { get; set; }
        public DateOnly? Since { get; set; }
        public string Evidence { get; set; } = "";
        public AdmissionDocuments Documents { get; set; }
        public Guid? CoordinatorAccountId { get; set; }
        public DateOnly? From { get; set; }
        public int Months { get; set; }
        public NewsOutcome? Outcome { get; set; }
        public string Words { get; set; } = "";

        /// <summary>Day of the news, or of the yes of who takes over; today when empty.</summary>
        public DateOnly? LearntOn { get; set; }
        public DateOnly? SaidOn { get; set; }
    }

    /// <summary>A button of the page.</summary>
    public sealed record Act(string Label, string Handler, IReadOnlyList<string> Why, string Kind = "second");

    public Guid PersonId { get; set; }

    public EpisodeOfCare? Episode { get; private set; }

    public IReadOnlyList<Referral> Requests { get; private set; } = [];

    public IReadOnlyList<PersonDue> Due { get; private set; } = [];

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public WaitingRank? Rank { get; private set; }

    public WaitingEntry? Entry { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Choice> Coordinators { get; private set; } = [];

    /// <summary>Appointments after the exit that still wait for news.</summary>
    public IReadOnlyList<Choice> NewsAwaited { get; private set; } = [];

    /// <summary>What is known after the exit, and what is awaited, appointment by appointment.</summary>
    public IReadOnlyList<string> News { get; private set; } = [];

    /// <summary>Last day on which a return goes on with this path; null when there is no exit to come back from.</summary>
    public DateOnly? ReturnUntil { get; private set; }

    public bool MayFollow { get; private set; }

    public bool MayLead { get; private set; }

    public bool MayPrepare { get; private set; }

    public bool MayReadRequests { get; private set; }

    public bool MayReadRights { get; private set; }

    public bool IsBeforeAdmission => Episode?.Status is EpisodeStatus.Eligible or EpisodeStatus.Waiting;

    /// <summary>States of the path, for the timeline: of one day, the latest first.</summary>
    public IReadOnlyList<TimelineItem> Timeline => Episode is null ? [] :
    [
        .. Episode.Steps.Reverse().Select(s => new TimelineItem(s.From, ReferralWords.Capital(Domain.Common.FrenchTerms.Fr(s.Status)), s.Reason, "Parcours", null, null)),
        .. Episode.News.Select(n => new TimelineItem(n.On, $"Nouvelles à {n.Months} mois : {Domain.Common.FrenchTerms.Fr(n.Outcome)}", n.Words, "Après la sortie", null, null)),
        .. Episode.Coordinators.Select(c => new TimelineItem(c.From, $"Coordination : {Name(c.AccountId)}", null, "Équipe", null, null)),
        .. Entry is null ? [] : Entry.Moves.Select(m => new TimelineItem(m.On, $"Liste d’attente : {Domain.Common.FrenchTerms.Fr(m.Stage)}, urgence {Domain.Common.FrenchTerms.Fr(m.Urgency)}", m.Reason, "Attente", null, Name(m.By))),
    ];

    /// <summary>Name of an account.</summary>
    public string Name(Guid accountId) => Names.GetValueOrDefault(accountId, "compte fermé");

    protected override async Task<bool> LoadAsync()
    {
        if (!await Db.Set<Person>().AnyAsync(p => p.Id == PersonId, Aborted))
        {
            return false;
        }

        (MayFollow, MayLead) = (await May(ReferralsAccess.Follow), await May(ReferralsAccess.Lead));
        (MayPrepare, MayReadRequests) = (await May(ReferralsAccess.PrepareAdmission), await May(ReferralsAccess.Read));
        MayReadRights = await May(ReferralsAccess.Rights);
        Requests = await Db.Referrals.AsNoTracking().Where(r => r.PersonId == PersonId).OrderByDescending(r => r.ReceivedAtUtc).ToListAsync(Aborted);
        Episode = await Db.EpisodeOf(PersonId, Aborted);
        Due = [.. (await Db.DueFor(PersonId, Clock, Aborted)).Where(d => MayReadRequests || !d.Url.Contains("/demandes/", StringComparison.Ordinal))
            .Where(d => MayReadRights || !d.Url.EndsWith("/droits", StringComparison.Ordinal))];
        if (Episode is not null)
        {
            await LoadAround(Episode);
        }

        return true;
    }

    private async Task LoadAround(EpisodeOfCare episode)
    {
        Entry = await Db.WaitingEntries.AsNoTracking().WithMoves().Where(e => e.EpisodeId == episode.Id).OrderByDescending(e => e.Id).FirstOrDefaultAsync(Aborted);
        if (Entry is { IsWaiting: true } entry)
        {
            Rank = await new WaitingListReader(Db, Clock).RankOf(episode.OrganisationId, entry.Id, Aborted);
        }

        var actors = episode.Coordinators.Select(c => c.AccountId).Concat(Entry?.Moves.Select(m => m.By) ?? []).Distinct().ToList();
        Names = await Db.Accounts.AsNoTracking().Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, Aborted);
        if (MayLead && episode.IsInActiveFile)
        {
            Coordinators = [.. (await CoordinatorPlace.Able(Db, episode.OrganisationId, Clock.Today).ToListAsync(Aborted))
                .Where(a => a.Id != episode.CoordinatorAccountId).Select(a => new Choice(a.Id.ToString(), $"{a.DisplayName}, {a.Function}"))];
        }

        if (episode.Exit is { } exit)
        {
            await LoadAfterExit(episode, exit);
        }

        Acts = [.. await PossibleActs(episode)];
    }

    private async Task LoadAfterExit(EpisodeOfCare episode, EpisodeExit exit)
    {
        var delays = await Db.DelaysFor(episode.OrganisationId, PersonId, Clock.Today, Aborted);
        var awaited = episode.NewsAwaited(delays);
        NewsAwaited = MayFollow ? [.. awaited.Select(m => new Choice(m.ToString(), $"{m} mois, le {Domain.Common.FrenchDate.Long(exit.LastDay.AddMonths(m))}"))] : [];
        News =
        [
            .. episode.News.OrderBy(n => n.Months).Select(n => $"{n.Months} mois : {Domain.Common.FrenchTerms.Fr(n.Outcome)}, le {Domain.Common.FrenchDate.Long(n.On)}"),
            .. awaited.Select(m => $"{m} mois : {(exit.LastDay.AddMonths(m) <= Clock.Today ? "à prendre depuis le" : "à prendre le")} {Domain.Common.FrenchDate.Long(exit.LastDay.AddMonths(m))}"),
        ];
        ReturnUntil = exit.Motive == ExitMotive.Death ? null : exit.LastDay.AddDays(delays.ReentryDays);
    }
}
