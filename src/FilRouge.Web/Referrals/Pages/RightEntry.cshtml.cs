using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Records a decision of the CDAPH from its notification.</summary>
[Needs(ReferralsAccess.WriteRights)]
public sealed class RightEntryModel(RecordDecision record) : FormPage<RightEntryModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public string RightCode { get; set; } = RightTypes.Pcpe;
        public string Mdph { get; set; } = "";
        public DateOnly? DecidedOn { get; set; }
        public DateOnly? Opens { get; set; }
        public DateOnly? Ends { get; set; }
        public OrientationQualification Qualification { get; set; }
        public string DecisionNumber { get; set; } = "";
        public string NationalId { get; set; } = "";
        public bool HasPag { get; set; }
        public bool Creton { get; set; }
        public Guid? ReplacesId { get; set; }
        public string InitialIndividualNumber { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    /// <summary>The national list.</summary>
    public static IReadOnlyList<Choice> Types { get; } = [.. RightTypes.All.Select(t => new Choice(t.Code, $"{t.Code} {t.Label}"))];

    /// <summary>Decisions that the new one may cancel and replace.</summary>
    public IReadOnlyList<Choice> Known { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => Send(
        record,
        () => new RecordDecision.Input(PersonId)
        {
            RightCode = Input.RightCode,
            Mdph = Input.Mdph,
            DecidedOn = Input.DecidedOn,
            Opens = Input.Opens,
            Ends = Input.Ends,
            Qualification = Input.Qualification,
            DecisionNumber = Input.DecisionNumber,
            NationalId = Input.NationalId,
            HasPag = Input.HasPag,
            Creton = Input.Creton,
            ReplacesId = Input.ReplacesId,
            InitialIndividualNumber = Input.InitialIndividualNumber,
        },
        _ => $"/personnes/{PersonId}/droits",
        "La décision est enregistrée.");

    protected override async Task<bool> LoadAsync()
    {
        var chain = await Db.RightsOf(PersonId, Aborted);
        Known = [.. chain.Decisions.Select(d => new Choice(d.Id.ToString(), $"{d.Right?.Label ?? d.RightCode}, décision du {FrenchDate.Long(d.DecidedOn)}"))];
        return await Db.Set<Domain.People.Person>().AnyAsync(p => p.Id == PersonId, Aborted);
    }
}
