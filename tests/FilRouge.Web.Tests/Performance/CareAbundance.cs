using FilRouge.Domain.Agenda;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Web.Tests.Performance;

/// <summary>A path with many interventions around today; many requests, professionals and structures in a service.</summary>
internal sealed class CareAbundance : IAbundance
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow);
    private static int _number = 70_000;

    public void AroundPerson(Db db, Guid personId, int rows)
    {
        var organisationId = db.Set<Person>().Single(p => p.Id == personId).OrganisationId;
        var episode = db.Set<EpisodeOfCare>().FirstOrDefault(e => e.PersonId == personId) ?? Path(db, personId, organisationId);
        var professional = new Professional(organisationId, "Éducatrice très occupée", ProfessionalStatus.Salaried, "educateur-specialise", Day.AddDays(-400));
        db.Add(professional);
        for (var i = 0; i < rows; i++)
        {
            var at = Day.AddDays((i % 14) - 7).ToDateTime(new TimeOnly(7 + (i / 14 % 10), 0), DateTimeKind.Utc);
            db.Add(Intervention.Plan(personId, new InterventionDraft(episode.Id, professional.Id, at, 30, default, default, Outside: default(OutsidePlanReason)), null, Zone));
        }
    }

    public void InService(Db db, Guid organisationId, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var person = Given.Person(organisationId, $"Demande {i:000}");
            db.Add(person);
            db.Add(Received(person.Id, organisationId));
            db.Add(new Structure(organisationId, $"Structure {i:000}", default));
            db.Add(new Professional(organisationId, $"Professionnel {i:000}", ProfessionalStatus.Independent, "psychologue", Day.AddDays(-400)));
        }
    }

    private static Referral Received(Guid personId, Guid organisationId)
    {
        var at = Day.AddDays(-40).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var referral = Referral.Draft(personId, organisationId, new ReferralContent(
            ReferralChannel.Family, new Requester("Élodie", "mère", null, null, PersonInformed.Yes), "Déscolarisée.", "Retourner à l’école.", ReferralReasons.OutOfSchool, EligibilitySituations.P1, "77288"));
        referral.Receive($"PCPE77-2026-{Interlocked.Increment(ref _number):00000}", at, at);
        return referral;
    }

    private static EpisodeOfCare Path(Db db, Guid personId, Guid organisationId)
    {
        var (referral, on, coordinator) = (Received(personId, organisationId), Day.AddDays(-40), Guid.CreateVersion7());
        referral.Complete();
        referral.Examine();
        referral.Accept(new ReferralRuling(coordinator, on, "Situation P1.", "Recours gracieux."), on);
        var episode = EpisodeOfCare.Open(referral, on);
        episode.AddSituation(EligibilitySituations.P1, on, "Courrier.", on);
        episode.Admit(new Admission(on, coordinator, AdmissionDocuments.All, EntryBasis.PcpeNotification), new PolicyDelays(), on);
        db.Add(referral);
        db.Add(episode);
        return episode;
    }
}
