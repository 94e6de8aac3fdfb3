using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FilRouge.Domain.Plans;

// One line per fact, « key=value »: values are NFC, line ends and backslashes escaped, so that two contents never give one text.
// Names of enum members stand in it, not French labels, whose wording may improve after a signature.
// Changing this format breaks the check of past signatures: a new format takes a new first line and keeps the old one readable.
internal static class CanonicalContent
{
    // Format 2 adds the annexes; a version without them keeps the text that it had under format 1.
    private const string Format = "fil-rouge/projet-individuel/1";
    private const string WithAnnexes = "fil-rouge/projet-individuel/2";

    public static string HashOf(PlanVersion version) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(version))));

    public static string TextOf(PlanVersion version)
    {
        var text = new StringBuilder(HasAnnexes(version) ? WithAnnexes : Format).Append('\n');
        Put(text, "person", version.PersonId);
        Put(text, "plan", version.PlanId);
        Put(text, "number", version.Number);
        Put(text, "author", version.AuthorName);
        Put(text, "starts", version.StartsOn);
        Put(text, "ends", version.EndsOn);
        Put(text, "crisis", version.CrisisPlan);
        Put(text, "closures", version.ClosurePlan);
        PutAnnexes(text, version);
        foreach (var e in InOrder(version.Expectations))
        {
            Put(text, "expectation", e.LineId);
            Put(text, "expectation.author", e.Author);
            Put(text, "expectation.words", e.Words);
        }

        foreach (var g in InOrder(version.Goals))
        {
            Put(text, g);
        }

        foreach (var p in InOrder(version.Prestations))
        {
            Put(text, p);
        }

        return text.ToString();
    }

    private static bool HasAnnexes(PlanVersion version) => version.Relays.Count > 0 || version.CrisisSigns.Length + version.CrisisAvoid.Length + version.CrisisCalls.Length > 0;

    private static void PutAnnexes(StringBuilder text, PlanVersion version)
    {
        if (!HasAnnexes(version))
        {
            return;
        }

        Put(text, "crisis.signs", version.CrisisSigns);
        Put(text, "crisis.avoid", version.CrisisAvoid);
        Put(text, "crisis.calls", version.CrisisCalls);
        foreach (var r in InOrder(version.Relays))
        {
            Put(text, "relay", r.LineId);
            Put(text, "relay.label", r.Label);
            Put(text, "relay.from", r.From);
            Put(text, "relay.to", r.To);
            Put(text, "relay.who", r.Who);
            Put(text, "relay.contact", r.Contact);
            Put(text, "relay.what", r.What);
        }
    }

    private static void Put(StringBuilder text, Goal g)
    {
        Put(text, "goal", g.LineId);
        Put(text, "goal.wording", g.Wording);
        Put(text, "goal.needs", g.NeedCodes);
        Put(text, "goal.expectation", g.ExpectationId);
        Put(text, "goal.indicator", g.Indicator);
        Put(text, "goal.baseline", g.Baseline);
        Put(text, "goal.due", g.DueOn);
        Put(text, "goal.opinion", g.Opinion);
        Put(text, "goal.opinion-words", g.PersonOpinion);
    }

    private static void Put(StringBuilder text, PlannedPrestation p)
    {
        Put(text, "prestation", p.LineId);
        Put(text, "prestation.goal", p.GoalId);
        Put(text, "prestation.code", p.SerafinCode.Text);
        Put(text, "prestation.profession", p.ProfessionCode);
        Put(text, "prestation.modality", p.Modality);
        Put(text, "prestation.place", p.Place);
        Put(text, "prestation.times-hundredths", p.TimesPerPeriodHundredths);
        Put(text, "prestation.per", p.UnitPeriod);
        Put(text, "prestation.minutes", p.DurationMinutes);
        Put(text, "prestation.from", p.From);
        Put(text, "prestation.to", p.To);
        Put(text, "prestation.payer", p.Payer);
        // Written only when there is one: contents signed before wishes existed keep their text.
        if (p.Wished.Length > 0)
        {
            Put(text, "prestation.wished", p.Wished);
        }
    }

    private static IEnumerable<TRow> InOrder<TRow>(IEnumerable<TRow> rows)
        where TRow : PlanRow => rows.OrderBy(r => r.LineId.ToString(), StringComparer.Ordinal);

    private static void Put(StringBuilder text, string key, object? value)
    {
        var written = value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            null => "",
            _ => value.ToString()!.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Replace("\\", "\\\\").Replace("\n", "\\n"),
        };
        text.Append(key).Append('=').Append(written).Append('\n');
    }
}
