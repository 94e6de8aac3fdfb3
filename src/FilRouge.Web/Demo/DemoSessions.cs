using System.Globalization;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;

namespace FilRouge.Web.Demo;

/// <summary>The sessions of a prestation, week after week: most are done, some are cancelled, a few wait for their report, the next ones are planned.</summary>
internal sealed class DemoSessions(DemoWorld world, Person person, EpisodeOfCare episode, Random random)
{
    private static readonly CancelMotive[] Motives =
    [
        CancelMotive.PersonIll, CancelMotive.PersonIll, CancelMotive.FamilyUnavailable, CancelMotive.Declined, CancelMotive.ProfessionalIll, CancelMotive.ProfessionalOnLeave, CancelMotive.Transport,
    ];

    private static readonly string[] Notes =
    [
        "Séance calme. Le planning en images a été suivi jusqu’au bout, avec une seule pause.",
        "Fatigue en arrivant ; l’activité a été raccourcie. À reprendre la semaine prochaine.",
        "Sortie au marché à pied : le trajet est fait sans aide, la monnaie reste à travailler.",
        "Point avec le parent en fin de séance : les soirées se passent mieux.",
        "Refus au début, puis jeu partagé. Nous gardons le même rituel d’accueil.",
    ];

    public IEnumerable<Intervention> Tell(PlanVersion version, HelpTold help, Guid line, Seat seat, DateOnly from, DateOnly to)
    {
        var first = from.AddDays(((int)seat.Day - (int)from.DayOfWeek + 7) % 7);
        for (var day = first; day <= to; day = day.AddDays(7 * help.Every))
        {
            if (world.Holidays.Contains(day) || day is { Month: 8, Day: < 22 } or { Month: 12, Day: > 23 })
            {
                continue;
            }

            var odd = ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)) % 2 == 1;
            var place = help.AtBothHomes && odd ? Place.OtherParentHome : help.Place;
            var draft = new InterventionDraft(
                episode.Id, seat.Who.Id, world.Clock.ToUtc(day, seat.At), help.Minutes, place, place == Place.Remote ? InterventionMode.Video : InterventionMode.InPerson, line);
            var intervention = Intervention.Plan(person.Id, draft, version, world.Clock.Zone);
            Live(intervention, PrestationCode.Parse(help.Code).Value);
            yield return intervention;
        }
    }

    private void Live(Intervention intervention, PrestationCode code)
    {
        var (roll, age) = (random.Next(100), world.Today.DayNumber - intervention.LocalDay.DayNumber);
        if (intervention.EndsAtUtc > world.Now)
        {
            if (age > -8 && roll < 60)
            {
                intervention.Confirm();
            }
        }
        else if (roll < 10)
        {
            intervention.Cancel(DemoNames.One(random, Motives), roll < 3 ? "Prévenu par téléphone le matin même." : "", intervention.StartsAtUtc.AddHours(-2));
        }
        else if (roll < 85 || age > 14)
        {
            var told = intervention.EndsAtUtc.AddHours(3);
            Complete(intervention, code, told < world.Now ? told : world.Now, roll > 72);
        }
    }

    private void Complete(Intervention intervention, PrestationCode code, DateTime at, bool noted)
    {
        var report = new CompletionReport(intervention.DurationMinutes, true, [new CodedMinutes(code, intervention.DurationMinutes)]);
        intervention.Complete(report, new DeclarationDelay(45, false), at, world.Clock.Zone);
        if (noted)
        {
            intervention.WriteNote(DemoNames.One(random, Notes), intervention.ProfessionalId, at);
        }
    }
}
