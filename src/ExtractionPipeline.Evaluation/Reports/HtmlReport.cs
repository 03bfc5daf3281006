using System.Globalization;
using System.Text;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>A run as one HTML page that needs no network: figures, calibration, confusions, and each document with gold and prediction side by side.</summary>
public static class HtmlReport
{
    public static string Write(EvaluationReport report)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Evaluation</title>\n<style>\n")
            .Append(Resource("report.css")).Append("</style>\n</head>\n<body>\n<h1>Evaluation</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{report.Documents.Length} documents, {string.Join(", ", report.Languages.Where(l => l.Language != EvaluationReport.All).Select(l => $"{Encode(l.Language)} {report.Documents.Count(d => d.Gold.Language == l.Language)}"))}.</p>\n");
        HtmlTables.Figures(report, html);
        HtmlTables.Calibrations(report, html);
        HtmlTables.Confusions(report, html);
        HtmlTables.Rules(report, html);
        Controls(report, html);
        html.Append("<div id=\"documents\">\n");
        foreach (DocumentScore document in report.Documents)
            HtmlDocument.Append(document, html);
        html.Append("</div>\n<script>\n").Append(Resource("report.js")).Append("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    internal static string Encode(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Controls(EvaluationReport report, StringBuilder html)
    {
        html.Append("<h2>Documents</h2>\n<div class=\"controls\">\n<label>Language <select id=\"language\">");
        foreach (var (language, _) in report.Languages.Reverse())
            html.Append(CultureInfo.InvariantCulture, $"<option>{Encode(language)}</option>");
        html.Append("</select></label>\n<label>Order <select id=\"order\"><option value=\"cost\">by cost</option><option value=\"name\">by name</option></select></label>\n");
        var counts = report.Documents.SelectMany(d => d.Sheet.Errors).GroupBy(e => e.Kind).OrderBy(g => g.Key);
        foreach (var kind in counts)
            html.Append(CultureInfo.InvariantCulture, $"<label><input type=\"checkbox\" name=\"kind\" value=\"{SnakeCase.Of(kind.Key)}\" checked> {Words(kind.Key)} <span class=\"quiet\">{kind.Count()}</span></label>\n");
        html.Append("<button id=\"none\" type=\"button\">none / all</button>\n</div>\n");
    }

    public static string Words(ErrorKind kind) => SnakeCase.Of(kind).Replace('_', ' ');

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
