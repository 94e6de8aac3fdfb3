using System.Globalization;
using System.Text;
using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;
using FilRouge.Platform.Pages.Exports;

namespace FilRouge.Web.Activity;

/// <summary>Figures as a spreadsheet opens them: UTF-8 with its mark, semicolons, decimal comma; a text that a spreadsheet would compute is made plain.</summary>
public static class ActivityCsv
{
    private const string Heads = "service;du;au;departement;bloc;code;chiffre;ligne;valeur;unite;affiche;note;definition;source";
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    /// <summary>The file: one line for each figure, then one for each row of its breakdown.</summary>
    public static byte[] Write(IReadOnlyList<ReleasedBlock> blocks, ActivityScope scope, string service)
    {
        var text = new StringBuilder(Heads).Append("\r\n");
        string[] about = [CsvWriter.Text(service), Day(scope.Period.First), Day(scope.Period.Last), CsvWriter.Text(scope.Departement)];
        foreach (var (block, figure) in blocks.SelectMany(b => b.Figures, (b, f) => (b, f)))
        {
            Line(text, about, block, figure, new ReleasedRow("", figure.Value, figure.Display));
            foreach (var row in figure.Rows)
            {
                Line(text, about, block, figure, row);
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The same lines as a table, for a workbook.</summary>
    public static ExportTable Table(IReadOnlyList<ReleasedBlock> blocks, ActivityScope scope, string service) => ExportTable.Of(
        "activite", "Chiffres d’activité", $"{service}, {scope.Period.InWords}{(scope.Departement is null ? "" : $", département {scope.Departement}")}, petits effectifs masqués",
        blocks.SelectMany(b => b.Figures, (b, f) => (Block: b, Figure: f)).SelectMany(x => x.Figure.Rows.Prepend(new ReleasedRow("", x.Figure.Value, x.Figure.Display)), (x, row) => (x.Block, x.Figure, Row: row)),
        ("Bloc", x => x.Block.Title),
        ("Code", x => x.Figure.Definition.Code),
        ("Chiffre", x => x.Figure.Definition.Label),
        ("Ligne", x => x.Row.Label),
        ("Valeur", x => x.Row.Value is { } value ? (double)value : null),
        ("Unité", x => x.Figure.Definition.Unit.Fr()),
        ("Affiché", x => x.Row.Display),
        ("Note", x => x.Figure.Note),
        ("Définition", x => x.Figure.Definition.Sentence),
        ("Source", x => x.Figure.Definition.Source));

    private static void Line(StringBuilder text, string[] about, ReleasedBlock block, ReleasedFigure figure, ReleasedRow row) => text.AppendJoin(';',
        [.. about, CsvWriter.Text(block.Title), CsvWriter.Text(figure.Definition.Code), CsvWriter.Text(figure.Definition.Label), CsvWriter.Text(row.Label), row.Value?.ToString("0.##", Comma) ?? "",
         CsvWriter.Text(figure.Definition.Unit.Fr()), CsvWriter.Text(row.Display), CsvWriter.Text(figure.Note), CsvWriter.Text(figure.Definition.Sentence), CsvWriter.Text(figure.Definition.Source)]).Append("\r\n");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
