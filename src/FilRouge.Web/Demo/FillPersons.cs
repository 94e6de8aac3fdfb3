using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Demo;

/// <summary>Creates invented persons and their paths: one act for each of them.</summary>
[UseCase("demo.persons", "Dossier de démonstration créé", Needs = AccessAccess.Accounts)]
public sealed class FillPersons(Work work) : UseCase<FillPersons.Input>(work)
{
    /// <summary>What to tell, and in what world.</summary>
    public sealed record Input
    {
        internal DemoWorld World { get; init; } = null!;
        internal IReadOnlyList<Story> Stories { get; init; } = [];
    }

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        foreach (var story in input.Stories)
        {
            var (person, records) = DemoPath.Build(input.World, story);
            Db.AddRange(records);
            await ActOn(person.Id, ct);
        }

        await Count(input.Stories, ct);
        return Outcome.Done();
    }

    // The next request received takes the number that follows.
    private async Task Count(IReadOnlyList<Story> stories, CancellationToken ct)
    {
        foreach (var group in stories.GroupBy(s => (Organisation: DemoWorld.OrganisationOf(s.Territory), s.RequestedOn.Year)))
        {
            var counter = await Db.Set<ReferralCounter>().FindAsync([group.Key.Organisation, group.Key.Year], ct);
            if (counter is null)
            {
                counter = new ReferralCounter { OrganisationId = group.Key.Organisation, Year = group.Key.Year };
                Db.Add(counter);
            }

            counter.Last = Math.Max(counter.Last, group.Max(s => int.Parse(s.Number[(s.Number.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
