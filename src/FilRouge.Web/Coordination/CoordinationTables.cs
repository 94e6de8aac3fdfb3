using FilRouge.Domain.Coordination;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Coordination;

/// <summary>Tables of the Coordination module.</summary>
public static class CoordinationDb
{
    extension(Db db)
    {
        /// <summary>Calls, letters, visits, messages, within the reader's perimeter; <see cref="Sight"/> narrows them further.</summary>
        public DbSet<Exchange> Exchanges => db.Set<Exchange>();

        /// <summary>Meetings, within the reader's perimeter; <see cref="Sight"/> narrows them further.</summary>
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        /// <summary>Tasks.</summary>
        public DbSet<CareTask> CareTasks => db.Set<CareTask>();

        /// <summary>Commitments of partners.</summary>
        public DbSet<Commitment> Commitments => db.Set<Commitment>();
    }
}

internal sealed class CoordinationTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Exchange>(b =>
        {
            b.ToTable("exchanges");
            b.HasIndex(e => new { e.PersonId, e.AtUtc });
            b.HasIndex(e => e.AtUtc);
            b.Classify(Technical, "Id", "Version", "PersonId", "AuthorId", "RecordedAtUtc");
            b.Classify(Administrative, "Kind", "Scope", "AtUtc", "WrittenBy", "Important").Classify(Health, "Text").Classify(Social, "With");
            b.OwnsMany(e => e.Versions, o => Row(o, "exchange_versions", "ExchangeId", v => v.Id)
                .Classify(Technical, "Id").Classify(Administrative, "WrittenBy", "ReplacedAtUtc", "Reason").Classify(Health, "Text"));
            b.Navigation(e => e.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<Meeting>(Meetings);
        model.Entity<CareTask>(b =>
        {
            b.ToTable("care_tasks");
            b.HasIndex(t => new { t.PersonId, t.Status, t.DueOn });
            b.HasIndex(t => t.MeetingId);
            b.HasIndex(t => t.ExchangeId);
            b.Classify(Technical, "Id", "Version", "PersonId", "OwnerAccountId", "MeetingId", "ExchangeId", "RecordedAtUtc");
            b.Classify(Administrative, "OwnerName", "DueOn", "Status", "ClosedOn").Classify(Social, "What", "Motive");
            b.OwnsMany(t => t.Postponements, o => Row(o, "care_task_postponements", "TaskId", p => p.Id)
                .Classify(Technical, "Id").Classify(Administrative, "DueOn", "By", "AtUtc").Classify(Social, "Reason"));
            b.Navigation(t => t.Postponements).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<Commitment>(b =>
        {
            b.ToTable("commitments");
            b.HasIndex(c => new { c.PersonId, c.Status, c.DueOn });
            b.HasIndex(c => c.MeetingId);
            b.Classify(Technical, "Id", "Version", "PersonId", "MeetingId", "RecordedAtUtc");
            b.Classify(Administrative, "Actor", "Kind", "DueOn", "Status", "FollowedOn").Classify(Social, "What", "Comment");
        });
    }

    private static void Meetings(EntityTypeBuilder<Meeting> b)
    {
        b.ToTable("meetings");
        b.HasIndex(m => new { m.PersonId, m.StartsAtUtc });
        b.HasIndex(m => m.LocalDay);
        b.HasIndex(m => new { m.AuthorId, m.LocalDay });
        b.HasIndex(m => m.SharedId);
        b.Classify(Technical, "Id", "Version", "PersonId", "SharedId", "AuthorId");
        b.Classify(Administrative, "KindCode", "SharedWithPerson", "StartsAtUtc", "LocalDay", "Place", "Remote", "Status", "DurationMinutes", "NextOn", "CancelReason", "AuthorName", "CirculatedAtUtc", "CirculatedBy");
        b.Classify(Health, "Note", "Decisions", "PersonPart");
        b.OwnsMany(m => m.Participants, o =>
        {
            Row(o, "meeting_participants", "MeetingId", p => p.Id).Classify(Technical, "Id", "AccountId").Classify(Social, "Name", "Function", "Presence");
            o.HasIndex(p => p.AccountId);
            o.Ignore(p => p.Words);
        });
        b.OwnsMany(m => m.Points, o => Row(o, "meeting_points", "MeetingId", p => p.Id).Classify(Technical, "Id", "Rank").Classify(Health, "Title", "Note"));
        b.OwnsMany(m => m.Addenda, o => Row(o, "meeting_addenda", "MeetingId", a => a.Id).Classify(Technical, "Id", "AtUtc").Classify(Administrative, "Author").Classify(Health, "Text"));
        b.Navigation(m => m.Participants).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(m => m.Points).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(m => m.Addenda).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static OwnedNavigationBuilder<TOwner, T> Row<TOwner, T>(OwnedNavigationBuilder<TOwner, T> owned, string table, string owner, System.Linq.Expressions.Expression<Func<T, object?>> key)
        where TOwner : class
        where T : class
    {
        owned.ToTable(table).WithOwner().HasForeignKey(owner);
        owned.HasKey(key);
        owned.HasIndex(owner);
        return owned.Classify(Technical, owner);
    }
}
