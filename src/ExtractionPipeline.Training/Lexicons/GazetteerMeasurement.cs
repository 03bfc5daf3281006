using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>How many of the spans that a corpus labels the gazetteer finds, exactly, and how many of its own are labelled.</summary>
/// <param name="Misses">The texts missed most often, with their counts.</param>
/// <param name="Inventions">The texts found and not labelled so, with their counts.</param>
public sealed record GazetteerScore(int Right, int Predicted, int Gold, IReadOnlyList<(string Text, int Count)> Misses, IReadOnlyList<(string Text, int Count)> Inventions)
{
    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Scores a recognizer of one language by exact spans, nested ones included, against one label of a corpus.</summary>
public sealed class GazetteerMeasurement(ISegmenter segmenter, IRecognizer recognizer)
{
    private const int Listed = 40;

    /// <param name="labels">The corpus's labels that count.</param>
    /// <param name="counts">Which mentions count as predictions.</param>
    public GazetteerScore Measure(IEnumerable<LabelledText> corpus, IReadOnlySet<string> labels, Func<Mention, bool> counts)
    {
        int right = 0, predicted = 0, gold = 0;
        var misses = new Dictionary<string, int>(StringComparer.Ordinal);
        var inventions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LabelledText text in corpus)
        {
            var expected = text.Spans.Where(s => labels.Contains(s.Label)).Select(s => s.Span).ToHashSet();
            var found = recognizer.Recognize(segmenter.Segment(text.Text)).Where(counts).Select(m => m.Span).ToHashSet();
            gold += expected.Count;
            predicted += found.Count;
            right += expected.Count(found.Contains);
            Count(misses, expected.Where(s => !found.Contains(s)).Select(s => s.Of(text.Text).ToString()));
            Count(inventions, found.Where(s => !expected.Contains(s)).Select(s => s.Of(text.Text).ToString()));
        }

        return new GazetteerScore(right, predicted, gold, Top(misses), Top(inventions));
    }

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> texts)
    {
        foreach (string text in texts)
            counts[text] = counts.GetValueOrDefault(text) + 1;
    }

    private static IReadOnlyList<(string Text, int Count)> Top(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(Listed).Select(p => (p.Key, p.Value))];
}
