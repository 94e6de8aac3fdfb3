using FilRouge.Domain.Plans;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Plans;

/// <summary>Tables of the Plans module.</summary>
public static class PlansDb
{
    extension(Db db)
    {
        /// <summary>Plans, within the reader's perimeter.</summary>
        public DbSet<Plan> Plans => db.Set<Plan>();

        /// <summary>Versions of plans, with their content.</summary>
        public DbSet<PlanVersion> PlanVersions => db.Set<PlanVersion>();

        /// <summary>Reviews held.</summary>
        public DbSet<Review> Reviews => db.Set<Review>();

        /// <summary>Prestations offered to professionals.</summary>
        public DbSet<Proposal> Proposals => db.Set<Proposal>();
    }
}

/// <summary>The content of a version is made of owned rows: it can be read through the version only, hence through the perimeter.</summary>
internal sealed class PlansTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Plan>(b =>
        {
            b.ToTable("plans");
            b.HasIndex(p => p.PersonId);
            b.HasIndex(p => p.EpisodeId);
            b.Ignore(p => p.Current);
            b.Ignore(p => p.Draft);
            b.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PlanId);
            b.Navigation(p => p.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
            b.Classify(Technical, "Id", "Version", "PersonId", "EpisodeId");
        });
        model.Entity<PlanVersion>(Versions);
        model.Entity<Review>(b =>
        {
            b.ToTable("reviews");
            b.HasIndex(r => new { r.PersonId, r.HeldOn });
            b.HasIndex(r => r.PlanId);
            b.Classify(Technical, "Id", "Version", "PersonId", "PlanId", "PlanVersionId");
            b.Classify(Administrative, "HeldOn", "Participants", "Decision", "NextOn");
            b.Classify(Health, "Summary", "Opinion", "PersonOpinion");
            b.OwnsMany(r => r.Attainments, o =>
            {
                o.ToTable("review_attainments").WithOwner().HasForeignKey("ReviewId");
                o.HasKey(a => a.Id);
                o.HasIndex("ReviewId");
                o.Classify(Technical, "Id", "ReviewId", "GoalId").Classify(Health, "Level", "Comment");
            });
            b.Navigation(r => r.Attainments).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        Proposals(model);
    }

    private static void Proposals(ModelBuilder model)
    {
        model.Entity<Proposal>(b =>
        {
            b.ToTable("proposals");
            b.HasIndex(p => new { p.PersonId, p.Status });
            b.HasIndex(p => p.PrestationId);
            b.HasIndex(p => new { p.ProfessionalId, p.Status });
            b.Classify(Technical, "Id", "Version", "PersonId", "PrestationId", "ProfessionalId", "AnsweredById");
            b.Classify(Administrative, "SentAtUtc", "AnswerBy", "SlotDay", "SlotAt", "SlotText", "Status", "AnsweredAtUtc", "AnsweredBy", "AcceptanceEvidence", "Reason");
            b.Classify(Social, "Terms", "Message");
        });
    }

    private static void Versions(EntityTypeBuilder<PlanVersion> b)
    {
        b.ToTable("plan_versions");
        b.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
        b.HasIndex(v => new { v.PersonId, v.Status });
        b.Ignore(v => v.CountingSignatures).Ignore(v => v.Crisis);
        b.Classify(Technical, "Id", "Version", "PersonId", "PlanId", "ContentHash");
        b.Classify(Administrative, "Number", "AuthorName", "Status", "StartsOn", "EndsOn", "SubmittedOn", "SignedOn", "EndedWithPath");
        b.Classify(Health, "CrisisPlan", "CrisisSigns", "CrisisAvoid", "CrisisCalls", "ClosurePlan");
        b.OwnsMany(v => v.Relays, o => Row(o, "plan_relays").Classify(Administrative, "Label", "From", "To").Classify(Social, "Who", "Contact", "What"));
        b.OwnsMany(v => v.Expectations, o => Row(o, "plan_expectations").Classify(Social, "Author", "Words"));
        b.OwnsMany(v => v.Goals, o =>
        {
            o.Ignore(g => g.Needs);
            Row(o, "plan_goals").Classify(Technical, "ExpectationId")
                .Classify(Health, "Wording", "NeedCodes", "Indicator", "Baseline", "DueOn", "Opinion", "PersonOpinion");
        });
        b.OwnsMany(v => v.Prestations, o =>
        {
            o.Ignore(p => p.Content);
            o.Ignore(p => p.Frequency);
            o.Ignore(p => p.WishedTimes);
            o.HasIndex(p => p.LineId);
            Row(o, "plan_prestations").Classify(Technical, "GoalId")
                .Classify(Administrative, "ProfessionCode", "Modality", "Place", "TimesPerPeriodHundredths", "UnitPeriod", "DurationMinutes", "From", "To", "Payer", "Wished", "Sourcing", "SourcingSince")
                .Classify(Health, "SerafinCode");
        });
        b.OwnsMany(v => v.Signatures, o =>
        {
            o.ToTable("plan_signatures").WithOwner().HasForeignKey("PlanVersionId");
            o.HasKey(s => s.Id);
            o.HasIndex("PlanVersionId");
            o.Classify(Technical, "Id", "PlanVersionId", "SignerId", "ContentHash", "DocumentId").Classify(Administrative, "SignerName", "Quality", "OnBehalf", "Method", "SignedOn");
        });
        b.Navigation(v => v.Expectations).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(v => v.Goals).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(v => v.Prestations).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(v => v.Relays).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(v => v.Signatures).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static OwnedNavigationBuilder<PlanVersion, T> Row<T>(OwnedNavigationBuilder<PlanVersion, T> owned, string table)
        where T : PlanRow
    {
        owned.ToTable(table).WithOwner().HasForeignKey("PlanVersionId");
        owned.HasKey(r => r.Id);
        owned.HasIndex("PlanVersionId", nameof(PlanRow.LineId)).IsUnique();
        return owned.Classify(Technical, "Id", "PlanVersionId", "LineId");
    }
}
