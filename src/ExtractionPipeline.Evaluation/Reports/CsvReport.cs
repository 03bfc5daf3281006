using System.Globalization;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>Figures as CSV (RFC 4180), a row for each language, layer and part.</summary>
public static class CsvReport
{
    public static void Write(EvaluationReport report, TextWriter writer)
    {
        writer.Write("language,layer,part,precision,recall,f1,f1_low,f1_high,right,predicted,gold\r\n");
        foreach (var (language, figures) in report.Languages)
        {
            foreach (var (key, figure) in figures)
            {
                Tally tally = figure.Tally;
                string part = key.Part.AsSpan().ContainsAny(",\"") ? $"\"{key.Part.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : key.Part;
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{language},{SnakeCase.Of(key.Layer)},{part},{tally.Precision:0.####},{tally.Recall:0.####},{tally.F1:0.####},{figure.Interval.Low:0.####},{figure.Interval.High:0.####},{tally.RightPredicted:0.####},{tally.Predicted},{tally.Gold}\r\n"));
            }
        }
    }
}
