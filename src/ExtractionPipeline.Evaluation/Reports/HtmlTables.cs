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
            Curve([.. PrecisionRecallCurve.Of(report.Confidences(layer), report[EvaluationReport.All].GetValueOrDefault(new ScoreKey(layer)).Tally.Gold)], html);
        }
    }

    /// <summary>Precision (upwards) over recall (rightwards), each from 0 to 1.</summary>
    private static void Curve(CurvePoint[] points, StringBuilder html)
    {
        if (points.Length < 2)
            return;
        string path = string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{20 + (p.Recall * 200):0.#},{205 - (p.Precision * 200):0.#}")));
        html.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 230 225\" width=\"230\" height=\"225\" role=\"img\" aria-label=\"Precision over recall\"><path d=\"M20 5V205H220\" fill=\"none\" stroke=\"currentColor\" opacity=\".4\"/><polyline points=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/><text x=\"120\" y=\"221\" font-size=\"11\" fill=\"currentColor\" text-anchor=\"middle\">recall</text><text x=\"13\" y=\"105\" font-size=\"11\" fill=\"currentColor\" text-anchor=\"middle\" transform=\"rotate(-90 13 105)\">precision</text></svg>\n");
    }

    /// <summary>How often each rule was right, those with most false facts first.</summary>
    public static void Rules(EvaluationReport report, StringBuilder html)
    {
        html.Append("<h2>Rules</h2>\n<div class=\"scroll\"><table>\n<tr><th>rule</th><th>facts</th><th>right</th><th>%</th></tr>\n");
        var rules = report.Confidences(Layer.Triple).Concat(report.Confidences(Layer.Meeting)).GroupBy(p => p.Rule, StringComparer.Ordinal);
        foreach (var rule in rules.OrderByDescending(r => r.Count(p => !p.IsRight)).ThenBy(r => r.Key, StringComparer.Ordinal))
        {
            int right = rule.Count(p => p.IsRight);
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{HtmlReport.Encode(rule.Key)}</td><td>{rule.Count()}</td><td>{right}</td><td>{100.0 * right / rule.Count():0}</td></tr>\n");
        }

        html.Append("</table></div>\n");
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
