using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ExtractionPipeline.Evaluation.Reports;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation;

/// <summary>The F1 of an earlier run, as <see cref="JsonReport"/> wrote it, to hold later ones against.</summary>
public static class Baseline
{
    private static readonly Layer[] Guarded = [Layer.Person, Layer.Role, Layer.Triple, Layer.Meeting, Layer.NoInventedDate];

    /// <param name="allowed">How far an F1 may fall, 0 to 1.</param>
    /// <returns>A line for each language and layer whose F1 fell further.</returns>
    /// <exception cref="InvalidDataException">The file is no report.</exception>
    public static ImmutableArray<string> Drops(EvaluationReport report, string baselineFile, double allowed)
    {
        try
        {
            using JsonDocument baseline = JsonDocument.Parse(File.ReadAllBytes(baselineFile));
            JsonElement languages = baseline.RootElement.GetProperty("figures");
            return [.. report.Languages.SelectMany(l => DropsOf(l.Language, l.Figures, languages, allowed))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{baselineFile}: is no report of `evaluate --json`: {fault.Message}", fault);
        }
    }

    private static IEnumerable<string> DropsOf(string language, ImmutableSortedDictionary<ScoreKey, Figure> figures, JsonElement languages, double allowed)
    {
        if (!languages.TryGetProperty(language, out JsonElement before))
            yield break;
        foreach (Layer layer in Guarded)
        {
            var key = new ScoreKey(layer);
            if (!figures.TryGetValue(key, out Figure figure) || !before.TryGetProperty(JsonReport.NameOf(key), out JsonElement was))
                continue;
            double f1 = was.GetProperty("f1").GetDouble(), now = Math.Round(figure.Tally.F1, 4);
            if (now < f1 - allowed)
                yield return string.Create(CultureInfo.InvariantCulture, $"{language}, {LayerNames.Of(layer).Trim()}: F1 fell from {f1:0.000} to {now:0.000}.");
        }
    }
}
