using FilRouge.Domain.Assessments;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static FilRouge.Platform.Persistence.Sensitivity;

namespace FilRouge.Web.Assessments;

/// <summary>Tables of the Assessments module.</summary>
public static class AssessmentsDb
{
    extension(Db db)
    {
        /// <summary>Assessments, within the reader's perimeter.</summary>
        public DbSet<Assessment> Assessments => db.Set<Assessment>();

        /// <summary>What persons answered themselves.</summary>
        public DbSet<SelfAssessment> SelfAssessments => db.Set<SelfAssessment>();

        /// <summary>Assessment grids, of every organisation.</summary>
        public DbSet<Grid> Grids => db.Set<Grid>();

        /// <summary>Grids filled for persons, within the reader's perimeter.</summary>
        public DbSet<GridFilling> GridFillings => db.Set<GridFilling>();

        /// <summary>Results of the usual scales.</summary>
        public DbSet<ScaleResult> ScaleResults => db.Set<ScaleResult>();
    }
}

/// <summary>Needs, words and results are owned rows: they can be read through their assessment only, hence through the perimeter.</summary>
internal sealed class AssessmentsTables : IModelPart
{
    public void Build(ModelBuilder model, Db db)
    {
        model.Entity<Assessment>(Assessments);
        Grids(model);
        model.Entity<SelfAssessment>(b =>
        {
            b.ToTable("self_assessments");
            b.HasIndex(a => new { a.PersonId, a.AnsweredOn });
            b.Ignore(a => a.Needs);
            b.Classify(Technical, "Id", "Version", "PersonId");
            b.Classify(Administrative, "AnsweredOn", "QuestionsVersion", "HelperName", "TypedBy");
            b.Classify(Health, "Help", "HowHelped", "Words");
            b.OwnsMany(a => a.Answers, o =>
            {
                o.ToTable("self_assessment_answers").WithOwner().HasForeignKey("SelfAssessmentId");
                o.HasKey(x => x.Id);
                o.HasIndex("SelfAssessmentId", "QuestionCode").IsUnique();
                o.Classify(Technical, "Id", "SelfAssessmentId").Classify(Health, "QuestionCode", "Answer");
            });
            b.Navigation(a => a.Answers).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<ScaleResult>(b =>
        {
            b.ToTable("scale_results");
            b.HasIndex(r => new { r.PersonId, r.PassedOn });
            b.Classify(Technical, "Id", "Version", "PersonId");
            b.Classify(Administrative, "PassedBy", "NotedBy", "Report");
            b.Classify(Health, "ScaleCode", "PassedOn", "About");
            b.OwnsMany(r => r.Scores, o =>
            {
                o.ToTable("scale_scores").WithOwner().HasForeignKey("ScaleResultId");
                o.HasKey(x => x.Id);
                o.HasIndex("ScaleResultId", "ScoreCode").IsUnique();
                o.Classify(Technical, "Id", "ScaleResultId").Classify(Health, "ScoreCode", "ValueHundredths");
            });
            b.Navigation(r => r.Scores).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
    }

    private static void Grids(ModelBuilder model)
    {
        model.Entity<Grid>(b =>
        {
            b.ToTable("grids");
            b.HasIndex(g => new { g.OrganisationId, g.LineId, g.Number }).IsUnique();
            b.HasIndex(g => g.LineId);
            b.OwnsMany(g => g.Items, o =>
            {
                o.ToTable("grid_items").WithOwner().HasForeignKey("GridId");
                o.HasKey(i => i.Id);
                o.HasIndex("GridId");
            });
            b.Navigation(g => g.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<GridFilling>(b =>
        {
            b.ToTable("grid_fillings");
            b.HasIndex(f => new { f.PersonId, f.StartedOn });
            b.HasIndex(f => f.GridId);
            b.Classify(Technical, "Id", "Version", "PersonId", "GridId");
            b.Classify(Administrative, "StartedBy", "StartedOn", "ClosedOn");
            b.OwnsMany(f => f.Answers, o =>
            {
                o.ToTable("grid_answers").WithOwner().HasForeignKey("GridFillingId");
                o.HasKey(a => a.Id);
                o.HasIndex("GridFillingId", "Position").IsUnique();
                o.Classify(Technical, "Id", "GridFillingId", "Position").Classify(Administrative, "By", "On").Classify(Health, "Value");
            });
            b.Navigation(f => f.Answers).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
    }

    private static void Assessments(EntityTypeBuilder<Assessment> b)
    {
        b.ToTable("assessments");
        b.HasIndex(a => new { a.PersonId, a.StartedOn });
        b.HasIndex(a => a.EpisodeId);
        b.Classify(Technical, "Id", "Version", "PersonId", "EpisodeId");
        b.Classify(Administrative, "StartedOn", "ValidatedOn", "AuthorName", "Status");
        b.Classify(Health, "Strengths");
        b.OwnsMany(a => a.Needs, o =>
        {
            o.ToTable("support_needs").WithOwner().HasForeignKey("AssessmentId");
            o.HasKey(n => n.Id);
            o.HasIndex("AssessmentId", "SerafinCode").IsUnique();
            o.Ignore(n => n.Origin);
            o.Classify(Technical, "Id", "AssessmentId", "GridFillingId", "GridPosition").Classify(Health, "SerafinCode", "Intensity", "Source", "Comment");
        });
        b.OwnsMany(a => a.Words, o =>
        {
            o.ToTable("person_words").WithOwner().HasForeignKey("AssessmentId");
            o.HasKey(w => w.Id);
            o.HasIndex("AssessmentId");
            o.Classify(Technical, "Id", "AssessmentId").Classify(Administrative, "CollectedBy", "CollectedOn").Classify(Health, "Words", "HowExpressed");
        });
        b.OwnsMany(a => a.ToolResults, o =>
        {
            o.ToTable("tool_results").WithOwner().HasForeignKey("AssessmentId");
            o.HasKey(r => r.Id);
            o.HasIndex("AssessmentId");
            o.Classify(Technical, "Id", "AssessmentId").Classify(Health, "ToolName", "Score", "PassedOn");
        });
        b.Navigation(a => a.Needs).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(a => a.Words).UsePropertyAccessMode(PropertyAccessMode.Field);
        b.Navigation(a => a.ToolResults).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
