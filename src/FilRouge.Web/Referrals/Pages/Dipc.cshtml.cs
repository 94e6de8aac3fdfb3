using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The DIPC: who took part, the minor's opinion or how it was sought, who signed, amendments.</summary>
[Needs(ReferralsAccess.Path)]
public sealed class DipcModel(GiveDipc give, AmendDipc amend) : FormPage<DipcModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public Guid EpisodeId { get; set; }
        public int Version { get; set; }
        public DateOnly? GivenOn { get; set; }
        public string Participants { get; set; } = "";
        public string SignedBy { get; set; } = "";
        public MinorOpinionKind OpinionKind { get; set; }
        public string MinorOpinion { get; set; } = "";
        public List<string> Countersigners { get; set; } = [];
        public string CountersignedBy { get; set; } = "";
        public DateOnly? SignedOn { get; set; }
        public string Subject { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    public EpisodeOfCare? Episode { get; private set; }

    public bool Minor { get; private set; }

    public IReadOnlyList<Signatory> Signatories { get; private set; } = [];

    /// <summary>What keeps the reader from deciding though she may write: the holders disagree (rule E11).</summary>
    public IReadOnlyList<Refusal> WhyNotDecide { get; private set; } = [];

    public bool MayDecide { get; private set; }

    /// <summary>What a gap in the rights means, to be written in the document (rule E21); null when rights are open.</summary>
    public string? Gap { get; private set; }

    private string Here => $"/personnes/{PersonId}/dipc";

    public Task<IActionResult> OnPostGiveAsync() => Send(
        give,
        () => new GiveDipc.Input(PersonId, Input.EpisodeId, Input.Version)
        {
            GivenOn = Input.GivenOn,
            Participants = Input.Participants,
            SignedBy = Input.SignedBy,
            OpinionKind = Input.OpinionKind,
            MinorOpinion = Input.MinorOpinion,
            CountersignedBy = string.Join(", ", Input.Countersigners.Append(Input.CountersignedBy).Where(n => !string.IsNullOrWhiteSpace(n))),
        },
        _ => Here,
        "Le DIPC est noté comme remis.");

    public Task<IActionResult> OnPostAmendAsync() => Send(
        amend, () => new(PersonId, Input.EpisodeId, Input.Subject, Input.SignedOn, Input.Version), _ => Here, "L’avenant est ajouté.");

    protected override async Task<bool> LoadAsync()
    {
        var person = await Db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted);
        if (person is null)
        {
            return false;
        }

        Episode = await Db.EpisodeOf(PersonId, Aborted);
        Minor = person.IsMinorOn(Clock.Today);
        var decides = Decides.On(person, await Db.RelativesOf(PersonId, Aborted), Clock.Today);
        Signatories = decides.Signatories(SignedAct.Dipc);
        var mayWrite = await May(ReferralsAccess.Follow);
        WhyNotDecide = mayWrite ? decides.WhyNotDecide(Work.Actor.Role == Role.HeadOfService) : [];
        MayDecide = mayWrite && WhyNotDecide.Count == 0;
        if (Episode is { } episode && (await Db.PolicyInForce(episode.OrganisationId, Clock.Today, await Db.CommuneOf(PersonId, Clock.Today, Aborted), Aborted)).Policy is { } policy)
        {
            Gap = (await Db.RightsOf(PersonId, Aborted)).GapOn(Clock.Today, policy.Delays, RightsReading.AcceptedBy(policy.Accepted))?.Sentence;
        }

        return true;
    }
}
