using System.Text.Encodings.Web;
using System.Text.Json;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>Figures as JSON: language, layer, part; then calibration, rules and errors. The same run gives the same bytes.</summary>
public static class JsonReport
{
    private static readonly Layer[] WithConfidence = [Layer.Triple, Layer.Meeting];

    /// <param name="withErrors">List every error too; a baseline needs none.</param>
    public static void Write(EvaluationReport report, bool withErrors, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("documents", report.Documents.Length);
        json.WriteStartObject("figures");
        foreach (var (language, figures) in report.Languages)
        {
            json.WriteStartObject(language);
            foreach (var (key, figure) in figures)
            {
                json.WritePropertyName(NameOf(key));
                Write(figure, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteMacro(report, json);
        WriteCalibration(report, json);
        WriteRules(report, json);
        if (withErrors)
            WriteErrors(report, json);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>`triple`, `triple/foreign_minister`.</summary>
    public static string NameOf(ScoreKey key) => key.Part.Length == 0 ? SnakeCase.Of(key.Layer) : $"{SnakeCase.Of(key.Layer)}/{key.Part}";

    private static void Write(Figure figure, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("precision", Rounded(figure.Tally.Precision));
        json.WriteNumber("recall", Rounded(figure.Tally.Recall));
        json.WriteNumber("f1", Rounded(figure.Tally.F1));
        json.WriteStartArray("f1Interval95");
        json.WriteNumberValue(Rounded(figure.Interval.Low));
        json.WriteNumberValue(Rounded(figure.Interval.High));
        json.WriteEndArray();
        json.WriteNumber("right", Rounded(figure.Tally.RightPredicted));
        json.WriteNumber("predicted", figure.Tally.Predicted);
        json.WriteNumber("gold", figure.Tally.Gold);
        json.WriteEndObject();
    }

    private static void WriteCalibration(EvaluationReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("calibration");
        foreach (Layer layer in WithConfidence)
        {
            var calibration = Calibration.Of(report.Confidences(layer));
            json.WriteStartObject(SnakeCase.Of(layer));
            json.WriteNumber("expectedError", Rounded(calibration.ExpectedError));
            json.WriteStartArray("bins");
            foreach (CalibrationBin bin in calibration.Bins)
            {
                json.WriteStartObject();
                json.WriteNumber("from", bin.From);
                json.WriteNumber("facts", bin.Facts);
                json.WriteNumber("confidence", Rounded(bin.Confidence));
                json.WriteNumber("right", Rounded(bin.Right));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("curve");
            foreach (CurvePoint point in PrecisionRecallCurve.Of(report.Confidences(layer), report[EvaluationReport.All].GetValueOrDefault(new ScoreKey(layer)).Tally.Gold))
            {
                json.WriteStartObject();
                json.WriteNumber("from", point.Threshold);
                json.WriteNumber("facts", point.Facts);
                json.WriteNumber("precision", Rounded(point.Precision));
                json.WriteNumber("recall", Rounded(point.Recall));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>F1 averaged over languages and over documents, each counting the same; `figures` count each item the same.</summary>
    private static void WriteMacro(EvaluationReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("macro");
        foreach (ScoreKey key in report[EvaluationReport.All].Keys.Where(k => k.Part.Length == 0))
        {
            double[] languages = [.. report.Languages.Where(l => l.Language != EvaluationReport.All && l.Figures.ContainsKey(key)).Select(l => l.Figures[key].Tally.F1)];
            double[] documents = [.. report.Documents.Where(d => d.Sheet.Tallies.ContainsKey(key)).Select(d => d.Sheet.Tallies[key].F1)];
            json.WriteStartObject(NameOf(key));
            json.WriteNumber("byLanguage", Rounded(languages.Average()));
            json.WriteNumber("byDocument", Rounded(documents.Average()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>How often each rule was right.</summary>
    private static void WriteRules(EvaluationReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("rules");
        foreach (var rule in WithConfidence.SelectMany(report.Confidences).GroupBy(p => p.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(rule.Key);
            json.WriteNumber("right", rule.Count(p => p.IsRight));
            json.WriteNumber("facts", rule.Count());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteErrors(EvaluationReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("errors");
        foreach (DocumentScore document in report.Documents)
        {
            foreach (FactError error in document.Sheet.Errors)
            {
                json.WriteStartObject();
                json.WriteString("document", document.Gold.Id);
                json.WriteString("kind", SnakeCase.Of(error.Kind));
                json.WriteString("layer", SnakeCase.Of(error.Layer));
                json.WriteString("gold", error.Gold);
                json.WriteString("predicted", error.Predicted);
                json.WriteString("rule", error.Rule);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
