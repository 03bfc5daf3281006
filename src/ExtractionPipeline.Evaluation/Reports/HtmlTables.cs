using System.Globalization;
using System.Text;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>The tables at the head of the report.</summary>
internal static class HtmlTables
{
    public static void Figures(EvaluationReport report, StringBuilder html)
    {
        html.Append("<h2>Figures</h2>\n<p class=\"quiet\">Percent. Precision, recall, F1 with its 95% interval (bootstrap over documents); shares have one figure.</p>\n<div class=\"scroll\"><table>\n<tr><th></th>");
        foreach (var (language, _) in report.Languages)
            html.Append(CultureInfo.InvariantCulture, $"<th>P</th><th>R</th><th>{HtmlReport.Encode(language)} F1</th>");
        html.Append("</tr>\n");
        foreach (ScoreKey key in report[EvaluationReport.All].Keys)
        {
            string name = key.Part.Length == 0 ? LayerNames.Of(key.Layer).Trim() : key.Part;
            html.Append(CultureInfo.InvariantCulture, $"<tr><td{(key.Part.Length > 0 ? " class=\"part\"" : "")}>{HtmlReport.Encode(name)}</td>");
            foreach (var (_, figures) in report.Languages)
                Figure(figures.GetValueOrDefault(key), key.IsShare, html);
            html.Append("</tr>\n");
        }

        html.Append("</table></div>\n");
    }

    public static void Calibrations(EvaluationReport report, StringBuilder html)
    {
        html.Append("<h2>Confidence</h2>\n");
        foreach (Layer layer in new[] { Layer.Triple, Layer.Meeting })
        {
            var calibration = Calibration.Of(report.Confidences(layer));
            html.Append(CultureInfo.InvariantCulture, $"<p>{(layer == Layer.Triple ? "Roles" : "Meetings")}: expected calibration error {calibration.ExpectedError:0.000}.</p>\n<div class=\"scroll\"><table>\n<tr><th>confidence</th><th>facts</th><th>mean</th><th>right</th><th></th></tr>\n");
            foreach (CalibrationBin bin in calibration.Bins)
                html.Append(CultureInfo.InvariantCulture, $"<tr><td>{bin.From:0.0} to {bin.From + 0.1:0.0}</td><td>{bin.Facts}</td><td>{bin.Confidence:0.00}</td><td>{bin.Right:0.00}</td><td style=\"text-align:left\"><span class=\"bar\" style=\"width:{bin.Right * 8:0.0}rem\"></span></td></tr>\n");
            html.Append("</table></div>\n");
        }
    }

    public static void Confusions(EvaluationReport report, StringBuilder html)
    {
        var counts = report.Documents.SelectMany(d => d.Sheet.ClassPairs).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        RoleClass?[] golds = Classes(counts.Keys.Select(k => k.Gold)), predicted = Classes(counts.Keys.Select(k => k.Predicted));
        html.Append("<h2>Classes of roles</h2>\n<p class=\"quiet\">Rows: gold. Columns: predicted.</p>\n<div class=\"scroll\"><table>\n<tr><th></th>");
        foreach (RoleClass? column in predicted)
            html.Append(CultureInfo.InvariantCulture, $"<th>{(column is null ? "missing" : NameOf(column.Value))}</th>");
        html.Append("</tr>\n");
        foreach (RoleClass? row in golds)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{(row is null ? "spurious" : NameOf(row.Value))}</td>");
            foreach (RoleClass? column in predicted)
                html.Append(counts.TryGetValue((row, column), out int count) ? string.Create(CultureInfo.InvariantCulture, $"<td class=\"{(row == column ? "right" : "wrong")}\">{count}</td>") : "<td></td>");
            html.Append("</tr>\n");
        }

        html.Append("</table></div>\n");
    }

    private static RoleClass?[] Classes(IEnumerable<RoleClass?> classes) => [.. classes.Distinct().OrderBy(c => c is null).ThenBy(c => c)];

    private static string NameOf(RoleClass roleClass) => SnakeCase.Of(roleClass).Replace('_', ' ');

    private static void Figure(Figure figure, bool isShare, StringBuilder html)
    {
        if (figure.Tally.IsEmpty)
        {
            html.Append("<td></td><td></td><td>–</td>");
            return;
        }

        html.Append(isShare ? "<td></td><td></td>" : string.Create(CultureInfo.InvariantCulture, $"<td>{figure.Tally.Precision * 100:0.0}</td><td>{figure.Tally.Recall * 100:0.0}</td>"));
        html.Append(CultureInfo.InvariantCulture, $"<td><b>{figure.Tally.F1 * 100:0.0}</b> <small>{figure.Interval.Low * 100:0}–{figure.Interval.High * 100:0}</small></td>");
    }
}
