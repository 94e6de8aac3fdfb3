using System.Globalization;
using FilRouge.Domain.Activity;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Activity.Pages;

/// <summary>A season read at once: the figures of a period month by month, drawn and in a table; each month leads to its own figures.</summary>
[Needs(ActivityAccess.Read)]
public sealed class EvolutionModel(ServerOptions options) : ActivityPage(options)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public IReadOnlyList<MonthRow> Months { get; private set; } = [];

    public override int TracedCount => Months.Count;

    public string BackUrl => $"/activite?{Question}";

    public ChartModel FileChart => Chart("Personnes présentes, entrées et sorties, mois par mois", "personnes",
        Series("présentes en fin de mois", ChartShape.Line, m => m.Present), Series("en attente en fin de mois", ChartShape.Dashes, m => m.Waiting),
        Series("entrées", ChartShape.Columns, m => m.Entries), Series("sorties", ChartShape.Frames, m => m.Exits));

    public ChartModel CareChart => Chart("Heures prévues et heures faites, mois par mois", "heures",
        Series("prévues aux projets", ChartShape.Frames, m => m.MinutesPlanned / 60.0), Series("faites sur ces lignes", ChartShape.Columns, m => m.MinutesDone / 60.0));

    public ChartModel CoordinationChart => Chart("Échanges notés et réunions tenues, mois par mois", "nombre",
        Series("échanges notés", ChartShape.Columns, m => m.Exchanges), Series("réunions tenues", ChartShape.Line, m => m.Meetings));

    public bool MayExport { get; private set; }

    public string ExportUrl => $"/activite/export?{Question}&par=mois";

    protected override string TracedName => "activite/evolution";

    public async Task<IActionResult> OnGetAsync()
    {
        ReadScope();
        if (Scope is null)
        {
            return LocalRedirect(BackUrl);
        }

        Months = await Db.Months(Scope, Clock, Aborted);
        MayExport = await May(ActivityAccess.Export);
        return Page();
    }

    /// <summary>The figures of one month.</summary>
    public string MonthUrl(MonthRow month) => $"/activite?{QueryOf(month.Days, Scope!.Departement)}";

    /// <summary>« 62,7 % ».</summary>
    public static string Percent(decimal rate) => $"{rate.ToString("0.#", French)} %";

    private ChartModel Chart(string title, string unit, params ChartSeries[] series) =>
        new(title, [.. Months.Select(m => m.Days.First.ToString("MMM yyyy", French))], series, unit);

    private ChartSeries Series(string name, ChartShape shape, Func<MonthRow, double?> value) => new(name, shape, [.. Months.Select(value)]);
}
