using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Completes or corrects what a request says.</summary>
[UseCase("referrals.describe", "Demande complétée", Needs = ReferralsAccess.Write)]
public sealed class DescribeReferral(Work work) : ReferralAct<DescribeReferral.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, int? Version = null) : IOnReferral
    {
        public ReferralChannel Channel { get; init; }
        public string RequesterName { get; init; } = "";
        public string RequesterQuality { get; init; } = "";
        public string RequesterPhone { get; init; } = "";
        public string RequesterEmail { get; init; } = "";
        public PersonInformed Informed { get; init; }
        public ReferralReasons Reasons { get; init; }
        public EligibilitySituations Situations { get; init; }
        public string CurrentSituation { get; init; } = "";
        public string PersonWishes { get; init; } = "";
        public string LivingPlace { get; init; } = "";
        public string Schooling { get; init; } = "";
        public string Postcode { get; init; } = "";
        public string Commune { get; init; } = "";
    }

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var phone = readings.Optional<PhoneNumber>(nameof(Input.RequesterPhone), input.RequesterPhone);
        var email = readings.Optional<EmailAddress>(nameof(Input.RequesterEmail), input.RequesterEmail);
        var requester = new Requester(
            readings.Required(nameof(Input.RequesterName), input.RequesterName, "Écrivez le nom de la personne qui fait la demande.", 200),
            readings.Text(nameof(Input.RequesterQuality), input.RequesterQuality, 200) ?? "", phone?.Display, email?.Text, input.Informed);
        var content = new ReferralContent(
            input.Channel,
            requester,
            readings.Required(nameof(Input.CurrentSituation), input.CurrentSituation, "Décrivez la situation actuelle en quelques phrases."),
            readings.Text(nameof(Input.PersonWishes), input.PersonWishes),
            input.Reasons,
            input.Situations,
            CommuneOf(readings, input, referral),
            readings.Text(nameof(Input.LivingPlace), input.LivingPlace, 500),
            readings.Text(nameof(Input.Schooling), input.Schooling, 500));
        if (readings.Refusals.Count > 0)
        {
            return Task.FromResult(readings.Refusals.AsOutcome());
        }

        return Task.FromResult(referral.WhyNotDescribe(content).Unless(() => referral.Describe(content)));
    }

    private static string? CommuneOf(Readings readings, Input input, Referral referral)
    {
        if (input is { Commune: "", Postcode: "" })
        {
            return referral.CommuneCode;
        }

        var commune = Communes.Resolve(input.Postcode, input.Commune);
        if (commune is null)
        {
            readings.Add(new Refusal("referral.commune-unknown", "Cette commune n’est pas dans la liste officielle, ou plusieurs portent ce nom : écrivez son nom et son code postal.", "Code officiel géographique", nameof(Input.Commune)));
        }

        return commune?.Code;
    }
}
