using System.Text.Encodings.Web;
using System.Text.Json;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Reports;

/// <summary>Figures as JSON: language, layer, part; the same run gives the same bytes.</summary>
public static class JsonReport
{
    public static void Write(EvaluationReport report, Stream output)
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
                json.WritePropertyName(key.Part.Length == 0 ? SnakeCase.Of(key.Layer) : $"{SnakeCase.Of(key.Layer)}/{key.Part}");
                Write(figure, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

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

    private static double Rounded(double value) => Math.Round(value, 4);
}
