using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
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
    }
}

internal sealed class PeopleTables : IModelPart
{
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
            b.HasIndex(p => new { p.OrganisationId, p.FileNumber });
            b.HasIndex(p => new { p.OrganisationId, p.SourceSystem, p.SourceKey }).IsUnique();
            b.Classify(Technical, "Id", "Version", "OrganisationId", "CreatedAtUtc", "SourceSystem", "SourceKey", "FoldedName", "Fictive");
            b.Classify(Administrative, "FileNumber", "FileClosedOn");
            b.Classify(Identity, "Names.BirthName", "Names.GivenNames", "Names.UsedName", "Names.FirstGivenName", "Names.UsedFirstName", "Sex", "BirthDate", "BirthPlace", "BirthCommuneCode", "BirthOrder", "DeceasedOn");
            b.Classify(Contact, "Phone", "Email");
            b.Classify(Social, "Schooling", "NoRepresentativeReason");
            b.Classify(Health, "MainDisability", "SupportLanguage");
        });
        model.Entity<LivingPlace>(b =>
        {
            b.ToTable("living_places");
            b.HasIndex(p => p.PersonId);
            b.Classify(Technical, "Id", "Version", "PersonId", "RecordedAtUtc", "EndRecordedAtUtc", "SupersededAtUtc", "CorrectionReason");
            b.Classify(Contact, "With", "Line", "Postcode", "CommuneName", "CommuneCode", "Protected");
            b.Classify(Social, "Kind", "Rhythm", "From", "To");
        });
        School(model);
        model.Entity<Relative>(b =>
        {
            b.ToTable("relatives");
            b.HasIndex(p => p.PersonId);
            b.Classify(Technical, "Id", "Version", "PersonId", "RecordedAtUtc", "EndRecordedAtUtc", "SupersededAtUtc", "CorrectionReason");
            b.Classify(Contact, "Name", "Phone", "Email");
            b.Classify(Social, "Civility", "Relation", "LivesWith", "Title", "Measure", "Scope", "Powers", "Restrictions", "RestrictionNote", "From", "To", "Evidence");
        });
    }

    private static void School(ModelBuilder model) => model.Entity<SchoolPeriod>(b =>
    {
        b.ToTable("school_periods");
        b.Ignore(p => p.Timetable);
        b.HasIndex(p => p.PersonId);
        b.Classify(Technical, "Id", "Version", "PersonId", "RecordedAtUtc", "EndRecordedAtUtc", "SupersededAtUtc", "CorrectionReason");
        b.Classify(Social, "Setting", "StructureId", "School", "Level", "FollowedLevel", "HalfDays", "Hours", "ReferentTeacher", "AeshNotifiedMinutes", "AeshEffectiveMinutes", "From", "To");
    });
}
