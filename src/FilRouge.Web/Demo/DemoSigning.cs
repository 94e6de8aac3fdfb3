using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Access;

namespace FilRouge.Web.Demo;

/// <summary>Who signs the plan of a story: who decides for the person, her coordinator, her service.</summary>
internal sealed class DemoSigning(DemoWorld world, Story story, Person person, IReadOnlyList<Relative> relatives)
{
    /// <summary>Signs the draft on a day.</summary>
    /// <param name="plan">The plan, submitted.</param>
    /// <param name="on">Day.</param>
    /// <param name="coordinatorOnly">True when the others have still to sign.</param>
    public void Sign(Plan plan, DateOnly on, bool coordinatorOnly)
    {
        var signatories = Signatories(on);
        var seats = signatories.Where(s => s.Mandatory).GroupBy(s => s.Seat).Select(g => g.First());
        foreach (var signatory in seats.Where(s => !coordinatorOnly || s.Quality == SignatureQuality.Coordinator).OrderBy(s => s.Quality == SignatureQuality.Coordinator ? 0 : 1))
        {
            var act = new SignatureAct(signatory.SignerId, signatory.Name, signatory.Quality, SignatureMethod.Paper, on, plan.Draft!.ContentHash!);
            plan.Sign(act, signatories, on);
        }
    }

    private List<RequiredSignatory> Signatories(DateOnly on)
    {
        var (coordinator, head) = (world.Account(story.Coordinator), world.Head(story.Territory));
        return
        [
            .. Decides.On(person, relatives, on).Signatories(SignedAct.Plan).Select(Of),
            new(coordinator.Id, coordinator.DisplayName, SignatureQuality.Coordinator, "le coordonnateur"),
            new(head.Id, head.DisplayName, head.Role == Role.Director ? SignatureQuality.Director : SignatureQuality.HeadOfService, "la direction"),
        ];
    }

    private RequiredSignatory Of(Signatory signatory)
    {
        var quality = relatives.FirstOrDefault(r => r.Id == signatory.Id)?.Title switch
        {
            null => SignatureQuality.Person,
            Title.ParentalAuthority => SignatureQuality.ParentalAuthority,
            Title.Curator or Title.ReinforcedCurator => SignatureQuality.Curator,
            Title.Guardian or Title.GuardianOfMinor => SignatureQuality.Guardian,
            var other => throw new InvalidOperationException($"No story tells who signs as « {other} »."),
        };
        var seat = quality == SignatureQuality.Person ? "la personne" : "un représentant légal";
        return new RequiredSignatory(signatory.Id, signatory.Name, quality, seat, signatory.Role != SignatureRole.Proposed);
    }
}
