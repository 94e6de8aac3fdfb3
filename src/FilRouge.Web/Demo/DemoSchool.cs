using FilRouge.Domain.Network;
using FilRouge.Domain.People;

namespace FilRouge.Web.Demo;

/// <summary>Invented school years of a story: the one that goes on, and the one before when the person was already known.</summary>
internal static class DemoSchool
{
    private const string Mornings = "lundi 8h30-11h30 ; mardi 8h30-11h30 ; jeudi 8h30-11h30 ; vendredi 8h30-11h30";
    private const string Whole = "lundi 8h30-11h30 ; lundi 13h30-16h30 ; mardi 8h30-11h30 ; mardi 13h30-16h30 ; jeudi 8h30-11h30 ; jeudi 13h30-16h30 ; vendredi 8h30-11h30 ; vendredi 13h30-16h30";
    private static readonly string[] Names = ["Jules-Ferry", "Louise-Michel", "Jacques-Prévert", "Simone-Veil", "Jean-Moulin"];
    private static readonly string[] Classes = ["petite section", "moyenne section", "grande section", "CP", "CE1", "CE2", "CM1", "CM2", "6e", "5e", "4e", "3e", "seconde", "première", "terminale"];

    public static IEnumerable<SchoolPeriodDetails> Of(Story story, DateOnly today)
    {
        if (story.Schooling == Schooling.Unknown || story.Who.Birth.Whole is not { } birth)
        {
            yield break;
        }

        var year = today.Month >= 9 ? today.Year : today.Year - 1;
        var began = new DateOnly(year, 9, 1);
        if (story.RequestedOn < began.AddMonths(-2) && year - 1 - birth.Year >= 3)
        {
            yield return Year(story, birth, year - 1) with { To = new DateOnly(year, 7, 4), AeshEffectiveMinutes = null, AeshNotifiedMinutes = null };
        }

        yield return Year(story, birth, year);
    }

    private static SchoolPeriodDetails Year(Story story, DateOnly birth, int year)
    {
        var age = year - birth.Year;
        var stage = age < 6 ? "Maternelle" : age < 11 ? "École" : age < 15 ? "Collège" : "Lycée";
        var period = new SchoolPeriodDetails(story.Schooling, new DateOnly(year, 9, 1));
        if (story.Schooling is Schooling.None or Schooling.Home or Schooling.Cned)
        {
            return period;
        }

        var partial = story.Schooling == Schooling.OrdinaryPartial;
        var town = story.Homes.Select(h => h.Protected ? null : h.CommuneName).FirstOrDefault(c => c is not null);
        return period with
        {
            School = story.Schooling == Schooling.Training ? "CFA des Trois-Rivières (inventé)" : $"{stage} {Names[story.Seed % Names.Length]}{(town is null ? "" : $", {town}")} (inventé)",
            Level = story.Schooling == Schooling.Training ? null : Classes[Math.Clamp(age - 3, 0, Classes.Length - 1)],
            FollowedLevel = partial && age is > 6 and < 15 ? Classes[age - 5] : null,
            Timetable = new SchoolTimetable(SlotsInWords.Parse(partial ? Mornings : Whole).Value!),
            ReferentTeacher = "Paul Vasseur, 01 99 00 30 01",
            AeshNotifiedMinutes = partial ? 720 : null,
            AeshEffectiveMinutes = partial ? story.Seed % 3 == 0 ? 720 : 360 : null,
        };
    }
}
