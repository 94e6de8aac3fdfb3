using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Completes or corrects what a request says, until it is decided.</summary>
[Needs(ReferralsAccess.Write)]
public sealed class ReferralEditModel(DescribeReferral describe) : FormPage<ReferralEditModel.Form>, IPersonPage
{
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        [Fr("Canal")] public ReferralChannel Channel { get; set; }
        [Fr("Nom du demandeur")] public string RequesterName { get; set; } = "";
        [Fr("Qualité")] public string RequesterQuality { get; set; } = "";
        [Fr("Téléphone")] public string RequesterPhone { get; set; } = "";
        [Fr("Adresse électronique")] public string RequesterEmail { get; set; } = "";
        [Fr("La personne est informée")] public PersonInformed Informed { get; set; }
        [Fr("Motifs")] public ReferralReasons Reasons { get; set; }
        [Fr("Situations d’éligibilité")] public EligibilitySituations Situations { get; set; }
        [Fr("Situation actuelle")] public string CurrentSituation { get; set; } = "";
        [Fr("Souhaits de la personne")] public string PersonWishes { get; set; } = "";
        [Fr("Lieu de vie")] public string LivingPlace { get; set; } = "";
        [Fr("Scolarité")] public string Schooling { get; set; } = "";
        [Fr("Code postal")] public string Postcode { get; set; } = "";
        [Fr("Commune")] public string Commune { get; set; } = "";
    }

    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ReferralId { get; set; }

    public string? Number { get; private set; }

    public Task<IActionResult> OnPostAsync() => Send(
        describe,
        () => new DescribeReferral.Input(PersonId, ReferralId, Input.Version)
        {
            Channel = Input.Channel,
            RequesterName = Input.RequesterName,
            RequesterQuality = Input.RequesterQuality,
            RequesterPhone = Input.RequesterPhone,
            RequesterEmail = Input.RequesterEmail,
            Informed = Input.Informed,
            Reasons = Input.Reasons,
            Situations = Input.Situations,
            CurrentSituation = Input.CurrentSituation,
            PersonWishes = Input.PersonWishes,
            LivingPlace = Input.LivingPlace,
            Schooling = Input.Schooling,
            Postcode = Input.Postcode,
            Commune = Input.Commune,
        },
        _ => $"/personnes/{PersonId}/demandes/{ReferralId}",
        "La demande est complétée.");

    protected override async Task<bool> LoadAsync()
    {
        Number = await Db.Referrals.Where(r => r.Id == ReferralId && r.PersonId == PersonId).Select(r => r.Number).SingleOrDefaultAsync(Aborted);
        return Number is not null;
    }

    protected override async Task<Form?> StoredAsync()
    {
        var referral = await Db.Referrals.AsNoTracking().SingleAsync(r => r.Id == ReferralId && r.PersonId == PersonId, Aborted);
        return new Form
        {
            Version = referral.Version,
            Channel = referral.Channel,
            RequesterName = referral.Requester.Name,
            RequesterQuality = referral.Requester.Quality,
            RequesterPhone = referral.Requester.Phone ?? "",
            RequesterEmail = referral.Requester.Email ?? "",
            Informed = referral.Requester.Informed,
            Reasons = referral.Reasons,
            Situations = referral.Situations,
            CurrentSituation = referral.CurrentSituation,
            PersonWishes = referral.PersonWishes ?? "",
            LivingPlace = referral.LivingPlace ?? "",
            Schooling = referral.Schooling ?? "",
            Commune = referral.CommuneCode is { } code ? Domain.Network.Communes.Find(code)?.Name ?? "" : "",
            Postcode = referral.CommuneCode is { } known && Domain.Network.Communes.Find(known) is { Postcodes: [var first, ..] } ? first : "",
        };
    }
}
