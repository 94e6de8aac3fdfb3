using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Referrals;

/// <summary>Tables of the Referrals module.</summary>
public static class ReferralsDb
{
    extension(Db db)
    {
        /// <summary>Requests, within the reader's perimeter.</summary>
        public DbSet<Referral> Referrals => db.Set<Referral>();

        /// <summary>Decisions of the CDAPH.</summary>
        public DbSet<CdaphDecision> CdaphDecisions => db.Set<CdaphDecision>();

        /// <summary>Paths. A verb needs the rows below: load them with <see cref="ReferralsQueries.WithCourse"/>.</summary>
        public DbSet<EpisodeOfCare> Episodes => db.Set<EpisodeOfCare>();

        /// <summary>Who waits for a place.</summary>
        public DbSet<WaitingEntry> WaitingEntries => db.Set<WaitingEntry>();

        /// <summary>Places of those who wait, derived from the criteria; kept by <see cref="WaitingKeeper"/>.</summary>
        public DbSet<WaitingPlace> WaitingPlaces => db.Set<WaitingPlace>();

        /// <summary>Orders of the waiting lists, dated.</summary>
        public DbSet<WaitingRule> WaitingRules => db.Set<WaitingRule>();

        /// <summary>What territories ask of each service, dated.</summary>
        public DbSet<TerritoryPolicy> TerritoryPolicies => db.Set<TerritoryPolicy>();
    }
}

/// <summary>Last rank given to a request of a service in a year.</summary>
internal sealed class ReferralCounter
{
    /// <summary>The service.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>Year of reception, in the territory.</summary>
    public int Year { get; set; }

    /// <summary>Last rank given.</summary>
    public int Last { get; set; }
}

internal sealed class ReferralsTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Referral>(Requests);
        model.Entity<ReferralDecision>(b =>
        {
            b.ToTable("referral_decisions");
            b.Classify(Technical, "Id", "ReferralId", "By");
            b.Classify(Administrative, "Verb", "On", "Remedy", "RedirectedTo");
            b.Classify(Social, "Reason", "SentText");
        });
        model.Entity<ReferralCounter>(b =>
        {
            b.ToTable("referral_counters");
            b.HasKey(c => new { c.OrganisationId, c.Year });
        });
        model.Entity<CdaphDecision>(Rights);
        model.Entity<EpisodeOfCare>(Paths);
        PartsOfPaths(model);
        WaitingLists(model);
        model.Entity<TerritoryPolicy>(b =>
        {
            b.ToTable("territory_policies");
            b.Ignore(p => p.AcceptedDepartements);
            b.Ignore(p => p.InForce);
            b.ComplexProperty(p => p.Delays, d => d.Ignore(x => x.NewsMonths));
            b.HasIndex(p => new { p.OrganisationId, p.From });
        });
    }

    private static void Requests(EntityTypeBuilder<Referral> b)
    {
        b.ToTable("referrals");
        b.Ignore(r => r.LastDecision);
        b.ComplexProperty(r => r.Requester);
        b.HasMany(r => r.Decisions).WithOne().HasForeignKey("ReferralId").IsRequired();
        b.HasIndex(r => r.PersonId);
        b.HasIndex(r => r.Number).IsUnique();
        b.HasIndex(r => new { r.OrganisationId, r.State, r.ReceivedAtUtc });
        b.HasIndex(r => new { r.OrganisationId, r.ReceivedAtUtc });
        b.HasIndex(r => new { r.OrganisationId, r.State, r.Urgency, r.ReceivedAtUtc });
        b.Classify(Technical, "Id", "Version", "PersonId", "OrganisationId", "UrgencyGradedBy", "DuplicateOfId");
        b.Classify(Administrative, "State", "Number", "ReceivedAtUtc", "Channel", "Urgency", "UrgencyGradedAtUtc", "TriagedAtUtc", "TriageClockStartUtc", "FirstContactOn", "MissingPieces");
        b.Classify(Contact, "Requester.Name", "Requester.Quality", "Requester.Phone", "Requester.Email", "Requester.Informed", "CommuneCode");
        b.Classify(Social, "PersonWishes", "LivingPlace", "Schooling", "Situations");
        b.Classify(Health, "CurrentSituation", "Reasons", "ProvisionalMeasures");
    }

    private static void Rights(EntityTypeBuilder<CdaphDecision> b)
    {
        b.ToTable("cdaph_decisions");
        b.Ignore(d => d.Right);
        b.Ignore(d => d.Renewal);
        b.Ignore(d => d.Cancellation);
        b.HasIndex(d => d.PersonId);
        b.HasIndex(d => d.Ends);
        b.OwnsMany(d => d.Interruptions, o =>
        {
            o.ToTable("cdaph_interruptions").WithOwner().HasForeignKey("DecisionId");
            o.HasKey(i => i.Id);
            o.HasIndex("DecisionId");
            o.Classify(Technical, "Id", "DecisionId", "RecordedAtUtc", "EndRecordedAtUtc").Classify(Administrative, "From", "Until");
        });
        b.OwnsMany(d => d.Filings, o =>
        {
            o.ToTable("cdaph_renewal_filings").WithOwner().HasForeignKey("DecisionId");
            o.HasKey(f => f.Id);
            o.HasIndex("DecisionId");
            o.Classify(Technical, "Id", "DecisionId", "RecordedAtUtc").Classify(Administrative, "FiledOn", "Proof");
        });
        b.Navigation(d => d.Interruptions).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(d => d.Filings).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Classify(Technical, "Id", "Version", "PersonId", "ReplacesId", "RecordedAtUtc", "ActedAtUtc");
        b.Classify(Identity, "NationalId", "DecisionNumber", "InitialIndividualNumber");
        b.Classify(Administrative, "Mdph", "DecidedOn", "Opens", "Ends", "Transfer");
        b.Classify(Health, "RightCode", "Qualification", "HasPag", "Creton", "Implementation", "ImplementedBy");
    }

    private static void Paths(EntityTypeBuilder<EpisodeOfCare> b)
    {
        b.ToTable("episodes");
        b.ComplexProperty(e => e.Dipc, d => d.ComplexProperty(x => x!.MinorOpinion));
        b.ComplexProperty(e => e.Exit, x => x.ComplexProperty(e => e!.Relay));
        b.HasMany(e => e.Steps).WithOne().HasForeignKey("EpisodeId").IsRequired();
        b.HasMany(e => e.Situations).WithOne().HasForeignKey("EpisodeId").IsRequired();
        b.HasMany(e => e.Coordinators).WithOne().HasForeignKey("EpisodeId").IsRequired();
        b.HasMany(e => e.Amendments).WithOne().HasForeignKey("EpisodeId").IsRequired();
        b.HasMany(e => e.News).WithOne().HasForeignKey("EpisodeId").IsRequired();
        b.HasIndex(e => e.PersonId);
        b.HasIndex(e => e.ReferralId);
        b.HasIndex(e => e.CoordinatorAccountId);
        b.HasIndex(e => new { e.OrganisationId, e.Status });
        b.HasIndex(e => new { e.OrganisationId, e.AdmittedOn });
        b.Classify(Technical, "Id", "Version", "PersonId", "OrganisationId", "ReferralId", "PolicyId", "CoordinatorAccountId");
        b.Classify(Administrative, "Status", "AdmittedOn", "Basis", "Documents", "Suspension", "LastReviewOn", "DipcDueOn");
        b.Classify(Administrative, "Dipc.GivenOn", "Dipc.SignedBy", "Exit.LastDay", "Exit.Motive", "Exit.Relay.On", "Exit.Relay.AcknowledgedOn");
        b.Classify(Social, "Dipc.Participants", "Dipc.CountersignedBy", "Dipc.MinorOpinion.Kind", "Dipc.MinorOpinion.Text", "Exit.Destination");
        b.Classify(Contact, "Exit.Relay.Who", "Exit.Relay.Contact");
    }

    private static void PartsOfPaths(ModelBuilder model)
    {
        model.Entity<EpisodeStep>(b =>
        {
            b.ToTable("episode_steps");
            b.Classify(Technical, "Id", "EpisodeId");
            b.Classify(Administrative, "Status", "From", "Reason");
        });
        model.Entity<EpisodeSituation>(b =>
        {
            b.ToTable("episode_situations");
            b.Classify(Technical, "Id", "EpisodeId");
            b.Classify(Social, "Situation", "Since", "Evidence");
        });
        model.Entity<CoordinatorTerm>(b =>
        {
            b.ToTable("coordinator_terms");
            b.HasIndex(t => t.AccountId);
            b.Classify(Technical, "Id", "EpisodeId", "AccountId");
            b.Classify(Administrative, "From", "To");
        });
        model.Entity<FollowUpNews>(b =>
        {
            b.ToTable("follow_up_news");
            b.Classify(Technical, "Id", "EpisodeId");
            b.Classify(Administrative, "Months", "On");
            b.Classify(Social, "Outcome", "Words");
        });
        model.Entity<DipcAmendment>(b =>
        {
            b.ToTable("dipc_amendments");
            b.Classify(Technical, "Id", "EpisodeId");
            b.Classify(Administrative, "SignedOn");
            b.Classify(Social, "Subject");
        });
    }

    private static void WaitingLists(ModelBuilder model)
    {
        model.Entity<WaitingEntry>(Waiting);
        model.Entity<WaitingPlace>(b =>
        {
            b.ToTable("waiting_places");
            b.HasKey(p => p.EntryId);
            // The order of the list: a page reads its rows and no other.
            b.HasIndex(p => new { p.OrganisationId, p.OrderKey, p.EntryId });
            b.HasIndex(p => p.PersonId);
            b.HasIndex(p => p.LookAgainOn);
            b.Classify(Technical, "EntryId", "PersonId", "OrganisationId", "OrderKey", "LookAgainOn");
            b.Classify(Administrative, "Stage", "ListedOn", "AgeLimitOn");
            b.Classify(Contact, "CommuneCode");
            b.Classify(Social, "WithoutAnswer", "Sibling");
        });
        model.Entity<WaitingMove>(b =>
        {
            b.ToTable("waiting_moves");
            b.Classify(Technical, "Id", "WaitingEntryId", "By");
            b.Classify(Administrative, "On", "Urgency", "Stage");
            b.Classify(Social, "Reason");
        });
        model.Entity<WaitingRule>(b =>
        {
            b.ToTable("waiting_rules");
            b.Ignore(r => r.Criteria);
            b.Ignore(r => r.InForce);
            b.HasIndex(r => new { r.OrganisationId, r.From });
        });
    }

    private static void Waiting(EntityTypeBuilder<WaitingEntry> b)
    {
        b.ToTable("waiting_entries");
        b.HasMany(e => e.Moves).WithOne().HasForeignKey("WaitingEntryId").IsRequired();
        b.HasIndex(e => e.PersonId);
        b.HasIndex(e => e.EpisodeId);
        b.HasIndex(e => new { e.OrganisationId, e.Stage });
        b.Classify(Technical, "Id", "Version", "PersonId", "OrganisationId", "EpisodeId", "ReferralId");
        b.Classify(Administrative, "ListedOn", "ReceivedAtUtc", "ReceivedOn", "Urgency", "UrgencyGradedOn", "Stage");
    }
}
