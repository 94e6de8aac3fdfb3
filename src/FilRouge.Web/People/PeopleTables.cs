using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.People;

/// <summary>Tables of the People module.</summary>
public static class PeopleDb
{
    extension(Db db)
    {
        /// <summary>Persons, within the reader's perimeter.</summary>
        public DbSet<Person> Persons => db.Set<Person>();

        /// <summary>Where persons live, dated.</summary>
        public DbSet<LivingPlace> LivingPlaces => db.Set<LivingPlace>();

        /// <summary>Periods at school, dated.</summary>
        public DbSet<SchoolPeriod> SchoolPeriods => db.Set<SchoolPeriod>();

        /// <summary>Relatives and representatives, dated.</summary>
        public DbSet<Relative> Relatives => db.Set<Relative>();

        /// <summary>Words by which persons are found; kept by <see cref="SearchWordKeeping"/>.</summary>
        public DbSet<SearchWord> SearchWords => db.Set<SearchWord>();
    }
}

internal sealed class PeopleTables : IModelPart
{
    public Task Derive(Db db, CancellationToken ct) => SearchWordKeeping.Keep(db, ct);

    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Person>(b =>
        {
            b.ToTable("persons");
            b.Ignore(p => p.Identity);
            b.ComplexProperty(p => p.Names);
            b.HasIndex(p => new { p.OrganisationId, p.FoldedName });
            b.HasIndex(p => p.FoldedName);
            b.HasIndex(p => p.BirthDate);
            b.HasIndex(p => new { p.OrganisationId, p.BirthDate });
            b.HasIndex(p => p.Phone);
            b.HasIndex(p => new { p.OrganisationId, p.FileNumber });
            b.HasIndex(p => new { p.OrganisationId, p.SourceSystem, p.SourceKey }).IsUnique();
            b.Classify(Technical, "Id", "Version", "OrganisationId", "CreatedAtUtc", "SourceSystem", "SourceKey", "FoldedName", "Fictive");
            b.Classify(Administrative, "FileNumber", "FileClosedOn");
            b.Classify(Identity, "Names.BirthName", "Names.GivenNames", "Names.UsedName", "Names.FirstGivenName", "Names.UsedFirstName", "Sex", "BirthDate", "BirthPlace", "BirthCommuneCode", "BirthOrder", "DeceasedOn");
            b.Classify(Contact, "Phone", "Email");
            b.Classify(Social, "Schooling", "NoRepresentativeReason");
            b.Classify(Health, "MainDisability", "SupportLanguage");
        });
        Places(model);
        School(model);
        model.Entity<Relative>(b =>
        {
            b.ToTable("relatives");
            b.HasIndex(p => p.PersonId);
            b.HasIndex(p => p.Phone);
            b.Classify(Technical, "Id", "Version", "PersonId", "RecordedAtUtc", "EndRecordedAtUtc", "SupersededAtUtc", "CorrectionReason");
            b.Classify(Contact, "Name", "Phone", "Email");
            b.Classify(Social, "Civility", "Relation", "LivesWith", "Title", "Measure", "Scope", "Powers", "Restrictions", "RestrictionNote", "From", "To", "Evidence");
        });
        model.Entity<SearchWord>(SearchWords);
    }

    private static void Places(ModelBuilder model) => model.Entity<LivingPlace>(b =>
    {
        b.ToTable("living_places");
        b.HasIndex(p => p.PersonId);
        b.Classify(Technical, "Id", "Version", "PersonId", "RecordedAtUtc", "EndRecordedAtUtc", "SupersededAtUtc", "CorrectionReason");
        b.Classify(Contact, "With", "Line", "Postcode", "CommuneName", "CommuneCode", "Protected");
        b.Classify(Social, "Kind", "Rhythm", "From", "To");
    });

    private static void School(ModelBuilder model) => model.Entity<SchoolPeriod>(b =>
    {
        b.ToTable("school_periods");
        b.Ignore(p => p.Timetable);
        b.HasIndex(p => p.PersonId);
        b.Classify(Technical, "Id", "Version", "PersonId", "RecordedAtUtc", "EndRecordedAtUtc", "SupersededAtUtc", "CorrectionReason");
        b.Classify(Social, "Setting", "StructureId", "School", "Level", "FollowedLevel", "HalfDays", "Hours", "ReferentTeacher", "AeshNotifiedMinutes", "AeshEffectiveMinutes", "From", "To");
    });

    private static void SearchWords(EntityTypeBuilder<SearchWord> b)
    {
        b.ToTable("search_words");
        b.HasKey(w => new { w.PersonId, w.Word });
        // What a search reads of a word is in the index: names sorted, the other words and the birth judged without going to the row.
        b.HasIndex(w => w.Word);
        b.HasIndex(w => new { w.OrganisationId, w.Word, w.Names, w.Birth, w.PersonId });
        b.HasIndex(w => new { w.OrganisationId, w.Sound, w.Names, w.Birth, w.PersonId });
        b.Classify(Technical, "PersonId", "OrganisationId");
        b.Classify(Identity, "Word", "Sound", "Names", "Sounds", "Birth");
    }
}
