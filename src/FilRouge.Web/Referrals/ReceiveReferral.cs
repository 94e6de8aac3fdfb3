using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Enters a request: finds or opens the person's record, gives the number, starts the clocks, and notes the urgency when whoever
/// answers the telephone can already tell it.</summary>
[UseCase("referrals.receive", "Demande reçue", Needs = ReferralsAccess.Receive)]
public sealed class ReceiveReferral(Work work) : UseCase<ReceiveReferral.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input
    {
        /// <summary>Somebody on record; null opens a record with <see cref="NewPerson"/>.</summary>
        public Guid? PersonId { get; init; }

        /// <summary>Who is not on record yet.</summary>
        public RegisterPerson.Input NewPerson { get; init; } = new();
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
        public string Schooling { get; init; } = "";

        /// <summary>Null when nobody can tell yet.</summary>
        public UrgencyGrade? Urgency { get; init; }
        public string ProvisionalMeasures { get; init; } = "";

        /// <summary>Day and hour of reception when not now: a message left in the night.</summary>
        public DateOnly? ReceivedOn { get; init; }
        public TimeOnly? ReceivedAt { get; init; }
    }

    protected override string? ReasonOf(Input input) => input.NewPerson.DuplicateReason.Length > 0 ? input.NewPerson.DuplicateReason : null;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var organisation = await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Actor.OrganisationId, ct);
        if (organisation is null)
        {
            return Outcome.Refused("referral.organisation", "Votre compte n’appartient à aucun service : une demande se reçoit dans un PCPE.");
        }

        var readings = new Readings();
        var person = await PersonFor(input, readings, ct);
        var content = Read(input, readings, person is null ? null : await Commune(person, ct));
        readings.Add(Missing(content));
        if (person is null || readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        About(person.Id);
        return await Receive(person, organisation, content, input, readings, ct);
    }

    private async Task<Outcome> Receive(Person person, Organisation organisation, ReferralContent content, Input input, Readings readings, CancellationToken ct)
    {
        var (referral, now) = (Referral.Draft(person.Id, organisation.Id, content), Clock.UtcNow);
        var received = input.ReceivedOn is null && input.ReceivedAt is null ? now : Clock.ToUtc(input.ReceivedOn ?? Clock.Today, input.ReceivedAt ?? new TimeOnly(12, 0));
        var number = await ReferralNumbering.Next(Db, organisation, Clock.DayOf(received).Year, ct);
        var whyNot = referral.WhyNotReceive(number, received, now);
        if (whyNot.Count > 0)
        {
            return whyNot.Select(r => r.Field == nameof(Referral.ReceivedAtUtc) ? r with { Field = nameof(Input.ReceivedOn) } : r).AsOutcome();
        }

        referral.Receive(number, received, now);
        if (input.Urgency is { } grade)
        {
            referral.GradeUrgency(grade, Actor.AccountId, now, readings.Text("ProvisionalMeasures", input.ProvisionalMeasures));
        }

        if (person.FileNumber is null)
        {
            person.Number(number);
        }

        Db.Add(referral);
        Announce(new ReferralReceived(referral.Id, person.Id, organisation.Id, received));
        return Outcome.Done(referral.Id, readings.Warnings.AsReasons());
    }

    private async Task<Person?> PersonFor(Input input, Readings readings, CancellationToken ct)
    {
        if (input.PersonId is not { } id)
        {
            return await PersonOpening.Open(Db, Clock, readings, input.NewPerson, Actor.OrganisationId, ct);
        }

        var person = await Db.Persons.SingleOrDefaultAsync(p => p.Id == id && p.OrganisationId == Actor.OrganisationId, ct);
        if (person is null)
        {
            readings.Add(new Refusal("referral.person", "Cette personne n’est pas dans les dossiers de votre service : cherchez-la à nouveau, ou ouvrez son dossier avec la demande.", Field: nameof(Input.PersonId)));
        }

        // A person who comes back is accompanied again: her file is written from now on.
        person?.ReopenFile();
        return person;
    }

    private async Task<string?> Commune(Person person, CancellationToken ct) =>
        Db.ChangeTracker.Entries<LivingPlace>().Select(e => e.Entity).FirstOrDefault(p => p.PersonId == person.Id)?.CommuneCode?.Text
        ?? await Db.CommuneOf(person.Id, Clock.Today, ct);

    private static ReferralContent Read(Input input, Readings readings, string? commune)
    {
        var phone = readings.Optional<PhoneNumber>(nameof(Input.RequesterPhone), input.RequesterPhone);
        var email = readings.Optional<EmailAddress>(nameof(Input.RequesterEmail), input.RequesterEmail);
        var name = readings.Text(nameof(Input.RequesterName), input.RequesterName, 200) ?? "";
        var quality = readings.Text(nameof(Input.RequesterQuality), input.RequesterQuality, 200) ?? "";
        return new ReferralContent(
            input.Channel,
            new Requester(name, quality, phone?.Display, email?.Text, input.Informed),
            readings.Text(nameof(Input.CurrentSituation), input.CurrentSituation),
            readings.Text(nameof(Input.PersonWishes), input.PersonWishes),
            input.Reasons,
            input.Situations,
            commune,
            Schooling: readings.Text(nameof(Input.Schooling), input.Schooling, 500));
    }

    private static IEnumerable<Refusal> Missing(ReferralContent content)
    {
        if (content.Requester.Name.Length == 0)
        {
            yield return new Refusal("referral.requester", "Écrivez le nom de la personne qui fait la demande.", Field: nameof(Input.RequesterName));
        }

        if (content.CurrentSituation is null)
        {
            yield return new Refusal("referral.situation-text", "Décrivez la situation actuelle en quelques phrases.", Field: nameof(Input.CurrentSituation));
        }
    }
}
