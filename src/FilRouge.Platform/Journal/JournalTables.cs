using Microsoft.EntityFrameworkCore;

namespace FilRouge.Platform.Journal;

internal static class JournalTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Act>(b =>
        {
            b.ToTable("acts");
            b.HasIndex(a => new { a.Subject, a.Number }).IsUnique();
            b.HasIndex(a => a.AtUtc);
            b.HasIndex(a => new { a.Subject, a.AtUtc });
            b.HasIndex(a => new { a.ActorId, a.AtUtc });
        });
        model.Entity<ActPerson>(b =>
        {
            b.ToTable("act_persons");
            b.HasKey(p => new { p.ActId, p.PersonId });
            b.HasIndex(p => p.PersonId);
            b.HasOne<Act>().WithMany().HasForeignKey(p => p.ActId);
        });
        model.Entity<ChainHead>(b =>
        {
            b.ToTable("chain_heads");
            b.HasKey(h => h.Subject);
        });
        model.Entity<ReadTrace>(b =>
        {
            b.ToTable("read_traces");
            b.HasIndex(t => new { t.PersonId, t.AtUtc });
            b.HasIndex(t => new { t.AccountId, t.Page, t.AtUtc });
            b.HasIndex(t => t.AtUtc);
        });
        model.Entity<Seal>(b =>
        {
            b.ToTable("seals");
            b.HasKey(s => s.Day);
        });
    }
}
