using System.Globalization;
using System.Text;
using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;

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
        string[] about = [Text(service), Day(scope.Period.First), Day(scope.Period.Last), Text(scope.Departement)];
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

    /// <summary>A cell of text: an apostrophe before what a spreadsheet would take for a formula, quotes where needed.</summary>
    public static string Text(string? cell)
    {
        var plain = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell ?? "";
        return plain.AsSpan().ContainsAny(";\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }

    private static void Line(StringBuilder text, string[] about, ReleasedBlock block, ReleasedFigure figure, ReleasedRow row) => text.AppendJoin(';',
        [.. about, Text(block.Title), Text(figure.Definition.Code), Text(figure.Definition.Label), Text(row.Label), row.Value?.ToString("0.##", Comma) ?? "",
         Text(figure.Definition.Unit.Fr()), Text(row.Display), Text(figure.Note), Text(figure.Definition.Sentence), Text(figure.Definition.Source)]).Append("\r\n");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
